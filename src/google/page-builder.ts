import type { PagePlan, ReportPage } from '../app/services'
import { blankRow, type ReportRow } from '../core/reports/report-row'
import { putValues } from './put-values'
import type { NewSheet, SheetHandles } from './sheet-handles'
import { setWidths } from './tab-builder'
import { ensureColumns, ensureRows } from './write-blocks'

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
  setWidths(sheet, page.widths)
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

/** Writes a report into its own rows and columns. What stands below, above, right of them or between them is somebody's own. */
export function writeReport(sheets: SheetHandles, { sheetId, rows: wanted, place }: ReportPage): void {
  const sheet = sheets.byId(sheetId)
  const width = Math.max(0, ...wanted.map((row) => row.cells.length))
  if (!sheet || width === 0) return
  const top = place?.row ?? 1
  const columns = place?.columns ?? fill(width, 0).map((_, index) => index + 1)
  // What an earlier, longer report left below is blanked.
  const height = Math.max(wanted.length, place?.height ?? 0)
  ensureRows(sheets, sheet, top - 1 + height)
  ensureColumns(sheet, Math.max(...columns))
  const rows = Array.from({ length: height }, (_, index) => wanted[index] ?? blankRow)
  for (const from of startsOfRuns(columns)) {
    const cells = runFrom(columns, from)
    putValues(
      sheet,
      { row: top, column: columns[from] ?? 1 },
      rows.map((row) => cells.map((cell) => row.cells[cell] ?? '')),
    )
      .setTextStyles(textStyles(rows, cells))
      .setBackgrounds(rows.map((row) => cells.map(() => styles[row.style].background)))
      .setWraps(rows.map((row) => cells.map(() => isWrapped(row))))
  }
  for (const cell of new Set(rows.flatMap((row) => (row.link ? [row.link.cell] : [])))) {
    sheet
      .getRange(top, columns[cell] ?? cell + 1, height, 1)
      .setRichTextValues(rows.map((row) => [linked(row, cell)]))
  }
}

/** A note that stands alone in its line runs on over the cells beside it. */
function isWrapped({ style, cells }: ReportRow): boolean {
  return style === 'plain' || (style === 'note' && (cells[1] ?? '') !== '')
}

/** Indexes at which a column is not the right neighbour of the one before. */
function startsOfRuns(columns: readonly number[]): number[] {
  return columns.flatMap((column, index) => (columns[index - 1] === column - 1 ? [] : [index]))
}

/** The cells of a report from `from` on whose columns stand side by side. */
function runFrom(columns: readonly number[], from: number): number[] {
  const next = startsOfRuns(columns).find((start) => start > from) ?? columns.length
  return Array.from({ length: next - from }, (_, index) => from + index)
}

/** Rich text is never parsed as a formula, so it takes the text as it is. */
function linked(row: ReportRow, column: number): RichText {
  const text = row.cells[column] ?? ''
  const builder = SpreadsheetApp.newRichTextValue().setText(text)
  if (row.link?.cell === column && text)
    builder.setLinkUrl(`#gid=${row.link.sheetId}&range=${row.link.address}`)
  return builder.build()
}

function textStyles(rows: readonly ReportRow[], cells: readonly number[]): TextStyle[][] {
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
    cells.map((cell) => styleOf(style, cell === 0 && tone ? toneColors[tone] : styles[style].color)),
  )
}

function fill<T>(length: number, value: T): T[] {
  return Array.from({ length }, () => value)
}
