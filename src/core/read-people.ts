/** A name and an address, as a person typed or pasted them. */
export interface Person {
  readonly name: string
  readonly email: string
}

export interface PeopleRead {
  readonly people: readonly Person[]
  /** Addresses that stand there more than once: each is one person. */
  readonly repeated: readonly string[]
  /** What held no address, as typed. */
  readonly unread: readonly string[]
}

const address = /[^\s<>,;:"()]+@[^\s<>,;:"()@]+\.[^\s<>,;:"()@]+/

/**
 * Reads people from the To line of a mail, a list of lines, or two pasted columns. The same address twice is one person. A name that
 * is not there is made from the address: 'ana.ruiz@example.org' is Ana Ruiz.
 */
export function readPeople(text: string): PeopleRead {
  const people = new Map<string, Person>()
  const unread: string[] = []
  const repeated = new Set<string>()
  for (const piece of pieces(text)) {
    const found = piece.match(address)
    if (!found) {
      unread.push(piece)
      continue
    }
    const email = found[0].replace(/\.$/, '')
    const key = email.toLowerCase()
    if (people.has(key)) repeated.add(email)
    else people.set(key, { email, name: nameIn(piece.replace(found[0], ' ')) || nameFrom(email) })
  }
  return { people: [...people.values()], repeated: [...repeated], unread }
}

/** A comma separates people, but not the halves of "Ruiz, Ana <ana@…>": a piece without an address belongs to the next one on its line. */
function pieces(text: string): string[] {
  return text.split(/[\n;]+/).flatMap((line) => {
    const parts = line.split(',').map((part) => part.trim())
    const joined: string[] = []
    let waiting: string[] = []
    for (const part of parts.filter(Boolean)) {
      waiting.push(part)
      if (!address.test(part)) continue
      joined.push(waiting.join(', '))
      waiting = []
    }
    return waiting.length > 0 ? [...joined, waiting.join(', ')] : joined
  })
}

function nameIn(rest: string): string {
  const name = rest
    .replace(/[<>"()\t]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[,:\s]+|[,:\s]+$/g, '')
  const [last, first, ...more] = name.split(',').map((part) => part.trim())
  return first && last && more.length === 0 ? `${first} ${last}` : name
}

/** 'Ana Ruiz' for 'ana.ruiz@example.org'. */
export function nameFrom(email: string): string {
  const [before = ''] = email.split('@')
  return before
    .split(/[._-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
