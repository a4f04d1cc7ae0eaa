import type { Block, ClockServices, KeptText } from '../app/services'
import type { Cell } from '../core/tables/records'
import { type Put, putValues } from './put-values'
import type { SheetHandles } from './sheet-handles'

/** Writes each block with one call, and one or two more where it goes below what was read. A tab that is gone is passed over. */
export function writeBlocks(
  sheets: SheetHandles,
  blocks: readonly Block<Cell | KeptText>[],
  clock: ClockServices,
): void {
  for (const block of blocks) {
    const sheet = sheets.byId(block.sheetId)
    if (!sheet || block.values.length === 0) continue
    ensureRows(sheets, sheet, block.row + block.values.length - 1)
    ensureColumns(sheet, block.column - 1 + Math.max(...block.values.map((row) => row.length)))
    putValues(
      sheet,
      block,
      block.values.map((row) => row.map((cell) => toValue(cell, clock))),
    )
  }
}

/** Adds rows below what is known of the grid where it has fewer than `rows`. No call where it has them. */
export function ensureRows(
  sheets: SheetHandles,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rows: number,
): void {
  const sheetId = sheet.getSheetId()
  const known = sheets.rowsOf(sheetId)
  if (rows <= known) return
  if (!hasCell(sheet, rows, 1)) {
    // Asking for the last row would be a call more; the blank rows of which nothing is known move down.
    const last = known || sheet.getMaxRows()
    sheet.insertRowsAfter(last, rows - last)
  }
  sheets.keepRows(sheetId, rows)
}

/** Adds columns at the right of the grid where it has fewer than `columns`. No call where it has them. */
export function ensureColumns(sheet: GoogleAppsScript.Spreadsheet.Sheet, columns: number): void {
  if (hasCell(sheet, 1, columns)) return
  const there = sheet.getMaxColumns()
  if (columns > there) sheet.insertColumnsAfter(there, columns - there)
}

/**
 * Google names no cell outside of the grid: "The coordinates of the range are outside the dimensions of the sheet." That it says so at
 * once, and not at the first call on the range, is a *guess* from the line that such errors name.
 */
export function hasCell(sheet: GoogleAppsScript.Spreadsheet.Sheet, row: number, column: number): boolean {
  try {
    sheet.getRange(row, column)
    return true
  } catch {
    return false
  }
}

function toValue(cell: Cell | KeptText, clock: ClockServices): Put {
  return typeof cell === 'object' && 'day' in cell ? new Date(clock.instant(cell.day, cell.minutes)) : cell
}
