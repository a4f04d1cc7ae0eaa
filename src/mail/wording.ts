import { formatDay, formatDayWithYear, weekStart } from '../core/dates'
import { capped } from '../core/summary/capped'
import type { Day } from '../core/tables/records'
import { cut, oneLine } from '../core/text'
import type { MessageKey, Translate } from '../messages'
import type { Writing } from './writing'

const longestTitle = 160
const longestQuote = 240
const longestUnit = 24
const longestName = 80
/** Of a list of people or communities. */
const mostNames = 5

/** What a user typed, on one line and of a length that leaves room for the rest, for where nothing but text may stand. */
export function plainTitle(typed: string): string {
  return cut(oneLine(typed), longestTitle)
}

/** The same in a sentence of ours. */
export function title(typed: string): string {
  return isolated(plainTitle(typed))
}

// Hebrew, Arabic and the scripts beside them.
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * Between U+2068 and U+2069, so that words that run from right to left do not turn the numbers and signs of the sentence around them, in the plain text
 * either (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates). Where a program does not know the two, they show as nothing.
 */
function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text
}

/** The same for what a line is about; where it is blank, or may name a student, words say that something is left out. */
export function heading(typed: string, t: Translate): string {
  return title(typed) || t('mail.leftOut')
}

export function quote(typed: string): string {
  return isolated(cut(oneLine(typed), longestQuote))
}

/** "Ana, Ben and Cleo"; of many names the first ones, "and 7 more". */
export function listOf(names: readonly string[], t: Translate): string {
  const { items, more } = capped(names, mostNames)
  const clean = items.map((name) => isolated(cut(oneLine(name), longestName)))
  const all = more > 0 ? [...clean, t('mail.others', { count: more })] : clean
  const last = all[all.length - 1] ?? ''
  if (all.length < 2) return last
  const start = all.slice(0, -1).reduceRight((rest, first) => t('mail.comma', { first, rest }))
  return t(soundsLikeI(last) ? 'mail.and.beforeI' : 'mail.and', { first: start, last })
}

/** Before that sound the Spanish “y” is “e” (https://www.rae.es/dpd/y): "Ana e Inés", "e Hilda", "e Ybarra"; not where it glides into another vowel: "y Hierro". */
function soundsLikeI(name: string): boolean {
  return /^h?[ií](?![eé])|^y(?![aeiouáéíóú]|$)/i.test(name)
}

/** With its year where that is not this one. */
export function dayWords(day: Day, today: Day, t: Translate): string {
  return day.slice(0, 4) === today.slice(0, 4) ? formatDay(day, t) : formatDayWithYear(day, t)
}

/** Names of the reader's communities; one that has none yet is told all the same. */
export function communityWords({ summary, t }: Writing): string {
  return listOf(
    summary.communities.map((name) => title(name) || t('mail.nameless')),
    t,
  )
}

/** "62%", "38 words", "4.5": at most two decimals, without Intl, which differs between machines. */
export function valueWords(value: number, unit: string, t: Translate): string {
  const text = String(Math.round(value * 100) / 100)
  const short = isolated(cut(oneLine(unit), longestUnit))
  if (short === '') return text
  return t(short === '%' ? 'mail.goal.percent' : 'mail.goal.value', { value: text, unit: short })
}

/** "Week of November 23". */
export function weekWords(week: string, t: Translate): string {
  const monday = weekStart(week)
  return t('mail.subject.week', { month: monthName(monday, t), day: String(Number(monday.slice(8))) })
}

function monthName(day: Day, t: Translate): string {
  return t(`date.monthName.${Number(day.slice(5, 7))}` as MessageKey)
}

/** "and 4 more", '' for none. */
export function moreWords(count: number, t: Translate): string {
  return count > 0 ? t('mail.more', { count }) : ''
}
