import { knownOf } from '../../core/summary/known'
import { composeMail } from '../../mail/compose'
import { translator } from '../../messages'
import { openWorkbook, ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { closeRun } from './close-run'
import { type OpenLedger, openLedger } from './ledger-door'
import { loggedEntries, readLog } from './log-tab'
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
  const { services, reason, startedAt } = run
  const quota = services.mail.quotaLeft()
  const open = openWorkbook(services)
  const state = parseState(open.memory[stateKey])
  // Asked again under the lock: the run that held it before may have done everything.
  if (reason === 'schedule' && !isDue(state, startedAt)) return { kind: 'idle' }
  if (open.memory.fileId !== services.book.id()) return { kind: 'copied' }
  const local = services.clock.local(startedAt)
  const week = weekOfRun(reason, state, { at: startedAt, local })
  const source: PlanSource = { open, state, week, local, facts: run.parts.factsOf(open.workbook, local.day) }
  return sendWeek({ ...run, quota, source })
}

function sendWeek(run: Run & { readonly quota: number; readonly source: PlanSource }): RanReport {
  const { services, source, startedAt, reason } = run
  const { open, week } = source
  const logged = readLog(ownGrid(open, 'log'))
  const ledger = run.parts.openLedger({
    memory: services.memory,
    properties: open.memory,
    week,
    logged: loggedEntries(logged, week),
  })
  const plan = planWeek(source, ledger, reason)
  const state = stateForRun(run, source)
  const by = reason === 'schedule' ? state.owner : services.userEmail()
  const sending = sendingOf(services, { state, by, fileId: open.memory.fileId ?? '', now: startedAt })
  const result = sendBatches({
    ledger,
    mail: services.mail,
    queue: plan.queue,
    quota: run.quota,
    compose: (summary) => composeMail(summary, sending),
    isTimeUp: () => services.clock.now() - startedAt > sendingTimeMs,
  })
  return closeRun({
    services,
    source: { ...source, state },
    plan,
    result,
    ledger,
    logged,
    by,
    startedAt,
    t: translator('en'),
  })
}

function stateForRun({ services }: Run, { open, state, week, local, facts }: PlanSource): WeeklyState {
  const known = withKnown(state, week, knownOf(open.workbook, facts.findings, local.day))
  return { ...known, bookUrl: state.bookUrl || services.book.url() }
}

interface SendingFacts {
  readonly state: WeeklyState
  readonly by: string
  readonly fileId: string
  readonly now: number
}

function sendingOf({ clock }: Services, { state, by, fileId, now }: SendingFacts) {
  const instant = (day: string, minutes: number) => clock.instant(day, minutes)
  return { fileId, bookUrl: state.bookUrl, sender: by, now, isTest: false, instant }
}
