import { weekKey } from '../../core/dates'
import { addressKey } from '../../core/summary/address'
import { numberOf } from '../../core/summary/known'
import { type LedgerEntry, standingOf } from '../../core/summary/ledger'
import { encodeNumbers } from '../../core/summary/number-set'
import { latestRun, nextRun } from '../../core/summary/schedule'
import type { Translate } from '../../messages'
import { joinBlocks } from '../join-blocks'
import { ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { ensurePage } from '../set-up/add-tabs'
import { startBlocks } from '../start-page'
import type { LedgerDoor } from './ledger-door'
import { type LogRow, logPage } from './log-tab'
import type { PlanSource, WeekPlan } from './plan-week'
import { type RanReport, startTexts } from './report'
import type { SendResult } from './send-batches'
import { type LastRun, type RunCounts, saveState, type WeeklyState } from './weekly-state'
import { writeLog } from './write-log'

export interface EndOfRun {
  readonly services: Services
  readonly source: PlanSource
  readonly plan: WeekPlan
  readonly result: SendResult
  readonly ledger: LedgerDoor
  /** The log tab as it was read. */
  readonly logged: readonly LogRow[]
  readonly by: string
  readonly startedAt: number
  readonly t: Translate
}

const mostAddresses = 40

/**
 * Writes down what the run did: the log and *Start* for people, then the state for the next one. A run that dies in between leaves the
 * week due, and the next one, which finds nobody to mail, writes the log again.
 */
export function closeRun(end: EndOfRun): RanReport {
  const { services, source, t } = end
  const counts = countsOf(end)
  const state = stateAfter(end, counts)
  const report: RanReport = {
    kind: 'ran',
    week: source.week,
    at: source.local,
    by: end.by,
    counts,
    next: state.enabled ? services.clock.local(state.nextRunAt) : null,
    zone: services.clock.zone(),
  }
  const start = startBlocks(ownGrid(source.open, 'start'), startTexts(report, t), t)
  keepLog(end)
  services.book.write(joinBlocks(start))
  saveState(services, state)
  return report
}

/** `unclear` counts the whole week, as those people have to be asked; the others count this run. */
function countsOf({ result, plan, ledger }: EndOfRun): RunCounts {
  const count = (kind: string) => result.outcomes.filter(({ outcome }) => outcome.kind === kind).length
  const standing = standingOf(ledger.entries())
  const unclear = plan.already.filter(({ person }) => standing(person)?.kind === 'unclear').length
  return {
    sent: count('sent'),
    already: plan.already.length - unclear,
    failed: count('failed'),
    unclear: count('unclear') + unclear,
    waiting: count('waiting'),
    skipped: plan.notMailed.length,
  }
}

/** The next run moves on only when nobody of its week waits any more. */
function stateAfter(end: EndOfRun, counts: RunCounts): WeeklyState {
  const { source, services, startedAt } = end
  const { state, week, local } = source
  const isFinished = counts.waiting === 0
  const slotPassed = startedAt >= state.nextRunAt && weekKey(latestRun(state, local).day) === week
  const next = nextRun(state, local)
  return {
    ...state,
    nextRunAt: isFinished && slotPassed ? services.clock.instant(next.day, next.minutes) : state.nextRunAt,
    unfinishedWeek: isFinished || slotPassed || !state.enabled ? '' : week,
    last: lastRun(end, counts),
  }
}

function lastRun({ source, by, startedAt, result }: EndOfRun, counts: RunCounts): LastRun {
  const waiting = result.outcomes
    .filter(({ outcome }) => outcome.kind === 'waiting')
    .map(({ summary }) => summary.person)
  const numbers = waiting.flatMap((person) => person.memberIds.map(numberOf))
  const withoutId = waiting.filter((person) => person.memberIds.length === 0).map((person) => person.address)
  return {
    week: source.week,
    at: startedAt,
    by,
    counts,
    waitingNumbers: encodeNumbers(new Set(numbers)),
    waitingAddresses: withoutId.slice(0, mostAddresses),
  }
}

/** The tab is made when it is first needed. */
function keepLog(end: EndOfRun): void {
  const { source, services, t } = end
  const { sheetId } = ensurePage(services, source.open, { holds: 'log', page: logPage(t) })
  const page = { sheetId, grid: ownGrid(source.open, 'log') }
  writeLog(services, page, { week: source.week, rows: rowsOfWeek(end) }, t)
}

/** A line for each person of the week: what the ledger says, who waits, who gets no mail. */
function rowsOfWeek(end: EndOfRun): LogRow[] {
  const { plan, result, ledger, source, t } = end
  const entries = ledger.entries()
  const standing = standingOf(entries)
  const week = source.week
  const summaries = [...plan.already, ...result.outcomes.map(({ summary }) => summary)]
  const told = summaries.map(({ person }): LogRow => {
    const outcome = standing(person) ?? { kind: 'waiting' }
    const { memberIds, name, address } = person
    return { week, memberIds, name, address, outcome: outcome.kind, why: whyOf(outcome, t) }
  })
  const skipped = plan.notMailed.map(({ memberIds, name, address, why }): LogRow => {
    const outcome = standing({ memberIds, address })
    if (outcome) return { week, memberIds, name, address, outcome: outcome.kind, why: whyOf(outcome, t) }
    return { week, memberIds, name, address, outcome: 'skipped', why: t(`noMail.${why}`) }
  })
  return [...told, ...skipped, ...goneRows(entries, [...told, ...skipped], end)]
}

function whyOf(outcome: { readonly kind: string; readonly why?: string }, t: Translate): string {
  return outcome.kind === 'unclear' && !outcome.why ? t('log.why.unclear') : (outcome.why ?? '')
}

/** People whose row went from Members after they were mailed: by what the log said of them before, else by their ID. */
function goneRows(
  entries: readonly LedgerEntry[],
  rows: readonly LogRow[],
  { source, logged, t }: EndOfRun,
): LogRow[] {
  const shown = new Set(rows.flatMap((row) => [...row.memberIds, addressKey(row.address)]))
  const gone = entries.filter(
    (entry) => ![...entry.memberIds, entry.addressKey].some((key) => shown.has(key)),
  )
  const unique = new Map(gone.map((entry) => [entry.addressKey, entry]))
  return [...unique.values()].map(({ memberIds, addressKey: key, outcome }) => {
    const before = logged.find((row) => row.week === source.week && addressKey(row.address) === key)
    const { name = '', address = '' } = before ?? {}
    return { week: source.week, memberIds, name, address, outcome: outcome.kind, why: whyOf(outcome, t) }
  })
}
