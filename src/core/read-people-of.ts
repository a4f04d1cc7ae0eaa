import { nameBeforeAddress } from './people-layout'
import { linesOf, type PeopleRead, type Person, readPeople, withWrittenName } from './read-people'
import { foldLabel } from './text'

export interface PersonOf extends Person {
  /** Those of the named communities in which the person stands. */
  readonly communities: readonly string[]
}

/**
 * Reads people of several communities: a line that is the name of one stands above its people, and a community named beside a person, in a
 * column or after a comma, is that person's. Who stands in several lists takes part in each.
 */
export function readPeopleOf(
  text: string,
  communities: readonly string[],
): Omit<PeopleRead, 'people'> & { readonly people: readonly PersonOf[] } {
  const people = new Map<string, PersonOf>()
  const repeated = new Set<string>()
  const unread: string[] = []
  let heading: readonly string[] = []
  for (const line of linesOf(nameBeforeAddress(text))) {
    const { named, rest } = withoutCommunities(line, communities)
    const read = readPeople(rest)
    if (rest.trim() === '' && named.length > 0) heading = named
    unread.push(...read.unread)
    const twice = read.people.filter((person) => join(people, person, named.length > 0 ? named : heading))
    for (const email of [...read.repeated, ...twice.map((person) => person.email)]) repeated.add(email)
  }
  return { people: [...people.values()], repeated: [...repeated], unread }
}

/** Adds a person, or communities to one who is there; whether that says nothing new. */
function join(people: Map<string, PersonOf>, person: Person, communities: readonly string[]): boolean {
  const key = person.email.toLowerCase()
  const known = people.get(key)
  const before = known?.communities ?? []
  people.set(key, {
    ...(known ? withWrittenName(known, person) : person),
    communities: [...new Set([...before, ...communities])],
  })
  return known !== undefined && communities.every((name) => before.includes(name))
}

/** The communities that a line names as a part of its own, and what is left of it. */
function withoutCommunities(line: string, communities: readonly string[]) {
  const names = new Map(communities.map((name) => [foldLabel(name), name]))
  const whole = names.get(foldLabel(line))
  if (whole !== undefined) return { named: [whole], rest: '' }
  // The separators stay, so that what is left is read as it would be without them.
  const parts = line.split(/([\t,;])/)
  const named = parts.flatMap((part) => names.get(foldLabel(part)) ?? [])
  if (named.length === 0) return { named, rest: line }
  const rest = parts.map((part) => (names.has(foldLabel(part)) ? '' : part)).join('')
  return { named, rest: rest.replace(/[\t,;\s]+$/, '') }
}
