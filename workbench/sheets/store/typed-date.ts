import { type LocaleFacts, localeFacts } from './locale'
import type { TypedValue } from './typed-number'
import { serialOfDay } from './zone'

/** Reads a date, a time or both as a person types it in the locale; undefined when it is neither. `year` is the current one. */
export function typedDate(text: string, facts: LocaleFacts, year: number): TypedValue | undefined {
  const trimmed = text.trim()
  const time = typedTime(trimmed)
  if (time) return time
  const day = typedDay(trimmed, facts, year)
  if (day) return day
  return dayWithTime(trimmed, facts, year)
}

function dayWithTime(text: string, facts: LocaleFacts, year: number): TypedValue | undefined {
  const match = /^(.*\S)[ ]+(\d{1,2}:.*)$/.exec(text)
  const day = match && typedDay(match[1] ?? '', facts, year)
  const time = match && typedTime(match[2] ?? '')
  if (!day || !time) return undefined
  return { value: day.value + time.value, format: `${day.format} ${time.format}` }
}

/** '9:05', '14:30:15', '2:30 pm'. */
function typedTime(text: string): TypedValue | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:\s*([ap])\.?m\.?)?$/i.exec(text)
  if (!match) return undefined
  const [, hourText = '', minuteText = '', secondText, , half] = match
  const hours = hourOfDay(Number(hourText), half?.toLowerCase())
  const [minutes, seconds] = [Number(minuteText), Number(secondText ?? '0')]
  if (hours === undefined || minutes > 59 || seconds > 59) return undefined
  const format = `h:mm${secondText === undefined ? '' : ':ss'}${half ? ' am/pm' : ''}`
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, format }
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (!half) return hour < 24 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

function typedDay(text: string, facts: LocaleFacts, year: number): TypedValue | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (iso) {
    const format = iso[2] === '-' ? 'yyyy-mm-dd' : `yyyy${iso[2]}m${iso[2]}d`
    return dated(Number(iso[1]), Number(iso[3]), Number(iso[4]), format)
  }
  return numericDay(text, facts, year) ?? namedDay(text, facts, year)
}

/** '1/5/2027', '5.1.27', '1-5': in the locale's order; without a year the current one. A lone '1.5' is a date only where dates are dotted. */
function numericDay(text: string, facts: LocaleFacts, year: number): TypedValue | undefined {
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?$/.exec(text)
  if (!match) return undefined
  const [, a = '', separator = '', b = '', yearText] = match
  const dotted = facts.dateFormat.includes('.')
  if (separator === '.' && !dotted) return undefined
  const monthFirst = facts.dateOrder !== 'dmy'
  const [month, day] = monthFirst ? [Number(a), Number(b)] : [Number(b), Number(a)]
  const order = monthFirst ? `m${separator}d` : `d${separator}m`
  const full = facts.dateFormat.includes(separator) ? facts.dateFormat : `${order}${separator}yyyy`
  const format = yearText === undefined ? order : facts.dateOrder === 'ymd' ? 'yyyy-mm-dd' : full
  return dated(yearText === undefined ? year : fullYear(yearText), month, day, format)
}

/** Two digits: 00-29 are this century, 30-99 the last (*guess*, as in other spreadsheets). */
function fullYear(text: string): number {
  if (text.length === 4) return Number(text)
  return Number(text) + (Number(text) < 30 ? 2000 : 1900)
}

/** 'Jan 5, 2027', '5 January 2027', 'January 5', in the locale's names or in English. */
function namedDay(text: string, facts: LocaleFacts, year: number): TypedValue | undefined {
  const monthFirst = /^(\p{L}+\.?)\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(text)
  const dayFirst = /^(\d{1,2})\.?[\s-](?:de )?(\p{L}+\.?)(?:[\s-](?:de )?(\d{4}|\d{2}))?$/u.exec(text)
  const match = monthFirst ?? dayFirst
  if (!match) return undefined
  const name = (monthFirst ? match[1] : match[2]) ?? ''
  const month = monthNumber(name, facts)
  if (!month) return undefined
  const given = match[3]
  const letters = name.length > 4 ? 'mmmm' : 'mmm'
  const short = monthFirst ? `${letters} d` : `d ${letters}`
  const format = given === undefined ? short : `${short}${monthFirst ? ',' : ''} yyyy`
  const day = Number(monthFirst ? match[2] : match[1])
  return dated(given === undefined ? year : fullYear(given), month, day, format)
}

function monthNumber(name: string, facts: LocaleFacts): number | undefined {
  const wanted = name.toLowerCase().replace(/\.$/, '')
  const english = localeFacts('en_US').months
  const lists = [facts.months.long, facts.months.short, english.long, english.short]
  const plain = (text: string): string => text.toLowerCase().replace(/\.$/, '')
  const found = lists.map((names) => names.findIndex((month) => plain(month) === wanted)).find((i) => i >= 0)
  return found === undefined ? undefined : found + 1
}

function dated(year: number, month: number, day: number, format: string): TypedValue | undefined {
  const value = serialOfDay(year, month, day)
  return value === undefined ? undefined : { value, format }
}
