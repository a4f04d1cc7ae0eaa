import type { Member } from '../tables/records'
import { addressKey, mailableAddress } from './address'

/**
 * The rows, without an ID that rows with different addresses bear: after a row is copied whole nobody knows whose it is. What belongs to
 * that ID is then mailed to nobody, and neither person counts as mailed because the other was.
 */
export function withSureIds(members: readonly Member[]): Member[] {
  const addresses = new Map<string, Set<string>>()
  for (const { id, email } of members) {
    addresses.set(id, (addresses.get(id) ?? new Set()).add(addressKey(mailableAddress(email) ?? '')))
  }
  return members.map((row) => ((addresses.get(row.id)?.size ?? 0) > 1 ? { ...row, id: '' } : row))
}
