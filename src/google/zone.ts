import type { ClockServices } from '../app/services'
import { dayNumber, dayOfNumber } from '../core/dates'

const minuteMs = 60_000
const dayMs = 86_400_000

/**
 * Days and times in the spreadsheet's zone, which need not be the script's.
 *
 * Google gives dates as instants; only `Utilities.formatDate` knows zones for certain. A zone's offset changes at most once within a
 * month, so two look-ups a month answer for every date in it, except in the months in which the clock changes.
 * https://developers.google.com/apps-script/reference/utilities/utilities#formatDate
 */
export function zoneClock(zoneName: () => string): ClockServices {
  let name: string | undefined
  const zone = () => {
    name ??= zoneName()
    return name
  }
  const known = new Map<number, number>()

  /** Minutes east of UTC at `instant`, asked of Google once for each instant. */
  const askOffset = (instant: number): number => {
    const before = known.get(instant)
    if (before !== undefined) return before
    const text = Utilities.formatDate(new Date(instant), zone(), 'Z')
    const offset =
      (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5)))
    known.set(instant, offset)
    return offset
  }

  const offsetAt = (instant: number): number => {
    const date = new Date(instant)
    const atStart = askOffset(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1))
    const atEnd = askOffset(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1))
    return atStart === atEnd ? atStart : askOffset(instant)
  }

  return {
    now: () => Date.now(),
    zone,
    local(instant) {
      const wall = instant + offsetAt(instant) * minuteMs
      const number = Math.floor(wall / dayMs)
      return { day: dayOfNumber(number), minutes: Math.floor((wall - number * dayMs) / minuteMs) }
    },
    instant(day, minutes) {
      const wall = dayNumber(day) * dayMs + minutes * minuteMs
      const before = offsetAt(wall - dayMs)
      const after = offsetAt(wall + dayMs)
      const candidates = [before, after]
        .map((offset) => ({ offset, instant: wall - offset * minuteMs }))
        .filter((candidate) => offsetAt(candidate.instant) === candidate.offset)
        .map((candidate) => candidate.instant)
      // In the hour that a spring night leaves out, the clock has just gone on: what was meant is the time after it.
      return candidates.length > 0 ? Math.min(...candidates) : wall - before * minuteMs
    },
  }
}
