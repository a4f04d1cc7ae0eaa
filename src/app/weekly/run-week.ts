import { knownOf } from '../../core/summary/known'
import { stayingKnown } from '../../core/summary/stays-known'
import { stillMailed } from '../../core/summary/still-mailed'
import { composeMail } from '../../mail/compose'
import { keepIds } from '../give-ids'
import { mayWrite } from '../may-write'
import type { Services } from '../services'
import { currentFormat, formatIn } from '../workbook-record'
import { closeRun } from './close-run'
import { comesByItself } from './comes-by-itself'
import { type OpenLedger, openLedger } from './ledger-door'
import { membersNow } from './members-now'
import { causesOf } from './missed-weeks'
import { ledgerOf, type MailDesk, openForMail, sendingOf } from './open-for-mail'
import { isSlotInBreak, passOver } from './pass-over'
import { planSource } from './plan-source'
import { type PlanSource, planWeek, type Wanted, weekOfRun } from './plan-week'
import { openPost } from './post'
import type { RanReport, WeekReport } from './report'
import { sendBatches, waiting } from './send-batches'
import { tellFailure, tellNewer } from './tell-failure'
import { type FactsOf, weekFacts } from './week-facts'
import {
  isDue,
  knownBefore,
  type LastRun,
  parseState,
  stateKey,
  type WeeklyState,
  withKnown,
} from './weekly-state'

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
  try {
    // The trigger of an earlier owner goes on until that person removes it: theirs is not the account that sends.
    if (state.hadOtherOwners && services.userEmail() !== state.owner) return { kind: 'idle' }
    // Those who wait are written down already: there is nothing to read the workbook for before a mail may go out.
    const wait = waitOfRun(services, state)
    if (wait && isHeldBack(wait, services.clock.now())) return { kind: 'idle' }
    if (wait && !services.mail.quotaIfAllowed()) return { kind: 'noQuota' }
    return runWeek(services, { reason: 'schedule' }, parts)
  } catch (error) {
    tellFailure(services, error)
    throw error
  }
}

/** The last run, where it is one of the week that is due and left some waiting. */
function waitOfRun({ clock }: Services, state: WeeklyState): LastRun | null {
  const { last } = state
  if (!last || last.counts.waiting === 0) return null
  const at = clock.now()
  return last.week === weekOfRun('schedule', state, { at, local: clock.local(at) }) ? last : null
}

/** So many runs in a row in which Google failed twice in a row. */
const lastingFailure = 2
const dayMs = 86_400_000

/** What lasts for two runs is no passing failure: each further one leaves two more people to be asked, so there is one a day, and *Send now*. */
function isHeldBack({ at, failingRuns }: LastRun, now: number): boolean {
  return failingRuns >= lastingFailure && now < at + dayMs
}

/** Sends the mails of the week that are still to be sent: run again after any end, it goes on where the ledger says. */
export function runWeek(services: Services, wanted: Wanted, parts: WeeklyParts = usualParts): WeekReport {
  const startedAt = services.clock.now()
  return services.alone(() => runAlone({ services, parts, startedAt, wanted })) ?? { kind: 'busy' }
}

interface Run {
  readonly services: Services
  readonly parts: WeeklyParts
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly wanted: Wanted
}

function runAlone(run: Run): WeekReport {
  const { services, startedAt, parts } = run
  const { reason } = run.wanted
  const quota = reason === 'schedule' ? services.mail.quotaIfAllowed() : services.mail.quotaLeft()
  const desk = openForMail(services, startedAt)
  // Asked again under the lock: the run that held it before may have done everything.
  if (reason === 'schedule' && !isDue(desk.state, startedAt)) return { kind: 'idle' }
  if (desk.isCopy) return { kind: 'copied' }
  if (Math.max(desk.record?.format ?? 0, formatIn(desk.open.memory)) > currentFormat) {
    if (reason === 'schedule') tellNewer(services, desk)
    return { kind: 'newer' }
  }
  if (reason === 'schedule' && isSlotInBreak(desk)) return passOver(services, desk)
  const by = reason === 'schedule' ? desk.state.owner : services.userEmail()
  // Who may not write could write nothing down. The owner of the trigger was asked when the summary was switched on.
  if (reason === 'now' && !mayWrite(services, desk.open)) return { kind: 'noWrite' }
  if (desk.open.workbook.given.length > 0) keepIds(services, desk.open, desk.record)
  const week = weekOfRun(reason, desk.state, { at: startedAt, local: desk.local })
  const source = planSource(services, desk, { week, factsOf: parts.factsOf })
  return sendWeek({ ...run, quota, desk, by, source })
}

interface SendingRun extends Run {
  /** null where this account may not mail: then everybody waits, and *Start* says why. */
  readonly quota: number | null
  readonly desk: MailDesk
  readonly source: PlanSource
  readonly by: string
}

function sendWeek(run: SendingRun): RanReport {
  const { services, source, desk, startedAt, by } = run
  const ledger = ledgerOf(services, desk, { week: source.week, with: run.parts.openLedger })
  const plan = planWeek(source, ledger, run.wanted)
  const sending = sendingOf(services, desk, { sender: by, isTest: false })
  const sent = sendBatches({
    ledger,
    post: openPost({
      mail: services.mail,
      quota: run.quota,
      isTimeUp: () => services.clock.now() - startedAt > sendingTimeMs,
    }),
    queue: plan.queue,
    compose: (summary) => composeMail(summary, sending),
    stillMailed: () => stillMailed(membersNow(services.book, desk.open), source.local.day),
  })
  const result = { ...sent, outcomes: [...sent.outcomes, ...plan.stillWaiting.map(waiting)] }
  return closeRun(services, {
    source: { ...source, state: stateForRun(source, desk.bookUrl) },
    plan: { ...plan, notMailed: [...plan.notMailed, ...result.dropped] },
    result,
    ledger,
    comesByItself: comesByItself(services.clock, source, plan),
    missed: causesOf(source.state, { memory: desk.open.memory, clock: services.clock }),
    by,
    startedAt,
    t: desk.open.t,
  })
}

function stateForRun({ open, state, week, local, facts }: PlanSource, bookUrl: string): WeeklyState {
  const { known: before } = knownBefore(state, week)
  const known = stayingKnown(knownOf(open.workbook, facts.findings, local.day), before, open.workbook)
  return { ...withKnown(state, week, known), bookUrl }
}
