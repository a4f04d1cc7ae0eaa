import type { IRange } from '@univerjs/core'
import type { Area } from '../../sheets/snapshot'

export function toRange({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 }
}

/** Whole rows and columns leave out the borders they do not have: those are taken from the size of the tab. */
export function toArea(range: IRange, size: { rowCount: number; columnCount: number }): Area {
  const row = Number.isFinite(range.startRow) ? range.startRow : 0
  const column = Number.isFinite(range.startColumn) ? range.startColumn : 0
  const lastRow = Number.isFinite(range.endRow) ? range.endRow : size.rowCount - 1
  const lastColumn = Number.isFinite(range.endColumn) ? range.endColumn : size.columnCount - 1
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }
}

/** As few rectangles as cover the cells when columns are taken one by one and equal neighbours are joined. */
export function joinCells(cells: readonly { row: number; column: number }[]): Area[] {
  const strips = columnStrips(cells)
  const joined: Area[] = []
  for (const strip of strips) {
    const left = joined.find(
      (area) =>
        area.column + area.columns === strip.column && area.row === strip.row && area.rows === strip.rows,
    )
    if (left) left.columns += 1
    else joined.push({ ...strip })
  }
  return joined
}

function columnStrips(cells: readonly { row: number; column: number }[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row)
  const strips: Area[] = []
  for (const { row, column } of sorted) {
    const last = strips.at(-1)
    if (last && last.column === column && last.row + last.rows === row) last.rows += 1
    else strips.push({ row, column, rows: 1, columns: 1 })
  }
  return strips
}

/** Consecutive numbers as stretches: [3, 4, 7] is 3-4 and 7-7. */
export function joinLines(lines: readonly number[]): { at: number; count: number }[] {
  const stretches: { at: number; count: number }[] = []
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = stretches.at(-1)
    if (last && last.at + last.count === line) last.count += 1
    else stretches.push({ at: line, count: 1 })
  }
  return stretches
}
