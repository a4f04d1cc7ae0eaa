import { ScriptException } from '../host/emulated'
import { wallTime } from '../host/wall-time'
import { MONTHS, readDatePattern, WEEKDAYS } from './date-pattern'

interface Moment {
  /** What the zone's clocks show, in UTC fields. */
  readonly wall: Date
  readonly offsetMinutes: number
  readonly timeZone: string
  readonly instant: Date
}

type Writer = (moment: Moment, length: number) => string

const dayMs = 86_400_000

const pad = (value: number, length: number): string => String(value).padStart(length, '0')
const named = (name: string, length: number): string => (length >= 4 ? name : name.slice(0, 3))

/** By letter of SimpleDateFormat, in the United States' locale (names of months and the first day of the week: *guess* for other users). */
const WRITERS: Record<string, Writer> = {
  G: () => 'AD',
  y: ({ wall }, length) => year(wall.getUTCFullYear(), length),
  Y: ({ wall }, length) => year(weekYear(wall), length),
  M: ({ wall }, length) => month(wall, length),
  L: ({ wall }, length) => month(wall, length),
  w: ({ wall }, length) => pad(weekOfYear(wall), length),
  W: ({ wall }, length) => pad(Math.ceil((wall.getUTCDate() + firstOfMonth(wall).getUTCDay()) / 7), length),
  D: ({ wall }, length) => pad(dayOfYear(wall), length),
  d: ({ wall }, length) => pad(wall.getUTCDate(), length),
  F: ({ wall }, length) => pad(Math.ceil(wall.getUTCDate() / 7), length),
  E: ({ wall }, length) => named(WEEKDAYS[wall.getUTCDay()] ?? '', length),
  u: ({ wall }, length) => pad(wall.getUTCDay() || 7, length),
  a: ({ wall }) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: ({ wall }, length) => pad(wall.getUTCHours(), length),
  k: ({ wall }, length) => pad(wall.getUTCHours() || 24, length),
  K: ({ wall }, length) => pad(wall.getUTCHours() % 12, length),
  h: ({ wall }, length) => pad(wall.getUTCHours() % 12 || 12, length),
  m: ({ wall }, length) => pad(wall.getUTCMinutes(), length),
  s: ({ wall }, length) => pad(wall.getUTCSeconds(), length),
  S: ({ wall }, length) => pad(wall.getUTCMilliseconds(), length),
  z: (moment, length) => zoneName(moment, length),
  Z: ({ offsetMinutes }) => offset(offsetMinutes, ''),
  X: ({ offsetMinutes }, length) => isoOffset(offsetMinutes, length),
}

/**
 * Utilities.formatDate: a java.text.SimpleDateFormat pattern in a zone.
 * @throws ScriptException for a letter that the pattern language lacks
 */
export function formatDate(
  instant: Date,
  { timeZone, format }: { timeZone: string; format: string },
): string {
  const wall = wallTime(instant.getTime(), timeZone)
  const offsetMinutes = Math.round((wall.getTime() - instant.getTime()) / 60_000)
  const moment: Moment = { wall, offsetMinutes, timeZone, instant }
  return readDatePattern(format)
    .map((part) => {
      if (part.kind === 'text') return part.text
      const write = WRITERS[part.letter]
      if (write === undefined) throw new ScriptException(`Illegal pattern character '${part.letter}'`)
      return write(moment, part.length)
    })
    .join('')
}

function year(value: number, length: number): string {
  return length === 2 ? pad(value % 100, 2) : pad(value, length)
}

function month(wall: Date, length: number): string {
  const number = wall.getUTCMonth()
  return length >= 3 ? named(MONTHS[number] ?? '', length) : pad(number + 1, length)
}

function firstOfMonth(wall: Date): Date {
  return new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1))
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / dayMs) + 1
}

/** The year whose week 1, Sunday to Saturday and holding 1 January, this day is counted from. */
function weekYear(wall: Date): number {
  const saturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * dayMs)
  return saturday.getUTCFullYear()
}

function weekOfYear(wall: Date): number {
  const newYear = new Date(Date.UTC(weekYear(wall), 0, 1))
  const firstSunday = newYear.getTime() - newYear.getUTCDay() * dayMs
  return Math.floor((wall.getTime() - firstSunday) / (7 * dayMs)) + 1
}

function offset(minutes: number, separator: string): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${separator}${pad(size % 60, 2)}`
}

function isoOffset(minutes: number, length: number): string {
  if (minutes === 0) return 'Z'
  return length === 1 ? offset(minutes, '').slice(0, 3) : offset(minutes, length === 3 ? ':' : '')
}

function zoneName({ timeZone, instant }: Moment, length: number): string {
  try {
    const style = length >= 4 ? 'long' : 'short'
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: style }).formatToParts(instant)
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
    return name === 'UTC' && timeZone === 'GMT' ? 'GMT' : name
  } catch {
    return timeZone.startsWith('GMT') ? timeZone : 'GMT'
  }
}
