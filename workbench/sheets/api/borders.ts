import type { Area, CellStyle } from '../snapshot'
import { eachCell } from '../store/area'
import type { Tab } from '../store/book'
import { ensureCell, mergedStyle } from '../store/cells'
import { cssColor } from '../store/css-colors'

type Side = 'top' | 'left' | 'bottom' | 'right'

/** Draws (true), removes (false) or leaves (null) the outer sides and the inner lines of an area (sheets-behaviours 177-179). */
export function setBorders(
  tab: Tab,
  area: Area,
  wish: { sides: unknown[]; line: { color: string | null; style: string } },
): void {
  const [top, left, bottom, right, vertical, horizontal] = wish.sides
  const line = { style: wish.line.style, color: cssColor(wish.line.color ?? '#000000') ?? '#000000' }
  eachCell(area, (row, column) => {
    const edges: Record<Side, unknown> = {
      top: row === area.row ? top : horizontal,
      bottom: row === area.row + area.rows - 1 ? bottom : horizontal,
      left: column === area.column ? left : vertical,
      right: column === area.column + area.columns - 1 ? right : vertical,
    }
    if (Object.values(edges).every((edge) => edge === null || edge === undefined)) return
    const cell = ensureCell(tab, row, column)
    cell.style = mergedStyle(cell.style, { borders: bordersAfter(cell.style?.borders, edges, line) })
    if (!cell.style) delete cell.style
  })
}

function bordersAfter(
  present: CellStyle['borders'],
  edges: Record<Side, unknown>,
  line: { style: string; color: string },
): CellStyle['borders'] {
  const borders = { ...present }
  for (const side of ['top', 'left', 'bottom', 'right'] as const) {
    if (edges[side] === true) borders[side] = line
    if (edges[side] === false) delete borders[side]
  }
  return Object.keys(borders).length > 0 ? borders : undefined
}
