import type { BookSnapshot } from '../sheets/snapshot'
import type { PersonView } from './protocol'

type Shared = Pick<BookSnapshot, 'owner' | 'editors' | 'viewers'>

/** All who may open the file, the owner first. */
export function peopleOf({ owner, editors, viewers }: Shared): PersonView[] {
  return [
    { email: owner, role: 'owner' },
    ...editors.map((email) => ({ email, role: 'editor' as const })),
    ...viewers.map((email) => ({ email, role: 'viewer' as const })),
  ]
}

export function personOf(book: Shared, email: string): PersonView | undefined {
  return peopleOf(book).find((person) => person.email.toLowerCase() === email.toLowerCase())
}
