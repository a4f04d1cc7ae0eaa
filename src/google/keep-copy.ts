import type { KeptCopy } from '../app/services'
import type { SheetHandles } from './sheet-handles'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** The mark comes last: by it a copy is known to be whole. */
export function keepCopy(
  sheets: SheetHandles,
  spreadsheet: Spreadsheet,
  { sheetId, name, mark, onto, hasRoom = false }: KeptCopy,
): void {
  const left = onto === undefined ? null : sheets.byId(onto)
  const copy = left ?? sheets.byId(sheetId)?.copyTo(spreadsheet)
  if (!copy) return
  copy.setName(name).hideSheet()
  if (!hasRoom) copy.insertRowBefore(1)
  copy.getRange(1, 1).setWrap(false).setValue(mark)
}

/** Empties rows and leaves them where they are, formats and drop-downs included. */
export function blankRows(sheets: SheetHandles, sheetId: number, { from, count }: Rows): void {
  const sheet = sheets.byId(sheetId)
  sheet?.getRange(from, 1, count, sheet.getMaxColumns()).clearContent().clearNote()
}

/** Takes rows away. A tab must keep one row below its frozen ones, so one is added where these are the last. */
export function deleteRows(sheets: SheetHandles, sheetId: number, { from, count }: Rows): void {
  const sheet = sheets.byId(sheetId)
  if (!sheet) return
  const there = sheet.getMaxRows()
  if (there < from + count) sheet.insertRowsAfter(there, 1)
  sheet.deleteRows(from, count)
}

interface Rows {
  /** 1-based. */
  readonly from: number
  readonly count: number
}
