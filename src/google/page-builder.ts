import type { PagePlan, ReportPage } from '../app/services'
import type { ReportRow } from '../core/reports/report-row'
import { putValues } from './put-values'
import type { NewSheet, SheetHandles } from './sheet-handles'
import { ensureRows } from './write-blocks'

type RichText = GoogleAppsScript.Spreadsheet.RichTextValue
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle

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

/**
 * Makes an empty sheet a page for text that the add-on writes itself. Its cells are plain text, so that nothing written there is taken
 * for a formula or a date.
 */
export function buildPage({ sheet, rows, columns }: NewSheet, page: PagePlan): number {
  const spare = columns - page.widths.length
  if (spare > 0) sheet.deleteColumns(page.widths.length + 1, spare)
  page.widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width)
  })
  sheet
    .getRange(1, 1, rows, page.widths.length)
    .setNumberFormat('@')
    .setWrap(true)
    .setVerticalAlignment('top')
  sheet.setTabColor(page.color)
  sheet.setHiddenGridlines(true)
  if (page.hidden) sheet.hideSheet()
  return sheet.getSheetId()
}

/** Writes a report from row 1 on. Columns to the right of the report are not touched: people may keep their own notes there. */
export function writeReport(sheets: SheetHandles, page: ReportPage): void {
  const sheet = sheets.byId(page.sheetId)
  const width = Math.max(0, ...page.rows.map((row) => row.cells.length))
  if (!sheet || width === 0) return
  // What an earlier, longer report left below is blanked.
  const height = Math.max(page.rows.length, sheets.rowsOf(page.sheetId))
  ensureRows(sheets, sheet, height)
  const rows = Array.from({ length: height }, (_, index) => page.rows[index] ?? blank)
  const texts = rows.map((row) => fill(width, '').map((_, index) => row.cells[index] ?? ''))
  putValues(sheet, { row: 1, column: 1 }, texts)
    .setTextStyles(textStyles(rows, width))
    .setBackgrounds(rows.map((row) => fill(width, styles[row.style].background)))
    .setWraps(rows.map((row) => fill(width, row.style === 'plain')))
  for (const column of new Set(rows.flatMap((row) => (row.link ? [row.link.cell] : [])))) {
    sheet.getRange(1, column + 1, height, 1).setRichTextValues(rows.map((row) => [linked(row, column)]))
  }
}

const blank: ReportRow = { cells: [], style: 'plain' }

/** Rich text is never parsed as a formula, so it takes the text as it is. */
function linked(row: ReportRow, column: number): RichText {
  const text = row.cells[column] ?? ''
  const builder = SpreadsheetApp.newRichTextValue().setText(text)
  if (row.link?.cell === column && text)
    builder.setLinkUrl(`#gid=${row.link.sheetId}&range=${row.link.address}`)
  return builder.build()
}

function textStyles(rows: readonly ReportRow[], width: number): TextStyle[][] {
  const made = new Map<string, TextStyle>()
  const styleOf = (style: ReportRow['style'], color: string): TextStyle => {
    const key = `${style} ${color}`
    const known = made.get(key)
    if (known) return known
    const { size, bold } = styles[style]
    const fresh = SpreadsheetApp.newTextStyle()
      .setFontSize(size)
      .setBold(bold)
      .setForegroundColor(color)
      .build()
    made.set(key, fresh)
    return fresh
  }
  return rows.map(({ style, tone }) =>
    fill(width, '').map((_, index) =>
      styleOf(style, index === 0 && tone ? toneColors[tone] : styles[style].color),
    ),
  )
}

function fill<T>(length: number, value: T): T[] {
  return Array.from({ length }, () => value)
}
