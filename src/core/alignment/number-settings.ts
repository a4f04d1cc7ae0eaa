import { defaultSettings as usual } from './default-settings'

/** The numbers that a workbook may set, each from 1 to `highest`, in the order in which they stand on *Start*. */
export const numberSettings = {
  practiceWeeks: { usual: usual.practiceWeeks, highest: 52 },
  evidenceWeeks: { usual: usual.evidenceWeeks, highest: 52 },
  decisionWeeks: { usual: usual.decisionWeeks, highest: 52 },
  resultWeeks: { usual: usual.resultWeeks.from, highest: usual.resultWeeks.to - 1 },
  normWeeks: { usual: usual.normWeeks, highest: 52 },
  visitWeeks: { usual: usual.visitWeeks, highest: 52 },
  graceDays: { usual: usual.graceDays, highest: 365 },
  weeklyGapDays: { usual: usual.meetingGapDays.weekly, highest: 365 },
  everyTwoWeeksGapDays: { usual: usual.meetingGapDays.everyTwoWeeks, highest: 365 },
  monthlyGapDays: { usual: usual.meetingGapDays.monthly, highest: 365 },
  quarterlyGapDays: { usual: usual.meetingGapDays.quarterly, highest: 365 },
  meetingsLookedAt: { usual: usual.meetingsLookedAt, highest: 100 },
  goalsOfCommunity: { usual: usual.most.goalsOfCommunity, highest: 100 },
  systemGoalsOfCommunity: { usual: usual.most.systemGoalsOfCommunity, highest: 100 },
  cyclesOfPerson: { usual: usual.most.cyclesOfPerson, highest: 100 },
  strategiesOfGoal: { usual: usual.most.strategiesOfGoal, highest: 100 },
  practiceToCompare: { usual: usual.practiceToCompare, highest: 100 },
  habitFrom: { usual: usual.habitFrom, highest: 100 },
} as const

export type NumberKey = keyof typeof numberSettings
export const numberKeys = Object.keys(numberSettings) as NumberKey[]
