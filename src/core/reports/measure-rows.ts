import type { Translate } from '../../messages'
import {
  type EarlierShare,
  earlierShares,
  type MeasureHistory,
  percentOf,
} from '../alignment/measure-history'
import type { AllMeasures, CommunityMeasures, Measure } from '../alignment/measures'
import { formatDayWithYear } from '../dates'
import type { Day } from '../tables/records'
import { blankRow, type ReportRow } from './report-row'

export interface Trend {
  readonly t: Translate
  readonly today: Day
  readonly history: MeasureHistory
}

/** The measures of the whole workbook, each with what it counts and what it was before. */
export function measureRows(measures: readonly Measure[], { t, today, history }: Trend): ReportRow[] {
  const headers = ['measure', 'value', 'definition', 'before'] as const
  return [
    { style: 'heading', cells: [t('report.alignment.measures'), '', '', '', ''] },
    { style: 'note', cells: [...headers.map((header) => t(`report.alignment.${header}`)), ''] },
    ...measures.map((measure): ReportRow => {
      const before = earlierText(earlierShares(history.whole, today, measure.key), t)
      const definition = t(`measure.${measure.key}.definition`)
      return {
        style: 'plain',
        cells: [t(`measure.${measure.key}`), shareText(measure, t), definition, before, ''],
      }
    }),
  ]
}

/** A line for each community, in their order; nothing where there is one alone. */
export function communityRows({ communities }: Pick<AllMeasures, 'communities'>, trend: Trend): ReportRow[] {
  const { t, today, history } = trend
  if (communities.length === 0) return []
  return [
    blankRow,
    { style: 'heading', cells: [t('report.alignment.communities'), '', '', '', ''] },
    { style: 'note', cells: [t('report.alignment.communities.note'), '', '', '', ''] },
    ...communities.map(({ id, name, measures }): ReportRow => {
      const [headline] = measures
      const earlier = headline ? earlierShares(history.communities[id] ?? [], today, headline.key) : []
      const [first = '', ...others] = sharesOf(measures, t)
      return { style: 'plain', cells: [name, first, others.join('\n'), earlierText(earlier, t), ''] }
    }),
  ]
}

/** "Connected 3 of 4 (75%)" for each measure that has something to measure. */
export function sharesOf(measures: CommunityMeasures['measures'], t: Translate): string[] {
  return measures
    .filter(({ denominator }) => denominator > 0)
    .map((measure) => `${t(`measure.${measure.key}`)} ${shareText(measure, t)}`)
}

/** "12 of 30 (40%)". */
export function shareText(measure: Measure, t: Translate): string {
  const percent = percentOf(measure)
  if (percent === null) return t('measure.none')
  return t('measure.share', {
    numerator: String(measure.numerator),
    denominator: String(measure.denominator),
    percent: String(percent),
  })
}

/** "35% on Mon, Nov 16, 2026", a line each. */
export function earlierText(shares: readonly EarlierShare[], t: Translate): string {
  return shares
    .map(({ on, percent }) =>
      t('measure.earlier', { percent: String(percent), day: formatDayWithYear(on, t) }),
    )
    .join('\n')
}
