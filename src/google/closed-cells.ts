import { hasCell } from './write-blocks'

/**
 * Those of these columns (1-based) in a row that this person may not change: asked of all cells between the first and the last at once, and
 * only where that is refused one by one. A row below the grid is not there to be protected.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#canEdit()
 */
export function closedCells(
  sheet: GoogleAppsScript.Spreadsheet.Sheet | null,
  row: number,
  columns: readonly number[],
): readonly number[] {
  if (!sheet || columns.length === 0 || !hasCell(sheet, row, 1)) return []
  const first = Math.min(...columns)
  if (sheet.getRange(row, first, 1, Math.max(...columns) - first + 1).canEdit()) return []
  return columns.filter((column) => !sheet.getRange(row, column).canEdit())
}
