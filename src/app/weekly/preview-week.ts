import type { NoMailReason } from '../../core/summary/no-mail'
import { type ComposedMail, composeMail } from '../../mail/compose'
import type { Translate } from '../../messages'
import type { Services } from '../services'
import { ledgerOf, openForMail, sendingOf } from './open-for-mail'
import { planSource } from './plan-source'
import { planWeek, weekSentByHand } from './plan-week'
import { settledOf } from './settled'
import { weekFacts } from './week-facts'

/** What *Send now* would do. */
export interface WeekPreview {
  readonly mails: readonly (ComposedMail & {
    /** Whose summary it is. */
    readonly recipient: string
  })[]
  readonly notMailed: readonly {
    readonly name: string
    readonly address: string
    readonly why: NoMailReason
  }[]
  /** Names of those who have this week's mail, of those who perhaps have it, and of those to whom it could not be sent. */
  readonly already: readonly string[]
  readonly unclear: readonly string[]
  readonly failed: readonly { readonly name: string; readonly why: string }[]
  /** Mails that Google still lets this account send today. */
  readonly quotaLeft: number
  /** This file is a copy, or not set up: nothing would be sent. */
  readonly isCopy: boolean
}

/** Every mail as it would go out now, and who gets none. Sends nothing and writes nothing. */
export function previewWeek(services: Services): WeekPreview {
  const desk = openForMail(services)
  const week = weekSentByHand(desk.state, desk.local.day)
  const source = planSource(services, desk, { week, factsOf: weekFacts })
  const ledger = ledgerOf(services, desk, { week })
  const plan = planWeek(source, ledger, { reason: 'now' })
  const { sent, unclear, failed } = settledOf(plan.already, ledger.standing)
  const sending = sendingOf(services, desk, { sender: services.userEmail(), isTest: false })
  return {
    mails: plan.queue.map((summary) => ({
      ...composeMail(summary, sending),
      recipient: summary.person.name,
    })),
    notMailed: plan.notMailed.map(({ name, address, why }) => ({ name, address, why })),
    already: sent.map(nameOf),
    unclear: unclear.map(nameOf),
    failed: failed.map(({ person, why }) => ({ name: nameOf(person), why })),
    quotaLeft: services.mail.quotaLeft(),
    isCopy: desk.isCopy,
  }
}

function nameOf({ name, address }: { readonly name: string; readonly address: string }): string {
  return name || address
}

/** Everybody who gets none, and why in words: who is not to be mailed, and who could not be. */
export function withoutMail(
  { notMailed, failed }: WeekPreview,
  t: Translate,
): { readonly name: string; readonly why: string }[] {
  return [
    ...failed.map(({ name, why }) => ({ name, why: t('noMail.failed', { why }) })),
    ...notMailed.map((person) => ({ name: nameOf(person), why: t(`noMail.${person.why}`) })),
  ]
}
