import type { Member } from '../tables/records'
import { fold } from '../text'
import { addressKey, mailableAddress } from './address'
import { fingerprint } from './fingerprint'

export interface SureMember extends Member {
  /** By what the ledger of the mails knows the row: its ID, and where that is not sure, the ID together with the name. */
  readonly ledgerId: string
}

/**
 * The rows, without an ID that rows with different addresses bear: after a row is copied whole nobody knows whose it is. What belongs to
 * that ID is then mailed to nobody, and neither person counts as mailed because the other was.
 */
export function withSureIds(members: readonly Member[]): SureMember[] {
  const addresses = new Map<string, Set<string>>()
  for (const { id, email } of members) {
    addresses.set(id, (addresses.get(id) ?? new Set()).add(addressKey(mailableAddress(email) ?? '')))
  }
  return members.map((row) => {
    const isShared = row.id !== '' && (addresses.get(row.id)?.size ?? 0) > 1
    return isShared ? { ...row, id: '', ledgerId: sharedId(row) } : { ...row, ledgerId: row.id }
  })
}

/** 'M-014?k3v9': who changes their address meanwhile is still known. */
function sharedId({ id, name }: Member): string {
  return `${id}?${fingerprint(fold(name)).toString(36)}`
}

/** Without what the ledger knows people by where their ID is not sure: for people to read. */
export function sureIdsOf(ledgerIds: readonly string[]): string[] {
  return ledgerIds.filter((id) => !id.includes('?'))
}
