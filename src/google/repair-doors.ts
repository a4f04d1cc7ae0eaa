import type {
  ColumnSite,
  HeaderCell,
  LeftOfHeaders,
  Merge,
  RepairDoors,
  RepairServices,
} from '../app/repair/repair-services'
import { cellAddress } from '../core/a1'
import { addColumns } from './add-columns'
import { offerChoices } from './column-rules'
import { guardAgain, guardsOf } from './guards'
import { dressHeader } from './header-look'
import { labelRange } from './label-range'
import { googleServices } from './services'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** The doors for Repair. A tab that is gone is passed over. */
export function repairServices(): RepairServices {
  const on = (sheetId: number, use: (sheet: Sheet) => void): void => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId)
    if (sheet) use(sheet)
  }
  const repair: RepairDoors = {
    inspect: (sheetId, headerRow) => {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId)
      return sheet ? inspect(sheet, headerRow) : { notes: [], merges: [], unruled: [], guards: [] }
    },
    formulas: (sheetId) =>
      SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId)?.getDataRange().getFormulas() ?? [],
    rename: (sheetId, name) => on(sheetId, (sheet) => void sheet.setName(name)),
    insertTopRow: (sheetId) => on(sheetId, (sheet) => void sheet.insertRowsBefore(1, 1)),
    clearOldHeaders: (sheetId, row, left) => on(sheetId, (sheet) => clearOldHeaders(sheet, row, left)),
    moveToTop: (sheetId, row) => on(sheetId, (sheet) => sheet.moveRows(sheet.getRange(`${row}:${row}`), 1)),
    writeHeaders: (sheetId, row, cells) => on(sheetId, (sheet) => writeHeaders(sheet, row, cells)),
    dressHeaderRow: (sheetId, columnCount) =>
      on(sheetId, (sheet) => {
        sheet.setFrozenRows(1)
        dressHeader(sheet.getRange(1, 1, 1, columnCount).clearDataValidations())
      }),
    addColumns: (sheetId, added, site) => {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId)
      return sheet ? addColumns(sheet, added, rulesAt(site)) : 0
    },
    split: (sheetId, merges) => on(sheetId, (sheet) => split(sheet, merges)),
    offerChoices: (sheetId, columns, site) => {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId)
      return sheet === null || offerChoices(sheet, columns, rulesAt(site))
    },
    guard: (sheetId, areas, message) => on(sheetId, (sheet) => guardAgain(sheet, areas, message)),
  }
  return { ...googleServices(), repair }
}

function inspect(sheet: Sheet, headerRow: number) {
  const rows = sheet.getMaxRows()
  const columns = sheet.getMaxColumns()
  const below = sheet.getRange(Math.min(headerRow + 1, rows), 1, Math.max(1, rows - headerRow), columns)
  const rules = below.getDataValidations()
  return {
    notes: sheet.getRange(Math.max(1, headerRow), 1, 1, columns).getNotes()[0] ?? [],
    merges: below
      .getMergedRanges()
      .map(
        (range): Merge => ({
          row: range.getRow(),
          column: range.getColumn(),
          rows: range.getNumRows(),
          columns: range.getNumColumns(),
        }),
      )
      .filter((merge) => merge.rows > 1),
    unruled: Array.from({ length: columns }, (_, index) => index + 1).filter((number) =>
      rules.some((row) => !row[number - 1]),
    ),
    guards: guardsOf(sheet, rows),
  }
}

function clearOldHeaders(sheet: Sheet, row: number, { texts, notes }: LeftOfHeaders): void {
  const cells = (columns: readonly number[]) =>
    sheet.getRangeList(columns.map((column) => cellAddress(row, column)))
  if (texts.length > 0) cells(texts).clearContent()
  if (notes.length > 0) cells(notes).clearNote()
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    const range = protection.getRange()
    if (range.getRow() === row && range.getNumRows() === 1) protection.setRange(range.offset(-1, 0))
  }
}

function writeHeaders(sheet: Sheet, row: number, cells: readonly HeaderCell[]): void {
  for (const { column, note, text } of cells) {
    const cell = sheet.getRange(row, column).setNote(note)
    if (text !== undefined) dressHeader(cell).setValue(text)
  }
}

function rulesAt({ headerRow, labelsSheetId }: ColumnSite) {
  const labels = SpreadsheetApp.getActiveSpreadsheet().getSheetById(labelsSheetId)
  return { headerRow, labels: labelRange(labels) }
}

function split(sheet: Sheet, merges: readonly Merge[]): void {
  for (const { row, column, rows, columns } of merges) {
    const area = sheet.getRange(row, column, rows, columns).breakApart()
    // Below the first row only: what stands in it stays untouched, a formula too.
    const first = sheet.getRange(row, column).getValue()
    if (first !== '') area.offset(1, 0, rows - 1, 1).setValue(first)
  }
}
