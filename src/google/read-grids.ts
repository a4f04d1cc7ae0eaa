import type { ClockServices } from '../app/services'
import type { Cell, Grid } from '../core/tables/records'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Every tab's values, from A1 on: one read a tab. Dates become days in the spreadsheet's zone here and nowhere else. */
export function readGrids(sheets: readonly Sheet[], clock: ClockServices): Grid[] {
  return sheets.map((sheet) => ({
    sheetId: sheet.getSheetId(),
    name: sheet.getName(),
    values: (sheet.getDataRange().getValues() as unknown[][]).map((row) =>
      row.map((value) => toCell(value, clock)),
    ),
  }))
}

function toCell(value: unknown, clock: ClockServices): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Date) return clock.local(value.getTime())
  return ''
}
