import { ScriptException } from '../host/emulated'
import { instantOfWall } from '../host/wall-time'
import { type DatePatternPart, MONTHS, readDatePattern } from './date-pattern'

interface Fields {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
  afternoon: boolean | null
  offsetMinutes: number | null
}

const NUMBERS: Record<
  string,
  keyof Pick<Fields, 'year' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond'>
> = {
  y: 'year',
  d: 'day',
  H: 'hour',
  h: 'hour',
  k: 'hour',
  K: 'hour',
  m: 'minute',
  s: 'second',
  S: 'millisecond',
}

/**
 * Utilities.parseDate: the text as a java.text.SimpleDateFormat pattern reads it, lenient as there (13 o'clock in the afternoon passes).
 * @throws ScriptException when the text does not fit; Google's wording is not known (sheets-behaviours 345)
 */
export function parseDate(text: string, { timeZone, format }: { timeZone: string; format: string }): Date {
  const fields: Fields = {
    year: 1970,
    month: 0,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
    afternoon: null,
    offsetMinutes: null,
  }
  const parts = readDatePattern(format)
  let rest = text
  parts.forEach((part, index) => {
    const next = parts[index + 1]
    const taken = takePart(rest, part, { fields, adjacent: next?.kind === 'field' })
    if (taken === null) throw new ScriptException(`Unparseable date: "${text}"`)
    rest = rest.slice(taken)
  })
  return new Date(instantOf(fields, timeZone))
}

/** How many characters the part takes; null when it does not fit. */
function takePart(
  rest: string,
  part: DatePatternPart,
  { fields, adjacent }: { fields: Fields; adjacent: boolean },
): number | null {
  if (part.kind === 'text') return rest.startsWith(part.text) ? part.text.length : null
  if (part.letter === 'M' || part.letter === 'L') return takeMonth(rest, part.length, fields)
  if (part.letter === 'a') return takeHalf(rest, fields)
  if ('zZX'.includes(part.letter)) return takeOffset(rest, fields)
  if (part.letter === 'E') return /^\p{L}+/u.exec(rest)?.[0].length ?? null
  const field = NUMBERS[part.letter]
  if (field === undefined) throw new ScriptException(`not emulated: Utilities.parseDate with ${part.letter}`)
  // Fields that touch are cut by their length, others take all digits.
  const digits = (adjacent ? new RegExp(`^\\d{1,${part.length}}`) : /^-?\d+/).exec(rest)?.[0]
  if (digits === undefined) return null
  const value = Number(digits)
  fields[field] = field === 'year' && part.length === 2 && digits.length <= 2 ? fullYear(value) : value
  return digits.length
}

/** Two digits mean the year within 80 years before and 20 after now (SimpleDateFormat); 2000 to 2045 and 1946 to 1999 in 2026. */
function fullYear(value: number): number {
  return value <= 45 ? 2000 + value : 1900 + value
}

function takeMonth(rest: string, length: number, fields: Fields): number | null {
  if (length <= 2) {
    const digits = (length === 2 ? /^\d{1,2}/ : /^\d+/).exec(rest)?.[0]
    if (digits === undefined) return null
    fields.month = Number(digits) - 1
    return digits.length
  }
  const lower = rest.toLowerCase()
  const full = MONTHS.findIndex((name) => lower.startsWith(name.toLowerCase()))
  const index =
    full >= 0 ? full : MONTHS.findIndex((name) => lower.startsWith(name.slice(0, 3).toLowerCase()))
  if (index < 0) return null
  fields.month = index
  return full >= 0 ? (MONTHS[full]?.length ?? 0) : 3
}

function takeHalf(rest: string, fields: Fields): number | null {
  const half = /^(am|pm)/i.exec(rest)?.[0]
  if (half === undefined) return null
  fields.afternoon = half.toLowerCase() === 'pm'
  return half.length
}

function takeOffset(rest: string, fields: Fields): number | null {
  const match = /^(?:Z|UTC|GMT)?(?:([+-])(\d{2}):?(\d{2})?)?/.exec(rest)
  if (match === null || match[0] === '') return null
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)
  fields.offsetMinutes = match[1] === '-' ? -minutes : minutes
  return match[0].length
}

function instantOf(fields: Fields, timeZone: string): number {
  const { year, month, day, minute, second, millisecond, afternoon, offsetMinutes } = fields
  const hour = afternoon === null ? fields.hour : (fields.hour % 12) + (afternoon ? 12 : 0)
  const wall = new Date(0)
  wall.setUTCFullYear(year, month, day)
  wall.setUTCHours(hour, minute, second, millisecond)
  return offsetMinutes === null
    ? instantOfWall(wall.getTime(), timeZone)
    : wall.getTime() - offsetMinutes * 60_000
}
