import { languages, translator } from '../../messages'
import type { Habits } from '../locale'
import { parseDay } from '../parse-day'
import { type DaySpan, daysOffText, isSpan } from './day-spans'

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
  const pieces = piecesByLine(text, habits).flat()
  return {
    spans: pieces.flatMap(({ span }) => span ?? []),
    unread: pieces.flatMap(({ span, text }) => (span ? [] : [text])),
  }
}

interface Piece {
  readonly text: string
  readonly span: DaySpan | null
}

function piecesByLine(text: string, habits: Pick<Habits, 'dateOrder'>): Piece[][] {
  return text.split(/[;\n]/).flatMap((line) => {
    const texts = readSpan(line, habits) ? [line] : line.split(',')
    const pieces = texts.map((piece) => piece.trim()).filter((piece) => piece !== '')
    return pieces.length > 0 ? [pieces.map((piece) => ({ text: piece, span: readSpan(piece, habits) }))] : []
  })
}

export interface DaysOffChange {
  /** As they were shown to whoever has changed them. */
  readonly before: readonly DaySpan[]
  readonly after: readonly DaySpan[]
}

/**
 * What is to stand where `text` stands now: without the days that were taken away and with those that were added. All else stays in the words in which it
 * was typed, also what cannot be read and what came after the days were shown.
 */
export function changedDaysOff(
  text: string,
  { before, after }: DaysOffChange,
  habits: Pick<Habits, 'dateOrder'>,
): string {
  const lines = piecesByLine(text, habits)
  const isGone = ({ span }: Piece) => span !== null && holds(before, span) && !holds(after, span)
  const there = lines.flat().flatMap(({ span }) => span ?? [])
  const added = after.filter((span) => !holds(before, span) && !holds(there, span))
  if (added.length === 0 && !lines.flat().some(isGone)) return text
  const kept = lines.map((pieces) => pieces.filter((piece) => !isGone(piece)).map((piece) => piece.text))
  return [...kept.map((texts) => texts.join(', ')), daysOffText(added)]
    .filter((line) => line !== '')
    .join('; ')
}

function holds(spans: readonly DaySpan[], { from, to }: DaySpan): boolean {
  return spans.some((span) => span.from === from && span.to === to)
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
