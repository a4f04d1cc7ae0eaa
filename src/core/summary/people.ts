import type { Choice } from '../tables/declaration'
import type { Day, Member, Place, Workbook } from '../tables/records'
import { addressKey, mailableAddress } from './address'
import { type NoMailReason, type NotMailed, refusalOf, stayingRows, unsureRows } from './no-mail'
import { type SureMember, withSureIds } from './sure-ids'

/** What of a community somebody is told: all that the team shares, or what families, policy makers and partners may read. */
export type Audience = 'team' | 'public'

interface Membership {
  readonly communityId: string
  readonly audience: Audience
}

/** Somebody who may be mailed: one address, however many rows and communities. */
export interface Person {
  readonly memberIds: readonly string[]
  readonly standIns: readonly string[]
  readonly name: string
  readonly address: string
  /** As typed on the Members tab; '' for the workbook's language. */
  readonly language: string
  readonly memberships: readonly Membership[]
  /** IDs of the communities that this person leads. */
  readonly leads: readonly string[]
  /** The row on the Members tab, where the mail can be stopped. */
  readonly place: Place
}

export interface People {
  readonly people: readonly Person[]
  readonly notMailed: readonly NotMailed[]
}

/** Everyone on the Members tabs, either to be mailed or with the reason why not. Rows with one address are one person. */
export function peopleOf(workbook: Workbook, today: Day): People {
  const live = new Set(workbook.rows.communities.filter((row) => isLive(row.status)).map((row) => row.id))
  const led = leadsByMember(workbook, live)
  const isUnsure = unsureRows(workbook.issues)
  const people: Person[] = []
  const notMailed: NotMailed[] = []
  for (const rows of rowsByAddress(withSureIds(workbook.rows.members))) {
    const staying = stayingRows(rows, today)
    const refusal = refusalOf(staying, isUnsure)
    const person = refusal ? null : personFrom(staying, { live, led })
    if (person && person.memberships.length > 0) people.push(person)
    else notMailed.push(notMailedFrom(staying.length > 0 ? staying : rows, refusal ?? 'noCommunity'))
  }
  return { people, notMailed }
}

function isLive(status: Choice<'communityStatus'> | null): boolean {
  return status === null || status === 'active'
}

interface Belonging {
  readonly live: ReadonlySet<string>
  /** Member ID -> IDs of the communities that the member leads. */
  readonly led: ReadonlyMap<string, readonly string[]>
}

function personFrom(rows: readonly SureMember[], { live, led }: Belonging): Person | null {
  const [first] = rows
  const address = first ? mailableAddress(first.email) : null
  if (!first || !address) return null
  const leads = rows.flatMap((row) => (row.id === '' ? [] : (led.get(row.id) ?? [])))
  return {
    memberIds: rows.map((row) => row.id).filter((id) => id !== ''),
    standIns: rows.map((row) => row.standIn).filter((standIn) => standIn !== ''),
    name: first.name,
    address,
    language: rows.map((row) => row.language).find((language) => language !== '') ?? '',
    memberships: membershipsOf(rows, leads, live),
    leads: [...new Set(leads)],
    place: first.place,
  }
}

/** A lead belongs to the community, and where two rows differ the one that may know more decides. */
function membershipsOf(
  rows: readonly Member[],
  leads: readonly string[],
  live: ReadonlySet<string>,
): Membership[] {
  const audiences = new Map<string, Audience>()
  for (const row of rows) {
    for (const id of row.communities.filter((community) => live.has(community))) {
      if (audiences.get(id) !== 'team') audiences.set(id, audienceOf(row))
    }
  }
  for (const id of leads) audiences.set(id, 'team')
  return [...audiences].map(([communityId, audience]) => ({ communityId, audience }))
}

const publicRoles: ReadonlySet<string> = new Set([
  'family',
  'policyMaker',
  'partner',
] satisfies Choice<'role'>[])

/** Without a readable role it is not known who reads along: then what everybody may read. */
function audienceOf(row: Member): Audience {
  return row.role === null || publicRoles.has(row.role) ? 'public' : 'team'
}

function leadsByMember(workbook: Workbook, live: ReadonlySet<string>): Map<string, string[]> {
  const led = new Map<string, string[]>()
  for (const community of workbook.rows.communities) {
    if (live.has(community.id)) led.set(community.lead, [...(led.get(community.lead) ?? []), community.id])
  }
  return led
}

/** Rows with an address that cannot be mailed each stand for themselves. */
function rowsByAddress(members: readonly SureMember[]): SureMember[][] {
  const groups = new Map<string, SureMember[]>()
  for (const member of members) {
    const address = mailableAddress(member.email)
    const key = address ? addressKey(address) : `row ${member.place.sheetId} ${member.place.rowNumber}`
    groups.set(key, [...(groups.get(key) ?? []), member])
  }
  return [...groups.values()]
}

function notMailedFrom(rows: readonly SureMember[], why: NoMailReason): NotMailed {
  const [first] = rows as readonly [SureMember, ...SureMember[]]
  return {
    memberIds: rows.map((row) => row.id).filter((id) => id !== ''),
    name: first.name,
    address: first.email,
    why,
    communityIds: rows.flatMap((row) => row.communities),
    place: first.place,
  }
}
