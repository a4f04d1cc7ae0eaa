import { addDays, daysBetween, isWeekend } from '../dates'
import type { Day } from '../tables/records'

/** A stage as far as its days go. */
export interface StageLength {
  readonly key: string
  /** Usual length. */
  readonly workingDays: number
}

export interface CyclePlanInput {
  readonly stages: readonly StageLength[]
  readonly start: Day
  /** When given, the stages share the working days up to here in proportion to their usual lengths. */
  readonly end?: Day
  /** Days without school; weekends are none anyway. */
  readonly daysOff?: readonly Day[]
}

export interface StageDates {
  readonly key: string
  readonly from: Day
  /** The last working day of the stage. */
  readonly to: Day
}

export interface CyclePlan {
  readonly end: Day
  readonly stages: readonly StageDates[]
}

/** A longer span is a slip of the keyboard in a year; the usual lengths serve better. */
const longestDays = 1100
/** Days off without end must not hang the plan. */
const mostDaysOff = 400

/** The days of a cycle's stages. Stages begin and end on working days: weekends and days without school are skipped. */
export function planCycle({ stages, start, end, daysOff = [] }: CyclePlanInput): CyclePlan {
  const off = new Set(daysOff)
  const lengths = stages.map((stage) => stage.workingDays)
  const shared = end === undefined ? [] : workingDays(start, end, off)
  const days = shared.length > 0 ? shared : firstWorkingDays(start, sum(lengths), off)
  const dates = stages.map(({ key }, index) => {
    const [first, last] = shareOf(days.length, lengths, index)
    return { key, from: days[first] ?? start, to: days[last] ?? start }
  })
  return { end: end ?? days[days.length - 1] ?? start, stages: dates }
}

/** `day` itself, or the next one that is neither of a weekend nor off. */
export function workingDayFrom(day: Day, daysOff: readonly Day[]): Day {
  return firstWorkingDays(day, 1, new Set(daysOff))[0] ?? day
}

/** First and last place in `count` days of the stage at `index`; with fewer days than stages, stages share days. */
function shareOf(count: number, lengths: readonly number[], index: number): [number, number] {
  const total = sum(lengths)
  const edge = (stages: number) => Math.floor((count * sum(lengths.slice(0, stages))) / total)
  const first = Math.min(edge(index), count - 1)
  return [first, Math.max(first, Math.min(edge(index + 1), count) - 1)]
}

function workingDays(start: Day, end: Day, off: ReadonlySet<Day>): Day[] {
  const span = daysBetween(start, end)
  if (span < 0 || span > longestDays) return []
  const days = Array.from({ length: span + 1 }, (_, index) => addDays(start, index))
  return days.filter((day) => isWorkingDay(day, off))
}

function firstWorkingDays(start: Day, count: number, off: ReadonlySet<Day>): Day[] {
  const days: Day[] = []
  let daysOff = 0
  for (let day = start; days.length < count && daysOff < mostDaysOff; day = addDays(day, 1)) {
    if (isWorkingDay(day, off)) days.push(day)
    else daysOff++
  }
  return days
}

function isWorkingDay(day: Day, off: ReadonlySet<Day>): boolean {
  return !isWeekend(day) && !off.has(day)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
