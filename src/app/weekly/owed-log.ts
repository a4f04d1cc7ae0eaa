import { entriesOf, readLedger } from '../../core/summary/ledger'
import type { Translate } from '../../messages'
import { rowsOfEntries } from './entry-rows'
import type { LogRow } from './log-tab'
import type { MissedWeek } from './missed-weeks'
import { whyMissed } from './missed-words'
import { overRows, waiterRows, weekOver } from './over-rows'
import type { WeekToLog } from './week-log'

/**
 * What the log does not say yet of earlier weeks, the newest first: of those in which it could not be written or which no run has brought to an end, what the
 * ledger knows; and who waited until the last of them was over. Who was to get no mail then is not known any more.
 */
export function owedRows(end: WeekToLog): LogRow[] {
  const { source, ledger, missed, t } = end
  const { state, open, week } = source
  const weeks = [...state.owedLogs, ...missed.map((one) => one.week)].filter((one) => one < week)
  const newestFirst = [...new Set(weeks)].sort().reverse()
  const { last } = state
  const hasEnded = last !== null && last.week < week && last.counts.waiting > 0
  const areOver = hasEnded && !weeks.includes(last.week)
  return [
    ...(areOver ? overRows({ open, state, logged: ledger.logged, t }) : []),
    ...newestFirst.flatMap((owed) => rowsOfOwed(owed, end)),
  ]
}

function rowsOfOwed(week: string, { source, ledger: { logged }, missed, t }: WeekToLog): LogRow[] {
  const { state, open } = source
  const entries = entriesOf(readLedger(open.memory, week))
  const rows = rowsOfEntries(entries, { week, open, logged, t })
  const gap = missed.find((one) => one.week === week)
  return [
    ...(gap ? [missedRow(gap, t)] : []),
    ...rows.map((row) => (row.outcome === 'waiting' ? weekOver(row, t) : row)),
    ...(state.last?.week === week ? waiterRows({ open, state, t }, entries) : []),
  ]
}

/** One line for everybody of a week that no run has brought to an end: who was to be mailed then is not known any more. */
function missedRow(missed: MissedWeek, t: Translate): LogRow {
  const { week, cause } = missed
  const name = t(cause === 'part' ? 'log.others' : 'log.everybody')
  return { week, memberIds: [], name, address: '', outcome: 'skipped', why: whyMissed(missed, t) }
}
