import type { PagePlan, ReportPage } from '../app/services'
import type { ReportRow } from '../core/reports/report-row'
import { toText } from './write-blocks'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type RichText = GoogleAppsScript.Spreadsheet.RichTextValue

const styles: Readonly<
  Record<ReportRow['style'], { size: number; bold: boolean; background: string; color: string }>
> = {
  title: { size: 18, bold: true, background: '#ffffff', color: '#1f3a4d' },
  heading: { size: 12, bold: true, background: '#e8eef4', color: '#1f3a4d' },
  group: { size: 10, bold: true, background: '#f6f8fa', color: '#202124' },
  plain: { size: 10, bold: false, background: '#ffffff', color: '#202124' },
  note: { size: 10, bold: false, background: '#ffffff', color: '#5f6368' },
}
const toneColors = { problem: '#b3261e', warning: '#8a5a00', idea: '#1f5fa8' } as const

/** Makes an empty sheet a page for text that the add-on writes itself. Its cells are plain text, so that nothing written there is taken for a formula or a date. */
export function buildPage(sheet: Sheet, page: PagePlan): number {
  const spare = sheet.getMaxColumns() - page.widths.length
  if (spare > 0) sheet.deleteColumns(page.widths.length + 1, spare)
  page.widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width)
  })
  sheet
    .getRange(1, 1, sheet.getMaxRows(), page.widths.length)
    .setNumberFormat('@')
    .setWrap(true)
    .setVerticalAlignment('top')
  sheet.setTabColor(page.color).setHiddenGridlines(true)
  if (page.hidden) sheet.hideSheet()
  return sheet.getSheetId()
}

/** Writes a report from row 1 on. Columns to the right of the report are not touched: people may keep their own notes there. */
export function writeReport(spreadsheet: Spreadsheet, page: ReportPage): void {
  const sheet = spreadsheet.getSheetById(page.sheetId)
  const width = Math.max(0, ...page.rows.map((row) => row.cells.length))
  if (!sheet || width === 0) return
  const height = Math.max(page.rows.length, sheet.getLastRow())
  ensureRows(sheet, height)
  const filled = Array.from({ length: height }, (_, index) => page.rows[index] ?? blank)
  const shown = filled.map((row) => styles[row.style])
  const range = sheet.getRange(1, 1, height, width)
  range
    .setValues(filled.map((row) => fill(width, '').map((_, index) => toText(row.cells[index] ?? ''))))
    .setFontSizes(shown.map((style) => fill(width, style.size)))
    .setFontWeights(shown.map((style) => fill(width, style.bold ? 'bold' : 'normal')))
    .setBackgrounds(shown.map((style) => fill(width, style.background)))
    .setWraps(filled.map((row) => fill(width, row.style === 'plain')))
    .setFontColors(filled.map((row, index) => colors(row, shown[index]?.color ?? styles.plain.color, width)))
  for (const column of new Set(filled.flatMap((row) => (row.link ? [row.link.cell] : [])))) {
    sheet.getRange(1, column + 1, height, 1).setRichTextValues(filled.map((row) => [linked(row, column)]))
  }
}

const blank: ReportRow = { cells: [], style: 'plain' }

function ensureRows(sheet: Sheet, rows: number): void {
  const missing = rows - sheet.getMaxRows()
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing)
}

/** Rich text is never parsed as a formula, so it takes the text as it is. */
function linked(row: ReportRow, column: number): RichText {
  const text = row.cells[column] ?? ''
  const builder = SpreadsheetApp.newRichTextValue().setText(text)
  if (row.link?.cell === column && text)
    builder.setLinkUrl(`#gid=${row.link.sheetId}&range=${row.link.address}`)
  return builder.build()
}

function colors(row: ReportRow, color: string, width: number): string[] {
  return fill(width, color).map((usual, index) => (index === 0 && row.tone ? toneColors[row.tone] : usual))
}

function fill<T>(length: number, value: T): T[] {
  return Array.from({ length }, () => value)
}
