import type { SheetSnapshot } from '../../sheets/snapshot'
import { sameValue } from '../sync/same-value'
import { joinLines } from './areas'
import { type Mutation, onTab } from './mutation'

export const defaultWidth = 100
export const defaultHeight = 21

/** Sizes and hiding of rows and columns. */
export function drawLines(before: SheetSnapshot, after: SheetSnapshot): Mutation[] {
  return [
    ...widths(before, after),
    ...heights(before, after),
    ...hiding(before, after, 'row'),
    ...hiding(before, after, 'col'),
  ]
}

function changedLines(before: Record<number, number>, after: Record<number, number>): number[] {
  if (before === after) return []
  const lines = new Set([...Object.keys(before), ...Object.keys(after)].map(Number))
  return [...lines].filter((line) => before[line] !== after[line])
}

function widths(before: SheetSnapshot, after: SheetSnapshot): Mutation[] {
  return changedLines(before.columnWidths, after.columnWidths).map((column) =>
    onTab(after.id, 'sheet.mutation.set-worksheet-col-width', {
      ranges: [columnRange(after, column, 1)],
      colWidth: after.columnWidths[column] ?? defaultWidth,
    }),
  )
}

/** A row without a height of its own grows with its contents. */
function heights(before: SheetSnapshot, after: SheetSnapshot): Mutation[] {
  return changedLines(before.rowHeights, after.rowHeights).flatMap((row) => {
    const ranges = [rowRange(after, row, 1)]
    const height = after.rowHeights[row]
    return [
      onTab(after.id, 'sheet.mutation.set-worksheet-row-height', {
        ranges,
        rowHeight: height ?? defaultHeight,
      }),
      onTab(after.id, 'sheet.mutation.set-worksheet-row-is-auto-height', {
        ranges,
        autoHeightInfo: height === undefined ? 1 : 0,
      }),
    ]
  })
}

function hiding(before: SheetSnapshot, after: SheetSnapshot, which: 'row' | 'col'): Mutation[] {
  const [was, is] =
    which === 'row' ? [before.hiddenRows, after.hiddenRows] : [before.hiddenColumns, after.hiddenColumns]
  if (sameValue(was, is)) return []
  const range = which === 'row' ? rowRange : columnRange
  const set = (state: 'hidden' | 'visible', lines: number[]): Mutation[] =>
    lines.length === 0
      ? []
      : [
          onTab(after.id, `sheet.mutation.set-${which}-${state}`, {
            ranges: joinLines(lines).map(({ at, count }) => range(after, at, count)),
          }),
        ]
  return [...set('visible', without(was, is)), ...set('hidden', without(is, was))]
}

function without(lines: readonly number[], others: readonly number[]): number[] {
  const left = new Set(others)
  return lines.filter((line) => !left.has(line))
}

function rowRange(sheet: SheetSnapshot, at: number, count: number) {
  return { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: sheet.columnCount - 1 }
}

function columnRange(sheet: SheetSnapshot, at: number, count: number) {
  return { startRow: 0, endRow: sheet.rowCount - 1, startColumn: at, endColumn: at + count - 1 }
}
