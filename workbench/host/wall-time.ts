import { dateToSerial, isTimeZone, serialToDate } from '../sheets/store/zone'

const dayMs = 86_400_000
const epochMs = Date.UTC(1899, 11, 30)

/**
 * What the clocks of a zone show at an instant, as a Date whose UTC fields hold it. Besides IANA names, Java's "GMT+5:30" is known; any
 * other name counts as GMT, as in Java's TimeZone.getTimeZone (*guess* for Apps Script).
 */
export function wallTime(instantMs: number, timeZone: string): Date {
  const fixed = fixedOffsetMs(timeZone)
  if (fixed !== undefined) return new Date(instantMs + fixed)
  return new Date(Math.round(dateToSerial(new Date(instantMs), timeZone) * dayMs) + epochMs)
}

/** The first instant at which the zone's clocks show this; a time that they skip counts with the offset before the change. */
export function instantOfWall(wallMs: number, timeZone: string): number {
  const fixed = fixedOffsetMs(timeZone)
  if (fixed !== undefined) return wallMs - fixed
  return serialToDate((wallMs - epochMs) / dayMs, timeZone).getTime()
}

function fixedOffsetMs(timeZone: string): number | undefined {
  const match = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(timeZone)
  if (match !== null) {
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
    return (match[1] === '-' ? -minutes : minutes) * 60_000
  }
  return isTimeZone(timeZone) ? undefined : 0
}
