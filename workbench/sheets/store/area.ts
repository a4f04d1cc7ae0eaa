import type { Area } from '../snapshot'

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns
}

/** The part that both have; undefined when they do not touch. */
function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row)
  const column = Math.max(a.column, b.column)
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined
}

export function touches(a: Area, b: Area): boolean {
  return intersection(a, b) !== undefined
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner)
  return common !== undefined && sameArea(common, { ...inner })
}

export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 }
}

/** What is left of an area when others are cut out of it, as areas that do not overlap. */
export function without(area: Area, cuts: readonly Area[]): Area[] {
  return cuts.reduce<Area[]>((left, cut) => left.flatMap((piece) => cutOut(piece, cut)), [area])
}

function cutOut(area: Area, cut: Area): Area[] {
  const hole = intersection(area, cut)
  if (!hole) return [area]
  const below = hole.row + hole.rows
  const right = hole.column + hole.columns
  const pieces = [
    { ...area, rows: hole.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: hole.row, rows: hole.rows, column: area.column, columns: hole.column - area.column },
    { row: hole.row, rows: hole.rows, column: right, columns: area.column + area.columns - right },
  ]
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0)
}

/** Calls `visit` for each cell of the area, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) visit(row, column)
  }
}

/** A two-dimensional array in the shape of the area. */
export function gridOf<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = []
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells: T[] = []
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      cells.push(read(row, column))
    }
    rows.push(cells)
  }
  return rows
}
