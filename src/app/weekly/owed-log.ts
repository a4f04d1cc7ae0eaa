import { mailableAddress } from '../../core/summary/address'
import { entriesOf, type LedgerEntry, readLedger, standingOf } from '../../core/summary/ledger'
import type { Translate } from '../../messages'
import { rowsOfEntries } from './entry-rows'
import type { LogRow } from './log-tab'
import type { MissedWeek } from './missed-weeks'
import { whyMissed } from './missed-words'
import type { PlanSource } from './plan-week'
import type { WeekToLog } from './week-log'
import { waitOf } from './who-waits'

/**
 * What the ledger still knows of earlier weeks whose log could not be written or which no run has brought to an end, the newest first, and who waited until the last of them was over. Who was
 * to get no mail then is not known any more.
 */
export function owedRows({ source, ledger: { logged }, missed, t }: WeekToLog): LogRow[] {
  const { state, open, week } = source
  const unended = new Map(missed.map((one) => [one.week, one]))
  const weeks = [...new Set([...state.owedLogs, ...unended.keys()])].filter((one) => one < week)
  const newestFirst = weeks.sort().reverse()
  return newestFirst.flatMap((owed) => {
    const entries = entriesOf(readLedger(open.memory, owed))
    const rows = rowsOfEntries(entries, { week: owed, open, logged, t })
    const over = rows.map((row) => (row.outcome === 'waiting' ? weekOver(row, t) : row))
    const gap = unended.get(owed)
    return [
      ...(gap ? [missedRow(gap, t)] : []),
      ...over,
      ...(state.last?.week === owed ? waiterRows(source, entries, t) : []),
    ]
  })
}

/** One line for everybody of a week that no run has brought to an end: who was to be mailed then is not known any more. */
function missedRow(missed: MissedWeek, t: Translate): LogRow {
  const { week, cause } = missed
  const name = t(cause === 'part' ? 'log.others' : 'log.everybody')
  return { week, memberIds: [], name, address: '', outcome: 'skipped', why: whyMissed(missed, t) }
}

/** Those who never came into a batch of the last week. */
function waiterRows(
  { open, state, week }: PlanSource,
  entries: readonly LedgerEntry[],
  t: Translate,
): LogRow[] {
  const standing = standingOf(entries)
  const wait = waitOf({ open, state, week })
  return open.workbook.rows.members.flatMap((member): LogRow[] => {
    const memberIds = member.id === '' ? [] : [member.id]
    const address = mailableAddress(member.email) ?? ''
    const person = { memberIds, address }
    if (wait(person) === 0 || standing(person) !== null) return []
    return [weekOver({ week: state.last?.week ?? '', memberIds, name: member.name, address }, t)]
  })
}

function weekOver(row: Omit<LogRow, 'outcome' | 'why'>, t: Translate): LogRow {
  return { ...row, outcome: 'skipped', why: t('log.why.weekOver') }
}
