import { cellAddress } from '../../core/a1'
import { findingTitle, goalsToldOf } from '../../core/alignment/finding-texts'
import { earlierShares, percentOf } from '../../core/alignment/measure-history'
import type { Measure } from '../../core/alignment/measures'
import { formatDayWithYear } from '../../core/dates'
import { groupBy } from '../../core/group-by'
import { earlierText, sharesOf, shareText } from '../../core/reports/measure-rows'
import { changesText } from '../../core/reports/report-changes'
import type { Translate } from '../../messages'
import { afterCheckWords } from '../check/after-check-words'
import { type CheckOutcome, type CheckResult, checkNow } from '../check/check-now'
import type { ToldFinding } from '../check/told-findings'
import type { Services } from '../services'
import type { CheckView, DismissedView, FindingGroup, FindingView, MeasureView } from './contract'

/** More findings of one rule than anybody reads in a sidebar; the Alignment tab has them all. */
const mostOfAGroup = 40
const mostDismissed = 60

/** Checks the workbook, writes the Alignment tab, and tells the Check pane what came of it. */
export function runCheck(services: Services, t: Translate): CheckView {
  const outcome = checkNow(services, t)
  return outcome.kind === 'done' ? checkedView(outcome, t) : { kind: 'not', words: whyNot(outcome.kind, t) }
}

function whyNot(kind: Exclude<CheckOutcome['kind'], 'done'>, t: Translate): string {
  if (kind === 'newer') return t('setUp.newer')
  if (kind === 'readOnly') return t('check.readOnly')
  return kind === 'busy' ? t('check.busy') : t('check.nothing')
}

function checkedView(result: CheckResult, t: Translate): CheckView {
  const moreDismissed = Math.max(0, result.dismissed.length - mostDismissed)
  return {
    kind: 'checked',
    when: result.when,
    words: afterCheckWords(result, t).join(' '),
    changed: result.changes ? changesText(result.changes, t) : '',
    measures: result.measures.map((measure) => measureView(measure, result, t)),
    communities: result.communities.map(({ name, measures }) => ({ name, shares: sharesOf(measures, t) })),
    groups: groupsOf(result, t),
    dismissed: result.dismissed.slice(0, mostDismissed).map(
      ({ finding, ...dismissal }): DismissedView => ({
        finding: findingView(result.tell(finding)),
        severity: finding.severity,
        reason: dismissal.reason,
        when: dismissedWhen(dismissal, t),
      }),
    ),
    moreDismissed,
    moreDismissedWords: moreDismissed > 0 ? t('view.check.moreDismissed', { count: moreDismissed }) : '',
  }
}

/** "Mon, Nov 23, 2026, ana@example.org". */
export function dismissedWhen(
  { on, by }: { readonly on: string; readonly by: string },
  t: Translate,
): string {
  return [formatDayWithYear(on, t), by].filter((part) => part !== '').join(', ')
}

function measureView(measure: Measure, { history, today }: CheckResult, t: Translate): MeasureView {
  return {
    name: t(`measure.${measure.key}`),
    share: shareText(measure, t),
    percent: percentOf(measure),
    before: earlierText(earlierShares(history.whole, today, measure.key), t),
    definition: t(`measure.${measure.key}.definition`),
  }
}

/** Findings of one rule and severity together, in the order in which each group first appears. */
function groupsOf({ findings, tell }: CheckResult, t: Translate): FindingGroup[] {
  const groups = groupBy(findings, ({ severity, code }) => `${severity} ${code}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const count = group.reduce((sum, finding) => sum + goalsToldOf(finding), 0)
    const more = Math.max(0, group.length - mostOfAGroup)
    return [
      {
        code: first.code,
        severity: first.severity,
        title: findingTitle(first.code, count, t),
        count,
        findings: group.slice(0, mostOfAGroup).map((finding) => findingView(tell(finding))),
        more,
        moreWords: more > 0 ? t('view.check.more', { count: more }) : '',
      },
    ]
  })
}

export function findingView(told: ToldFinding): FindingView {
  const { key, formerKey, code, sentence, todo, fix, spot, rowId, columnKey } = told
  const { table, sheetId, rowNumber, columnNumber, tabName } = spot
  return {
    key,
    formerKey,
    code,
    count: goalsToldOf(told),
    sentence,
    todo,
    fix,
    where: `${tabName} ${cellAddress(rowNumber, columnNumber)}`,
    cell: { table, id: rowId, columnKey, sheetId, rowNumber, columnNumber },
  }
}
