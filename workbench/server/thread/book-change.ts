import type { Area, CellSnapshot, SheetSnapshot } from '../../sheets/snapshot'
import type { Patch } from '../protocol'
import type { BookFacts } from './thread-messages'

/** One cell before and after; null for blank. Cells are shared and never changed in place. */
export interface CellChange {
  row: number
  column: number
  before: CellSnapshot | null
  after: CellSnapshot | null
}

/** A tab of which only cells changed, or one that changed otherwise, is new or gone (null before or after). */
export type TabChange =
  | { sheetId: number; cells: CellChange[] }
  | { sheetId: number; before: SheetSnapshot | null; after: SheetSnapshot | null }

/** How a book changed, in a form that can be carried out either way. */
export interface BookChange {
  tabs: TabChange[]
  order: { before: number[]; after: number[] }
  facts: { before: BookFacts; after: BookFacts }
}

/** What is known to be all that changed: cells in these areas of one tab. */
export interface ChangeScope {
  sheetId: number
  areas: readonly Area[]
}

export function isEmpty(change: BookChange): boolean {
  const { tabs, order, facts } = change
  return tabs.length === 0 && order.before === order.after && facts.before === facts.after
}

export function inverseOf({ tabs, order, facts }: BookChange): BookChange {
  return {
    tabs: tabs.map((tab) =>
      'cells' in tab
        ? {
            ...tab,
            cells: tab.cells.map((cell) => ({ ...cell, before: cell.after, after: cell.before })),
          }
        : { ...tab, before: tab.after, after: tab.before },
    ),
    order: { before: order.after, after: order.before },
    facts: { before: facts.after, after: facts.before },
  }
}

export function patchesOf({ tabs, order, facts }: BookChange): Patch[] {
  const renamed = facts.before.name !== facts.after.name
  const patches = tabs.map((tab): Patch => {
    if ('cells' in tab) {
      const cells = tab.cells.map(({ row, column, after }) => ({ row, column, cell: after }))
      return { kind: 'cells', sheetId: tab.sheetId, cells }
    }
    return tab.after === null
      ? { kind: 'removeSheet', sheetId: tab.sheetId }
      : { kind: 'sheet', sheet: tab.after }
  })
  if (order.before === order.after && !renamed) return patches
  return [...patches, { kind: 'book', name: facts.after.name, order: order.after }]
}
