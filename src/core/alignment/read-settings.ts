import { readDays } from '../cycles/days-off'
import { daysBetween } from '../dates'
import type { Habits } from '../locale'
import type { Day } from '../tables/records'
import { fold, trimBlanks } from '../text'
import { type CheckSettings, fixedThresholds } from './default-settings'
import { type NumberKey, type NumberSetting, numberKeys, numberSettings } from './number-settings'
import type { RuleCode } from './rule-book'
import { ruleNamed } from './rule-names'

/** The settings that a workbook may change, in the order in which they stand on *Start*. */
export const settingKeys = ['schoolYear', ...numberKeys, 'rulesOff'] as const
export type SettingKey = (typeof settingKeys)[number]

/** What a workbook has set. */
export interface WorkbookSettings extends CheckSettings {
  readonly off: readonly RuleCode[]
}

export interface ReadSettings {
  readonly settings: WorkbookSettings
  /** Lines that cannot be read as what they should say: the usual is taken instead. */
  readonly wrong: readonly { readonly key: SettingKey; readonly found: string }[]
}

/** What a setting is without anything set, and how low and high it may be; null for one that is no number. */
export function numberSetting(key: SettingKey): NumberSetting | null {
  return key === 'schoolYear' || key === 'rulesOff' ? null : numberSettings[key]
}

/** What stands beside the lines of *Start*; a blank one means the usual. A school year that is over says nothing of the next one. */
export function readSettings(
  texts: Readonly<Partial<Record<SettingKey, string>>>,
  { habits, today }: { readonly habits: Pick<Habits, 'dateOrder'>; readonly today: Day },
): ReadSettings {
  const wrong: { key: SettingKey; found: string }[] = []
  const read = <T>(key: SettingKey, parse: (text: string) => T | null): T | undefined => {
    const found = texts[key]?.trim() ?? ''
    const value = found === '' ? undefined : parse(found)
    if (value === null) wrong.push({ key, found })
    return value ?? undefined
  }
  const schoolYear = read('schoolYear', (text) => yearIn(text, habits))
  const numbers = Object.fromEntries(
    numberKeys.map((key) => {
      const setting = numberSettings[key]
      return [key, read(key, (text) => numberIn(text, setting)) ?? setting.usual]
    }),
  ) as Readonly<Record<NumberKey, number>>
  const settings: WorkbookSettings = {
    ...(schoolYear && schoolYear.end >= today && { schoolYear }),
    ...fromNumbers(numbers),
    off: read('rulesOff', rulesIn) ?? [],
  }
  return { settings, wrong }
}

function fromNumbers(numbers: Readonly<Record<NumberKey, number>>): Omit<CheckSettings, 'schoolYear'> {
  return {
    practiceWeeks: numbers.practiceWeeks,
    evidenceWeeks: numbers.evidenceWeeks,
    decisionWeeks: numbers.decisionWeeks,
    resultWeeks: numbers.resultWeeks,
    normWeeks: numbers.normWeeks,
    visitWeeks: numbers.visitWeeks,
    graceDays: numbers.graceDays,
    dueSlackDays: numbers.dueSlackDays,
    partDays: numbers.partDays,
    meetingGapDays: {
      weekly: numbers.weeklyGapDays,
      everyTwoWeeks: numbers.everyTwoWeeksGapDays,
      monthly: numbers.monthlyGapDays,
      quarterly: numbers.quarterlyGapDays,
    },
    meetingsLookedAt: numbers.meetingsLookedAt,
    most: {
      goalsOfCommunity: numbers.goalsOfCommunity,
      systemGoalsOfCommunity: numbers.systemGoalsOfCommunity,
      cyclesOfPerson: numbers.cyclesOfPerson,
      strategiesOfGoal: numbers.strategiesOfGoal,
    },
    practiceToCompare: numbers.practiceToCompare,
    smallestGroup: numbers.smallestGroup,
    habitFrom: numbers.habitFrom,
  }
}

/** "6", "6 weeks". */
function numberIn(text: string, { lowest, highest }: NumberSetting): number | null {
  const digits = /^(\d{1,3})(?:\s+\p{L}+)?$/u.exec(fold(text))?.[1]
  const number = Number(digits ?? Number.NaN)
  return number >= lowest && number <= highest ? number : null
}

function yearIn(
  text: string,
  habits: Pick<Habits, 'dateOrder'>,
): { readonly start: Day; readonly end: Day } | null {
  const days = readDays(text, habits)
  if (!days || days.from >= days.to || daysBetween(days.from, days.to) > fixedThresholds.longestYearDays)
    return null
  return { start: days.from, end: days.to }
}

/** "No next meeting, Strategy without a basis", or by their codes: all of them or none, so that a slip is told. */
function rulesIn(text: string): readonly RuleCode[] | null {
  const wanted = text
    .split(/[,;\n]+/)
    .map(trimBlanks)
    .filter((part) => part !== '')
    .flatMap((part) => (ruleNamed(part) ? [part] : part.split(/\s+(?=\S+\/)/)))
  const known = wanted.flatMap((part) => ruleNamed(part) ?? [])
  return known.length === wanted.length ? known : null
}
