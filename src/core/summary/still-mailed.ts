import type { Day, Member } from '../tables/records'
import { addressKey, mailableAddress } from './address'
import { type NoMailReason, refusalOf, stayingRows } from './no-mail'
import type { Person } from './people'

/**
 * Whether somebody who was to be mailed when the run began still is. `later`: the address is another one by now, so that the next run has to
 * see whether it was mailed already.
 */
export type Still = 'mail' | 'later' | NoMailReason

/** Answers from the rows of *Members* as they stand now. */
export function stillMailed(members: readonly Member[], today: Day): (person: Person) => Still {
  const rows = rowsByKey(members)
  return ({ memberIds, address }) => {
    const own = new Set([...memberIds, addressKey(address)].flatMap((key) => rows.get(key) ?? []))
    if (own.size === 0) return 'gone'
    const staying = stayingRows([...own], today)
    const refusal = refusalOf(staying)
    if (refusal) return refusal
    const now = mailableAddress(staying[0]?.email ?? '') ?? ''
    return addressKey(now) === addressKey(address) ? 'mail' : 'later'
  }
}

function rowsByKey(members: readonly Member[]): Map<string, Member[]> {
  const rows = new Map<string, Member[]>()
  for (const member of members) {
    const address = mailableAddress(member.email)
    for (const key of [member.id, address === null ? '' : addressKey(address)]) {
      if (key !== '') rows.set(key, [...(rows.get(key) ?? []), member])
    }
  }
  return rows
}
