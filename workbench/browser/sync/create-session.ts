import type { ActionReply, GridAction, Patch } from '../../server/protocol'
import type { BookSnapshot } from '../../sheets/snapshot'
import { applyPatches } from './apply-patches'
import { guessAction } from './guess-action'

/** What the session needs of the world: the server, and a grid to draw on. */
export interface SessionDoors {
  /** Rejects when the server cannot be reached. */
  send(action: GridAction): Promise<ActionReply>
  /** The whole book as it is now. */
  fetchBook(): Promise<BookState>
  /** Draws the difference; both books share whatever did not change. */
  draw(before: BookSnapshot, after: BookSnapshot): void
  /** What the person is told when the server said no, or nothing at all. */
  refused(words: string, action: GridAction): void
}

export interface BookState {
  version: number
  book: BookSnapshot
}

export interface Session {
  /** The person did something at the grid. Shown at once where the outcome is plain, sent in order, corrected by what comes back. */
  act(action: GridAction): Promise<ActionReply>
  /** Patches of the server; those of a version that is already shown are left out. */
  receive(version: number, patches: readonly Patch[]): void
  /** Fetches everything anew: after a lost connection, a reset or another file. */
  resync(): Promise<void>
  /** What the grid shows. */
  shown(): BookSnapshot
  /** Resolves when every action is answered and drawn. */
  settled(): Promise<void>
}

interface Guess {
  action: GridAction
  /** On its way: patches of its cells from now on are most likely its own outcome. */
  sent?: true
  /** Known once answered: from this version on, the patches say it. */
  answeredAt?: number
}

const unreachable = 'The workbench did not answer. What you did last was not kept.'

/** Whether the patch says what became of the action's cell. */
function tellsOf(patch: Patch, action: GridAction): boolean {
  if (!('sheetId' in action)) return false
  if (patch.kind === 'sheet') return patch.sheet.id === action.sheetId
  if (patch.kind !== 'cells' || patch.sheetId !== action.sheetId) return false
  if (!('row' in action)) return true
  return patch.cells.some(({ row, column }) => row === action.row && column === action.column)
}

/** Keeps one window's grid equal to the store on the server. */
export function createSession(start: BookState, doors: SessionDoors): Session {
  let confirmed = start
  let shown = start.book
  let guesses: Guess[] = []
  let queue: Promise<unknown> = Promise.resolve()

  const redraw = (): void => {
    guesses = guesses.filter(({ answeredAt = Infinity }) => answeredAt > confirmed.version)
    const wanted = guesses.reduce((book, { action }) => guessAction(book, action), confirmed.book)
    const before = shown
    shown = wanted
    if (before !== wanted) doors.draw(before, wanted)
  }

  const resync = async (): Promise<void> => {
    confirmed = await doors.fetchBook()
    redraw()
  }

  const drop = (guess: Guess, words: string): void => {
    guesses = guesses.filter((one) => one !== guess)
    redraw()
    doors.refused(words, guess.action)
  }

  const deliver = async (guess: Guess): Promise<ActionReply> => {
    guess.sent = true
    try {
      const reply = await doors.send(guess.action)
      if (reply.refused !== undefined) drop(guess, reply.refused)
      else guess.answeredAt = reply.version
      redraw()
      return reply
    } catch {
      drop(guess, unreachable)
      await resync().catch(() => undefined)
      return { refused: unreachable, version: confirmed.version }
    }
  }

  return {
    act(action) {
      const guess: Guess = { action }
      guesses.push(guess)
      redraw()
      const reply = queue.then(() => deliver(guess))
      queue = reply
      return reply
    },
    receive(version, patches) {
      if (version <= confirmed.version) return
      if (version > confirmed.version + 1) {
        // Patches went missing: nothing that is drawn can be trusted.
        void resync().catch(() => undefined)
        return
      }
      confirmed = { version, book: applyPatches(confirmed.book, patches) }
      // The answer may take as long as the script that the edit set off: what came of the edit is known before.
      guesses = guesses.filter(
        ({ sent, action }) => !sent || !patches.some((patch) => tellsOf(patch, action)),
      )
      redraw()
    },
    resync,
    shown: () => shown,
    settled: async () => {
      await queue
    },
  }
}
