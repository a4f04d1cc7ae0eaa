import type { Translate } from '../../messages'
import { cellAddress } from '../a1'
import type { Finding } from '../alignment/finding'
import { findingTexts, findingTitle, goalsToldOf } from '../alignment/finding-texts'
import type { RuleCode } from '../alignment/rule-book'
import { ruleName } from '../alignment/rule-names'
import { formatDayWithYear } from '../dates'
import type { Day } from '../tables/records'
import { whereCell } from './match-lines'
import type { ReportChanges } from './report-changes'
import { blankRow, type ReportRow } from './report-row'
import { orderOf, ruleAndRow, ruleText } from './standing-order'

export interface DismissedFinding {
  readonly finding: Finding<RuleCode>
  readonly reason: string
  /** Address of the person who dismissed it; '' where that is not known. */
  readonly by: string
  readonly on: Day
}

export interface FindingRowsContext {
  readonly t: Translate
  /** Findings that somebody has set aside: they follow in a block of their own. */
  readonly dismissed?: readonly DismissedFinding[]
  /** The report that stands there: of each group the findings that it told come first, in its order. */
  readonly standing?: readonly (readonly string[])[]
  /** null where this is the first check. */
  readonly changes?: ReportChanges | null
}

/** What was found, one group for each rule and severity; nothing where nothing was. */
export function findingRows(
  findings: readonly Finding<RuleCode>[],
  { t, standing = [], changes }: FindingRowsContext,
): ReportRow[] {
  if (findings.length === 0) return []
  const headers = [
    t('report.alignment.severity'),
    t('report.alignment.finding'),
    t('report.alignment.todo'),
    t('report.alignment.where'),
    t('report.alignment.rule'),
  ]
  const inTheirOrder = orderOf(standing)
  return [
    { style: 'note', cells: headers },
    ...groupsOf(findings).flatMap((group) => [
      groupRow(group, t),
      ...inTheirOrder(group, itself).map((finding) =>
        findingRow(finding, t, changes?.fresh.has(ruleAndRow(finding))),
      ),
    ]),
  ]
}

const itself = (finding: Finding<RuleCode>) => finding

/** Findings of one rule and severity, in the order in which each group first appears. */
function groupsOf(findings: readonly Finding<RuleCode>[]): Finding<RuleCode>[][] {
  const groups = new Map<string, Finding<RuleCode>[]>()
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

function groupRow(group: readonly Finding<RuleCode>[], t: Translate): ReportRow {
  const count = group.reduce((sum, finding) => sum + goalsToldOf(finding), 0)
  const [first] = group
  const title = first ? findingTitle(first.code, count, t) : ''
  return { style: 'group', cells: ['', title, '', '', first ? ruleName(first.code, t) : ''] }
}

function findingRow(finding: Finding<RuleCode>, t: Translate, isFresh = false): ReportRow {
  const { sentence, todo } = findingTexts(finding, t)
  const { sheetId, tabName, rowNumber, columnNumber } = finding.spot
  const address = cellAddress(rowNumber, columnNumber)
  const where = `${tabName} ${address}`
  const told = isFresh ? t('report.alignment.new', { where }) : where
  return {
    style: 'plain',
    tone: finding.severity,
    cells: [t(`severity.${finding.severity}`), sentence, todo, told, ruleText(finding, t)],
    link: { cell: whereCell, sheetId, address },
  }
}

/** What somebody has set aside, with the reason. */
export function dismissedRows({ dismissed = [], standing = [], t }: FindingRowsContext): ReportRow[] {
  if (dismissed.length === 0) return []
  const heading = t('report.alignment.dismissed', { count: dismissed.length })
  return [
    blankRow,
    { style: 'heading', cells: [heading, '', '', '', ''] },
    { style: 'note', cells: [t('report.alignment.dismissed.note'), '', '', '', ''] },
    ...orderOf(standing)(dismissed, ({ finding }) => finding).map((one) => dismissedRow(one, t)),
  ]
}

/** As the finding itself, with the reason in place of what to do. */
function dismissedRow({ finding, reason, by, on }: DismissedFinding, t: Translate): ReportRow {
  const { cells, link } = findingRow(finding, t)
  const [severity = '', sentence = '', , where = '', rule = ''] = cells
  const why = t('report.alignment.dismissed.why', {
    reason,
    day: formatDayWithYear(on, t),
    by,
    known: by === '' ? 'no' : 'yes',
  })
  return { style: 'note', cells: [severity, sentence, why, where, rule], ...(link && { link }) }
}
