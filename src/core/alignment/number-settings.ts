import { fixedThresholds, defaultSettings as usual } from './default-settings'

export interface NumberSetting {
  readonly usual: number
  readonly lowest: number
  readonly highest: number
}

const upTo = (highest: number, usual: number): NumberSetting => ({ usual, lowest: 1, highest })

/** The numbers that a workbook may set, in the order in which they stand on *Start*. */
export const numberSettings = {
  practiceWeeks: upTo(52, usual.practiceWeeks),
  evidenceWeeks: upTo(52, usual.evidenceWeeks),
  decisionWeeks: upTo(52, usual.decisionWeeks),
  resultWeeks: upTo(fixedThresholds.resultWeeksTo - 1, usual.resultWeeks),
  normWeeks: upTo(52, usual.normWeeks),
  visitWeeks: upTo(52, usual.visitWeeks),
  graceDays: upTo(365, usual.graceDays),
  dueSlackDays: { ...upTo(365, usual.dueSlackDays), lowest: 0 },
  partDays: { ...upTo(60, usual.partDays), lowest: 0 },
  weeklyGapDays: upTo(365, usual.meetingGapDays.weekly),
  everyTwoWeeksGapDays: upTo(365, usual.meetingGapDays.everyTwoWeeks),
  monthlyGapDays: upTo(365, usual.meetingGapDays.monthly),
  quarterlyGapDays: upTo(365, usual.meetingGapDays.quarterly),
  meetingsLookedAt: upTo(100, usual.meetingsLookedAt),
  goalsOfCommunity: upTo(100, usual.most.goalsOfCommunity),
  systemGoalsOfCommunity: upTo(100, usual.most.systemGoalsOfCommunity),
  cyclesOfPerson: upTo(100, usual.most.cyclesOfPerson),
  strategiesOfGoal: upTo(100, usual.most.strategiesOfGoal),
  practiceToCompare: upTo(100, usual.practiceToCompare),
  // Groups of ten protect children in every workbook: who has to may ask for larger ones, and nobody lowers it by a slip.
  smallestGroup: { usual: usual.smallestGroup, lowest: usual.smallestGroup, highest: 100 },
  habitFrom: upTo(100, usual.habitFrom),
} satisfies Readonly<Record<string, NumberSetting>>

export type NumberKey = keyof typeof numberSettings
export const numberKeys = Object.keys(numberSettings) as NumberKey[]
