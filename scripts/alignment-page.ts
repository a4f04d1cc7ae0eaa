import { fixedThresholds } from '../src/core/alignment/default-settings'
import { findingTitle } from '../src/core/alignment/finding-texts'
import { numberKeys, numberSettings } from '../src/core/alignment/number-settings'
import { type RuleCode, type RuleShape, ruleBook, ruleCodes } from '../src/core/alignment/rule-book'
import { ruleName } from '../src/core/alignment/rule-names'
import { translator } from '../src/messages'

/** How often each rule speaks on the published plans of docs/real-data.md, in lines of the report. */
export type RuleRates = Readonly<Partial<Record<RuleCode, RuleRate>>>

export interface RuleRate {
  /** A state's strategic plan: 143 goals. */
  readonly plan: number
  /** A company's goal trees: five quarters, 733 goals. */
  readonly trees: number
  /** The same trees typed as they stand, with levels below those that there are; left out where nothing else is told. */
  readonly treesAsTheyStand?: number
  /** Goals from minutes of learning communities: 19 goals. */
  readonly minutes: number
}

/** docs/alignment.md: every rule of the check, from the rule book and the catalogue. */
export function alignmentPage(rates: RuleRates): string {
  const sections = families.map(([family, about]) => familySection(family, about, rates))
  return `${intro}\n\n${problemsSaid(rates)}\n\n${sections.join('\n\n')}\n\n${settingsSection()}\n\n${limits}\n`
}

const intro = `# What the check finds

This page is made from the rule book (\`src/core/alignment/rule-book.ts\`), the settings (\`default-settings.ts\`) and the texts people read
(\`src/messages/en.json\`); a test fails when it is out of date.

A **problem** is something that is wrong, a **warning** is worth a talk before the next meeting, an **idea** can wait. Where a warning is marked
with *, it is one for a goal that is worked on and an idea for one that is only planned. Every rule can be switched off in a workbook, every
finding can be dismissed with a reason; it comes back when its facts change. *A click* says what *Put right…* in the sidebar does after it has shown what
it would write; a second click undoes it. Nothing here grades a person.

The last columns say how many lines each rule gives on real plans that nobody wrote for it ([what they are](real-data.md)): a state's plan of 143
goals, five quarters of a company's goal trees (733 goals), and 19 goals from minutes. Those have goals and evidence only, so that a dash says
that the rule found nothing to speak about. Two of the trees are up to seven levels deep, where there are four: they are counted as somebody would
adopt them, each goal below the team goal that it is part of, and in brackets as they stand, where that is another number.`

/** How many problems are told beyond what is plainly wrong; the tests count them. */
function problemsSaid(rates: RuleRates): string {
  const levels = rates['chain/wrong-way']?.treesAsTheyStand ?? 0
  const inTwenty = ((levels * 20) / 733).toFixed(1)
  return `What a person finds plainly wrong in them is listed by hand, with the reason for each (\`test/data/true-defects.ts\`): the check finds all of it. Problems
beyond that list: none in the plan, none in the minutes, none in the trees as somebody would adopt them. As the trees stand it tells ${levels} more, ${inTwenty} in
twenty goals where at most one is what is aimed at: each is a goal that has others of its own level below it, told once however many they are, as there
are four levels and these trees have more. No other problem is among them.`
}

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
      const rule: RuleShape = ruleBook[code]
      const { plan = 0, trees = 0, treesAsTheyStand, minutes = 0 } = rates[code] ?? {}
      const told = findingTitle(code, 2, translator('en'))
      const shown = (count: number) => (count === 0 ? '–' : String(count))
      const ofTrees = treesAsTheyStand === undefined ? '' : ` (${treesAsTheyStand})`
      const counts = [shown(plan), `${shown(trees)}${ofTrees}`, shown(minutes)]
      return `| ${code} | ${ruleName(code, translator('en'))} | ${rule.severity === 'byStatus' ? 'warning*' : rule.severity} | ${rule.finds} | ${rule.click ?? ''} | ${told} | ${counts.join(' | ')} |`
    })
  return [
    `## ${family}`,
    '',
    about,
    '',
    '| rule | its name | severity | finds | a click | title for two | plan | trees | minutes |',
    '|---|---|---|---|---|---|--:|--:|--:|',
    ...rows,
  ].join('\n')
}

const ownSettings = `A workbook sets these in the last block of its tab *Start*, each on the line of its name, within what the last columns say; a blank line
means the default. The smallest group can only be raised: mails, pages and check go by the same number, and nobody should lower it by a slip. There stand also its school year, outside of which no goal of a team or person may be due, and the rules that are switched off, by their
names or codes.`

/** What no workbook sets: what it is, and why. */
const reasons: Readonly<Record<keyof typeof fixedThresholds, readonly [string, string]>> = {
  resultWeeksTo: [
    'weeks after the end of a cycle from which on a missing result is not told any more',
    'nobody writes it down after half a year: the finding would only be in the way',
  ],
  daysFromCycleStart: [
    'days from the start of its cycle until which a goal may be due',
    'several cycles of a year work on one goal; whoever wants it otherwise sets the school year, which takes its place',
  ],
  longestCycleDays: [
    'days from the start of a cycle to its end beyond which the year of one of them is taken for a slip',
    'the longest goals of school systems run for three years, and a cycle within them for one at most',
  ],
  longestYearDays: [
    'days from the first to the last of a school year beyond which the line on Start is not taken',
    'a year and a month: whoever writes more has the wrong year in one of them',
  ],
  peopleToCompare: [
    'members of a community from which on one of them can carry most of the work',
    'of two people one nearly always carries more than half',
  ],
  meetingsOutside: [
    'meetings outside the workday from which on they are told',
    'one evening is no habit; how many meetings are looked at is a setting',
  ],
  alikeByMeasure: [
    'share of their words that two goals with one measure have in common, to be told the same',
    'found on labelled pairs ([how well](real-data.md)): a number without them says nothing to anybody',
  ],
  alikeByWords: ['the same, of goals that do not name one measure', 'as above'],
  fewestShared: ['words that they have in common at least', 'one word in common is chance'],
  mostForWord: [
    'goals that share a word from which on it leads to no comparison',
    'so that ten thousand goals take seconds; goals that are alike share rarer words too',
  ],
  mostCompared: [
    'different goals of one measure and direction that are compared with those of the other; of those for one place, day and grade, with what other target each next one is compared',
    'for the time it takes; each measure is told once in any case',
  ],
  mostLookedAt: [
    'goals of a set that says the same which are looked through for the two to be named',
    'for the time it takes; all of the set are counted',
  ],
}

const halves = `Where something is told of *most* (rows that lack the same, practice that one person carries, meetings outside the workday), most is more than half:
that is what the word says, and no workbook sets it either.`

function settingsSection(): string {
  const t = translator('en')
  return [
    '## From when on',
    '',
    ownSettings,
    '',
    '| setting | default | lowest | highest |',
    '|---|--:|--:|--:|',
    ...numberKeys.map((key) => {
      const { usual, lowest, highest } = numberSettings[key]
      return `| ${t(`setting.${key}`)} | ${usual} | ${lowest} | ${highest} |`
    }),
    '',
    'Not to be set:',
    '',
    '| threshold | is | why |',
    '|---|--:|---|',
    ...Object.entries(reasons).map(
      ([key, [what, why]]) => `| ${what} | ${fixedThresholds[key as keyof typeof reasons]} | ${why} |`,
    ),
    '',
    halves,
  ].join('\n')
}

const limits = `## What it does not see

- **Sentences in Spanish** are read as those in English are, each by the language in which most of its small words are ([how well](real-data.md)). “Primavera
  de 2028” ends in May, as in the north; of 4/5/2027 the day comes first.
- **Other languages** are read by their columns alone.
- A goal of two or three words is too short to be told the same as another.
- **Different targets of one owner** are steps of one plan as often as a contradiction, and are not told. **What is better** is held against other goals as the column
  or the numbers say it: a direction said in the sentence alone is not.`
