import { mailableAddress } from '../../core/summary/address'
import { entriesOf, type LedgerEntry, readLedger, standingOf } from '../../core/summary/ledger'
import type { Translate } from '../../messages'
import { rowsOfEntries } from './entry-rows'
import type { LogRow } from './log-tab'
import type { PlanSource } from './plan-week'
import type { WeekToLog } from './week-log'
import { waitOf } from './who-waits'

/**
 * What the ledger still knows of earlier weeks whose log could not be written, the newest first, and who waited until the last of them was over. Who was
 * to get no mail then is not known any more.
 */
export function owedRows({ source, ledger: { logged }, t }: WeekToLog): LogRow[] {
  const { state, open, week } = source
  const weeks = state.owedLogs.filter((one) => one < week).reverse()
  return weeks.flatMap((owed) => {
    const entries = entriesOf(readLedger(open.memory, owed))
    const rows = rowsOfEntries(entries, { week: owed, open, logged, t })
    const over = rows.map((row) => (row.outcome === 'waiting' ? weekOver(row, t) : row))
    return [...over, ...(state.last?.week === owed ? waiterRows(source, entries, t) : [])]
  })
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
