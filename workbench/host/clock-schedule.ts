import type { ClockSchedule } from './state'
import { instantOfWall, wallTime } from './wall-time'

const minuteMs = 60_000
const dayMs = 86_400_000

/**
 * When a clock trigger fires next after an instant. One-off triggers know their instant and are not asked.
 * @returns milliseconds since 1970
 */
export function nextFiring(schedule: ClockSchedule, afterMs: number): number {
  const minute = schedule.minute ?? 0
  if (schedule.unit === 'minutes') return steps(afterMs, schedule.every * minuteMs, 0)
  if (schedule.unit === 'hours') {
    return steps(afterMs, schedule.every * 60 * minuteMs, minute * minuteMs)
  }
  return nextDay(schedule, afterMs, minute)
}

/** The first instant after `afterMs` that is `offset` past a whole number of `step`s. */
function steps(afterMs: number, step: number, offset: number): number {
  return Math.floor((afterMs - offset) / step + 1) * step + offset
}

/** The first fitting day, by the zone's calendar, at the hour and minute. Without an hour Google chooses one: here 9. */
function nextDay(schedule: ClockSchedule, afterMs: number, minute: number): number {
  const now = wallTime(afterMs, schedule.timeZone)
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  for (let day = 0; day <= 7 * schedule.every + 366; day++) {
    const date = new Date(today + day * dayMs)
    if (!isItsDay(schedule, date)) continue
    const wall = date.getTime() + ((schedule.hour ?? 9) * 60 + minute) * minuteMs
    const instant = instantOfWall(wall, schedule.timeZone)
    if (instant > afterMs) return instant
  }
  throw new Error(`No day fits the schedule ${JSON.stringify(schedule)}`)
}

function isItsDay({ unit, every, weekDay, monthDay }: ClockSchedule, date: Date): boolean {
  const dayNumber = Math.floor(date.getTime() / dayMs)
  if (unit === 'months') return date.getUTCDate() === monthDay
  if (unit === 'days') return dayNumber % every === 0
  // Day 0 was a Thursday; weeks count from Sunday.
  return date.getUTCDay() === (weekDay ?? 1) && Math.floor((dayNumber + 4) / 7) % every === 0
}

/**
 * The minute of a trigger that names none: Google picks one and keeps it
 * (https://developers.google.com/apps-script/guides/triggers/installable#time-driven_triggers). Here the same text gives the same minute,
 * so that a run can be repeated.
 */
export function pickMinute(seed: string): number {
  let sum = 0
  for (const character of seed) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 60
  return sum
}
