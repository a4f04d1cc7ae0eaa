import { ScriptException } from '../../host/emulated'
import type { Area } from '../../sheets/snapshot'
import { type Book, tabById } from '../../sheets/store/book'

/** Somebody else may have deleted the tab a moment ago. */
export function requireTab(book: Book, sheetId: number): void {
  if (!tabById(book, sheetId)) throw new ScriptException('This tab is not there any more.')
}

export function requireInGrid(book: Book, sheetId: number, area: Area): void {
  const tab = tabById(book, sheetId)
  if (!tab || area.row + area.rows > tab.rowCount || area.column + area.columns > tab.columnCount) {
    throw new ScriptException('This place is outside the sheet.')
  }
}
