import { addDays, compareDays, weekday, weekKey, weekStart } from '../dates'
import type { Day } from '../tables/records'

/** When the summary goes out, in the spreadsheet's zone. */
export interface WeeklyTime {
  /** 1 for Monday to 7 for Sunday. */
  readonly day: number
  /** 0 to 23. */
  readonly hour: number
}

/** When nothing goes out by itself, though a scheduled moment comes. */
export interface Breaks {
  /** The first day on which mail goes out again; '' for no break. */
  readonly pausedUntil: Day | ''
  /** Weeks without school, such as '2026-W52'. */
  readonly skippedWeeks: readonly string[]
}

export const noBreaks: Breaks = { pausedUntil: '', skippedWeeks: [] }

/**
 * The week that a mail of this day is about, and for which it counts: on Saturday and Sunday the one that comes, as teams that write on Sunday evening
 * write of the days ahead. ISO 8601 otherwise.
 */
export function weekOfMail(day: Day): string {
  return weekKey(addDays(day, 2))
}

const friday = 5
const mostDaysBehind = 3

/**
 * The week for which a mail counts that somebody sends by hand: on a weekend that of the scheduled moment which lies nearer. Where the mail goes
 * on Mondays it is the one of the days ahead; where it goes on Fridays, it makes up for yesterday's.
 */
export function weekByHand(day: Day, time: WeeklyTime): string {
  const daysBehind = weekday(day) - time.day
  const isOfEndingWeek = weekday(day) > friday && time.day <= friday && daysBehind <= mostDaysBehind
  return isOfEndingWeek ? weekKey(day) : weekOfMail(day)
}

export function isInBreak(day: Day, { pausedUntil, skippedWeeks }: Breaks): boolean {
  return day < pausedUntil || skippedWeeks.includes(weekOfMail(day))
}

const workdays = [0, 1, 2, 3, 4] as const

/** Whether Monday to Friday of a week are all days without school. */
export function isWithoutSchool(week: string, daysOff: ReadonlySet<Day>): boolean {
  return workdays.every((day) => daysOff.has(addDays(weekStart(week), day)))
}

/** Three years: no pause and no list of weeks that the dialog takes is longer. */
const mostWeeksOn = 160

/** A moment as the spreadsheet's zone shows it. */
export interface LocalTime {
  readonly day: Day
  /** Minutes after midnight. */
  readonly minutes: number
}

/** The first scheduled moment after `now` that lies in no break. */
export function nextRun(time: WeeklyTime, now: LocalTime, breaks: Breaks = noBreaks): LocalTime {
  let weeksOn = 1
  while (weeksOn < mostWeeksOn && isInBreak(slot(time, now, weeksOn).day, breaks)) weeksOn++
  return slot(time, now, weeksOn)
}

/** The last scheduled moment that is not after `now`. */
export function latestRun(time: WeeklyTime, now: LocalTime): LocalTime {
  return slot(time, now, 0)
}

/** The scheduled moment in the week up to and including `now`, or the one `weeksOn` weeks later. */
function slot(time: WeeklyTime, now: LocalTime, weeksOn: number): LocalTime {
  const minutes = time.hour * 60
  const daysAgo = (weekday(now.day) - time.day + 7) % 7
  const passed = daysAgo > 0 || now.minutes >= minutes
  const shift = (passed ? 0 : -7) + weeksOn * 7
  return { day: addDays(now.day, shift - daysAgo), minutes }
}

interface Awaited {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly local: LocalTime
}

const minuteMs = 60_000
const minutesOfADay = 1_440

/**
 * The day of the scheduled moment that is due: the last one, which after a late trigger is not the one that was awaited; or the awaited one, where the
 * clocks were put back since and the last one is a week old.
 */
export function dueDay(time: WeeklyTime & { readonly nextRunAt: number }, { at, local }: Awaited): Day {
  const minutesAgo = Math.floor((at - time.nextRunAt) / minuteMs)
  const daysAgo = Math.max(0, Math.ceil((minutesAgo - local.minutes) / minutesOfADay))
  const awaited = addDays(local.day, -daysAgo)
  const latest = latestRun(time, local).day
  return compareDays(awaited, latest) > 0 ? awaited : latest
}
