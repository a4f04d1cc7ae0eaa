import type { Book } from '../../sheets/store/book'
import { isEditor } from '../../sheets/store/permissions'
import type { PersonView } from '../protocol'

/** Shares the file with somebody, or changes what they may do; says why not, undefined when done. Editors may share, as in Sheets. */
export function share(
  book: Book,
  by: string,
  { email, role }: { email: string; role: PersonView['role'] | 'none' },
): string | undefined {
  if (!isEditor(book, by)) return 'You need to be an editor to share this file.'
  if (email === book.owner)
    return role === 'owner' ? undefined : 'The owner stays the owner until somebody else is.'
  if (role === 'owner' && by !== book.owner) return 'Only the owner can make somebody else the owner.'
  const others = (list: string[]) => list.filter((one) => one !== email)
  book.editors = others(book.editors)
  book.viewers = others(book.viewers)
  if (role === 'owner') {
    book.editors.push(book.owner)
    book.owner = email
  }
  if (role === 'editor') book.editors.push(email)
  if (role === 'viewer') book.viewers.push(email)
  return undefined
}
