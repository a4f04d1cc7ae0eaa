import { addressKey, mailableAddress } from '../../core/summary/address'
import type { LedgerEntry } from '../../core/summary/ledger'
import type { Member } from '../../core/tables/records'
import type { Translate } from '../../messages'
import type { LogRow } from './log-tab'
import type { PlanSource } from './plan-week'

export interface EntrySource extends Pick<PlanSource, 'week' | 'open'> {
  /** What the tab says already. */
  readonly logged: readonly LogRow[]
  readonly t: Translate
}

/** Lines of the log for people of whom the ledger alone tells, by what Members or else the log says of them, else by their ID. */
export function rowsOfEntries(
  entries: readonly LedgerEntry[],
  { week, open, logged, t }: EntrySource,
): LogRow[] {
  const { members } = open.workbook.rows
  const unique = new Map(entries.map((entry) => [entry.addressKey, entry]))
  return [...unique.values()].map(({ memberIds, addressKey: key, outcome }) => {
    const member = members.find(({ id }) => memberIds.includes(id)) ?? members.find(hasAddress(key))
    const before = logged.find((row) => row.week === week && addressKey(row.address) === key)
    const name = before?.name || (member?.name ?? '')
    const address = before?.address || (mailableAddress(member?.email ?? '') ?? '')
    return { week, memberIds, name, address, outcome: outcome.kind, why: whyOf(outcome, t) }
  })
}

/** A row whose ID stands twice is known to the ledger by its address alone. */
function hasAddress(key: string): (member: Member) => boolean {
  return ({ email }) => addressKey(mailableAddress(email) ?? '') === key
}

export function whyOf(outcome: { readonly kind: string; readonly why?: string }, t: Translate): string {
  return outcome.kind === 'unclear' && !outcome.why ? t('log.why.unclear') : (outcome.why ?? '')
}
