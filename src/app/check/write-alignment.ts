import { keepLines } from '../../core/reports/keep-lines'
import { afterStep, type LineStep, type StandingLine } from '../../core/reports/line-steps'
import type { ReportRow } from '../../core/reports/report-row'
import { settledRow } from '../../core/reports/settled-row'
import type { Day, Grid } from '../../core/tables/records'
import type { Translate } from '../../messages'
import type { ReportPlace, Services } from '../services'
import { type StandingReport, standingReport } from './place-of-report'

/** The tab as it was read; nothing where it has just been made. */
export interface AlignmentPage {
  readonly sheetId: number
  readonly grid: Grid | undefined
  readonly standing: StandingReport
  /** The links of the report that stands there lead where they would lead today. */
  readonly linksHold: boolean
}

/**
 * Writes the report over the one before it, from the first line that has changed to the last. A line beside which somebody wrote keeps its
 * row; a remark below the report moves down where it grows, and stays where it is else.
 */
export function writeAlignment(
  { book }: Services,
  page: AlignmentPage,
  report: readonly ReportRow[],
  { t, today }: { readonly t: Translate; readonly today: Day },
): void {
  const wanted: ReportRow[] = [...report, { style: 'note', cells: [t('report.end'), '', '', '', ''] }]
  const keep = ({ lines }: StandingReport) => keepLines(lines, wanted, settledRow(t, today))
  const planned = keep(page.standing)
  // Rows are moved and taken away by what stands there now: somebody may have typed while the workbook was read.
  const grid = planned.steps.length > 0 ? (book.readTab(page.sheetId) ?? page.grid) : page.grid
  const now = grid === page.grid ? page.standing : standingReport(grid)
  const { rows, steps } = grid === page.grid ? planned : keep(now)
  const { place, lines } = carryOut(book, { sheetId: page.sheetId, standing: now, steps })
  const below = now.place.row - 1 + now.place.height
  const missing = rows.length - place.height - blankRows(grid, below)
  if (missing > 0) book.insertRows(page.sheetId, place.row - 1 + place.height, missing)
  const stands = page.linksHold ? lines.map(({ cells }) => cells) : []
  const { from, to } = changedLines(rows, stands, Math.max(rows.length, place.height))
  if (from > to) return
  const height = Math.max(0, Math.min(to + 1, place.height) - from)
  const changed: ReportPlace = { ...place, row: place.row + from, height }
  book.writeReport({ sheetId: page.sheetId, rows: rows.slice(from, to + 1), place: changed })
}

/** Does the steps to the rows of the tab; the report as it stands then. */
function carryOut(
  book: Services['book'],
  { sheetId, standing, steps }: { sheetId: number; standing: StandingReport; steps: readonly LineStep[] },
): StandingReport {
  const { place } = standing
  const blank: StandingLine = { cells: place.columns.map(() => ''), own: false }
  let { lines } = standing
  for (const step of steps) {
    const row = place.row + step.at
    if (step.kind === 'insert') book.insertRows(sheetId, row - 1, step.count)
    else if (step.kind === 'delete') book.deleteRows(sheetId, row, step.count)
    else book.moveRow(sheetId, row, place.row + step.to)
    lines = afterStep(lines, step, blank)
  }
  return { place: { ...place, height: lines.length }, lines }
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
