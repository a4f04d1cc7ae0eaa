import type { Area, CellStyle } from '../snapshot'
import { eachCell } from './area'
import type { Cell, Tab } from './book'

export function cellAt(tab: Tab, row: number, column: number): Cell | undefined {
  return tab.rows[row]?.[column]
}

/** The cell to write to; made when blank. */
export function ensureCell(tab: Tab, row: number, column: number): Cell {
  while (tab.rows.length <= row) tab.rows.push([])
  const line = tab.rows[row] ?? []
  while (line.length <= column) line.push(undefined)
  const cell = line[column] ?? {}
  line[column] = cell
  return cell
}

export function putCell(tab: Tab, row: number, column: number, cell: Cell | undefined): void {
  if (!cell && !cellAt(tab, row, column)) return
  ensureCell(tab, row, column)
  const line = tab.rows[row]
  if (line) line[column] = cell
}

/** Whether a cell counts as filled: it has a value or a formula, even one that gives ''. */
export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.formula !== undefined || (cell.value !== undefined && cell.value !== ''))
}

/** Whether nothing is left of a cell: neither content nor looks. */
export function isBlank(cell: Cell): boolean {
  return Object.values(cell).every((held) => held === undefined)
}

/** Takes away value, formula, error, links and runs; format, note and validation stay. */
export function clearContent(cell: Cell): void {
  // Not deleted: an object that a property was deleted from is slow to read from then on, and there are a million of them.
  if (cell.value !== undefined) cell.value = undefined
  if (cell.formula !== undefined) cell.formula = undefined
  if (cell.error !== undefined) cell.error = undefined
  if (cell.links !== undefined) cell.links = undefined
  if (cell.runs !== undefined) cell.runs = undefined
}

/** Changes the style by what the patch says; keys that are undefined there go back to the default. */
export function restyle(cell: Cell, patch: CellStyle, cache: StyleCache): void {
  const style = cache(cell.style, patch)
  if (style) cell.style = style
  else if (cell.style) cell.style = undefined
}

export type StyleCache = (style: CellStyle | undefined, patch: CellStyle) => CellStyle | undefined

/** Merges styles so that cells that had one style share the new one too. */
export function styleCache(): StyleCache {
  const made = new Map<CellStyle | undefined, CellStyle | undefined>()
  return (style, patch) => {
    if (!made.has(style)) made.set(style, mergedStyle(style, patch))
    return made.get(style)
  }
}

export function mergedStyle(style: CellStyle | undefined, patch: CellStyle): CellStyle | undefined {
  const entries = Object.entries({ ...style, ...patch }).filter(([, value]) => value !== undefined)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** 1 + the index of the last row and column with a filled cell; zeros on an empty tab. */
export function filledSize(tab: Tab): { rows: number; columns: number } {
  let rows = 0
  let columns = 0
  for (const [rowIndex, line] of tab.rows.entries()) {
    const last = lastFilled(line)
    if (last >= 0) rows = rowIndex + 1
    columns = Math.max(columns, last + 1)
  }
  return { rows, columns }
}

function lastFilled(line: readonly (Cell | undefined)[]): number {
  let last = line.length - 1
  while (last >= 0 && !isFilled(line[last])) last -= 1
  return last
}

/** Calls `visit` for the cells of the area that exist in the store: blank ones are skipped. */
export function eachStoredCell(
  tab: Tab,
  area: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  const lastRow = Math.min(area.row + area.rows, tab.rows.length)
  eachCell({ ...area, rows: Math.max(0, lastRow - area.row) }, (row, column) => {
    const cell = cellAt(tab, row, column)
    if (cell) visit(cell, row, column)
  })
}
