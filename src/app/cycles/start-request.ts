import * as v from 'valibot'
import { isSpan } from '../../core/cycles/day-spans'
import { compareDays, isDay } from '../../core/dates'

const day = v.pipe(v.string(), v.check(isDay))
const words = v.pipe(v.string(), v.maxLength(200))
const days = v.pipe(v.array(v.pipe(v.object({ from: day, to: day }), v.check(isSpan))), v.maxLength(60))
const requestSchema = v.pipe(
  v.object({
    community: words,
    last: words,
    template: words,
    focusGoals: v.pipe(v.array(words), v.maxLength(60)),
    start: day,
    end: day,
    daysOffBefore: days,
    daysOff: days,
    carry: v.pipe(v.array(words), v.maxLength(500)),
  }),
  v.check(({ start, end }) => compareDays(start, end) <= 0),
)
export type StartRequest = v.InferOutput<typeof requestSchema>

/** What the dialog asks for, as nothing that comes from a page is trusted; null where it cannot be used. */
export function readRequest(given: unknown): StartRequest | null {
  const parsed = v.safeParse(requestSchema, given)
  return parsed.success ? parsed.output : null
}
