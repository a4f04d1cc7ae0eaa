import { languages, type MessageKey, translator } from '../messages'
import { dayFrom } from './dates'
import type { Habits } from './locale'
import type { Day } from './tables/records'
import { fold } from './text'

export interface ParsedDay {
  readonly day: Day
  /** Both readings exist as days and the habits decided between them. */
  readonly ambiguous: boolean
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ][\d:.]+z?)?$/
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/

/**
 * The day that a person wrote as text: 2026-11-30, 11/30/2026, 30.11.2026, "Nov 30, 2026", "Monday, 30 November 2026". A year of two
 * digits is one of this century. null where the text is no day, also when day or year is missing.
 */
export function parseDay(text: string, habits: Pick<Habits, 'dateOrder'>): ParsedDay | null {
  const plain = fold(text)
  const iso = yearFirst.exec(plain)
  if (iso) return certain(dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3])))
  const numbers = yearLast.exec(plain)
  if (!numbers) return parseWords(plain)
  // With points the day comes first everywhere: 04.05.2026.
  const order = numbers[2] === '.' ? { dateOrder: 'dayFirst' as const } : habits
  return parseNumbers([Number(numbers[1]), Number(numbers[3]), fullYear(String(numbers[4]))], order)
}

/** The habits are asked only about what can be read both ways. */
function parseNumbers(
  [first, second, year]: [number, number, number],
  habits: Pick<Habits, 'dateOrder'>,
): ParsedDay | null {
  const monthFirst = dayFrom(year, first, second)
  const dayFirst = dayFrom(year, second, first)
  if (monthFirst === null || dayFirst === null || monthFirst === dayFirst)
    return certain(monthFirst ?? dayFirst)
  return { day: habits.dateOrder === 'monthFirst' ? monthFirst : dayFirst, ambiguous: true }
}

/** Words: one month by name, one day, one year, in any order; weekdays and "th", "of", "de" say nothing new. */
function parseWords(text: string): ParsedDay | null {
  const tokens = text.match(/\p{L}+|\d+/gu) ?? []
  if (tokens.length < 3 || tokens.length > 6) return null
  const months = tokens.flatMap((token) => monthOf(token) ?? [])
  const numbers = tokens.filter((token) => /^\d+$/.test(token))
  const others = tokens.filter((token) => !/^\d+$/.test(token) && !monthOf(token) && !isFiller(token))
  if (months.length !== 1 || numbers.length !== 2 || others.length > 0) return null
  const year = numbers.find((number) => number.length === 4)
  const date = numbers.find((number) => number.length <= 2)
  if (!year || !date) return null
  return certain(dayFrom(Number(year), Number(months[0]), Number(date)))
}

function certain(day: Day | null): ParsedDay | null {
  return day === null ? null : { day, ambiguous: false }
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

/** 1-12; a month may be cut, to three letters at least. */
function monthOf(token: string): number | undefined {
  if (token.length < 3) return undefined
  for (const names of namesOf('date.monthName', 12)) {
    const index = names.findIndex((name) => name.startsWith(token))
    if (index >= 0) return index + 1
  }
  return undefined
}

function isFiller(token: string): boolean {
  if (['st', 'nd', 'rd', 'th', 'of', 'the', 'de', 'del'].includes(token)) return true
  return (
    token.length > 1 &&
    namesOf('date.weekdayName', 7).some((names) => names.some((name) => name.startsWith(token)))
  )
}

/** Folded names, a list for each shipped language. */
function namesOf(prefix: string, count: number): string[][] {
  return languages.map((language) => {
    const t = translator(language)
    return Array.from({ length: count }, (_, index) => fold(t(`${prefix}.${index + 1}` as MessageKey)))
  })
}
