import type { Area } from '../sheets/snapshot'

interface Run {
  column: number
  row: number
  rows: number
}

/**
 * Gathers single cells into few rectangles: runs down each column first, then runs of equal height side by side.
 * Cells come in any order, each once.
 */
export function gatherAreas(cells: readonly { row: number; column: number }[]): Area[] {
  return joinSideBySide(runsDown(cells))
}

function runsDown(cells: readonly { row: number; column: number }[]): Run[] {
  const ordered = [...cells].sort((a, b) => a.column - b.column || a.row - b.row)
  const runs: Run[] = []
  for (const { row, column } of ordered) {
    const last = runs.at(-1)
    if (last && last.column === column && last.row + last.rows === row) last.rows += 1
    else runs.push({ column, row, rows: 1 })
  }
  return runs
}

function joinSideBySide(runs: readonly Run[]): Area[] {
  const areas: Area[] = []
  const growing = new Map<string, Area>()
  for (const run of runs) {
    const key = `${run.row}+${run.rows}`
    const neighbour = growing.get(key)
    if (neighbour && neighbour.column + neighbour.columns === run.column) {
      neighbour.columns += 1
    } else {
      const area = { row: run.row, column: run.column, rows: run.rows, columns: 1 }
      areas.push(area)
      growing.set(key, area)
    }
  }
  return areas
}

/** Calls `visit` for each cell of an area. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column)
  }
}
