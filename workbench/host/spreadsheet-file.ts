import type { Emulated, Run } from './emulated'

/** The spreadsheet that a script belongs to, as the host sees it; the store behind it is workbench/sheets. */
export interface SpreadsheetFile {
  /** The file's id; a copy has another. */
  readonly id: string
  /** The classes of Apps Script over the file, for one run. */
  open(run: Run, screen: Screen): OpenSpreadsheet
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
