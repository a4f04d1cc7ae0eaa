import * as v from 'valibot'
import { findingTitle } from '../../core/alignment/finding-texts'
import { type RuleCode, ruleCodes } from '../../core/alignment/rule-book'
import type { Translate } from '../../messages'
import { keepDismissal, keptDismissal, removeDismissal } from '../check/dismissals'
import type { Services } from '../services'
import { isNewer, parseRecord } from '../workbook-record'
import type { DismissAnswer, RestoreAnswer } from './contract'
import { dismissedWhen } from './run-check'

const keySchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,12}$/))
const groupSchema = v.object({
  key: keySchema,
  code: v.picklist(ruleCodes),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
const restoreSchema = v.object({ ...groupSchema.entries, formerKey: v.nullable(keySchema) })
const dismissSchema = v.object({
  ...groupSchema.entries,
  subject: v.pipe(v.string(), v.maxLength(100)),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
})

/** Sets a finding aside until its facts change; the reason is kept for the others, and that of whoever was first stays. */
export function dismissFinding(services: Services, given: unknown, t: Translate): DismissAnswer {
  const parsed = v.safeParse(dismissSchema, given)
  if (!parsed.success) return { ...refused(t('view.answer.noReason')), reason: '', when: '' }
  if (isNewer(parseRecord(services.book.record())))
    return { ...refused(t('setUp.newer')), reason: '', when: '' }
  const { key, code, count, subject, reason } = parsed.output
  const first = keptDismissal(services, key)
  const on = services.clock.local(services.clock.now()).day
  const kept = first ?? { code, subject, reason, by: services.userEmail(), on }
  if (!first) keepDismissal(services, key, kept)
  const when = dismissedWhen(kept, t)
  const words = first ? t('view.dismissed.before', { reason: first.reason, when }) : ''
  return { ...done(code, count, t), words, reason: kept.reason, when }
}

/** Undoes a dismissal, under whichever key it stands: a check has to make many new ones before all former keys are gone. */
export function restoreFinding(services: Services, given: unknown, t: Translate): RestoreAnswer {
  const parsed = v.safeParse(restoreSchema, given)
  if (!parsed.success) return refused(t('view.answer.bad'))
  if (isNewer(parseRecord(services.book.record()))) return refused(t('setUp.newer'))
  const { key, formerKey, code, count } = parsed.output
  removeDismissal(services, formerKey === null ? [key] : [key, formerKey])
  return done(code, count, t)
}

function refused(words: string): RestoreAnswer {
  return { done: false, words, title: '' }
}

function done(code: RuleCode, count: number, t: Translate): RestoreAnswer {
  return { done: true, words: '', title: count > 0 ? findingTitle(code, count, t) : '' }
}
