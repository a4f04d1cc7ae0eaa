import type { Book, Tab } from './book'
import { cellAt } from './cells'
import { displayValue } from './read-cell'

/** The width in pixels that the longest text of a column wants (*guess*: seven pixels a character, as there is no screen here). */
export function fitColumn(book: Book, tab: Tab, column: number): number {
  const lengths = tab.rows
    .flatMap((row) => displayValue(book, row[column]).split('\n'))
    .map((line) => line.length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return Math.max(21, longest * 7 + 12)
}

/** The height that the most lines in a row want. */
export function fitRow(book: Book, tab: Tab, row: number): number {
  const counts = Array.from(
    { length: tab.columnCount },
    (_, column) => displayValue(book, cellAt(tab, row, column)).split('\n').length,
  )
  return 21 * Math.max(1, ...counts)
}
