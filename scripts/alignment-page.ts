import { defaultSettings } from '../src/core/alignment/default-settings'
import { findingTitle } from '../src/core/alignment/finding-texts'
import { type RuleCode, ruleBook, ruleCodes } from '../src/core/alignment/rule-book'
import { ruleName } from '../src/core/alignment/rule-names'
import { translator } from '../src/messages'

/** How often each rule speaks on the published plans of docs/real-data.md, in lines of the report. */
export type RuleRates = Readonly<Partial<Record<RuleCode, RuleRate>>>

export interface RuleRate {
  /** A state's strategic plan: 143 goals. */
  readonly plan: number
  /** A company's goal trees: five quarters, 733 goals. */
  readonly trees: number
  /** Goals from minutes of learning communities: 19 goals. */
  readonly minutes: number
}

/** docs/alignment.md: every rule of the check, from the rule book and the catalogue. */
export function alignmentPage(rates: RuleRates): string {
  const sections = families.map(([family, about]) => familySection(family, about, rates))
  return `${intro}\n\n${sections.join('\n\n')}\n\n${settingsSection()}\n`
}

const intro = `# What the check finds

This page is made from the rule book (\`src/core/alignment/rule-book.ts\`), the settings (\`default-settings.ts\`) and the texts people read
(\`src/messages/en.json\`); a test fails when it is out of date.

A **problem** is something that is wrong, a **warning** is worth a talk before the next meeting, an **idea** can wait. Where a warning is marked
with *, it is one for a goal that is worked on and an idea for one that is only planned. Every rule can be switched off in a workbook, every
finding can be dismissed with a reason; it comes back when its facts change. Nothing here grades a person.

The last columns say how many lines each rule gives on real plans that nobody wrote for it ([what they are](real-data.md)): a state's plan of 143
goals, five quarters of a company's goal trees (733 goals), and 19 goals from minutes. Those have goals and evidence only, so that a dash says
that the rule found nothing to speak about.`

const families: readonly (readonly [string, string])[] = [
  ['chain', 'Whether goals lead upwards to the goals of the school system, link by link.'],
  ['pair', 'Whether what students learn and what educators learn go together and come from a need.'],
  ['smart', 'Whether everyone could see that a goal is reached.'],
  ['cycle', 'Whether the parts of a cycle are there when their time has come.'],
  ['practice', 'Whether what is learned is tried, and what is tried is looked at.'],
  ['strategy', 'Whether a strategy says what it is for, what it rests on and what is expected.'],
  ['evidence', 'Whether something follows from the evidence, and whether it may be shown.'],
  ['meet', 'Whether communities meet as they said.'],
  ['fragment', 'Whether the work of all communities is still one piece, and not too many.'],
  ['together', 'Whether a community carries its work together.'],
  ['data', 'What could not be read as it was meant.'],
  ['privacy', 'What should not stand in a shared file.'],
]

function familySection(family: string, about: string, rates: RuleRates): string {
  const rows = ruleCodes
    .filter((code) => code.startsWith(`${family}/`))
    .map((code) => {
      const { severity, finds } = ruleBook[code]
      const { plan = 0, trees = 0, minutes = 0 } = rates[code] ?? {}
      const told = findingTitle(code, 2, translator('en'))
      const counts = [plan, trees, minutes].map((count) => (count === 0 ? '–' : String(count)))
      return `| ${code} | ${ruleName(code, translator('en'))} | ${severity === 'byStatus' ? 'warning*' : severity} | ${finds} | ${told} | ${counts.join(' | ')} |`
    })
  return [
    `## ${family}`,
    '',
    about,
    '',
    '| rule | its name | severity | finds | title for two | plan | trees | minutes |',
    '|---|---|---|---|---|--:|--:|--:|',
    ...rows,
  ].join('\n')
}

const ownSettings = `A workbook sets its own weeks, days and “most” in the last block of its tab *Start*, where a blank line means the default; there stand also
its school year, outside of which no goal of a team or person may be due, and the rules that are switched off, by their names or codes.`

function settingsSection(): string {
  const { meetingGapDays: gap, most, resultWeeks } = defaultSettings
  const rows: readonly (readonly [string, number | string])[] = [
    [
      'days from the start of the first open cycle in which a goal may still be without support',
      defaultSettings.graceDays,
    ],
    ['weeks after which what was learned should have been tried', defaultSettings.practiceWeeks],
    ['weeks after which what was tried should show in evidence', defaultSettings.evidenceWeeks],
    ['weeks after which a decision follows from the latest evidence', defaultSettings.decisionWeeks],
    [
      'weeks after the end of a cycle in which a missing result is told',
      `${resultWeeks.from} to ${resultWeeks.to}`,
    ],
    ['weeks into a cycle after which norms should stand', defaultSettings.normWeeks],
    ['weeks into a cycle after which a first visit should have been made', defaultSettings.visitWeeks],
    [
      'days without a meeting: weekly, every two weeks, monthly, quarterly',
      [gap.weekly, gap.everyTwoWeeks, gap.monthly, gap.quarterly].join(', '),
    ],
    ['last meetings looked at for whether they are in the workday', defaultSettings.meetingsLookedAt],
    ['most goals of a community at once', most.goalsOfCommunity],
    ['most goals of the school system that a community serves', most.systemGoalsOfCommunity],
    ['most running cycles of a person', most.cyclesOfPerson],
    ['most strategies of a goal', most.strategiesOfGoal],
    [
      'things under Practice from which on it is said that one person carries most',
      defaultSettings.practiceToCompare,
    ],
    [
      'rows that lack the same (and more than half) from which on they are told as one',
      defaultSettings.habitFrom,
    ],
  ]
  return [
    '## From when on',
    '',
    ownSettings,
    '',
    '| setting | default |',
    '|---|--:|',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
  ].join('\n')
}
