import type { Area } from '../snapshot'
import type { Book, Tab } from './book'
import { cellAt, eachStoredCell, ensureCell } from './cells'
import { clearArea } from './clear-area'
import { copyBlock } from './copy-block'
import { displayValue, storedOrError } from './read-cell'

/** Keeps the first of rows that are equal in the columns compared and moves the rest up; returns how many are left. */
export function removeDuplicateRows(tab: Tab, area: Area, columns: readonly number[]): number {
  const seen = new Set<string>()
  const kept: number[] = []
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const key = JSON.stringify(columns.map((column) => storedOrError(cellAt(tab, row, column))))
    if (!seen.has(key)) kept.push(row)
    seen.add(key)
  }
  for (const [index, row] of kept.entries()) {
    const target = { ...area, row: area.row + index, rows: 1 }
    if (row !== target.row)
      copyBlock({ tab, area: { ...area, row, rows: 1 } }, { tab, area: target }, { what: 'all' })
  }
  const left = { ...area, row: area.row + kept.length, rows: area.rows - kept.length }
  if (left.rows > 0) clearArea(tab, left, ['content', 'format'])
  return kept.length
}

/** Cuts blanks at both ends of texts and makes one of inner runs; '=…' so laid bare stays text (sheets-behaviours 134, 135). */
export function trimTexts(tab: Tab, area: Area): void {
  eachStoredCell(tab, area, (cell) => {
    if (typeof cell.value === 'string' && cell.formula === undefined) {
      cell.value = cell.value.trim().replace(/[ \t]+/g, ' ')
    }
  })
}

const delimiters: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' }

export function delimiterOf(key: string): string | undefined {
  return delimiters[key]
}

/** Writes the pieces of each text into the cells to the right; short rows are filled with blanks (sheets-behaviours 136). */
export function splitTexts(
  book: Book,
  tab: Tab,
  request: { area: Area; delimiter: string | undefined },
): void {
  const { area } = request
  const texts = Array.from({ length: area.rows }, (_, index) =>
    displayValue(book, cellAt(tab, area.row + index, area.column)),
  )
  const delimiter = request.delimiter ?? detected(texts)
  const rows = texts.map((text) => text.split(delimiter))
  const width = Math.max(...rows.map((row) => row.length))
  for (const [index, row] of rows.entries()) {
    for (let offset = 0; offset < width; offset += 1) {
      const cell = ensureCell(tab, area.row + index, area.column + offset)
      const piece = (row[offset] ?? '').trim()
      delete cell.value
      if (piece !== '') cell.value = /^-?\d+(\.\d+)?$/.test(piece) ? Number(piece) : piece
    }
  }
}

/** *Guess*: the first of these that stands in every text, else the comma. */
function detected(texts: string[]): string {
  const filled = texts.filter((text) => text !== '')
  return [',', ';', '.', ' '].find((sign) => filled.every((text) => text.includes(sign))) ?? ','
}
