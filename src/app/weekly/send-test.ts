import { addressKey } from '../../core/summary/address'
import { summaryFor } from '../../core/summary/content'
import { composeMail } from '../../mail/compose'
import type { Posted, Services } from '../services'
import { openForMail, sendingOf } from './open-for-mail'
import { planSource } from './plan-source'
import { weekInput, weekSentByHand } from './plan-week'
import { weekFacts } from './week-facts'

export type TestReport =
  | { readonly kind: 'posted'; readonly address: string; readonly posted: Posted }
  /** Google does not say who is at the keyboard. */
  | { readonly kind: 'noAddress' }
  /** Nobody on Members who may be mailed has the address of the person at the keyboard. */
  | { readonly kind: 'notMember'; readonly address: string }
  /** This file is a copy, or not set up: nobody is mailed from it. */
  | { readonly kind: 'copied' }

/** Mails the person at the keyboard their own summary as it is now, marked as a test. The week knows nothing of it. */
export function sendTest(services: Services): TestReport {
  const address = services.userEmail()
  if (address === '') return { kind: 'noAddress' }
  const desk = openForMail(services)
  if (desk.isCopy) return { kind: 'copied' }
  const week = weekSentByHand(desk.state, desk.local.day)
  const input = weekInput(planSource(services, desk, { week, factsOf: weekFacts }))
  const summary = summaryFor((person) => addressKey(person.address) === addressKey(address), input)
  if (!summary) return { kind: 'notMember', address }
  const mail = composeMail(summary, sendingOf(services, desk, { sender: address, isTest: true }))
  return { kind: 'posted', address, posted: services.mail.send(mail) }
}
