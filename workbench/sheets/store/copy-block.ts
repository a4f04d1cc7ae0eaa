import type { Area } from '../snapshot'
import type { Cell, Tab } from './book'
import { cellAt, clearContent, ensureCell, putCell } from './cells'
import { shiftFormula } from './formula-references'

/** What of a cell is copied. */
export type CopyWhat = 'all' | 'noBorders' | 'values' | 'formats' | 'formulas' | 'validation'

export interface Block {
  tab: Tab
  area: Area
}

/**
 * Copies a block as often as it fits whole into the target, at least once whole (sheets-behaviours 102, 103, 112).
 * Returns the area written.
 */
export function copyBlock(source: Block, target: Block, how: { what: CopyWhat; transposed?: boolean }): Area {
  const cells = takeBlock(source, how.transposed === true)
  const rows = cells.length
  const columns = cells[0]?.length ?? 0
  const down = Math.max(1, Math.floor(target.area.rows / rows))
  const across = Math.max(1, Math.floor(target.area.columns / columns))
  const written: Area = {
    row: target.area.row,
    column: target.area.column,
    rows: rows * down,
    columns: columns * across,
  }
  for (let r = 0; r < written.rows; r += 1) {
    for (let c = 0; c < written.columns; c += 1) {
      const taken = cells[r % rows]?.[c % columns]
      if (taken)
        pasteCell(target.tab, { row: written.row + r, column: written.column + c }, { taken, what: how.what })
    }
  }
  return written
}

export interface TakenCell {
  cell: Cell | undefined
  row: number
  column: number
}

export function takeBlock(source: Block, transposed = false): TakenCell[][] {
  const { area, tab } = source
  const [outer, inner] = transposed ? [area.columns, area.rows] : [area.rows, area.columns]
  return Array.from({ length: outer }, (_, i) =>
    Array.from({ length: inner }, (_unused, j) => {
      const row = area.row + (transposed ? j : i)
      const column = area.column + (transposed ? i : j)
      const cell = cellAt(tab, row, column)
      return { cell: cell && { ...cell }, row, column }
    }),
  )
}

export function pasteCell(
  tab: Tab,
  place: { row: number; column: number },
  paste: { taken: TakenCell; what: CopyWhat },
): void {
  const { cell } = paste.taken
  const by = { rows: place.row - paste.taken.row, columns: place.column - paste.taken.column }
  if (paste.what === 'all' || paste.what === 'noBorders') {
    const whole = cell && {
      ...cell,
      ...(cell.formula ? { formula: shiftFormula(cell.formula, by.rows, by.columns) } : {}),
    }
    putCell(tab, place.row, place.column, paste.what === 'all' ? whole : withoutBorders(whole))
    return
  }
  if (!cell && !cellAt(tab, place.row, place.column)) return
  pastePart(ensureCell(tab, place.row, place.column), cell ?? {}, { what: paste.what, by })
}

function pastePart(
  target: Cell,
  source: Cell,
  how: { what: CopyWhat; by: { rows: number; columns: number } },
): void {
  if (how.what === 'formats') {
    setOrDelete(target, 'style', source.style)
    return
  }
  if (how.what === 'validation') {
    setOrDelete(target, 'validation', source.validation)
    return
  }
  clearContent(target)
  setOrDelete(target, 'value', source.value)
  setOrDelete(target, 'error', source.error)
  if (how.what === 'formulas' && source.formula !== undefined) {
    target.formula = shiftFormula(source.formula, how.by.rows, how.by.columns)
    delete target.value
  }
  if (how.what === 'values' && source.formula !== undefined && source.value === undefined) {
    target.error = source.error ?? '#ERROR!'
  }
}

function setOrDelete<K extends keyof Cell>(cell: Cell, key: K, value: Cell[K]): void {
  if (value === undefined) delete cell[key]
  else cell[key] = value
}

function withoutBorders(cell: Cell | undefined): Cell | undefined {
  if (!cell?.style?.borders) return cell
  const { borders: _borders, ...style } = cell.style
  return { ...cell, style }
}
