import { type LastNumbers, raiseLastNumber } from '../core/ids'
import type { TableKey } from '../core/tables/declaration'
import type { GivenId } from '../core/tables/read-workbook'
import type { Cell, Grid, RowOf, Workbook } from '../core/tables/records'
import type { OpenWorkbook } from './open-workbook'
import type { Block } from './services'

/** A tab with many gaps is written as one block, so that the number of calls stays small. */
const mostRuns = 4

/** The cells of IDs that rows were given while the workbook was read. */
export function idBlocks({ workbook, grids }: Pick<OpenWorkbook, 'workbook' | 'grids'>): Block[] {
  return grids.flatMap((grid) => {
    const given = workbook.given.filter(
      ({ place, columnNumber }) => place.sheetId === grid.sheetId && columnNumber > 0,
    )
    const runs = neighbours(given)
    return runs.length <= mostRuns ? runs.map(runBlock) : [spanBlock(grid, given)]
  })
}

/** Given IDs in runs of rows that follow one another. */
function neighbours(given: readonly GivenId[]): GivenId[][] {
  const runs: GivenId[][] = []
  for (const id of given) {
    const run = runs[runs.length - 1]
    if (run?.[run.length - 1]?.place.rowNumber === id.place.rowNumber - 1) run.push(id)
    else runs.push([id])
  }
  return runs
}

function runBlock(run: readonly GivenId[]): Block {
  const { place, columnNumber } = run[0] as GivenId
  return {
    sheetId: place.sheetId,
    row: place.rowNumber,
    column: columnNumber,
    values: run.map(({ id }) => [id]),
  }
}

/** Every row from the first gap to the last, with what stands between the gaps as it was read. */
function spanBlock(grid: Grid, given: readonly GivenId[]): Block {
  const column = given[0]?.columnNumber ?? 0
  const idAt = new Map(given.map(({ place, id }) => [place.rowNumber, id]))
  const numbers = [...idAt.keys()]
  const first = Math.min(...numbers)
  const values = Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index): Cell[] => [
    idAt.get(first + index) ?? grid.values[first + index - 1]?.[column - 1] ?? '',
  ])
  return { sheetId: grid.sheetId, row: first, column, values }
}

/** The highest number of each table, those included that stand in the workbook. */
export function highestNumbers(workbook: Workbook, before: LastNumbers): LastNumbers {
  return (Object.entries(workbook.rows) as [TableKey, readonly RowOf<TableKey>[]][]).reduce(
    (numbers, [table, rows]) =>
      rows.length > 0
        ? raiseLastNumber(
            table,
            rows.map(({ id }) => id),
            numbers,
          )
        : numbers,
    before,
  )
}
