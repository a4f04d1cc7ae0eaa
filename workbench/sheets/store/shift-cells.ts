import type { Area } from '../snapshot'
import type { Tab } from './book'
import { cellAt, putCell } from './cells'

/** Inserts blank cells in the place of the area and pushes what was there down ('rows') or right ('columns') (sheets-behaviours 101). */
export function insertCells(tab: Tab, area: Area, direction: 'rows' | 'columns'): void {
  const size = direction === 'rows' ? tab.rowCount : tab.columnCount
  shift(tab, area, { direction, order: 'fromEnd', size })
}

/** Deletes the cells of the area and pulls up what is below, or left what is right of it; blanks come in (99, 100). */
export function deleteCells(tab: Tab, area: Area, direction: 'rows' | 'columns'): void {
  const size = direction === 'rows' ? tab.rowCount : tab.columnCount
  shift(tab, area, { direction, order: 'fromStart', size })
}

function shift(
  tab: Tab,
  area: Area,
  how: { direction: 'rows' | 'columns'; order: 'fromStart' | 'fromEnd'; size: number },
): void {
  const rows = how.direction === 'rows'
  const [start, count] = rows ? [area.row, area.rows] : [area.column, area.columns]
  const across = rows ? { at: area.column, count: area.columns } : { at: area.row, count: area.rows }
  const by = how.order === 'fromEnd' ? -count : count
  const lines = Array.from({ length: Math.max(0, how.size - start) }, (_, index) => start + index)
  if (how.order === 'fromEnd') lines.reverse()
  for (const line of lines) {
    const from = line + by
    const inside = from >= start && from < how.size
    for (let other = across.at; other < across.at + across.count; other += 1) {
      const [to, source] = rows
        ? [[line, other] as const, [from, other] as const]
        : [[other, line] as const, [other, from] as const]
      putCell(tab, ...to, inside ? cellAt(tab, ...source) : undefined)
    }
  }
}
