import { knownOf } from '../../core/summary/known'
import { composeMail } from '../../mail/compose'
import { translator } from '../../messages'
import { keepIds } from '../give-ids'
import { mayWrite } from '../may-write'
import type { Services } from '../services'
import { currentFormat } from '../workbook-record'
import { closeRun } from './close-run'
import { type OpenLedger, openLedger } from './ledger-door'
import { ledgerOf, type MailDesk, openForMail, sendingOf } from './open-for-mail'
import { type PlanSource, planWeek, type Reason, weekOfRun } from './plan-week'
import type { RanReport, WeekReport } from './report'
import { sendBatches } from './send-batches'
import { type FactsOf, weekFacts } from './week-facts'
import { isDue, parseState, stateKey, type WeeklyState, withKnown } from './weekly-state'

/** What a run is made of; tests put other parts in. */
export interface WeeklyParts {
  readonly openLedger: OpenLedger
  readonly factsOf: FactsOf
}

const usualParts: WeeklyParts = { openLedger, factsOf: weekFacts }

/** Google ends a run after six minutes; what is left after sending is written down in less than this leaves. */
const sendingTimeMs = 4.5 * 60_000

/** What the hourly trigger calls. One call while nothing is due. */
export function runHourly(services: Services, parts: WeeklyParts = usualParts): WeekReport {
  const state = parseState(services.memory.get(stateKey))
  if (!isDue(state, services.clock.now())) return { kind: 'idle' }
  // The trigger of an earlier owner goes on until that person removes it: theirs is not the account that sends.
  if (state.hadOtherOwners && services.userEmail() !== state.owner) return { kind: 'idle' }
  // Those who wait are written down already: without a new day's limit there is nothing to read the workbook for.
  if (isWaitingForQuota(services, state)) return { kind: 'noQuota' }
  return runWeek(services, { reason: 'schedule' }, parts)
}

function isWaitingForQuota(services: Services, state: WeeklyState): boolean {
  const { last } = state
  if (!last || last.counts.waiting === 0) return false
  const at = services.clock.now()
  const week = weekOfRun('schedule', state, { at, local: services.clock.local(at) })
  return last.week === week && services.mail.quotaLeft() === 0
}

/** Sends the mails of the week that are still to be sent: run again after any end, it goes on where the ledger says. */
export function runWeek(
  services: Services,
  request: { readonly reason: Reason },
  parts: WeeklyParts = usualParts,
): WeekReport {
  const startedAt = services.clock.now()
  return (
    services.alone(() => runAlone({ services, parts, startedAt, reason: request.reason })) ?? { kind: 'busy' }
  )
}

interface Run {
  readonly services: Services
  readonly parts: WeeklyParts
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly reason: Reason
}

function runAlone(run: Run): WeekReport {
  const { services, reason, startedAt, parts } = run
  const quota = services.mail.quotaLeft()
  const desk = openForMail(services, startedAt)
  // Asked again under the lock: the run that held it before may have done everything.
  if (reason === 'schedule' && !isDue(desk.state, startedAt)) return { kind: 'idle' }
  if (desk.isCopy) return { kind: 'copied' }
  if ((desk.record?.format ?? 0) > currentFormat) return { kind: 'newer' }
  const by = reason === 'schedule' ? desk.state.owner : services.userEmail()
  // Who may not write could write nothing down. The owner of the trigger was asked when the summary was switched on.
  if (reason === 'now' && !mayWrite(services, desk.open)) return { kind: 'noWrite' }
  if (desk.open.workbook.given.length > 0) keepIds(services, desk.open, { record: desk.record })
  const week = weekOfRun(reason, desk.state, { at: startedAt, local: desk.local })
  const facts = parts.factsOf(desk.open, desk.local.day)
  return sendWeek({ ...run, quota, desk, by, source: { ...desk, week, facts } })
}

interface SendingRun extends Run {
  readonly quota: number
  readonly desk: MailDesk
  readonly source: PlanSource
  readonly by: string
}

function sendWeek(run: SendingRun): RanReport {
  const { services, source, desk, startedAt, reason, by } = run
  const ledger = ledgerOf(services, desk, { week: source.week, with: run.parts.openLedger })
  const plan = planWeek(source, ledger, reason)
  const sending = sendingOf(services, desk, { sender: by, isTest: false })
  const result = sendBatches({
    ledger,
    mail: services.mail,
    queue: plan.queue,
    quota: run.quota,
    compose: (summary) => composeMail(summary, sending),
    isTimeUp: () => services.clock.now() - startedAt > sendingTimeMs,
  })
  return closeRun(services, {
    source: { ...source, state: stateForRun(source, desk.bookUrl) },
    plan,
    result,
    ledger,
    by,
    startedAt,
    t: translator('en'),
  })
}

function stateForRun({ open, state, week, local, facts }: PlanSource, bookUrl: string): WeeklyState {
  const known = knownOf(open.workbook, facts.findings, local.day)
  return { ...withKnown(state, week, known), bookUrl }
}
