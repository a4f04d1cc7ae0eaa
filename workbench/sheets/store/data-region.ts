import type { Area } from '../snapshot'
import { eachCell } from './area'
import type { Tab } from './book'
import { cellAt, isFilled } from './cells'

/** The block of filled cells around an area: it grows while a side has a filled neighbour (sheets-behaviours 142-144). */
export function dataRegion(tab: Tab, start: Area, sides: { rows: boolean; columns: boolean }): Area {
  let area = { row: start.row, column: start.column, rows: start.rows, columns: start.columns }
  for (;;) {
    const grown = grow(tab, area, sides)
    if (grown.rows === area.rows && grown.columns === area.columns) return area
    area = grown
  }
}

function grow(tab: Tab, area: Area, sides: { rows: boolean; columns: boolean }): Area {
  const up = sides.rows && filled(tab, { ...area, row: area.row - 1, rows: 1 })
  const down = sides.rows && filled(tab, { ...area, row: area.row + area.rows, rows: 1 })
  const left = sides.columns && filled(tab, { ...area, column: area.column - 1, columns: 1 })
  const right = sides.columns && filled(tab, { ...area, column: area.column + area.columns, columns: 1 })
  return {
    row: area.row - Number(up),
    rows: area.rows + Number(up) + Number(down),
    column: area.column - Number(left),
    columns: area.columns + Number(left) + Number(right),
  }
}

function filled(tab: Tab, area: Area): boolean {
  let found = false
  eachCell(area, (row, column) => {
    if (isFilled(cellAt(tab, row, column))) found = true
  })
  return found
}

const steps: Record<string, { row: number; column: number }> = {
  UP: { row: -1, column: 0 },
  DOWN: { row: 1, column: 0 },
  PREVIOUS: { row: 0, column: -1 },
  NEXT: { row: 0, column: 1 },
}

/** Where Ctrl+arrow leads (sheets-behaviours 138-141). */
export function nextDataCell(
  tab: Tab,
  from: { row: number; column: number },
  direction: string,
): { row: number; column: number } {
  const step = steps[direction] ?? { row: 0, column: 0 }
  const isData = (place: { row: number; column: number }): boolean =>
    isFilled(cellAt(tab, place.row, place.column))
  const onGrid = (place: { row: number; column: number }): boolean =>
    place.row >= 0 && place.column >= 0 && place.row < tab.rowCount && place.column < tab.columnCount
  const next = (place: { row: number; column: number }) => ({
    row: place.row + step.row,
    column: place.column + step.column,
  })
  let place = from
  const inBlock = isData(place) && onGrid(next(place)) && isData(next(place))
  while (onGrid(next(place))) {
    if (inBlock && !isData(next(place))) return place
    place = next(place)
    if (!inBlock && isData(place)) return place
  }
  return place
}
