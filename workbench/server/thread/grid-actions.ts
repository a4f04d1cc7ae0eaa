import { cellEditOf } from '../../host/cell-edit'
import { ScriptException } from '../../host/emulated'
import type { Person } from '../../sheets/actions/person'
import { tabById } from '../../sheets/store/book'
import { cellAt } from '../../sheets/store/cells'
import { isEditor, requireEditor } from '../../sheets/store/permissions'
import { setComputedValue } from '../../sheets/user-actions'
import type { ActionReply, GridAction } from '../protocol'
import { applyChange } from './apply-change'
import { type BookChange, inverseOf } from './book-change'
import type { CarriedOut } from './carried-out'
import { carryOut } from './carry-out'
import type { scriptRuns } from './script-runs'
import type { Session } from './session'
import { createUndoStacks, type UndoStacks } from './undo-stacks'

/** What people do at the grid: all or nothing, told to everybody, to be taken back by those who did it. */
export function gridActions(session: Session, runs: ReturnType<typeof scriptRuns>) {
  const stacks = createUndoStacks()
  const carry = (user: string, action: Exclude<GridAction, { kind: 'computed' }>): CarriedOut => {
    requireEditor(session.book, user)
    if (action.kind === 'undo' || action.kind === 'redo') {
      return turnBack(session, stacks, { user, which: action.kind })
    }
    const done = allOrNothing(session, () => carryOut(personOf(session, user), action))
    const change = session.publish(done.scope)
    if (change !== null) stacks.did(user, change)
    return done
  }
  return {
    /** Answers before the script runs that the edit sets off: nobody waits for it, as in Sheets. */
    act: (user: string, action: GridAction, reply: (answer: ActionReply) => void): void => {
      if (action.kind === 'computed') {
        reply(takeComputed(session, user, action))
        return
      }
      const done = unlessRefused(() => carry(user, action))
      const version = session.version()
      reply('refused' in done ? { ...done, version } : { version })
      if ('refused' in done) return
      for (const cells of done.edited ?? []) tellScript(session, runs, { user, cells })
    },
  }
}

function unlessRefused(act: () => CarriedOut): CarriedOut | { refused: string } {
  try {
    return act()
  } catch (error) {
    if (error instanceof ScriptException) return { refused: error.message }
    throw error
  }
}

function personOf({ book, host }: Session, email: string): Person {
  return { book, email, nowMs: Date.parse(host.state.clock) }
}

/** An action that is refused half-way leaves nothing behind. */
function allOrNothing(session: Session, act: () => CarriedOut): CarriedOut {
  try {
    return act()
  } catch (error) {
    const half = session.publish()
    if (half !== null) {
      applyChange(session.book, inverseOf(half), session.book.owner)
      session.publish()
    }
    throw error
  }
}

function turnBack(
  session: Session,
  stacks: UndoStacks,
  { user, which }: { user: string; which: 'undo' | 'redo' },
): CarriedOut {
  const last = stacks.last(user, which)
  if (last === undefined) throw new ScriptException(`There is nothing to ${which}.`)
  const wanted = which === 'undo' ? inverseOf(last) : last
  try {
    applyChange(session.book, wanted, user)
  } catch (error) {
    stacks.drop(user, which)
    throw error
  }
  session.publish()
  stacks.turned(user, which, last)
  return { edited: editedBy(wanted) }
}

/** Undoing fires onEdit for each tab's cells together, without values (*guess*). */
function editedBy({ tabs }: BookChange): CarriedOut['edited'] {
  return tabs.flatMap((tab) => {
    if (!('cells' in tab)) return []
    const rows = tab.cells.map(({ row }) => row)
    const columns = tab.cells.map(({ column }) => column)
    const [row, column] = [least(rows), least(columns)]
    const area = { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 }
    return [{ sheetId: tab.sheetId, area }]
  })
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b))
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b))
}

type Edited = NonNullable<CarriedOut['edited']>[number]

function tellScript(
  session: Session,
  runs: ReturnType<typeof scriptRuns>,
  { user, cells }: { user: string; cells: Edited },
): void {
  const edit = cellEditOf(session.book, cells)
  if (edit !== undefined) runs.edited(user, edit)
}

/** What a window's grid has computed. Nobody edits by it; a formula that is not there any more needs no value. */
function takeComputed(
  session: Session,
  user: string,
  { sheetId, cells }: Extract<GridAction, { kind: 'computed' }>,
): ActionReply {
  const tab = tabById(session.book, sheetId)
  if (tab !== undefined && isEditor(session.book, user)) {
    const formulas = cells.filter(({ row, column }) => cellAt(tab, row, column)?.formula !== undefined)
    for (const { row, column, ...computed } of formulas) {
      setComputedValue(session.book, { sheetId, row, column }, computed)
    }
    session.publish({
      sheetId,
      areas: formulas.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
    })
  }
  return { version: session.version() }
}
