import type { MessageKey, Translate } from '../messages'
import type { Day } from './tables/records'

/**
 * Calendar days without a zone: 'YYYY-MM-DD' with a four-digit year. Nothing here knows what day it is today. UTC is used as plain
 * arithmetic only: no instant is meant.
 */

const millisecondsPerDay = 86_400_000
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  const { year, month, date } = partsOf(day)
  return Date.UTC(year, month - 1, date) / millisecondsPerDay
}

/** The day that lies `number` days after 1970-01-01. */
export function dayOfNumber(number: number): Day {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The day of a year, month (1-12) and day of the month; null where the calendar has no such day. */
export function dayFrom(year: number, month: number, date: number): Day | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || date < 1 || date > monthLength(year, month))
    return null
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text)
  return match !== null && dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) !== null
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days)
}

/** Keeps the day of the month where the new month has it, and takes its last day otherwise. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const monthIndex = year * 12 + month - 1 + months
  const newYear = Math.floor(monthIndex / 12)
  const newMonth = monthIndex - newYear * 12 + 1
  return `${newYear}-${twoDigits(newMonth)}-${twoDigits(Math.min(date, monthLength(newYear, newMonth)))}`
}

/** Positive where `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** Negative where `a` is earlier, 0 for the same day: for sorting. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(day: Day): number {
  // 1970-01-01 was a Thursday.
  return modulo(dayNumber(day) + 3, 7) + 1
}

export function isWeekend(day: Day): boolean {
  return weekday(day) > 5
}

/** The ISO 8601 week, such as '2026-W48'. Its year is the one that holds the week's Thursday. */
export function weekKey(day: Day): string {
  const thursday = addDays(day, 4 - weekday(day))
  const year = thursday.slice(0, 4)
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1
  return `${year}-W${twoDigits(week)}`
}

/** The Monday of a week such as '2026-W48'. */
export function weekStart(key: string): Day {
  const fourthOfJanuary = `${key.slice(0, 4)}-01-04`
  const week = Number(key.slice(6))
  return addDays(fourthOfJanuary, 1 - weekday(fourthOfJanuary) + (week - 1) * 7)
}

/** "Mon, Nov 30". */
export function formatDay(day: Day, t: Translate): string {
  return t('date.day', wordsOf(day, t))
}

/** "Mon, Nov 30, 2026". */
export function formatDayWithYear(day: Day, t: Translate): string {
  return t('date.dayWithYear', wordsOf(day, t))
}

/** "1:15 PM" for 795 minutes after midnight. */
export function formatTime(minutes: number, t: Translate): string {
  const hour = Math.floor(minutes / 60)
  return t('date.time', {
    hour: String(modulo(hour - 1, 12) + 1),
    hour24: twoDigits(hour),
    minute: twoDigits(minutes % 60),
    half: hour < 12 ? 'am' : 'pm',
  })
}

// Numbers go in as text: catalogues would group the digits of a year.
function wordsOf(day: Day, t: Translate) {
  const { year, month, date } = partsOf(day)
  return {
    weekday: t(`date.weekday.${weekday(day)}` as MessageKey),
    month: t(`date.month.${month}` as MessageKey),
    monthNumber: String(month),
    day: String(date),
    year: String(year),
  }
}

function partsOf(day: Day) {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function modulo(number: number, divisor: number): number {
  return ((number % divisor) + divisor) % divisor
}
