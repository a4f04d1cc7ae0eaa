import { addressKey, mailableAddress } from '../../core/summary/address'
import { entriesOf, type LedgerEntry, readLedger, standingOf } from '../../core/summary/ledger'
import { withSureIds } from '../../core/summary/sure-ids'
import type { Translate } from '../../messages'
import type { OpenWorkbook } from '../open-workbook'
import { rowsOfEntries } from './entry-rows'
import type { LogRow } from './log-tab'
import type { WeeklyState } from './weekly-state'
import { waitingIds, waitOf } from './who-waits'

interface EndedWeek {
  readonly open: OpenWorkbook
  readonly state: WeeklyState
  /** What the tab says already. */
  readonly logged: readonly LogRow[]
  readonly t: Translate
}

/** Who still waited when the week of the last run was over, also where somebody has deleted the line that said so. */
export function overRows({ open, state, logged, t }: EndedWeek): LogRow[] {
  const week = state.last?.week ?? ''
  const entries = entriesOf(readLedger(open.memory, week))
  const waiting = entries.filter(({ outcome }) => outcome.kind === 'waiting')
  const lines = waitingLines({ state, logged })
  const begun = rowsOfEntries(waiting, { week, open, logged, t })
  const told = [...lines, ...begun].map((row) => weekOver(row, t))
  return onceEach([...told, ...waiterRows({ open, state, t }, entries)])
}

/** Of the last run's week. */
export function waitingLines({ state, logged }: Pick<EndedWeek, 'state' | 'logged'>): readonly LogRow[] {
  return logged.filter(({ week, outcome }) => week === state.last?.week && outcome === 'waiting')
}

/** The first of those that have an ID or an address in common. */
function onceEach(rows: readonly LogRow[]): LogRow[] {
  const seen = new Set<string>()
  return rows.filter(({ memberIds, address }) => {
    const keys = [...memberIds, ...(address === '' ? [] : [addressKey(address)])]
    const isThere = keys.some((key) => seen.has(key))
    for (const key of keys) seen.add(key)
    return !isThere
  })
}

/** Those who never came into a batch of the last run's week. */
export function waiterRows(
  { open, state, t }: Omit<EndedWeek, 'logged'>,
  entries: readonly LedgerEntry[],
): LogRow[] {
  const week = state.last?.week ?? ''
  const standing = standingOf(entries)
  const wait = waitOf({ open, state, week })
  const { members } = open.workbook.rows
  if (members.length === 0) return nameless({ state, t }, entries)
  // Of rows that share an ID nobody knows who waited: each is told, by the address alone, as the log has one line for an ID.
  const sure = withSureIds(members)
  return members.flatMap(({ id, email, name }, index): LogRow[] => {
    const address = mailableAddress(email) ?? ''
    const person = { memberIds: idsOf(id), address }
    if (wait(person) === 0 || standing(person) !== null) return []
    return [weekOver({ week, memberIds: idsOf(sure[index]?.id ?? ''), name, address }, t)]
  })
}

function idsOf(id: string): string[] {
  return id === '' ? [] : [id]
}

/** While Members is away nobody has a name; with the tab come the names of these IDs. */
function nameless({ state, t }: Pick<EndedWeek, 'state' | 't'>, entries: readonly LedgerEntry[]): LogRow[] {
  const begun = new Set(entries.flatMap(({ memberIds }) => memberIds))
  const week = state.last?.week ?? ''
  return waitingIds(state)
    .filter((id) => !begun.has(id))
    .map((id) => weekOver({ week, memberIds: [id], name: '', address: '' }, t))
}

export function weekOver(row: Omit<LogRow, 'outcome' | 'why'>, t: Translate): LogRow {
  return { ...row, outcome: 'skipped', why: t('log.why.weekOver') }
}
