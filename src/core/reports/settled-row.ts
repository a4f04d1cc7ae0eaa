import type { Translate } from '../../messages'
import { formatDayWithYear } from '../dates'
import type { Day } from '../tables/records'
import { foldLabel } from '../text'
import type { StandingLine } from './line-steps'
import { ruleCell, ruleOfLine } from './match-lines'
import type { ReportRow } from './report-row'
import { wordsIn } from './report-words'

/**
 * How a line looks that the check does not tell any more, and beside which somebody wrote: a finding says that it is settled, and since when;
 * of any other line only the row stays.
 */
export function settledRow(t: Translate, today: Day): (line: StandingLine) => ReportRow {
  const settled = t('report.alignment.settled')
  const isSettled = wordsIn('report.alignment.settled')
  return ({ cells }) => {
    if (ruleOfLine(cells) === '' || cells[0] === '') return { style: 'plain', cells: [] }
    if (isSettled.has(foldLabel(cells[0] ?? ''))) return { style: 'note', cells }
    const note = t('report.alignment.settled.note', { day: formatDayWithYear(today, t) })
    return { style: 'note', cells: [settled, cells[1] ?? '', note, '', cells[ruleCell] ?? ''] }
  }
}
