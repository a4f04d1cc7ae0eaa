import type { Member } from '../tables/records'
import { addressKey, mailableAddress } from './address'
import { stayingRows } from './no-mail'
import type { Person } from './people'
import { withSureIds } from './sure-ids'
import type { WeekView } from './week-view'

/** Where replies go, and the wish to get no more mail. */
export interface ReplyTo {
  readonly name: string
  readonly address: string
}

/**
 * The lead of a person's first community that has one who can be written to and is somebody else; null where there is none. A lead who wants no
 * weekly mail reads what members write all the same.
 */
export function leadSource(view: WeekView): (person: Person) => ReplyTo | null {
  const staying = stayingRows(withSureIds(view.workbook.rows.members), view.today)
  const reachable = new Map(staying.flatMap(reachableBy).reverse())
  return (person) => {
    for (const { communityId } of person.memberships) {
      const lead = reachable.get(view.communities.get(communityId)?.lead ?? '')
      if (lead && addressKey(lead.address) !== addressKey(person.address)) return lead
    }
    return null
  }
}

/** By what *Communities* calls a lead: the ID, or the name of a row that has none. */
function reachableBy({ id, name, email, weeklyEmail }: Member): [string, ReplyTo][] {
  const address = mailableAddress(email)
  const isBlank = id === '' && name === ''
  return address === null || isBlank || weeklyEmail === 'cameBack' ? [] : [[id || name, { name, address }]]
}
