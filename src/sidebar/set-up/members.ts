import { readPeopleOf } from '../../core/read-people-of'
import { addressKey, mailableAddress } from '../../core/summary/address'
import { communitiesIn } from './communities'
import type { Form } from './form'

interface MemberRow {
  readonly name: string
  readonly email: string
  readonly role: string
  /** Of a whole school. */
  readonly communities: readonly string[]
}

/** How what was pasted will be read. */
export interface MembersRead {
  readonly people: readonly MemberRow[]
  /** Addresses that stand there more than once. */
  readonly repeated: readonly string[]
  readonly unread: readonly string[]
  /** The lead stands among them, and is left out here. */
  readonly hasLead: boolean
}

/** What set-up takes at once (src/app/set-up/answers.ts). */
export const mostMembers = 2000

const longestName = 500

type MembersForm = Pick<Form, 'members' | 'roles' | 'leadEmail' | 'kind' | 'communities'>

/** Everyone but the lead, with the role chosen for each. What cannot be mailed is left out and told. */
export function membersOf(form: MembersForm): MembersRead {
  const { members, roles, leadEmail } = form
  const { people, repeated, unread } = readPeopleOf(members, communitiesIn(form))
  const leadKey = addressKey(leadEmail)
  const others = people.filter(({ email }) => addressKey(email) !== leadKey)
  const isUsable = (person: { readonly name: string; readonly email: string }) =>
    mailableAddress(person.email) !== null && person.name.length <= longestName
  return {
    people: others.filter(isUsable).map(({ name, email, communities }) => ({
      ...{ name, email, communities },
      role: roles[addressKey(email)] ?? 'teacher',
    })),
    repeated,
    unread: [...unread, ...others.filter((person) => !isUsable(person)).map(({ email }) => email)],
    hasLead: others.length < people.length,
  }
}
