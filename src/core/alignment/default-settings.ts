import type { Choice } from '../tables/declaration'
import type { Day } from '../tables/records'

/**
 * From when on something is told: every number of days, weeks, rows, people, words or shares that a rule goes by stands here or, where no
 * workbook sets it, in `fixedThresholds`. How sentences are read, and how much of a text is shown, is said where that is done.
 */
export interface CheckSettings {
  /** Days after the start of its first cycle in which a school or system goal may still be without support. */
  readonly graceDays: number
  /** Days that a goal may be due after one it supports: the end of a school year is not the same day for everybody. */
  readonly dueSlackDays: number
  /** Days after a stage of a cycle until the part that it serves is told missing: a team writes down when it meets. */
  readonly partDays: number
  /** Where known: goals of teams and persons are due within it. */
  readonly schoolYear?: { readonly start: Day; readonly end: Day }
  /** Weeks after which what was learned should have been tried. */
  readonly practiceWeeks: number
  /** Weeks after which what was tried should show in evidence. */
  readonly evidenceWeeks: number
  /** Weeks after which a team has decided what follows from its latest evidence. */
  readonly decisionWeeks: number
  /** Weeks after the end of a cycle by which its results are written down. */
  readonly resultWeeks: number
  /** Weeks into a cycle after which norms and a vision stand. */
  readonly normWeeks: number
  /** Weeks into a cycle after which a first visit has been made. */
  readonly visitWeeks: number
  /** Days without a meeting that a rhythm allows: one meeting may fall out, holidays included. */
  readonly meetingGapDays: Readonly<Record<Choice<'rhythm'>, number>>
  /** How many of a community's last meetings are looked at for whether they are in the workday. */
  readonly meetingsLookedAt: number
  /** More than this is too much for one community, one person, one goal. */
  readonly most: {
    readonly goalsOfCommunity: number
    readonly systemGoalsOfCommunity: number
    readonly cyclesOfPerson: number
    readonly strategiesOfGoal: number
  }
  /** So many things under Practice before it can be said that one person carries most of them. */
  readonly practiceToCompare: number
  /** Of fewer students than this a number says something about single children: it is left out of mails, pages and the map. */
  readonly smallestGroup: number
  /** So many rows that lack the same, and more than half, are told as one habit. */
  readonly habitFrom: number
}

export const defaultSettings: CheckSettings = {
  graceDays: 28,
  dueSlackDays: 14,
  partDays: 7,
  practiceWeeks: 4,
  evidenceWeeks: 4,
  decisionWeeks: 2,
  resultWeeks: 2,
  normWeeks: 4,
  visitWeeks: 8,
  meetingGapDays: { weekly: 16, everyTwoWeeks: 30, monthly: 65, quarterly: 125 },
  meetingsLookedAt: 4,
  most: { goalsOfCommunity: 10, systemGoalsOfCommunity: 4, cyclesOfPerson: 3, strategiesOfGoal: 5 },
  practiceToCompare: 8,
  smallestGroup: 10,
  habitFrom: 6,
}

/** Numbers that a rule goes by and no workbook sets; docs/alignment.md says of each why. */
export const fixedThresholds = {
  /** Weeks after the end of a cycle from which on a missing result is not told any more. */
  resultWeeksTo: 26,
  /** Days after the start of its cycle until which a goal may be due. */
  daysFromCycleStart: 366,
  /** Days from the start of a cycle to its end beyond which the year of one of them is a slip. */
  longestCycleDays: 1_096,
  /** Days from the first to the last of a school year beyond which the line that says them is not taken. */
  longestYearDays: 400,
  /** Members of a community from which on one of them can carry most. */
  peopleToCompare: 3,
  /** Meetings outside the workday from which on they are told. */
  meetingsOutside: 2,
  /** Share of the words of two goals that both have: where they name one measure, and by words alone. */
  alikeByMeasure: 0.4,
  alikeByWords: 0.72,
  /** Words that two goals have in common at least. */
  fewestShared: 2,
  /** Goals that share a word from which on it leads to no comparison. */
  mostForWord: 60,
  /** Goals of one measure and direction that are compared with those of the other. */
  mostCompared: 40,
  /** Goals of a set that are looked through for the two that are named. */
  mostLookedAt: 20,
} as const
