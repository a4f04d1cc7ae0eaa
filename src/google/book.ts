import type { BookServices, ClockServices } from '../app/services'
import { searchedRows } from '../core/tables/read-workbook'
import { closedCells } from './closed-cells'
import { replaceLists } from './column-rules'
import { blankRows, deleteRows, keepCopy } from './keep-copy'
import { labelRange } from './label-range'
import { buildPage, writeReport } from './page-builder'
import { readGrid, readGrids } from './read-grids'
import { sheetHandles } from './sheet-handles'
import { dressTab, finishTab } from './tab-builder'
import { workbookRecord } from './workbook-record'
import { writeBlocks } from './write-blocks'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** The spreadsheet's doors for one run. Nothing is asked of Google before a door is used, and nothing twice. */
export function bookServices(spreadsheet: () => Spreadsheet, clock: ClockServices): BookServices {
  const sheets = sheetHandles(spreadsheet)
  const record = workbookRecord(spreadsheet)
  let fileId: string | undefined
  return {
    id: () => {
      fileId ??= spreadsheet().getId()
      return fileId
    },
    locale: () => spreadsheet().getSpreadsheetLocale(),
    url: () => spreadsheet().getUrl(),
    read: (unread = new Set()) => readGrids(sheets, clock, unread),
    readTab: (sheetId) => {
      const sheet = sheets.byId(sheetId)
      return sheet && readGrid(sheet, clock)
    },
    headerNotes: (sheetId) => {
      const sheet = sheets.byId(sheetId)
      const rows = Math.max(1, Math.min(searchedRows, sheets.rowsOf(sheetId)))
      return sheet?.getRange(1, 1, rows, Math.max(1, sheet.getLastColumn())).getNotes() ?? []
    },
    numberFormats: (sheetId, rows) => {
      const sheet = sheets.byId(sheetId)
      return sheet?.getRange(1, 1, rows, Math.max(1, sheet.getLastColumn())).getNumberFormats() ?? []
    },
    headerNote: (sheetId, column) => sheets.byId(sheetId)?.getRange(1, column).getNote() ?? '',
    setHeaderNote: (sheetId, column, note) => {
      sheets.byId(sheetId)?.getRange(1, column).setNote(note)
    },
    addTab: (plan, { labelsSheetId, onto, dressed, next }) => {
      const copied = dressed === undefined ? null : sheets.byId(dressed)
      const made = copied
        ? { sheet: copied, isNew: true }
        : dressTab(
            sheets.make(plan.name, { onto, index: undefined }),
            plan,
            labelRange(sheets.byId(labelsSheetId)),
          )
      // As long as it has no headers, a copy of it is one that a second try would begin anew.
      const copy = next === undefined ? undefined : sheets.copy(made.sheet, next)
      finishTab(made, plan)
      return { sheetId: made.sheet.getSheetId(), dressed: copy }
    },
    addPage: (page, onto) => buildPage(sheets.make(page.name, { onto, index: page.index }), page),
    keepCopy: (copy) => keepCopy(sheets, spreadsheet(), copy),
    blankRows: (sheetId, rows) => blankRows(sheets, sheetId, rows),
    deleteRows: (sheetId, from, count) => deleteRows(sheets, sheetId, { from, count }),
    columnNotes: (sheetId, column, rows) =>
      sheets
        .byId(sheetId)
        ?.getRange(1, column, rows, 1)
        .getNotes()
        .map(([note = '']) => note) ?? [],
    setColumnNotes: (sheetId, column, notes) => {
      const range = sheets.byId(sheetId)?.getRange(1, column, notes.length, 1)
      range?.setNotes(notes.map((note) => [note]))
    },
    hiddenTabs: () => {
      const hidden = sheets.all().filter((sheet) => sheet.isSheetHidden())
      return new Set(hidden.map((sheet) => sheet.getSheetId()))
    },
    unhide: (sheetId) => {
      sheets.byId(sheetId)?.showSheet()
    },
    hideIfBlank: (sheetId) => {
      const sheet = sheets.byId(sheetId)
      if (!sheet || sheet.getLastRow() > 0) return
      const notes = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getNotes()
      if (notes.flat().every((note) => note === '')) sheet.hideSheet()
    },
    show: (sheetId) => {
      const sheet = sheets.byId(sheetId)
      if (sheet) spreadsheet().setActiveSheet(sheet.showSheet())
    },
    replaceLists: (sheetId, { labelsSheetId, ...place }) => {
      const sheet = sheets.byId(sheetId)
      if (sheet) replaceLists(sheet, place, labelRange(sheets.byId(labelsSheetId)))
    },
    mayEdit: (sheetId) => sheets.byId(sheetId)?.getRange(1, 1).canEdit() ?? false,
    mayEditAll: (sheetId) => sheets.byId(sheetId)?.getDataRange().canEdit() ?? false,
    closedCells: ({ sheetId, row, columns }) => closedCells(sheets.byId(sheetId), row, columns),
    formulas: ({ sheetId, row, width }) =>
      sheets.byId(sheetId)?.getRange(row, 1, 1, width).getFormulas()[0] ?? [],
    insertRows: (sheetId, after, count) => {
      const sheet = sheets.byId(sheetId)
      if (after > 0) sheet?.insertRowsAfter(after, count)
      else sheet?.insertRowsBefore(1, count)
      sheets.keepRows(sheetId, sheets.rowsOf(sheetId) + count)
    },
    moveRow: (sheetId, row, to) => {
      const sheet = sheets.byId(sheetId)
      sheet?.moveRows(sheet.getRange(row, 1), to)
    },
    write: (blocks) => writeBlocks(sheets, blocks, clock),
    writeReport: (page) => writeReport(sheets, page),
    record: record.read,
    setRecord: record.write,
  }
}
