import type { Translate } from '../../messages'
import type { Finding, Severity } from '../alignment/finding'
import { type MeasureHistory, noHistory } from '../alignment/measure-history'
import type { AllMeasures } from '../alignment/measures'
import type { RuleCode } from '../alignment/rule-book'
import { formatDayWithYear, formatTime } from '../dates'
import { reportMarker } from '../tables/recognise-tab'
import type { Day } from '../tables/records'
import { dismissedRows, type FindingRowsContext, findingRows } from './finding-rows'
import { communityRows, measureRows } from './measure-rows'
import { changesRow } from './report-changes'
import { blankRow, type ReportRow } from './report-row'

export interface AlignmentReportContext extends FindingRowsContext {
  readonly today: Day
  /** Minutes after midnight in the spreadsheet's zone; left out where only the day is known. */
  readonly checkedAt?: number
  /** What else is to be said of the check, a line each. */
  readonly notes?: readonly string[]
  readonly history?: MeasureHistory
}

/** Pixels, one for each column of the report. */
export const alignmentWidths: readonly number[] = [150, 420, 380, 130, 150]

/**
 * The Alignment tab from row 1 on: what it is and as of when, the measures with their definitions, then the findings, one group for each
 * rule, what matters most first. `findings` come as the check orders them.
 */
export function alignmentReport(
  findings: readonly Finding<RuleCode>[],
  measures: AllMeasures,
  context: AlignmentReportContext,
): ReportRow[] {
  const { t, today, history = noHistory, changes = null } = context
  const trend = { t, today, history }
  return [
    { style: 'title', cells: [`${reportMarker} · ${t('report.alignment')}`] },
    ...[asOf(context), ...(context.notes ?? [])].map((text): ReportRow => ({ style: 'note', cells: [text] })),
    blankRow,
    ...measureRows(measures.measures, trend),
    blankRow,
    { style: 'heading', cells: [summary(findings, t), '', '', '', ''] },
    ...(changes ? [changesRow(changes, t)] : []),
    ...findingRows(findings, context),
    ...communityRows(measures, trend),
    ...dismissedRows(context),
  ]
}

function asOf({ t, today, checkedAt }: AlignmentReportContext): string {
  const day = formatDayWithYear(today, t)
  if (checkedAt === undefined) return t('report.alignment.asOfDay', { day })
  return t('report.alignment.asOf', { day, time: formatTime(checkedAt, t) })
}

function summary(findings: readonly Finding[], t: Translate): string {
  if (findings.length === 0) return t('report.alignment.noFindings')
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return t('report.alignment.findings', {
    problems: count('problem'),
    warnings: count('warning'),
    ideas: count('idea'),
  })
}
