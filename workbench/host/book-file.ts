import { SpreadsheetApp } from '../sheets/api/spreadsheet-app'
import type { BookSnapshot } from '../sheets/snapshot'
import { quotedTabName } from '../sheets/store/a1'
import type { Book } from '../sheets/store/book'
import { bookFromSnapshot, copyBook, snapshotOf } from '../sheets/store/snapshot-book'
import { type Run, ScriptException } from './emulated'
import type { OpenSpreadsheet, Screen, SpreadsheetFile, TypedCell } from './spreadsheet-file'

/** A spreadsheet of workbench/sheets as the file that a script belongs to. */
export function openBook(snapshot: BookSnapshot): SpreadsheetFile {
  return bookFile(bookFromSnapshot(snapshot))
}

export function bookFile(book: Book): SpreadsheetFile {
  return {
    id: book.id,
    open: (run, screen) => openFor(run, { book, screen }),
    snapshot: () => snapshotOf(book),
    type: (typed) => typeInto(book, typed),
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

/** By the same rules as a script's setValue: the text is read as typing is, and protections hold. */
function typeInto(book: Book, { sheetName, a1, value, userEmail, nowMs }: TypedCell): string {
  const app = new SpreadsheetApp(personAtKeys(userEmail, nowMs), book, nobody)
  const cell = app.getActiveSpreadsheet().getRange(`${quotedTabName(sheetName)}!${a1}`)
  const before = cell.getDisplayValue()
  cell.setValue(value)
  return before
}

const nobody: Screen = {
  getUi: () => {
    throw new ScriptException('Cannot call SpreadsheetApp.getUi() from this context.')
  },
  toast: () => undefined,
}

/** A person's own hand: costs no script time and knows no enums. */
function personAtKeys(userEmail: string, nowMs: number): Run {
  return {
    now: () => nowMs,
    userEmail,
    chargeCells: () => undefined,
    enumValue: (apiEnum, key) => {
      throw new Error(`Typing into a cell asks for no ${apiEnum}.${key}`)
    },
    enumKey: () => undefined,
  }
}
