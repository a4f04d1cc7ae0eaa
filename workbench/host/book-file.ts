import { typeInto } from '../sheets/actions/cell-actions'
import { SpreadsheetApp } from '../sheets/api/spreadsheet-app'
import type { BookSnapshot } from '../sheets/snapshot'
import { parseA1, quotedTabName } from '../sheets/store/a1'
import { type Book, tabByName } from '../sheets/store/book'
import type { ReadValue } from '../sheets/store/read-cell'
import { bookFromSnapshot, copyBook, snapshotOf } from '../sheets/store/snapshot-book'
import type { Run } from './emulated'
import type { OpenSpreadsheet, Screen, SpreadsheetFile, TypedCell, TypedChange } from './spreadsheet-file'

/** A spreadsheet of workbench/sheets as the file that a script belongs to. */
export function openBook(snapshot: BookSnapshot): SpreadsheetFile {
  return bookFile(bookFromSnapshot(snapshot))
}

/** The same over a book that the caller goes on working with, as people do at the grid. */
export function bookFile(book: Book): SpreadsheetFile {
  return {
    id: book.id,
    open: (run, screen) => openFor(run, { book, screen }),
    snapshot: () => snapshotOf(book),
    type: (typed) => typeText(book, typed),
    copy: (id, owner) => bookFile(copyBook(book, id, owner)),
  }
}

function openFor(run: Run, { book, screen }: { book: Book; screen: Screen }): OpenSpreadsheet {
  const app = new SpreadsheetApp(run, book, screen)
  return {
    app,
    spreadsheet: () => app.getActiveSpreadsheet(),
    range: (sheetName, a1) => app.getActiveSpreadsheet().getRange(`${quotedTabName(sheetName)}!${a1}`),
  }
}

/** A rule that rejects input refuses the text, and protections hold, as for anybody at the grid. */
function typeText(book: Book, { sheetName, a1, value, userEmail, nowMs }: TypedCell): TypedChange {
  const tab = tabByName(book, sheetName)
  const area = tab && parseA1(a1, tab)
  if (tab === undefined || area === undefined)
    throw new Error(`There is no cell ${a1} on a tab "${sheetName}"`)
  const place = { sheetId: tab.id, row: area.row, column: area.column }
  const edited = typeInto({ book, email: userEmail, nowMs }, place, value)
  return { value: eventText(edited.value), oldValue: eventText(edited.oldValue) }
}

/** Event objects carry texts; for a date Google gives its serial number, which reports agree on, here its ISO form (*guess*). */
export function eventText(value: ReadValue | undefined): string {
  return value instanceof Date ? value.toISOString() : String(value ?? '')
}
