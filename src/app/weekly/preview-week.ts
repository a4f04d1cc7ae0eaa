import { weekKey } from '../../core/dates'
import type { NoMailReason } from '../../core/summary/people'
import { type ComposedMail, composeMail } from '../../mail/compose'
import { openWorkbook, ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { openLedger } from './ledger-door'
import { loggedEntries, readLog } from './log-tab'
import { planWeek } from './plan-week'
import { weekFacts } from './week-facts'
import { parseState, stateKey } from './weekly-state'

/** What *Send now* would do. */
export interface WeekPreview {
  readonly week: string
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
  const open = openWorkbook(services)
  const now = services.clock.now()
  const local = services.clock.local(now)
  const week = weekKey(local.day)
  const state = parseState(open.memory[stateKey])
  const ledger = openLedger({
    memory: services.memory,
    properties: open.memory,
    week,
    logged: loggedEntries(readLog(ownGrid(open, 'log')), week),
  })
  const facts = weekFacts(open.workbook, local.day)
  const plan = planWeek({ open, state, week, local, facts }, ledger, 'now')
  const fileId = services.book.id()
  const sending = {
    fileId,
    bookUrl: services.book.url(),
    sender: services.userEmail(),
    now,
    isTest: false,
    instant: services.clock.instant,
  }
  return {
    week,
    mails: plan.queue.map((summary) => ({
      ...composeMail(summary, sending),
      recipient: summary.person.name,
    })),
    notMailed: plan.notMailed.map(({ name, address, why }) => ({ name, address, why })),
    already: plan.already.map(({ person }) => person.name),
    quotaLeft: services.mail.quotaLeft(),
    isCopy: open.memory.fileId !== fileId,
  }
}
