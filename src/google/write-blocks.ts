import type { Block, ClockServices } from '../app/services'
import type { Cell } from '../core/tables/records'
import type { SheetHandles } from './sheet-handles'

/** Writes each block with one call, and one or two more where it goes below what was read. A tab that is gone is passed over. */
export function writeBlocks(sheets: SheetHandles, blocks: readonly Block[], clock: ClockServices): void {
  for (const block of blocks) {
    const sheet = sheets.byId(block.sheetId)
    const [first] = block.values
    if (!sheet || !first) continue
    ensureRows(sheets, sheet, block.row + block.values.length - 1)
    sheet
      .getRange(block.row, block.column, block.values.length, first.length)
      .setValues(block.values.map((row) => row.map((cell) => toValue(cell, clock))))
  }
}

/** Adds rows at the bottom of the grid where it has fewer than `rows`. */
export function ensureRows(
  sheets: SheetHandles,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rows: number,
): void {
  const sheetId = sheet.getSheetId()
  if (rows <= sheets.rowsOf(sheetId)) return
  const there = sheet.getMaxRows()
  if (rows > there) sheet.insertRowsAfter(there, rows - there)
  sheets.keepRows(sheetId, Math.max(rows, there))
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
