import { sameData } from '../../files/same-data'
import type { Area, CellSnapshot, SheetSnapshot } from '../../sheets/snapshot'
import type { Book, Tab } from '../../sheets/store/book'
import { isBlank } from '../../sheets/store/cells'
import { sheetFactsOf } from '../../sheets/store/snapshot-book'
import { type BookChange, type CellChange, type ChangeScope, isEmpty, type TabChange } from './book-change'
import { sameCell } from './same-cell'
import type { BookFacts } from './thread-messages'

/** Remembers what a book was like, to tell what has become of it. Whoever changes the book, a person or a script, need not say how. */
export interface BookShadow {
  /** What changed since the last time, null if nothing did. With a scope only that is looked at. */
  take(scope?: ChangeScope): BookChange | null
}

interface TabShadow {
  facts: Omit<SheetSnapshot, 'cells'>
  /** Each cell a copy of its own; styles and rules are shared with the store, which never changes them in place. */
  rows: (CellSnapshot | undefined)[][]
}

interface Remembered {
  tabs: Map<number, TabShadow>
  order: number[]
  facts: BookFacts
}

export function createShadow(book: Book): BookShadow {
  const remembered: Remembered = {
    tabs: new Map(book.sheets.map((tab) => [tab.id, shadowOf(tab)])),
    order: book.sheets.map(({ id }) => id),
    facts: factsOf(book),
  }
  return { take: (scope) => takeChange(book, remembered, scope) }
}

function takeChange(book: Book, remembered: Remembered, scope?: ChangeScope): BookChange | null {
  const { order, facts } = remembered
  const change: BookChange = {
    tabs: [...goneTabs(book, remembered), ...changedTabs(book, remembered, scope)],
    order: {
      before: order,
      after: unlessSame(
        order,
        book.sheets.map(({ id }) => id),
      ),
    },
    facts: { before: facts, after: unlessSame(facts, factsOf(book)) },
  }
  remembered.order = change.order.after
  remembered.facts = change.facts.after
  return isEmpty(change) ? null : change
}

function goneTabs(book: Book, { tabs }: Remembered): TabChange[] {
  const present = new Set(book.sheets.map(({ id }) => id))
  const gone = [...tabs].filter(([id]) => !present.has(id))
  for (const [id] of gone) tabs.delete(id)
  return gone.map(([sheetId, shadow]) => ({ sheetId, before: snapshotOf(shadow), after: null }))
}

function changedTabs(book: Book, { tabs }: Remembered, scope?: ChangeScope): TabChange[] {
  const looked = scope === undefined ? book.sheets : book.sheets.filter(({ id }) => id === scope.sheetId)
  return looked.flatMap((tab): TabChange[] => {
    const shadow = tabs.get(tab.id)
    const facts = sheetFactsOf(tab)
    if (shadow !== undefined && sameData(shadow.facts, facts)) {
      const cells = changedCells(tab, shadow, scope?.areas)
      return cells.length > 0 ? [{ sheetId: tab.id, cells }] : []
    }
    const before = shadow === undefined ? null : snapshotOf(shadow)
    const renewed = shadowOf(tab)
    tabs.set(tab.id, renewed)
    return [{ sheetId: tab.id, before, after: snapshotOf(renewed) }]
  })
}

/** Finds the cells that differ and remembers them as they are now. */
function changedCells(tab: Tab, { rows }: TabShadow, areas?: readonly Area[]): CellChange[] {
  const changes: CellChange[] = []
  const look = (row: number, from: number, to: number) => {
    const line = tab.rows[row] ?? []
    const known = rows[row] ?? []
    for (let column = from; column < Math.min(to, Math.max(line.length, known.length)); column += 1) {
      const cell = line[column]
      if (sameCell(known[column], cell)) continue
      const after = copyOf(cell)
      changes.push({ row, column, before: known[column] ?? null, after: after ?? null })
      known[column] = after
      rows[row] = known
    }
  }
  const last = Math.max(tab.rows.length, rows.length)
  for (const area of areas ?? [{ row: 0, rows: last, column: 0, columns: tab.columnCount }]) {
    for (let row = area.row; row < Math.min(area.row + area.rows, last); row += 1) {
      look(row, area.column, area.column + area.columns)
    }
  }
  return changes
}

function shadowOf(tab: Tab): TabShadow {
  return { facts: sheetFactsOf(tab), rows: tab.rows.map((line) => line.map(copyOf)) }
}

function copyOf(cell: CellSnapshot | undefined): CellSnapshot | undefined {
  if (cell === undefined || isBlank(cell)) return undefined
  // Cells of one merge or paste may share their lists; those of the shadow are its own.
  const { links, runs } = cell
  return {
    ...cell,
    ...(links && { links: structuredClone(links) }),
    ...(runs && { runs: structuredClone(runs) }),
  }
}

function snapshotOf({ facts, rows }: TabShadow): SheetSnapshot {
  const cells: SheetSnapshot['cells'] = {}
  for (const [row, line] of rows.entries()) {
    const kept = [...(line ?? []).entries()].filter(([, cell]) => cell !== undefined)
    if (kept.length > 0) cells[row] = Object.fromEntries(kept) as Record<number, CellSnapshot>
  }
  return { ...facts, cells }
}

/** Which tab is active is each window's own affair. */
function factsOf(book: Book): BookFacts {
  const { sheets: _sheets, lastId: _lastId, ...facts } = book
  return structuredClone(facts)
}

function unlessSame<T>(before: T, after: T): T {
  return sameData(before, after) ? before : after
}
