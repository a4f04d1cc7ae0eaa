import { cellAddress } from '../../core/a1'
import type { Cell } from '../../core/tables/records'
import type { Block } from '../services'
import type { FoundRow } from './find-row'
import type { FixStep } from './fix-request'

/** A step of a fix where its row stands at this moment. */
export interface PlacedStep {
  readonly step: FixStep
  readonly row: FoundRow
  /** With the column (1-based) in which each stands now, 0 for none, and what it holds. */
  readonly cells: readonly (FixStep['cells'][number] & { readonly column: number; readonly there: Cell })[]
  /** The formulas of the row, '' for none. */
  readonly formulas: readonly string[]
}

export function placeStep(step: FixStep, row: FoundRow, formulas: readonly string[]): PlacedStep {
  const there = row.grid.values[row.rowNumber - 1] ?? []
  const cells = step.cells.map((cell) => {
    const column = row.tab.columns[cell.columnKey] ?? 0
    return { ...cell, column, there: there[column - 1] ?? '' }
  })
  return { step, row, cells, formulas }
}

/** Every cell holds what was told, and a row to be taken away nothing else: what somebody wrote into it since would be left without its row. */
export function isAsTold(placed: PlacedStep): boolean {
  const { step, row, cells } = placed
  if (!cells.every(({ before, there }) => isSame(before, there))) return false
  if (step.kind !== 'takeAway') return true
  const known = [...(step.beside ?? [])]
  return besideIn(placed, row.grid.values[row.rowNumber - 1]).every((cell) => {
    const index = known.findIndex((one) => isSame(one, cell))
    if (index >= 0) known.splice(index, 1)
    return index >= 0
  })
}

/** What stands in a row beside the cells of the step, in whatever column: what a formula shows there is nobody's own. */
export function besideIn({ cells, formulas }: PlacedStep, values: readonly Cell[] = []): Cell[] {
  const ours = new Set(cells.map(({ column }) => column))
  const isOwn = (cell: Cell, index: number) => !ours.has(index + 1) && !formulas[index] && !isSame(cell, '')
  return values.filter(isOwn)
}

/** Those of its cells that get another value. */
export function changedCells({ cells }: PlacedStep): PlacedStep['cells'] {
  return cells.filter(({ before, after }) => !isSame(before, after))
}

/** What is written, or what is written back, a block for each cell. */
export function blocksOf(placed: PlacedStep, which: 'after' | 'there'): Block[] {
  const at = { sheetId: placed.row.tab.sheetId, row: placed.row.rowNumber }
  return changedCells(placed).map((cell) => ({ ...at, column: cell.column, values: [[cell[which]]] }))
}

/** "Goals C14". */
export function addressOf({ row }: PlacedStep, column: number): string {
  return `${row.tab.name} ${cellAddress(row.rowNumber, column)}`
}

/** A box that was not ticked may read as blank. */
export function isSame(one: Cell, other: Cell): boolean {
  const plain = (cell: Cell) =>
    typeof cell === 'object' ? `${cell.day} ${cell.minutes}` : cell === false ? '' : cell
  return plain(one) === plain(other)
}
