import { ScriptException } from '../../host/emulated'

/** Dates of a spreadsheet: days since 1899-12-30 in the spreadsheet's own zone, as an instant and back. */

const dayMs = 86_400_000
const quarterHourMs = 900_000
/** 1899-12-30T00:00Z in milliseconds since 1970. */
const epochMs = Date.UTC(1899, 11, 30)

const formatters = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, Map<number, number>>()

/** The instant that a serial names in the zone. A time that the clocks skip is read with the offset before the change. */
export function serialToDate(serial: number, timeZone: string): Date {
  const wallMs = Math.round(serial * dayMs) + epochMs
  return new Date(wallToInstant(wallMs, timeZone))
}

/** @throws ScriptException for a date that is none: that Google refuses it, and the wording, are *guesses* */
export function dateToSerial(date: Date, timeZone: string): number {
  if (Number.isNaN(date.getTime())) throw new ScriptException('Cannot convert Invalid Date to a cell value.')
  const wallMs = date.getTime() + offsetMs(date.getTime(), timeZone)
  return (wallMs - epochMs) / dayMs
}

/** Year, month (1-12), day and time of a serial, which needs no zone. Seconds are whole. */
export function serialParts(serial: number): {
  year: number
  month: number
  day: number
  weekday: number
  hours: number
  minutes: number
  seconds: number
  milliseconds: number
} {
  const wall = new Date(Math.round(serial * dayMs) + epochMs)
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay(),
    hours: wall.getUTCHours(),
    minutes: wall.getUTCMinutes(),
    seconds: wall.getUTCSeconds(),
    milliseconds: wall.getUTCMilliseconds(),
  }
}

/** The serial of a calendar day; undefined when there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const wall = new Date(0)
  wall.setUTCFullYear(year, month - 1, day)
  const exists = wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day
  return exists ? Math.round((wall.getTime() - epochMs) / dayMs) : undefined
}

function wallToInstant(wallMs: number, timeZone: string): number {
  const early = wallMs - offsetMs(wallMs - dayMs, timeZone)
  if (early + offsetMs(early, timeZone) === wallMs) return early
  const late = wallMs - offsetMs(wallMs + dayMs, timeZone)
  if (late + offsetMs(late, timeZone) === wallMs) return late
  return early
}

/** Zones change their offset on quarter hours (since 1900 and in practice), so one answer serves a quarter hour. */
function offsetMs(instantMs: number, timeZone: string): number {
  const known = offsets.get(timeZone) ?? new Map<number, number>()
  offsets.set(timeZone, known)
  const quarter = Math.floor(instantMs / quarterHourMs)
  const found = known.get(quarter)
  if (found !== undefined) return found
  const offset = computeOffsetMs(quarter * quarterHourMs, timeZone)
  if (known.size > 100_000) known.clear()
  known.set(quarter, offset)
  return offset
}

function computeOffsetMs(instantMs: number, timeZone: string): number {
  const parts = formatterFor(timeZone).formatToParts(instantMs)
  const field = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? '0')
  const era = parts.find((part) => part.type === 'era')?.value
  const year = era?.startsWith('B') ? 1 - field('year') : field('year')
  const wall = new Date(0)
  wall.setUTCFullYear(year, field('month') - 1, field('day'))
  wall.setUTCHours(field('hour'), field('minute'), field('second'))
  return wall.getTime() - instantMs
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, formatter)
  return formatter
}

export function isTimeZone(timeZone: string): boolean {
  try {
    formatterFor(timeZone)
    return true
  } catch {
    return false
  }
}
