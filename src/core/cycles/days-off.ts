import { languages, translator } from '../../messages'
import type { Habits } from '../locale'
import { parseDay } from '../parse-day'
import { type DaySpan, isSpan } from './day-spans'

export interface ReadSpans {
  readonly spans: readonly DaySpan[]
  /** What could not be read as a day or a span of days. */
  readonly unread: readonly string[]
}

let between: RegExp | undefined

/** What stands between the first and the last day: a dash, or a word of any shipped language. Made when first asked for. */
function betweenDays(): RegExp {
  between ??= new RegExp(`\\s+(?:${spanWords().join('|')}|-)\\s+|\\s*[–—]\\s*`, 'i')
  return between
}

function spanWords(): string[] {
  return languages.flatMap((language) => translator(language)('date.spanWords').split(',').map(escaped))
}

function escaped(word: string): string {
  return word.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/**
 * Reads what people write down as their days without school: "2026-11-26, 2026-12-21 – 2027-01-01", or dates as they write them, with
 * semicolons or on lines of their own.
 */
export function readDaysOff(text: string, habits: Pick<Habits, 'dateOrder'>): ReadSpans {
  const lines = text.split(/[;\n]/).filter((line) => line.trim() !== '')
  const pieces = lines.flatMap((line) => (readSpan(line, habits) ? [line] : line.split(',')))
  const wanted = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
  const read = wanted.map((piece) => readSpan(piece, habits))
  return {
    spans: read.flatMap((span) => span ?? []),
    unread: wanted.filter((_, index) => read[index] === null),
  }
}

function readSpan(text: string, habits: Pick<Habits, 'dateOrder'>): DaySpan | null {
  const days = readDays(text, habits)
  return days && isSpan(days) ? days : null
}

/** The days on both sides of a "to" or a dash, in whatever order and however far apart; one day alone is both. */
export function readDays(text: string, habits: Pick<Habits, 'dateOrder'>): DaySpan | null {
  const days = text.split(betweenDays()).map((part) => parseDay(part, habits)?.day ?? null)
  const [from = null, to = from] = days
  if (days.length > 2 || from === null || to === null) return null
  return { from, to }
}
