import type { NoMailReason } from '../../core/summary/no-mail'
import { type ComposedMail, composeMail } from '../../mail/compose'
import type { Services } from '../services'
import { ledgerOf, openForMail, sendingOf } from './open-for-mail'
import { planSource } from './plan-source'
import { planWeek, weekSentByHand } from './plan-week'
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
  /** Names of those who have this week's mail, or perhaps have it. */
  readonly already: readonly string[]
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
  const plan = planWeek(source, ledgerOf(services, desk, { week }), { reason: 'now' })
  const sending = sendingOf(services, desk, { sender: services.userEmail(), isTest: false })
  return {
    mails: plan.queue.map((summary) => ({
      ...composeMail(summary, sending),
      recipient: summary.person.name,
    })),
    notMailed: plan.notMailed.map(({ name, address, why }) => ({ name, address, why })),
    already: plan.already.map(({ name, address }) => name || address),
    quotaLeft: services.mail.quotaLeft(),
    isCopy: desk.isCopy,
  }
}
