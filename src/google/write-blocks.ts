import type { Block, ClockServices } from '../app/services'
import type { Cell } from '../core/tables/records'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Writes each block with one call. Rows that a tab does not have yet are added below its last first. */
export function writeBlocks(spreadsheet: Spreadsheet, blocks: readonly Block[], clock: ClockServices): void {
  for (const block of blocks) {
    const sheet = spreadsheet.getSheetById(block.sheetId)
    const [first] = block.values
    if (!sheet || !first) continue
    const missing = block.row + block.values.length - 1 - sheet.getMaxRows()
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing)
    sheet
      .getRange(block.row, block.column, block.values.length, first.length)
      .setValues(block.values.map((row) => row.map((cell) => toValue(cell, clock))))
  }
}

/** What Sheets takes for the start of a formula, or a script may have been tricked with. */
const formulaLike = /^[=+\-@\t\r]/

/** A text that would be parsed as a formula gets the apostrophe that keeps it text and is not shown. */
export function toText(text: string): string {
  return formulaLike.test(text) ? `'${text}` : text
}

function toValue(cell: Cell, clock: ClockServices): string | number | boolean | Date {
  if (typeof cell === 'string') return toText(cell)
  if (typeof cell === 'object') return new Date(clock.instant(cell.day, cell.minutes))
  return cell
}
