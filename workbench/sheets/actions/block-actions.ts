import { ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import { contains, sameArea } from '../store/area'
import type { Tab } from '../store/book'
import { cellAt, ensureCell } from '../store/cells'
import { clearArea } from '../store/clear-area'
import { pasteCell, takeBlock } from '../store/copy-block'
import { breakMerges, mergeArea } from '../store/merges'
import { requireEdit } from '../store/permissions'
import { growTo } from './cell-actions'
import { seriesOf } from './fill-series'
import { type EditedCells, type Person, type Place, tabOf } from './person'

/** Cells that were marked to be copied or cut. */
export interface MarkedCells {
  sheetId: number
  area: Area
  cut: boolean
}

/**
 * Pastes cells with all they carry. Copied formulas shift, cut ones keep their references and leave a blank place behind. Formulas
 * elsewhere go on pointing to that place, while in Sheets they follow the cut cells.
 */
export function pasteCells(person: Person, marked: MarkedCells, to: Place): EditedCells {
  const source = tabOf(person, marked.sheetId)
  const target = tabOf(person, to.sheetId)
  const area = { ...marked.area, row: to.row, column: to.column }
  requireEdit(person.book, target, { area, email: person.email })
  if (marked.cut) requireEdit(person.book, source, { area: marked.area, email: person.email })
  const cells = takeBlock({ tab: source, area: marked.area })
  const merges = source.merges.filter((merge) => contains(marked.area, merge))
  growTo(person, target, area)
  if (marked.cut) {
    source.merges = source.merges.filter((merge) => !merges.includes(merge))
    clearArea(source, marked.area, ['content', 'format', 'note', 'validation'])
  }
  breakMerges(target, area)
  for (const [r, line] of cells.entries()) {
    for (const [c, taken] of line.entries()) {
      const place = { row: area.row + r, column: area.column + c }
      pasteCell(target, place, { taken: marked.cut ? { ...taken, ...place } : taken, what: 'all' })
    }
  }
  for (const merge of merges) {
    const by = { row: to.row - marked.area.row, column: to.column - marked.area.column }
    mergeArea(target, { ...merge, row: merge.row + by.row, column: merge.column + by.column })
  }
  return { sheetId: target.id, area }
}

/** Drags the fill handle from `source` over `target`, which holds it and goes on to one side. */
export function fillCells(
  person: Person,
  sheetId: number,
  wish: { source: Area; target: Area },
): EditedCells {
  const { source, target } = wish
  const tab = tabOf(person, sheetId)
  const down = source.column === target.column && source.columns === target.columns
  const across = source.row === target.row && source.rows === target.rows
  if (!contains(target, source) || !(down || across))
    throw new ScriptException('You can only fill in one direction.')
  if (sameArea(source, target)) return { sheetId, area: target }
  requireEdit(person.book, tab, { area: target, email: person.email })
  const lines = down ? source.columns : source.rows
  for (let line = 0; line < lines; line += 1) fillLine(tab, wish, { line, down })
  return { sheetId, area: target }
}

/** One column when filling up or down, one row when filling sideways. */
function fillLine(
  tab: Tab,
  { source, target }: { source: Area; target: Area },
  { line, down }: { line: number; down: boolean },
): void {
  const length = down ? source.rows : source.columns
  const start = down ? source.row : source.column
  const spot = (at: number) =>
    down ? { row: at, column: source.column + line } : { row: source.row + line, column: at }
  const cells = Array.from({ length }, (_, index) => {
    const place = spot(start + index)
    const cell = cellAt(tab, place.row, place.column)
    return { ...place, cell: cell && { ...cell } }
  })
  const series = seriesOf(cells.map(({ cell }) => cell))
  const from = down ? target.row : target.column
  const to = from + (down ? target.rows : target.columns)
  for (let at = from; at < to; at += 1) {
    const steps = at - start
    const taken = cells[((steps % length) + length) % length]
    if (!taken || (steps >= 0 && steps < length)) continue
    const { row, column } = spot(at)
    pasteCell(tab, { row, column }, { taken, what: 'all' })
    if (series) ensureCell(tab, row, column).value = series(steps)
  }
}
