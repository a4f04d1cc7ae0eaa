import type { BlankedRows, KeptCopy } from '../app/services'
import { cellAddress } from '../core/a1'
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
export function blankRows(
  sheets: SheetHandles,
  sheetId: number,
  { from, count, formulasIn }: BlankedRows,
): void {
  const sheet = sheets.byId(sheetId)
  if (!sheet) return
  const range = sheet.getRange(from, 1, count, sheet.getMaxColumns()).clearNote()
  const kept = formulasIn.length === 0 ? [] : range.getFormulas()
  if (kept.length === 0) {
    range.clearContent()
    return
  }
  const blanked = withoutFormulas(kept, { firstRow: from, columns: new Set(formulasIn) })
  if (blanked.length > 0) sheet.getRangeList(blanked).clearContent()
}

/** Addresses of all cells but those with a formula in one of the columns; what lies below each other is one. */
function withoutFormulas(
  formulas: readonly (readonly string[])[],
  { firstRow, columns }: { readonly firstRow: number; readonly columns: ReadonlySet<number> },
): string[] {
  return (formulas[0] ?? []).flatMap((_, index) => {
    const isKept = (row: number) => columns.has(index + 1) && formulas[row]?.[index] !== ''
    const blank = formulas.flatMap((_line, row) => (isKept(row) ? [] : [row]))
    const first = blank.filter((row) => row === 0 || isKept(row - 1))
    const last = blank.filter((row) => row === formulas.length - 1 || isKept(row + 1))
    return first.map(
      (row, run) =>
        `${cellAddress(firstRow + row, index + 1)}:${cellAddress(firstRow + (last[run] ?? row), index + 1)}`,
    )
  })
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
