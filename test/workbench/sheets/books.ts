import { Emulated, type Run } from '../../../workbench/host/emulated'
import { SpreadsheetApp } from '../../../workbench/sheets/api/spreadsheet-app'
import { type Book, createBook, type Tab } from '../../../workbench/sheets/store/book'
import { displayValue } from '../../../workbench/sheets/store/read-cell'

export const owner = 'lead@example.com'
export const editor = 'ed@example.com'
export const viewer = 'vera@example.com'
export const now = Date.UTC(2026, 10, 23, 15)

/** A small book in Tokyo, far from the process zone, with an editor and a viewer. */
export function smallBook(settings: { rowCount?: number; columnCount?: number } = {}): Book {
  return createBook({
    id: 'book-1',
    name: 'Goals',
    owner,
    editors: [editor],
    viewers: [viewer],
    timeZone: 'Asia/Tokyo',
    rowCount: settings.rowCount ?? 10,
    columnCount: settings.columnCount ?? 5,
  })
}

export function firstTab(book: Book): Tab {
  const [tab] = book.sheets
  if (!tab) throw new Error('the book has no tab')
  return tab
}

/** A run that charges nothing and knows enum values as { key }. */
function runAs(userEmail: string): Run {
  return {
    userEmail,
    now: () => now,
    chargeCells: () => undefined,
    enumValue: (_name, key) => ({ key }),
    enumKey: (value) =>
      typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : undefined,
  }
}

class NoUi extends Emulated {
  readonly apiName = 'Base.Ui'
}

export function appFor(book: Book, userEmail: string): SpreadsheetApp {
  return new SpreadsheetApp(runAs(userEmail), book, { getUi: () => new NoUi() })
}

/** What the cells of the tab show, row by row, as far as they are filled. */
export function shownRows(book: Book, tab: Tab): string[][] {
  return tab.rows.map((row) => row.map((cell) => displayValue(book, cell)))
}
