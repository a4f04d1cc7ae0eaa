import type { CycleStatus } from '../cycles/stage-status'
import type { Day, Workbook } from '../tables/records'
import { type CheckSettings, defaultSettings } from './default-settings'
import { type Facts, gatherFacts } from './facts'
import type { Finding, Severity, Spot } from './finding'
import { type AllMeasures, takeMeasures } from './measures'
import type { Hit, Rule } from './rule'
import { type RuleCode, ruleBook, ruleCodes } from './rule-book'
import { chainDateRules } from './rules/chain-dates'
import { chainLevelRules } from './rules/chain-levels'
import { chainLinkRules } from './rules/chain-links'
import { chainShapeRules } from './rules/chain-shape'
import { cycleRules } from './rules/cycle'
import { cycleTimeRules } from './rules/cycle-times'
import { dataRules } from './rules/data-issues'
import { senseRules } from './rules/data-sense'
import { duplicateIdRules } from './rules/duplicate-ids'
import { evidenceRules } from './rules/evidence'
import { fragmentRules } from './rules/fragment'
import { initiativeRules } from './rules/initiative'
import { meetRules } from './rules/meet'
import { pairRules } from './rules/pair'
import { practiceRules } from './rules/practice'
import { privacyRules } from './rules/privacy'
import { smartLackingRules } from './rules/smart-lacking'
import { smartSentenceRules } from './rules/smart-sentence'
import { strategyRules } from './rules/strategy'
import { togetherRules } from './rules/together'

const rules: Readonly<Record<RuleCode, Rule>> = {
  ...chainLinkRules,
  ...chainLevelRules,
  ...chainShapeRules,
  ...chainDateRules,
  ...duplicateIdRules,
  ...pairRules,
  ...smartLackingRules,
  ...smartSentenceRules,
  ...cycleRules,
  ...cycleTimeRules,
  ...practiceRules,
  ...strategyRules,
  ...evidenceRules,
  ...meetRules,
  ...fragmentRules,
  ...initiativeRules,
  ...togetherRules,
  ...privacyRules,
  ...dataRules,
  ...senseRules,
}

export interface CheckOptions extends Partial<CheckSettings> {
  /** Rules that the workbook has switched off. */
  readonly off?: readonly RuleCode[]
}

export interface Check extends AllMeasures {
  /** What matters most comes first: problems, warnings, ideas; within them the order of the rule book, then of the workbook. */
  readonly findings: readonly Finding<RuleCode>[]
  /** How far every cycle is, by its ID: the rules need it, and so do those who tell of the week. */
  readonly statuses: ReadonlyMap<string, CycleStatus>
}

const severities: readonly Severity[] = ['problem', 'warning', 'idea']

/** Checks how the goals of a workbook hang together. Never throws for what stands in the sheet; linear in its size. */
export function checkAlignment(workbook: Workbook, today: Day, options: CheckOptions = {}): Check {
  const { off = [], ...settings } = options
  const facts = gatherFacts(workbook, today, { ...defaultSettings, ...settings })
  const found = ruleCodes.filter((code) => !off.includes(code)).flatMap((code) => findingsOf(code, facts))
  return {
    findings: severities.flatMap((severity) => found.filter((finding) => finding.severity === severity)),
    ...takeMeasures(facts),
    statuses: facts.statuses,
  }
}

function findingsOf(code: RuleCode, facts: Facts): Finding<RuleCode>[] {
  return rules[code](facts).map((hit) => {
    const { spot, subject, about, values } = hit
    const rowId = rowIdAt(facts, spot)
    return { code, severity: severityOf(code, hit), spot, subject, rowId, about, values }
  })
}

/** On a tab without a column for IDs rows have one while they are read, and nobody finds them by it. */
function rowIdAt({ workbook, rowAt }: Facts, spot: Spot): string {
  const holdsIds = workbook.tabs.some(({ sheetId, columns }) => sheetId === spot.sheetId && columns.id)
  return holdsIds ? (rowAt(spot)?.id ?? '') : ''
}

function severityOf(code: RuleCode, hit: Hit): Severity {
  const fixed = ruleBook[code].severity
  return fixed === 'byStatus' ? (hit.severity ?? 'warning') : fixed
}
