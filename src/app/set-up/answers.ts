import * as v from 'valibot'
import { isDay } from '../../core/dates'
import { isSchoolYear } from '../../core/school-year/is-school-year'
import { mailableAddress } from '../../core/summary/address'
import { choiceLists } from '../../core/tables/declaration'
import { setUpKinds } from '../../core/tables/tab-plans'
import { distinctTexts } from '../../core/text'

const text = v.pipe(v.string(), v.trim(), v.maxLength(500))
const address = v.pipe(
  v.string(),
  v.trim(),
  v.check((typed) => mailableAddress(typed) !== null),
)
const person = v.object({
  name: text,
  email: address,
  /** '' where nobody has said: such a person gets the mail that tells least, and the check asks for the role. */
  role: v.nullish(v.union([v.literal(''), v.picklist(choiceLists.role)]), ''),
  /** Of a whole school: those in which they take part; the school itself when left out. */
  communities: v.nullish(v.pipe(v.array(text), v.maxLength(20)), []),
})

/** So many at once, within a minute of Google’s time; others are added by a second set-up. */
const mostCommunities = 24
const names = v.pipe(
  v.array(v.pipe(text, v.minLength(1))),
  v.maxLength(mostCommunities),
  v.transform((given) => distinctTexts(given)),
)

/**
 * What set-up is told. It comes from a dialog or from prompts: nothing in it is trusted. What was left out comes as null from a page.
 * https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
 */
const setUpAnswersSchema = v.object({
  kind: v.nullish(v.picklist(setUpKinds), 'team'),
  /** The team; for a whole school, the school. */
  community: v.pipe(text, v.minLength(1)),
  /** Those of a whole school. */
  communities: v.nullish(names, []),
  school: v.nullish(text, ''),
  schoolYear: v.nullish(v.pipe(text, v.check(isSchoolYear)), ''),
  vision: v.nullish(text, ''),
  meets: v.nullish(v.picklist(choiceLists.rhythm)),
  lead: person,
  members: v.nullish(v.pipe(v.array(person), v.maxLength(2000)), []),
  /** The key of a way of working that is built in, or the name of one on the *Templates* tab (see `unknownTemplate`). */
  template: v.nullish(v.pipe(text, v.minLength(1)), 'sevenPart'),
  /** In a copy of a workbook: from now on this file, not the one it was copied from, is the one that mails. */
  replaces: v.nullish(v.boolean(), false),
  /** First day of the first cycle; today when left out. */
  start: v.nullish(v.pipe(v.string(), v.check(isDay))),
})

export type SetUpAnswers = v.InferOutput<typeof setUpAnswersSchema>

/** The answers, or which of them (dotted path) cannot be used. */
export function readAnswers(
  given: unknown,
): { readonly answers: SetUpAnswers } | { readonly wrong: string; readonly found: string } {
  const parsed = v.safeParse(setUpAnswersSchema, given)
  if (parsed.success) return { answers: parsed.output }
  const [issue] = parsed.issues
  return { wrong: v.getDotPath(issue) ?? '', found: shown(issue).slice(0, 80) }
}

/** Text as it was typed; of anything else what it is, as its own words are not to be trusted either. */
function shown({ input, received }: v.BaseIssue<unknown>): string {
  return typeof input === 'string' ? input : received
}
