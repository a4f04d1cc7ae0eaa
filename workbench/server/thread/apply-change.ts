import { sameData } from '../../files/same-data'
import { ScriptException } from '../../host/emulated'
import type { SheetSnapshot } from '../../sheets/snapshot'
import { type Book, type Tab, tabById } from '../../sheets/store/book'
import { cellAt, putCell } from '../../sheets/store/cells'
import { requireEdit, requireEditTab } from '../../sheets/store/permissions'
import { snapshotOf, tabFromSnapshot } from '../../sheets/store/snapshot-book'
import type { BookChange, CellChange, TabChange } from './book-change'
import { sameButComputed } from './same-cell'

const changedSince =
  'This cannot be undone or redone: the same cells or tabs were changed by somebody else since.'

/**
 * Carries out a change of which the book shows the state before, in the name of a person.
 * @throws ScriptException, leaving the book as it is, when that state has changed since or the person may not
 */
export function applyChange(book: Book, change: BookChange, email: string): void {
  for (const tab of change.tabs) requireUnchanged(book, tab, email)
  const { before, after } = change.facts
  if (before !== after && !holdsFacts(book, before)) throw new ScriptException(changedSince)
  for (const tab of change.tabs) applyTab(book, tab)
  if (change.order.before !== change.order.after) putInOrder(book, change.order.after)
  if (before !== after) Object.assign(book, structuredClone(undoable(after)))
  if (!tabById(book, book.activeSheetId)) book.activeSheetId = book.sheets[0]?.id ?? 0
}

function undoable({ namedRanges, metadata }: Pick<Book, 'namedRanges' | 'metadata'>) {
  return { namedRanges, metadata }
}

function holdsFacts(book: Book, facts: Pick<Book, 'namedRanges' | 'metadata'>): boolean {
  return sameData(undoable(book), undoable(facts))
}

function requireUnchanged(book: Book, change: TabChange, email: string): void {
  const tab = tabById(book, change.sheetId)
  if ('cells' in change) {
    if (tab === undefined) throw new ScriptException(changedSince)
    for (const cell of change.cells) requireCell(book, tab, { ...cell, email })
    return
  }
  if (tab !== undefined) requireEditTab(book, tab, email)
  const expected = change.before
  if (tab === undefined || expected === null) {
    if ((tab === undefined) !== (expected === null)) throw new ScriptException(changedSince)
    return
  }
  if (!sameSheet(book, tab, expected)) throw new ScriptException(changedSince)
}

function requireCell(book: Book, tab: Tab, change: CellChange & { email: string }): void {
  const { row, column, email } = change
  requireEdit(book, tab, { area: { row, column, rows: 1, columns: 1 }, email })
  if (!sameButComputed(cellAt(tab, row, column), change.before)) throw new ScriptException(changedSince)
}

function sameSheet(book: Book, tab: Tab, expected: SheetSnapshot): boolean {
  const [present] = snapshotOf({ ...book, sheets: [tab] }).sheets
  if (present === undefined) return false
  const { cells, ...facts } = present
  const { cells: expectedCells, ...expectedFacts } = expected
  if (!sameData(facts, expectedFacts)) return false
  const rows = new Set([...Object.keys(cells), ...Object.keys(expectedCells)].map(Number))
  return [...rows].every((row) => {
    const columns = new Set(
      [cells[row], expectedCells[row]].flatMap((line) => Object.keys(line ?? {})).map(Number),
    )
    return [...columns].every((column) => sameButComputed(cells[row]?.[column], expectedCells[row]?.[column]))
  })
}

function applyTab(book: Book, change: TabChange): void {
  const index = book.sheets.findIndex(({ id }) => id === change.sheetId)
  const present = book.sheets[index]
  if ('cells' in change) {
    if (present === undefined) return
    for (const { row, column, after } of change.cells)
      putCell(present, row, column, after ? { ...after } : undefined)
    return
  }
  if (change.after === null) book.sheets.splice(index, 1)
  else if (present === undefined) book.sheets.push(tabFromSnapshot(change.after))
  else book.sheets[index] = { ...tabFromSnapshot(change.after), selection: present.selection }
}

function putInOrder(book: Book, order: readonly number[]): void {
  const place = (id: number) => (order.includes(id) ? order.indexOf(id) : order.length)
  book.sheets.sort((a, b) => place(a.id) - place(b.id))
}
