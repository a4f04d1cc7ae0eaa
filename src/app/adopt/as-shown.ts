import { lookedAtRows } from '../../core/tables/adopt/propose-mapping'
import type { Cell, Grid } from '../../core/tables/records'
import { asPercent } from '../../core/tables/unify-percents'
import type { Services } from '../services'
import { isPasted } from './adopt-source'

/**
 * The tab with its percentages as they are seen: Sheets keeps 0.62 of what is shown as 62%, and only the format tells it from any other number. One
 * call for a tab, none for pasted rows.
 */
export function asShown({ book }: Services, grid: Grid): Grid {
  if (isPasted(grid)) return grid
  const rows = Math.min(grid.values.length, lookedAtRows)
  const formats = book.numberFormats(grid.sheetId, rows)
  const shown = (cell: Cell, row: number, column: number): Cell =>
    typeof cell === 'number' && formats[row]?.[column]?.includes('%') ? `${asPercent(cell)}%` : cell
  const values = grid.values.map((cells, row) =>
    row < rows ? cells.map((cell, column) => shown(cell, row, column)) : cells,
  )
  return { ...grid, values }
}
