import type { Member } from '../tables/records'
import { fold } from '../text'
import { addressKey, mailableAddress } from './address'
import { fingerprint } from './fingerprint'

export interface SureMember extends Member {
  /**
   * By what the ledger of the mails knows the row beside its ID and its address: the ID together with the name, 'M-014?k3v9'. Where rows come to share the ID
   * and the address changes as well, it is what is left. '' for a row without an ID.
   */
  readonly standIn: string
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
    const isShared = (addresses.get(row.id)?.size ?? 0) > 1
    return { ...row, id: isShared ? '' : row.id, standIn: standInOf(row) }
  })
}

function standInOf({ id, name }: Member): string {
  return id === '' ? '' : `${id}?${fingerprint(fold(name)).toString(36)}`
}

/** For people to read. */
export function withoutStandIns(ids: readonly string[]): string[] {
  return ids.filter((id) => !id.includes('?'))
}
