import { alignmentWidths } from '../../core/reports/alignment-report'
import type { StandingLine } from '../../core/reports/line-steps'
import { wordsIn } from '../../core/reports/report-words'
import { reportMarker } from '../../core/tables/recognise-tab'
import type { Grid } from '../../core/tables/records'
import { foldLabel } from '../../core/text'
import type { MessageKey } from '../../messages'
import type { ReportPlace } from '../services'

/** The report that a tab shows. */
export interface StandingReport {
  readonly place: ReportPlace
  readonly lines: readonly StandingLine[]
}

const width = alignmentWidths.length

/** Where the report stands, by its title, its headers and its last line; at the top where there is none. */
export function standingReport(grid: Grid | undefined): StandingReport {
  const values = grid?.values ?? []
  const top = values.findIndex((row) => row.some((cell) => String(cell).startsWith(reportMarker)))
  if (top < 0) {
    const columns = Array.from({ length: width }, (_, index) => index + 1)
    return { place: { row: 1, height: 0, columns }, lines: [] }
  }
  const first = (values[top] ?? []).findIndex((cell) => String(cell).startsWith(reportMarker))
  const rows = values.slice(top, top + heightOf(values.slice(top), first))
  const columns = columnsOf(rows, first)
  return {
    place: { row: top + 1, height: rows.length, columns: columns.map((index) => index + 1) },
    lines: linesOf(rows, columns),
  }
}

function linesOf(rows: Grid['values'], columns: readonly number[]): StandingLine[] {
  const ours = new Set(columns)
  return rows.map((row) => ({
    cells: columns.map((column) => String(row[column] ?? '')),
    // A box that nobody has ticked says nothing.
    own: row.some((cell, column) => cell !== '' && cell !== false && !ours.has(column)),
  }))
}

/** To its last line; where somebody deleted that, to the last finding, or to the last community where these stand below. */
function heightOf(values: Grid['values'], first: number): number {
  const ends = wordsIn('report.end')
  const findings = wordsIn(
    'severity.problem',
    'severity.warning',
    'severity.idea',
    'report.alignment.settled',
    'report.alignment.measure',
  )
  const isAt = (words: ReadonlySet<string>) => (row: Grid['values'][number]) =>
    words.has(foldLabel(String(row[first] ?? '')))
  const end = values.findIndex(isAt(ends))
  if (end >= 0) return end + 1
  const height = values.length - [...values].reverse().findIndex(isAt(findings))
  const heading = values.findIndex(isAt(wordsIn('report.alignment.communities')))
  return heading < height ? height : endOfCommunities(values, { heading, first })
}

/** Below the heading stands a note, then a line for each community with its measures beside the name. */
function endOfCommunities(
  values: Grid['values'],
  { heading, first }: { readonly heading: number; readonly first: number },
): number {
  let end = heading + 2
  while (values[end]?.some((cell, column) => column > first && cell !== '')) end++
  return Math.min(end, values.length)
}

const headers = [
  ['report.alignment.measure', 'report.alignment.severity'],
  ['report.alignment.value', 'report.alignment.finding'],
  ['report.alignment.definition', 'report.alignment.todo'],
  ['report.alignment.where'],
  ['report.alignment.rule'],
] as const satisfies readonly (readonly MessageKey[])[]

/** 0-based: under its headers; a column whose header is not there is the next one that holds nothing of somebody's own. */
function columnsOf(values: Grid['values'], first: number): number[] {
  const columns: number[] = [first]
  for (const keys of headers.slice(1)) {
    const words = wordsIn(...keys)
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
