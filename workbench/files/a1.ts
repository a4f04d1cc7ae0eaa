import type { Area } from '../sheets/snapshot'

/** The size of every .xlsx sheet; "to the end of the column" is written as down to its last row. */
const rowsOfXlsx = 1_048_576
const columnsOfXlsx = 16_384

/** 0 -> 'A', 26 -> 'AA'. */
export function columnLetters(columnIndex: number): string {
  let letters = ''
  for (let rest = columnIndex; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  }
  return letters
}

/** 'A' -> 0, 'aa' -> 26. */
export function columnIndexOf(letters: string): number {
  let index = 0
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64)
  return index - 1
}

export function cellName(row: number, column: number): string {
  return columnLetters(column) + (row + 1)
}

/** 'B2' for one cell, 'B2:C9' for more; an open end reaches to the last row or column of .xlsx. */
export function areaName(area: Area): string {
  const start = cellName(area.row, area.column)
  const lastRow = area.rowsOpen ? rowsOfXlsx - 1 : area.row + area.rows - 1
  const lastColumn = area.columnsOpen ? columnsOfXlsx - 1 : area.column + area.columns - 1
  const end = cellName(lastRow, lastColumn)
  return start === end ? start : `${start}:${end}`
}

/** Like `areaName` with dollar signs, as named ranges want it. */
export function absoluteName(area: Area): string {
  return areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}

export interface Grid {
  rowCount: number
  columnCount: number
}

/**
 * Reads 'B2', '$B$2:C9', 'B:C', '2:3' and 'B2:C', cut off at the grid's edge; what reaches to the end of .xlsx is open.
 * Undefined for anything else and for what lies outside of the grid.
 */
export function parseArea(text: string, grid: Grid): Area | undefined {
  const [startText, endText, ...more] = text.replaceAll('$', '').split(':')
  const start = parseCorner(startText)
  const end = endText === undefined ? start : parseCorner(endText)
  if (!start || !end || more.length > 0) return undefined
  if (endText === undefined && (start.row === undefined || start.column === undefined)) return undefined
  const [row, column] = [start.row ?? 0, start.column ?? 0]
  const lastRow = end.row ?? rowsOfXlsx - 1
  const lastColumn = end.column ?? columnsOfXlsx - 1
  if (lastRow < row || lastColumn < column || row >= grid.rowCount || column >= grid.columnCount)
    return undefined
  return {
    row,
    column,
    rows: Math.min(lastRow, grid.rowCount - 1) - row + 1,
    columns: Math.min(lastColumn, grid.columnCount - 1) - column + 1,
    ...(lastRow === rowsOfXlsx - 1 && { rowsOpen: true }),
    ...(lastColumn === columnsOfXlsx - 1 && { columnsOpen: true }),
  }
}

function parseCorner(text = ''): { row?: number; column?: number } | undefined {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text)
  if (!match || text === '') return undefined
  const [, letters = '', digits = ''] = match
  if (digits !== '' && Number(digits) < 1) return undefined
  return {
    ...(letters !== '' && { column: columnIndexOf(letters) }),
    ...(digits !== '' && { row: Number(digits) - 1 }),
  }
}

export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

/** "'My tab'!A1:B2" or 'Tab!A1' -> the tab's name and the rest; a reference without a tab has name ''. */
export function splitReference(text: string): { sheetName: string; range: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/.exec(text)
  if (quoted) return { sheetName: (quoted[1] ?? '').replaceAll("''", "'"), range: quoted[2] ?? '' }
  const plain = /^([^!']*)!(.*)$/.exec(text)
  return plain ? { sheetName: plain[1] ?? '', range: plain[2] ?? '' } : { sheetName: '', range: text }
}

/** 'A2:A' -> '$A$2:$A$1048576': .xlsx has no open ends, except for whole columns and rows. */
export function closeRange(range: string): string {
  const closed = range.replace(/^(\$?[A-Z]+\$?\d+:\$?[A-Z]+)$/i, `$1${rowsOfXlsx}`)
  return closed
    .split(':')
    .map((corner) =>
      corner.replace(/^\$?([A-Z]*)\$?(\d*)$/i, (_, letters: string, digits: string) =>
        dollars(letters, digits),
      ),
    )
    .join(':')
}

function dollars(letters: string, digits: string): string {
  return (letters && `$${letters.toUpperCase()}`) + (digits && `$${digits}`)
}

/** The opposite of `closeRange`; gives the range as Sheets would write it, without dollar signs. */
export function openRange(range: string): string {
  return range.replaceAll('$', '').replace(new RegExp(`^([A-Z]+\\d+:[A-Z]+)${rowsOfXlsx}$`), '$1')
}
