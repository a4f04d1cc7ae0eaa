import { dayFrom } from '../../dates'
import type { Day } from '../../tables/records'

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const monthName = `(?<month>(?:${months})[a-z]*)\\.?`
const year = '(?<year>20\\d\\d)'
const before = '\\b(?:by|before|until|through|no later than|(?:at|by|before) the end of|end of)\\s+'
const filler = '(?:(?:the|our|this|end|close|last day|last week|late|early|mid|of|in|school|year|sy)[\\s-]+)*'

/** The last day that each form can mean, the exact forms first. Month lengths are left to the calendar. */
const forms: readonly { readonly pattern: RegExp; readonly day: (parts: Parts) => Day | null }[] = [
  form(`${year}-(?<monthNumber>\\d{2})-(?<date>\\d{2})`, (p) => dayFrom(p.year, p.month, p.date)),
  form(`(?<monthNumber>\\d{1,2})/(?<date>\\d{1,2})/(?<year>(?:20)?\\d\\d)\\b`, (p) =>
    dayFrom(p.year, p.month, p.date),
  ),
  form(`${monthName}\\s+(?<date>\\d{1,2})(?:st|nd|rd|th)?,?\\s+${year}`, (p) =>
    dayFrom(p.year, p.month, p.date),
  ),
  form(`(?<date>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${monthName},?\\s+${year}`, (p) =>
    dayFrom(p.year, p.month, p.date),
  ),
  form(`${monthName},?\\s+(?:of\\s+)?${year}`, (p) => lastOfMonth(p.year, p.month)),
  form(`(?<season>spring|summer|fall|autumn|winter)\\s+(?:of\\s+)?${year}`, (p) =>
    lastOfMonth(p.year, p.month),
  ),
  form(`20\\d\\d\\s?[-–/]\\s?(?<year>(?:20)?\\d\\d)\\b(?!\\s?[-–/])`, (p) => lastOfMonth(p.year, 6)),
  form(`${year}\\b(?!\\s?[-–/]\\s?\\d)`, (p) => lastOfMonth(p.year, 12)),
]
// A season ends with these months where school years run from August to June.
const seasonEnds: Readonly<Record<string, number>> = { winter: 2, spring: 5, summer: 8, fall: 11, autumn: 11 }

/**
 * The last day by which the sentence says that its goal is reached: of "by spring 2028" May 31, of "by the end of the 2026-27 school
 * year" June 30, of "by 2030" December 31. null where it names no year ("by the end of October"), or only says since when.
 */
export function readDue(sentence: string): Day | null {
  if (!/\d/.test(sentence)) return null
  for (const { pattern, day } of forms) {
    const match = pattern.exec(sentence)
    const found = match?.groups ? day(partsOf(match.groups)) : null
    if (found) return found
  }
  return null
}

interface Parts {
  readonly year: number
  /** 1-12. */
  readonly month: number
  readonly date: number
}

function form(pattern: string, day: (parts: Parts) => Day | null) {
  return { pattern: new RegExp(`${before}${filler}${pattern}`, 'i'), day }
}

function partsOf(groups: Readonly<Record<string, string | undefined>>): Parts {
  const written = Number(groups.year)
  return {
    year: written < 100 ? written + 2000 : written,
    month: groups.monthNumber ? Number(groups.monthNumber) : monthOf(groups.month, groups.season),
    date: Number(groups.date ?? 0),
  }
}

function monthOf(name = '', season = ''): number {
  const ends = seasonEnds[season.toLowerCase()]
  return ends ?? months.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function lastOfMonth(year: number, month: number): Day | null {
  return [31, 30, 29, 28].reduce<Day | null>((found, date) => found ?? dayFrom(year, month, date), null)
}
