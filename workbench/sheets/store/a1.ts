import type { Area } from '../snapshot'

/** 0 -> 'A', 26 -> 'AA'. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  const letter = String.fromCharCode(65 + (column % 26))
  return rest > 0 ? columnName(rest - 1) + letter : letter
}

/** 'AA' -> 26. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** One end of a reference: 0-based, undefined where it names a whole row or column. */
interface Corner {
  row?: number
  column?: number
}

const a1Corner = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/
const r1c1Corner = /^R([1-9]\d*)C([1-9]\d*)$/i

/** Reads 'B2', '$B$2:C5', 'D:F', '5:7', 'A2:A', 'R1C1:R2C2' (corners in any order); undefined when it is none of these. */
export function parseA1(text: string, grid: { rowCount: number; columnCount: number }): Area | undefined {
  const ends = text.trim().split(':')
  if (ends.length > 2) return undefined
  const corners = ends.map(parseCorner)
  const [first, second] = [corners[0], corners[corners.length - 1]]
  if (!first || !second) return undefined
  if (ends.length === 1 && (first.row === undefined || first.column === undefined)) return undefined
  return areaBetween(first, second, grid)
}

function parseCorner(text: string): Corner | undefined {
  const relative = r1c1Corner.exec(text)
  if (relative) return { row: Number(relative[1]) - 1, column: Number(relative[2]) - 1 }
  const match = a1Corner.exec(text)
  if (!match || (!match[1] && !match[2])) return undefined
  return {
    ...(match[2] ? { row: Number(match[2]) - 1 } : {}),
    ...(match[1] ? { column: columnIndex(match[1]) } : {}),
  }
}

/** Whole rows and columns, and references open at their end, take the grid's size and remember that they are open. */
function areaBetween(
  a: Corner,
  b: Corner,
  grid: { rowCount: number; columnCount: number },
): Area | undefined {
  const rows = spanBetween(a.row, b.row, grid.rowCount)
  const columns = spanBetween(a.column, b.column, grid.columnCount)
  if (!rows || !columns || (rows.open && columns.open)) return undefined
  return {
    row: rows.start,
    column: columns.start,
    rows: rows.count,
    columns: columns.count,
    ...(rows.open ? { rowsOpen: true as const } : {}),
    ...(columns.open ? { columnsOpen: true as const } : {}),
  }
}

function spanBetween(
  a: number | undefined,
  b: number | undefined,
  size: number,
): { start: number; count: number; open: boolean } | undefined {
  if (a !== undefined && b !== undefined) {
    return { start: Math.min(a, b), count: Math.abs(a - b) + 1, open: false }
  }
  const start = a ?? b ?? 0
  return start < size ? { start, count: size - start, open: true } : undefined
}

/** The notation that Range.getA1Notation gives: no tab name, no `$`, one cell without a colon, '' for the whole tab. */
export function a1Of(area: Area): string {
  const rows = [area.row + 1, area.row + area.rows]
  const columns = [columnName(area.column), columnName(area.column + area.columns - 1)]
  if (area.rowsOpen && area.columnsOpen) return ''
  if (area.rowsOpen) return `${columns[0]}${area.row > 0 ? rows[0] : ''}:${columns[1]}`
  if (area.columnsOpen) return `${area.column > 0 ? columns[0] : ''}${rows[0]}:${rows[1]}`
  const start = `${columns[0]}${rows[0]}`
  const end = `${columns[1]}${rows[1]}`
  return start === end ? start : `${start}:${end}`
}

/** "'My tab'!A1:B2": the tab name (undefined when none is given) and the rest. Quotes double inside quotes. */
export function splitTabName(text: string): { tabName: string | undefined; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text)
  if (quoted) return { tabName: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' }
  const bang = text.lastIndexOf('!')
  if (bang < 0) return { tabName: undefined, rest: text }
  return { tabName: bang > 0 ? text.slice(0, bang) : undefined, rest: text.slice(bang + 1) }
}

export function quotedTabName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

/** "'My tab'!A1:B2". */
export function fullA1(tabName: string, area: Area): string {
  return `${quotedTabName(tabName)}!${a1Of(area)}`
}
