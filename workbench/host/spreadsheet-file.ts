import type { BookSnapshot } from '../sheets/snapshot'
import type { Emulated, Run } from './emulated'

/** The spreadsheet that a script belongs to, as the host sees it; the store behind it is workbench/sheets. */
export interface SpreadsheetFile {
  /** The file's id; a copy has another. */
  readonly id: string
  /** The classes of Apps Script over the file, for one run. */
  open(run: Run, screen: Screen): OpenSpreadsheet
  snapshot(): BookSnapshot
  /** A person types into a cell. @throws ScriptException without the right */
  type(typed: TypedCell): TypedChange
  /** A copy of the contents under another id. */
  copy(id: string, owner: string): SpreadsheetFile
}

/** What stands and what stood in the cell, as text; '' for a blank one. */
export interface TypedChange {
  readonly value: string
  readonly oldValue: string
}

export interface TypedCell {
  readonly sheetName: string
  /** One cell. */
  readonly a1: string
  readonly value: string
  readonly userEmail: string
  /** Milliseconds since 1970. */
  readonly nowMs: number
}

/** What the spreadsheet's classes may ask of the screen. */
export interface Screen {
  /** @throws ScriptException where nobody sits at a screen */
  getUi(): Emulated
  toast(message: { text: string; title: string; timeoutSeconds: number | null }): void
}

export interface OpenSpreadsheet {
  /** The global SpreadsheetApp. */
  readonly app: Emulated
  /** The file itself, for event objects. */
  spreadsheet(): Emulated
  /** The cells in A1 notation on a tab, for event objects. */
  range(sheetName: string, a1: string): Emulated
}
