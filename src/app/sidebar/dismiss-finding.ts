import * as v from 'valibot'
import { ruleCodes } from '../../core/alignment/rule-book'
import type { Translate } from '../../messages'
import { keepDismissal, removeDismissal } from '../check/dismissals'
import type { Services } from '../services'
import { isNewer, parseRecord } from '../workbook-record'
import type { Answer, DismissAnswer } from './contract'
import { dismissedWhen } from './run-check'

const keySchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,12}$/))
const requestSchema = v.object({
  key: keySchema,
  code: v.picklist(ruleCodes),
  subject: v.pipe(v.string(), v.maxLength(100)),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
})

/** Sets a finding aside until its facts change; the reason is kept for the others. */
export function dismissFinding(services: Services, given: unknown, t: Translate): DismissAnswer {
  const parsed = v.safeParse(requestSchema, given)
  if (!parsed.success) return { done: false, words: t('view.answer.noReason'), when: '' }
  if (isNewer(parseRecord(services.book.record()))) return { done: false, words: t('setUp.newer'), when: '' }
  const { key, code, subject, reason } = parsed.output
  const on = services.clock.local(services.clock.now()).day
  const by = services.userEmail()
  keepDismissal(services, key, { code, subject, reason, by, on })
  return { done: true, words: '', when: dismissedWhen({ on, by }, t) }
}

/** Undoes a dismissal. */
export function restoreFinding(services: Services, given: unknown, t: Translate): Answer {
  const parsed = v.safeParse(v.object({ key: keySchema }), given)
  if (!parsed.success) return { done: false, words: t('view.answer.bad') }
  if (isNewer(parseRecord(services.book.record()))) return { done: false, words: t('setUp.newer') }
  removeDismissal(services, parsed.output.key)
  return { done: true, words: '' }
}
