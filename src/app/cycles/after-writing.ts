import type { Cell, Grid } from '../../core/tables/records'
import { type OpenWorkbook, openWorkbook } from '../open-workbook'
import type { Block, Services } from '../services'

/** The workbook as it is once the blocks are written, without reading the tabs again. One call, and one for each tab with an unknown header. */
export function afterWriting(services: Services, open: OpenWorkbook, blocks: readonly Block[]): OpenWorkbook {
  const grids = open.grids.map((grid) =>
    blocks.filter(({ sheetId }) => sheetId === grid.sheetId).reduce(withBlock, grid),
  )
  return openWorkbook({
    ...services,
    book: { ...services.book, read: () => grids },
    memory: { ...services.memory, all: () => ({ ...open.memory }) },
  })
}

function withBlock(grid: Grid, { row, column, values }: Block): Grid {
  const rows: Cell[][] = grid.values.map((cells) => [...cells])
  values.forEach((cells, index) => {
    while (rows.length < row + index) rows.push([])
    const target = rows[row - 1 + index] ?? []
    while (target.length < column - 1) target.push('')
    target.splice(column - 1, cells.length, ...cells)
  })
  return { ...grid, values: rows }
}
