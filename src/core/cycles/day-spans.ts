import { addDays, daysBetween } from '../dates'
import type { Day } from '../tables/records'

/** Days without school from the first to the last, both included. */
export interface DaySpan {
  readonly from: Day
  readonly to: Day
}

/** A longer span is a slip in a year: the longest summer is shorter. */
const longestDays = 150

/** What `readDaysOff` reads back, the same in every language. */
export function daysOffText(spans: readonly DaySpan[]): string {
  return spans.map(({ from, to }) => (from === to ? from : `${from} – ${to}`)).join(', ')
}

/** Whether both days stand in order and not too far apart. */
export function isSpan({ from, to }: DaySpan): boolean {
  const length = daysBetween(from, to)
  return length >= 0 && length <= longestDays
}

/** Every day of the spans. */
export function daysOfSpans(spans: readonly DaySpan[]): Day[] {
  return spans.flatMap(({ from, to }) =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index)),
  )
}
