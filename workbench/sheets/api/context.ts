import { type Run, ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import type { Book, Tab } from '../store/book'
import { requireEdit } from '../store/permissions'
import type { TypingContext } from '../store/typed'
import { typingContext } from '../store/write-cell'
import type { Range } from './range'
import type { Sheet } from './sheet'
import type { Spreadsheet } from './spreadsheet'

/** What the emulated classes of one run share. The factories keep the classes free of importing each other in circles. */
export interface SheetsContext {
  readonly run: Run
  readonly book: Book
  range(tab: Tab, area: Area): Range
  sheet(tab: Tab): Sheet
  spreadsheet(): Spreadsheet
  /** Shows a toast to whoever watches. */
  toast(message: { text: string; title: string; timeoutSeconds: number | null }): void
}

/** The area when it lies in the grid; Google's exception when not. */
export function inGrid(tab: Tab, area: Area): Area {
  if (area.row + area.rows > tab.rowCount || area.column + area.columns > tab.columnCount) {
    throw new ScriptException('The coordinates of the range are outside the dimensions of the sheet.')
  }
  return area
}

/** Checks that the area may be written to, charges for it and returns it. */
export function forWriting(context: SheetsContext, tab: Tab, area: Area): Area {
  requireLive(context, tab)
  inGrid(tab, area)
  requireEdit(context.book, tab, { area, email: context.run.userEmail })
  context.run.chargeCells(area.rows * area.columns)
  return area
}

/** Checks that the area is there, charges for it and returns it. */
export function forReading(context: SheetsContext, tab: Tab, area: Area): Area {
  requireLive(context, tab)
  inGrid(tab, area)
  context.run.chargeCells(area.rows * area.columns)
  return area
}

/** A tab that was deleted answers nothing any more (wording a *guess*). */
export function requireLive(context: SheetsContext, tab: Tab): void {
  if (!context.book.sheets.includes(tab)) throw new ScriptException(`Sheet ${tab.id} not found`)
}

export function typingIn(context: SheetsContext): TypingContext {
  return typingContext(context.book, context.run.now())
}

/** The key of an enum argument; anything else is an invalid argument. */
export function enumKey(context: SheetsContext, value: unknown): string {
  const key = context.run.enumKey(value)
  if (key === undefined) throw new ScriptException(`Invalid argument: ${String(value)}`)
  return key
}

export function spreadsheetEnum(context: SheetsContext, name: string, key: string): object {
  return context.run.enumValue(`Spreadsheet.${name}`, key)
}

/** sheets-behaviours 77: the data must have the shape of the range. */
export function requireShape(data: unknown, area: Area): unknown[][] {
  const rows = Array.isArray(data) ? data : []
  const mismatch = (what: string, found: number, wanted: number): ScriptException =>
    new ScriptException(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${found} but the range has ${wanted}.`,
    )
  if (rows.length !== area.rows) throw mismatch('rows', rows.length, area.rows)
  for (const row of rows) {
    const found = Array.isArray(row) ? row.length : 0
    if (found !== area.columns) throw mismatch('columns', found, area.columns)
  }
  return rows
}
