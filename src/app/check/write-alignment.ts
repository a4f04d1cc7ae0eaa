import { alignmentWidths } from '../../core/reports/alignment-report'
import type { ReportRow } from '../../core/reports/report-row'
import { reportMarker } from '../../core/tables/recognise-tab'
import type { Grid } from '../../core/tables/records'
import { foldLabel } from '../../core/text'
import { languages, type MessageKey, type Translate, translator } from '../../messages'
import type { ReportPlace, Services } from '../services'

/** The tab as it was read; nothing where it has just been made. */
export interface AlignmentPage {
  readonly sheetId: number
  readonly grid: Grid | undefined
  /** The links of the report that stands there lead where they would lead today. */
  readonly linksHold: boolean
}

/**
 * Writes the report over the one before it, from the first line that has changed to the last. A remark below it moves down where the report
 * grows, and stays where it is else.
 */
export function writeAlignment(
  { book }: Services,
  { sheetId, grid, linksHold }: AlignmentPage,
  report: readonly ReportRow[],
  t: Translate,
): void {
  const rows: ReportRow[] = [...report, { style: 'note', cells: [t('report.end'), '', '', ''] }]
  const place = placeOfReport(grid)
  const below = place.row - 1 + place.height
  const missing = rows.length - place.height - blankRows(grid, below)
  if (missing > 0) book.insertRows(sheetId, below, missing)
  const stands = linksHold ? standing(grid, place) : []
  const { from, to } = changedLines(rows, stands, Math.max(rows.length, place.height))
  if (from > to) return
  const changed = {
    ...place,
    row: place.row + from,
    height: Math.max(0, Math.min(to + 1, place.height) - from),
  }
  book.writeReport({ sheetId, rows: rows.slice(from, to + 1), place: changed })
}

/** The texts in the cells of the report that stands there. */
function standing(grid: Grid | undefined, { row, height, columns }: ReportPlace): string[][] {
  const values = grid?.values.slice(row - 1, row - 1 + height) ?? []
  return values.map((cells) => columns.map((column) => String(cells[column - 1] ?? '')))
}

/** Index of the first and of the last line that says something else than before. How a line looks follows from what it says. */
function changedLines(
  rows: readonly ReportRow[],
  stands: readonly (readonly string[])[],
  height: number,
): { readonly from: number; readonly to: number } {
  const isSame = (index: number) =>
    stands[index]?.every((text, cell) => text === (rows[index]?.cells[cell] ?? '')) ?? false
  let from = 0
  let to = height - 1
  while (from <= to && isSame(from)) from++
  while (to >= from && isSame(to)) to--
  return { from, to }
}

/** How many rows from `first` (0-based) on hold nothing at all. */
function blankRows(grid: Grid | undefined, first: number): number {
  const next = grid?.values.findIndex((row, index) => index >= first && row.some((cell) => cell !== '')) ?? -1
  return next < 0 ? Number.POSITIVE_INFINITY : next - first
}

const width = alignmentWidths.length

/** Where the report stands, by its title, its headers and its last line; at the top where there is none. */
function placeOfReport(grid: Grid | undefined): ReportPlace {
  const values = grid?.values ?? []
  const top = values.findIndex((row) => row.some((cell) => String(cell).startsWith(reportMarker)))
  if (top < 0) return { row: 1, height: 0, columns: Array.from({ length: width }, (_, index) => index + 1) }
  const first = (values[top] ?? []).findIndex((cell) => String(cell).startsWith(reportMarker))
  const height = heightOf(values.slice(top), first)
  const columns = columnsOf(values.slice(top, top + height), first)
  return { row: top + 1, height, columns: columns.map((index) => index + 1) }
}

/** To its last line; where somebody deleted that, to the last finding. */
function heightOf(values: Grid['values'], first: number): number {
  const ends = foldedIn('report.end')
  const findings = foldedIn(
    'severity.problem',
    'severity.warning',
    'severity.idea',
    'report.alignment.measure',
  )
  const isAt = (words: ReadonlySet<string>) => (row: Grid['values'][number]) =>
    words.has(foldLabel(String(row[first] ?? '')))
  const end = values.findIndex(isAt(ends))
  if (end >= 0) return end + 1
  return values.length - [...values].reverse().findIndex(isAt(findings))
}

const headers = [
  ['report.alignment.measure', 'report.alignment.severity'],
  ['report.alignment.value', 'report.alignment.finding'],
  ['report.alignment.definition', 'report.alignment.todo'],
  ['report.alignment.where'],
] as const satisfies readonly (readonly MessageKey[])[]

/** 0-based: under its headers; a column whose header is not there is the next one that holds nothing of somebody's own. */
function columnsOf(values: Grid['values'], first: number): number[] {
  const columns: number[] = [first]
  for (const keys of headers.slice(1)) {
    const words = foldedIn(...keys)
    const before = columns[columns.length - 1] ?? first
    columns.push(columnUnder(words, values, before + 1) ?? nextBlank(values, before + 1))
  }
  return columns
}

/** Of the first header from column `from` on. The headers stand near the top, so that a long report is not looked through. */
function columnUnder(words: ReadonlySet<string>, values: Grid['values'], from: number): number | undefined {
  for (const row of values) {
    const column = row.findIndex((cell, index) => index >= from && words.has(foldLabel(String(cell))))
    if (column >= 0) return column
  }
  return undefined
}

function nextBlank(values: Grid['values'], from: number): number {
  let column = from
  while (values.some((row) => (row[column] ?? '') !== '')) column++
  return column
}

/** In every shipped language: the next lead may use another one. */
function foldedIn(...keys: readonly MessageKey[]): ReadonlySet<string> {
  return new Set(languages.flatMap((language) => keys.map((key) => foldLabel(translator(language)(key)))))
}
