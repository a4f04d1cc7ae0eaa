import type { Cell, Grid } from '../../src/core/tables/records'
import type { RowValues } from '../../src/core/tables/write-row'
import { tabOf } from '../core/tables/tab-of'
import { csvRows, type Plan, planFiles } from './nc-plan'

const ghostRows: readonly (readonly Cell[])[] = [
  [],
  ['', ' ', ''],
  [false],
  Array<Cell>(30).fill(''),
  ['\u00a0'],
]

/** Our own tabs with the plan on them, columns of their own and ghost rows included, and beside them the tabs that it came from. */
export function planGrids(plan: Plan): Grid[] {
  const goals = tabOf('goals', plan.goals, 1)
  const [headers = [], ...rows] = goals.values
  const widened = [
    [...headers, ...plan.ownHeaders],
    ...rows.map((row, index) => [...row, ...(plan.ownCells[index] ?? [])]),
  ]
  return [
    { ...goals, values: withGhosts(widened) },
    tabOf('evidence', plan.evidence, 2),
    ...planFiles.map((file, index) => ({ sheetId: 10 + index, name: file, values: csvRows(file) })),
  ]
}

export function goalsGrid(rows: readonly RowValues[]): Grid[] {
  return [tabOf('goals', rows, 1)]
}

/** A few between the rows, more below. */
function withGhosts(rows: readonly (readonly Cell[])[]): (readonly Cell[])[] {
  const between = rows.flatMap((row, index) => [row, ...ghostRows.filter((_, at) => index === 20 + at * 20)])
  return [...between, ...Array.from({ length: 800 }, () => ghostRows).flat()]
}
