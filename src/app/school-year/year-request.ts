import * as v from 'valibot'

const year = v.pipe(v.string(), v.trim(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N} –-]{0,18}$/u))
const ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(20_000))
const requestSchema = v.pipe(
  v.object({
    lastYear: year,
    newYear: year,
    /** IDs of the goals that go on. */
    goals: ids,
    /** Of the goals that do not: one in neither came after the question, and stays. */
    goalsAside: ids,
    /** Of the people who do not go on. */
    leaving: ids,
    /** Sheet ids of the team's own tabs from which rows are taken; no other is touched. */
    ownTabs: v.optional(ids, []),
  }),
  v.check(({ lastYear, newYear }) => lastYear !== newYear),
)
export type YearRequest = v.InferOutput<typeof requestSchema>

/** null where it cannot be used: it comes from a page, and nothing in it is trusted. */
export function readYearRequest(given: unknown): YearRequest | null {
  const parsed = v.safeParse(requestSchema, given)
  return parsed.success ? parsed.output : null
}
