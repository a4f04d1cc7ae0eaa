import { emptyState } from '../../../workbench/host/state'
import { applyPatches } from '../../../workbench/server/apply-patches'
import type { ActionReply, GridAction, Patch, PersonView } from '../../../workbench/server/protocol'
import { createSession } from '../../../workbench/server/thread/session'
import type { FromHostThread } from '../../../workbench/server/thread/thread-messages'
import type { BookSnapshot } from '../../../workbench/sheets/snapshot'
import { type Book, createBook, newTab, type Tab } from '../../../workbench/sheets/store/book'
import { displayValue } from '../../../workbench/sheets/store/read-cell'
import { bookFromSnapshot, snapshotOf } from '../../../workbench/sheets/store/snapshot-book'
import { scriptFolder } from '../host/script-folder'
import { EDITOR, OWNER } from './served'

export { EDITOR, OWNER }

const scriptDir = scriptFolder(
  'function touch() { SpreadsheetApp.getActiveSheet().getRange("C3").setValue("script") }',
)

/**
 * A session without thread and network, and a window of it that knows only the first state and the patches: `client()`. `book()` is what
 * the session itself says it holds.
 */
export function sessionOf(change: (tab: Tab, book: Book) => void = () => {}) {
  const book = smallBook(change)
  const first = plain(snapshotOf(book))
  const messages: FromHostThread[] = []
  const session = createSession({
    scriptDir,
    contents: { book: first, state: emptyState('2026-11-23T15:00:00.000Z'), version: 1 },
    emit: (message) => messages.push(plain(message)),
    ask: () => ({ button: 'close' }),
  })
  const handle = (user: string, request: object): unknown => {
    const replies: unknown[] = []
    session.handle({ ...request, id: 0, user } as never, (reply) => replies.push(reply))
    return replies[0]
  }
  const changes = () => messages.filter((message) => message.kind === 'changed')
  const held = (): BookSnapshot => plain((handle(OWNER, { kind: 'copy' }) as { book: BookSnapshot }).book)
  return {
    act: (user: string, action: GridAction) => handle(user, { kind: 'action', action }) as ActionReply,
    share: (wish: { email: string; role: PersonView['role'] }) => handle(OWNER, { kind: 'people', ...wish }),
    run: (functionName: string) => handle(OWNER, { kind: 'run', functionName, args: [] }),
    patches: (): Patch[] => changes().flatMap(({ patches }) => patches),
    versions: () =>
      changes()
        .filter(({ patches }) => patches.length > 0)
        .map(({ version }) => version),
    book: (): BookSnapshot => ({ ...first, ...factsOf(held()) }),
    client: (): BookSnapshot =>
      changes().reduce(
        (known, one) => ({ ...applyPatches(known, one.patches), ...factsIn(one.facts) }),
        first,
      ),
    shown: (column: number) => {
      const open = bookFromSnapshot(held())
      const [tab] = open.sheets
      return Array.from({ length: tab?.rowCount ?? 0 }, (_, row) =>
        displayValue(open, tab?.rows[row]?.[column]),
      )
    },
  }
}

/** What a copy of the file has in common with it. */
function factsOf({ sheets, namedRanges, metadata }: BookSnapshot) {
  const own = (tab: BookSnapshot['sheets'][number]) => ({
    ...tab,
    protections: tab.protections.map((protection) => ({ ...protection, editors: [] })),
  })
  return { sheets: sheets.map(own), namedRanges, metadata }
}

function factsIn({ namedRanges, metadata }: Omit<BookSnapshot, 'sheets'>) {
  return { namedRanges, metadata }
}

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

export function cell(book: BookSnapshot, row: number, column: number) {
  return book.sheets[0]?.cells[row]?.[column]
}

function smallBook(change: (tab: Tab, book: Book) => void): Book {
  const book = createBook({
    id: 'book-1',
    name: 'Plan',
    owner: OWNER,
    editors: [EDITOR],
    rowCount: 20,
    columnCount: 6,
  })
  book.sheets.push(newTab({ id: 5, name: 'Other', rowCount: 10, columnCount: 4 }))
  const [tab] = book.sheets
  if (tab) change(tab, book)
  return book
}
