import * as v from 'valibot'
import { choiceLists } from '../../core/tables/declaration'

const words = v.pipe(v.string(), v.maxLength(200))
const text = v.pipe(v.string(), v.maxLength(5000))
const requestSchema = v.object({
  cycle: words,
  results: v.pipe(
    v.array(
      v.object({
        goal: words,
        result: text,
        met: v.union([v.picklist(choiceLists.met), v.literal('')]),
        next: v.union([v.picklist(choiceLists.next), v.literal('')]),
      }),
    ),
    v.maxLength(60),
  ),
  decisions: v.pipe(
    v.array(v.object({ id: words, decision: v.picklist(choiceLists.decision) })),
    v.maxLength(200),
  ),
  reflection: text,
  /** As it was shown: what somebody else has typed meanwhile is not written over. */
  reflectionBefore: text,
})
export type CloseRequest = v.InferOutput<typeof requestSchema>

/** What the dialog asks for, as nothing that comes from a page is trusted; null where it cannot be used. */
export function readCloseRequest(given: unknown): CloseRequest | null {
  const parsed = v.safeParse(requestSchema, given)
  return parsed.success ? parsed.output : null
}
