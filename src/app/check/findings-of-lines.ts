import type { Finding } from '../../core/alignment/finding'
import { findingTexts } from '../../core/alignment/finding-texts'
import type { RuleCode } from '../../core/alignment/rule-book'
import { groupBy } from '../../core/group-by'
import { ruleOfLine, ruleSeparator } from '../../core/reports/match-lines'
import { ruleAndRow } from '../../core/reports/standing-order'
import type { Day } from '../../core/tables/records'
import type { OpenWorkbook } from '../open-workbook'
import type { Dismissal } from './dismissals'
import type { StandingReport } from './place-of-report'
import { checkWithDismissals } from './told-findings'

/** A line of the Alignment tab that tells of a finding, in its row (1-based). */
export interface FindingLine {
  readonly rowNumber: number
  readonly cells: readonly string[]
}

/** A finding as the check finds it now, and that it was set aside, where it was. */
export interface FindingNow {
  readonly finding: Finding<RuleCode>
  readonly aside: Dismissal | null
}

/** Those of groups and headings name no row. */
export function findingLines({ place, lines }: StandingReport): FindingLine[] {
  return lines.flatMap(({ cells }, index) =>
    ruleOfLine(cells).includes(ruleSeparator) ? [{ rowNumber: place.row + index, cells }] : [],
  )
}

/**
 * What a line of the report leads to today: by rule and row, of several that share both by the sentence, which stands there in the language
 * of the workbook. Nothing where it is not found any more.
 */
export function findingsOfLines(
  open: OpenWorkbook,
  today: Day,
): (line: FindingLine) => FindingNow | undefined {
  const { kept, dismissed } = checkWithDismissals(open, today)
  const all: FindingNow[] = [
    ...kept.map((finding) => ({ finding, aside: null })),
    ...dismissed.map(({ finding, ...aside }) => ({ finding, aside })),
  ]
  const byRule = groupBy(all, ({ finding }) => ruleAndRow(finding))
  return ({ cells }) => {
    const same = byRule.get(ruleOfLine(cells)) ?? []
    const [only] = same
    if (same.length === 1) return only
    return same.find(({ finding }) => findingTexts(finding, open.t).sentence === cells[1])
  }
}
