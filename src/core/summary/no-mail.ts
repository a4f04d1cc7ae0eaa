import type { Day, Issue, Member, Place } from '../tables/records'
import { rowKey } from '../tables/row-key'
import { mailableAddress } from './address'
import type { Person } from './people'

/**
 * `cameBack`: the lead has marked the address, as mail to it comes back. `gone`: the row was taken away while the mails went out. `unsure`:
 * what stands under *Weekly email* or *Left on* cannot be read, and may be a No in other words. `overMeanwhile`: waited, and what was due is past.
 */
export type NoMailReason =
  | 'left'
  | 'stopped'
  | 'cameBack'
  | 'badAddress'
  | 'noCommunity'
  | 'nothingNew'
  | 'overMeanwhile'
  | 'gone'
  | 'unsure'

/** Somebody who gets no mail, and why. */
export interface NotMailed {
  readonly memberIds: readonly string[]
  readonly name: string
  /** As typed. */
  readonly address: string
  readonly why: NoMailReason
  readonly communityIds: readonly string[]
  readonly place: Place
}

/** Somebody has left from the day on that stands in *Left on*. */
export function stayingRows<Row extends Member>(rows: readonly Row[], today: Day): Row[] {
  return rows.filter(({ leftOn }) => leftOn === null || leftOn > today)
}

/** Rows that may say in words of their own that they want no mail. */
export function unsureRows(issues: readonly Issue[]): (row: Member) => boolean {
  const unread = issues.filter(
    ({ table, columnKey }) => table === 'members' && (columnKey === 'weeklyEmail' || columnKey === 'leftOn'),
  )
  const places = new Set(unread.map(rowKey))
  return ({ place }) => places.has(rowKey(place))
}

/** Why rows of one person, those left out who have left, allow no mail; null where they allow it. */
export function refusalOf(
  staying: readonly Member[],
  isUnsure: (row: Member) => boolean,
): NoMailReason | null {
  const [first] = staying
  if (!first) return 'left'
  if (staying.some((row) => row.weeklyEmail === 'no')) return 'stopped'
  if (staying.some((row) => row.weeklyEmail === 'cameBack')) return 'cameBack'
  if (staying.some(isUnsure)) return 'unsure'
  return mailableAddress(first.email) === null ? 'badAddress' : null
}

/** A person who could be mailed and is not. */
export function personNotMailed(person: Person, why: NoMailReason): NotMailed {
  const { memberIds, name, address, memberships, place } = person
  return { memberIds, name, address, why, communityIds: memberships.map((one) => one.communityId), place }
}
