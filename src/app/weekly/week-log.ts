import { addressKey } from '../../core/summary/address'
import { type LedgerEntry, ledgerIdsOf, standingOf } from '../../core/summary/ledger'
import type { Translate } from '../../messages'
import { ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { ensureLonePage } from '../set-up/add-tabs'
import { rowsOfEntries, whyOf } from './entry-rows'
import { type LogRow, logPage } from './log-tab'
import type { MissedWeek } from './missed-weeks'
import type { WeekLedger } from './open-for-mail'
import { weekOver } from './over-rows'
import { owedRows } from './owed-log'
import { isOver, type PlanSource, type WeekPlan } from './plan-week'
import type { SendResult } from './send-batches'
import { writeLog } from './write-log'

/** A week as a run leaves it. */
export interface WeekToLog {
  readonly source: PlanSource
  readonly plan: WeekPlan
  readonly result: SendResult
  readonly ledger: WeekLedger
  readonly missed: readonly MissedWeek[]
  /** Those who wait get their mail from the trigger, and not only when somebody sends again. */
  readonly comesByItself: boolean
  readonly t: Translate
}

/** Writes what became of everyone to the tab *Summary log*, which is made when it is first needed. */
export function keepLog(services: Services, end: WeekToLog): void {
  const { source, t } = end
  const sheetId = ensureLonePage(services, source.open, { holds: 'log', page: logPage(t) })
  const page = { sheetId, grid: ownGrid(source.open, 'log') }
  writeLog(services, page, { week: source.week, rows: [...rowsOfWeek(end), ...owedRows(end)] }, t)
}

/** Whom no mail of the week has reached as far as is known. */
export function unreachedOf(end: WeekToLog): LogRow[] {
  return rowsOfWeek(end).filter(({ outcome }) => outcome !== 'sent' && outcome !== 'skipped')
}

/** A line for each person of the week: what the ledger says, who waits, who gets no mail. */
function rowsOfWeek(end: WeekToLog): LogRow[] {
  const { plan, result, ledger, source, comesByItself, t } = end
  const entries = ledger.entries()
  const standing = standingOf(entries)
  const { week } = source
  const waitsFor = comesByItself ? (result.stop ?? 'next') : 'byHand'
  const people = [...plan.already, ...result.outcomes.map(({ summary }) => summary.person)]
  const told = people.map((person): LogRow => {
    const outcome = standing(person) ?? { kind: 'waiting' }
    const { name, address } = person
    const memberIds = ledgerIdsOf(person)
    const why = outcome.kind === 'waiting' ? t(`log.waits.${waitsFor}`) : whyOf(outcome, t)
    return { week, memberIds, name, address, outcome: outcome.kind, why }
  })
  const skipped = plan.notMailed.map(
    ({ memberIds, name, address, why }): LogRow => ({
      week,
      memberIds,
      name,
      address,
      outcome: 'skipped',
      why: t(`noMail.${why}`),
    }),
  )
  return [...told, ...skipped, ...goneRows(entries, [...told, ...skipped], end)]
}

/**
 * People of earlier runs of the week who are none of this one's: not chosen now, or their row went from Members since. By what Members or
 * else the log says of them, else by their ID.
 */
function goneRows(
  entries: readonly LedgerEntry[],
  rows: readonly LogRow[],
  { source, ledger: { logged }, t }: WeekToLog,
): LogRow[] {
  const shown = new Set(rows.flatMap((row) => [...row.memberIds, addressKey(row.address)]))
  const gone = entries.filter(
    (entry) => ![...entry.memberIds, entry.addressKey].some((key) => shown.has(key)),
  )
  const told = rowsOfEntries(gone, { week: source.week, open: source.open, logged, t })
  return isOver(source) ? told.map((row) => (row.outcome === 'waiting' ? weekOver(row, t) : row)) : told
}
