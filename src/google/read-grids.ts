import type { ClockServices } from '../app/services'
import type { Cell, Grid } from '../core/tables/records'
import type { SheetHandles } from './sheet-handles'

/** Every tab's values, from A1 on: one read a tab, none for those in `unread`. */
export function readGrids(sheets: SheetHandles, clock: ClockServices, unread: ReadonlySet<number>): Grid[] {
  return sheets.all().map((sheet) => {
    const sheetId = sheet.getSheetId()
    if (unread.has(sheetId)) return { sheetId, name: sheet.getName(), values: [] }
    const grid = readGrid(sheet, clock)
    sheets.keepRows(grid.sheetId, grid.values.length)
    return grid
  })
}

/** One tab's values. Dates become days in the spreadsheet's zone here and nowhere else. */
export function readGrid(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  clock: Pick<ClockServices, 'local'>,
): Grid {
  const values = sheet.getDataRange().getValues() as unknown[][]
  return {
    sheetId: sheet.getSheetId(),
    name: sheet.getName(),
    values: values.map((row) => row.map((value) => toCell(value, clock))),
  }
}

function toCell(value: unknown, clock: Pick<ClockServices, 'local'>): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Date) return clock.local(value.getTime())
  return ''
}
