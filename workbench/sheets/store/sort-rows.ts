import type { Area, StoredValue } from '../snapshot'
import { touches } from './area'
import type { Book, Cell, CellRow, Tab } from './book'
import { cellAt, isFilled, putCell } from './cells'
import { shiftFormula } from './formula-references'
import { storedOrError } from './read-cell'

export interface SortKey {
  /** 0-based column of the tab. */
  column: number
  ascending: boolean
}

/**
 * Sorts the rows of the area, stable, by numbers, then text, then FALSE, then TRUE (sheets-behaviours 126); blanks come last either way
 * and case is ignored (*guesses*). Cells go along with formats, notes and rules; row heights, hidden rows and row metadata stay.
 */
export function sortRows(book: Book, tab: Tab, request: { area: Area; keys: SortKey[] }): void {
  const { area, keys } = request
  const collator = new Intl.Collator(book.locale.replace('_', '-'), { sensitivity: 'accent' })
  const rows = takeRows(tab, area)
  rows.sort((a, b) => compareRows(a.cells, b.cells, { keys, area, collator }))
  for (const [index, row] of rows.entries()) placeRow(tab, area, { ...row, to: area.row + index })
}

export function hasMerge(tab: Tab, area: Area): boolean {
  return tab.merges.some((merge) => touches(merge, area))
}

interface TakenRow {
  from: number
  cells: CellRow
}

function takeRows(tab: Tab, area: Area): TakenRow[] {
  return Array.from({ length: area.rows }, (_, index) => ({
    from: area.row + index,
    cells: Array.from({ length: area.columns }, (_unused, offset) =>
      cellAt(tab, area.row + index, area.column + offset),
    ),
  }))
}

function placeRow(tab: Tab, area: Area, row: TakenRow & { to: number }): void {
  for (const [offset, cell] of row.cells.entries()) {
    const moved = cell?.formula
      ? { ...cell, formula: shiftFormula(cell.formula, row.to - row.from, 0) }
      : cell
    putCell(tab, row.to, area.column + offset, moved)
  }
}

function compareRows(
  a: CellRow,
  b: CellRow,
  by: { keys: SortKey[]; area: Area; collator: Intl.Collator },
): number {
  for (const key of by.keys) {
    const index = key.column - by.area.column
    const order = compareCells(a[index], b[index], { ascending: key.ascending, collator: by.collator })
    if (order !== 0) return order
  }
  return 0
}

function compareCells(
  a: Cell | undefined,
  b: Cell | undefined,
  by: { ascending: boolean; collator: Intl.Collator },
): number {
  const [filledA, filledB] = [isFilled(a), isFilled(b)]
  if (!filledA || !filledB) return Number(filledB) - Number(filledA)
  const order = compareValues(storedOrError(a), storedOrError(b), by.collator)
  return by.ascending ? order : -order
}

function compareValues(a: StoredValue, b: StoredValue, collator: Intl.Collator): number {
  const [kindA, kindB] = [kind(a), kind(b)]
  if (kindA !== kindB) return kindA - kindB
  if (typeof a === 'string') return collator.compare(a, String(b))
  return Number(a) - Number(b)
}

function kind(value: StoredValue): number {
  if (typeof value === 'number') return 0
  return typeof value === 'string' ? 1 : 2
}
