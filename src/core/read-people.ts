import { nameBeforeAddress } from './people-layout'

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

const address = /[^\s<>,;:"()[\]{}@|/]+@[^\s<>,;:"()[\]{}@]+\.[^\s<>,;:"()[\]{}@]+/

/**
 * Reads people from the To line of a mail, a list of lines, or two pasted columns. The same address twice is one person. A name that
 * is nowhere beside it is made from the address: 'ana.ruiz@example.org' is Ana Ruiz.
 */
export function readPeople(text: string): PeopleRead {
  const people = new Map<string, Person>()
  const unread: string[] = []
  const repeated = new Set<string>()
  for (const piece of pieces(nameBeforeAddress(text).replace(/\bmailto:/gi, ''))) {
    const found = peopleIn(piece)
    if (found.length === 0) unread.push(piece)
    for (const person of found) {
      const key = person.email.toLowerCase()
      const known = people.get(key)
      if (known) repeated.add(person.email)
      people.set(key, known ? withWrittenName(known, person) : person)
    }
  }
  return { people: [...people.values()], repeated: [...repeated], unread }
}

/**
 * The lines of a text, and what stands between its semicolons, as these separate people in a To line. Where they separate the columns of a
 * CSV, without a blank behind any and with one address that stands alone, the line stays whole.
 */
export function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const parts = line.split(';')
    const isTyped = /;\s+\S/.test(line)
    const isRow = !isTyped && parts.filter(hasAddress).length === 1 && parts.some(isAddressAlone)
    return isRow ? [line] : parts
  })
}

const hasAddress = (text: string) => address.test(text)
const isAddressAlone = (text: string) =>
  text.replace(address, '').replace(/[\s<>"]+/g, '') === '' && hasAddress(text)

/** A comma separates people, but not the halves of "Ruiz, Ana <ana@…>": a piece without an address belongs to the next one on its line. */
function pieces(text: string): string[] {
  return linesOf(text).flatMap((line) => {
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

/** One for each address; of several in one cell or line the words before each are its name. */
function peopleIn(piece: string): Person[] {
  // 'a@b@example.org' is none. A pattern that looks back would keep the page from opening in browsers of before 2023.
  const addresses = [...piece.matchAll(new RegExp(address, 'g'))].filter(
    ({ index }) => piece[index - 1] !== '@',
  )
  return addresses.map((found, index) => {
    const before = addresses[index - 1]
    const from = before ? before.index + before[0].length : 0
    const to = index < addresses.length - 1 ? found.index : piece.length
    const email = found[0].replace(/\.$/, '')
    const rest = piece.slice(from, to).replace(found[0], ' ')
    return { email, name: nameIn(nameCells(rest)) || nameFrom(email) }
  })
}

/** Of pasted columns those of the name: what stands before the address, else the first after it; numbers of a list are none. */
function nameCells(rest: string): string {
  const cells = rest.split(/[\t;]/).map((cell) => cell.replace(/^[<>()[\]{}\s]+$/, '').trim())
  const address = cells.indexOf('')
  const isName = (cell: string) => /[^\d\s.,:;#()]/.test(cell)
  const before = cells.slice(0, Math.max(0, address)).filter(isName)
  if (cells.length === 1 || address < 0) return rest
  return before.length > 0 ? before.join(' ') : (cells.slice(address + 1).find(isName) ?? '')
}

function nameIn(rest: string): string {
  const name = rest
    .replace(/[<>"()[\]{}\t;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(to|cc|bcc|para)\s*:|^\d+\s*[.:)]?\s/i, '')
    .replace(/^[,:/|\s\u2022*\u2013\u2014-]+|[,:/|\s\u2022*\u2013\u2014-]+$/g, '')
  const [last, first, ...more] = name.split(',').map((part) => part.trim())
  return first && last && more.length === 0 ? `${first} ${last}` : name
}

/** Of two readings of one address: a name that somebody wrote goes before one that was made from the address. */
export function withWrittenName(known: Person, again: Person): Person {
  const isMade = ({ name, email }: Person) => name === nameFrom(email)
  return isMade(known) && !isMade(again) ? { ...known, name: again.name } : known
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
