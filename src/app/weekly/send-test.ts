import { weekKey } from '../../core/dates'
import { addressKey } from '../../core/summary/address'
import { summaryFor } from '../../core/summary/content'
import { composeMail } from '../../mail/compose'
import { openWorkbook } from '../open-workbook'
import type { Posted, Services } from '../services'
import { weekInput } from './plan-week'
import { weekFacts } from './week-facts'
import { parseState, stateKey } from './weekly-state'

export type TestReport =
  | { readonly kind: 'posted'; readonly address: string; readonly posted: Posted }
  /** Nobody on Members who may be mailed has the address of the person at the keyboard. */
  | { readonly kind: 'notMember'; readonly address: string }
  /** This file is a copy, or not set up: nobody is mailed from it. */
  | { readonly kind: 'copied' }

/** Mails the person at the keyboard their own summary as it is now, marked as a test. The week knows nothing of it. */
export function sendTest(services: Services): TestReport {
  const address = services.userEmail()
  const open = openWorkbook(services)
  const fileId = services.book.id()
  if (open.memory.fileId !== fileId) return { kind: 'copied' }
  const now = services.clock.now()
  const local = services.clock.local(now)
  const week = weekKey(local.day)
  const state = parseState(open.memory[stateKey])
  const input = weekInput({ open, state, week, local, facts: weekFacts(open.workbook, local.day) })
  const summary = summaryFor((person) => addressKey(person.address) === addressKey(address), input)
  if (!summary) return { kind: 'notMember', address }
  const mail = composeMail(summary, {
    fileId,
    bookUrl: services.book.url(),
    sender: address,
    now,
    isTest: true,
    instant: services.clock.instant,
  })
  return { kind: 'posted', address, posted: services.mail.send(mail) }
}
