import { dayNumber, dayOfNumber } from './dates'
import type { Day } from './tables/records'

const minuteMs = 60_000
const dayMs = 86_400_000

/** Days and times as one time zone shows them. */
export interface ZoneClock {
  /** The day and the minutes after midnight that `instant` (milliseconds since 1970) has in the zone. */
  local(instant: number): { readonly day: Day; readonly minutes: number }
  /**
   * The first instant at which the zone shows this day and time. In the hour that a spring night leaves out it is the time after it, as
   * many minutes later.
   */
  instant(day: Day, minutes: number): number
}

/**
 * A clock for the zone in which `askOffset` tells the minutes east of UTC at an instant. Asking may be slow: a zone's offset changes at
 * most once within a month of the calendar (UTC), so two answers a month serve every date in it, except in the months in which the
 * clock changes. (Morocco sets its clock back for Ramadan, about 30 days, and forward again: the two changes never fall into one month.)
 */
export function zoneClock(askOffset: (instant: number) => number): ZoneClock {
  const known = new Map<number, number>()
  const askOnce = (instant: number): number => {
    const offset = known.get(instant) ?? askOffset(instant)
    known.set(instant, offset)
    return offset
  }
  const offsetAt = (instant: number): number => {
    const date = new Date(instant)
    const atStart = askOnce(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1))
    const atEnd = askOnce(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1))
    return atStart === atEnd ? atStart : askOnce(instant)
  }
  const localAt = (instant: number) => {
    const wall = instant + offsetAt(instant) * minuteMs
    const number = Math.floor(wall / dayMs)
    return { day: dayOfNumber(number), minutes: Math.floor((wall - number * dayMs) / minuteMs) }
  }
  // Tens of thousands of date cells show a few hundred days.
  const shown = new Map<number, ReturnType<typeof localAt>>()
  return {
    local(instant) {
      const known = shown.get(instant)
      if (known) return known
      const local = localAt(instant)
      shown.set(instant, local)
      return local
    },
    instant(day, minutes) {
      const wall = dayNumber(day) * dayMs + minutes * minuteMs
      const before = offsetAt(wall - dayMs)
      const after = offsetAt(wall + dayMs)
      const candidates = [before, after].map((offset) => ({ offset, instant: wall - offset * minuteMs }))
      const real = candidates.filter((candidate) => offsetAt(candidate.instant) === candidate.offset)
      return real.length > 0
        ? Math.min(...real.map((candidate) => candidate.instant))
        : wall - before * minuteMs
    },
  }
}
