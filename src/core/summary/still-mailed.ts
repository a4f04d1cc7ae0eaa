import type { Day, Issue, Member, Workbook } from '../tables/records'
import { addressKey, mailableAddress } from './address'
import { ledgerIdsOf } from './ledger'
import { type NoMailReason, refusalOf, stayingRows, unsureRows } from './no-mail'
import type { Person } from './people'
import { withSureIds } from './sure-ids'

/**
 * Whether somebody who was to be mailed when the run began still is. `later`: the address is another one by now, so that the next run has to
 * see whether it was mailed already.
 */
export type Still = 'mail' | 'later' | NoMailReason

/** The *Members* tabs alone, read again. */
export interface MembersRead {
  readonly rows: Pick<Workbook['rows'], 'members'>
  readonly issues: readonly Issue[]
}

/** Answers from the rows of *Members* as they stand now. */
export function stillMailed(
  { rows: { members }, issues }: MembersRead,
  today: Day,
): (person: Person) => Still {
  const rows = rowsByKey(members)
  const isUnsure = unsureRows(issues)
  return (person) => {
    const { address } = person
    const own = new Set([...ledgerIdsOf(person), addressKey(address)].flatMap((key) => rows.get(key) ?? []))
    // A tab that cannot be read for a moment has not lost everybody.
    if (members.length === 0) return 'later'
    if (own.size === 0) return 'gone'
    const staying = stayingRows([...own], today)
    const refusal = refusalOf(staying, isUnsure)
    if (refusal) return refusal
    const now = mailableAddress(staying[0]?.email ?? '') ?? ''
    return addressKey(now) === addressKey(address) ? 'mail' : 'later'
  }
}

function rowsByKey(members: readonly Member[]): Map<string, Member[]> {
  const rows = new Map<string, Member[]>()
  for (const member of withSureIds(members)) {
    const address = mailableAddress(member.email)
    for (const key of [member.id, member.standIn, address === null ? '' : addressKey(address)]) {
      if (key !== '') rows.set(key, [...(rows.get(key) ?? []), member])
    }
  }
  return rows
}
