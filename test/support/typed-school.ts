import { runWeek } from '../../src/app/weekly/run-week'
import { type ColumnType, columnsOf, type TableKey, tableKeys } from '../../src/core/tables/declaration'
import type { Cell, Grid } from '../../src/core/tables/records'
import { fakeServices, newWorld, type World } from './fake-services'
import { on, tabOf } from './grids'
import { mondayAtEight, school } from './school'

/** What stands in a column in which people type as they like. */
export type TextOf = (column: `${TableKey}.${string}`) => string

const weekMs = 7 * 86_400_000
const freeTypes: readonly ColumnType[] = ['text', 'longText', 'link', 'openChoice']

/** Columns of the declaration in which people type as they like: a new one is among them by itself. */
export const freeColumns = tableKeys.flatMap((table) =>
  columnsOf(table)
    .filter(({ key, type }) => key !== 'id' && freeTypes.includes(type))
    .map(({ key }) => `${table}.${key}` as const),
)

/** The second week of a school in which every such column of every row, also of tables that it did not have, holds `textOf`. */
export function typedSchool(textOf: TextOf): World {
  const grids = school()
  const news = ['Evidence', 'Results', 'Resources']
  const world = newWorld(
    grids.filter(({ name }) => !news.includes(name)),
    mondayAtEight - weekMs,
  )
  runWeek(fakeServices(world), { reason: 'now' })
  const pages = world.grids.filter((grid) => !grids.some(({ sheetId }) => sheetId === grid.sheetId))
  world.grids = [...tableKeys.map((table, index) => filled(table, 100 + index, { grids, textOf })), ...pages]
  world.now = mondayAtEight
  return world
}

interface Filling {
  readonly grids: readonly Grid[]
  readonly textOf: TextOf
}

function filled(table: TableKey, sheetId: number, { grids, textOf }: Filling): Grid {
  const like = tabOf(table, sheetId, [onlyRow])
  const grid = grids.find(({ name, values }) => name === like.name && values.length > 1) ?? like
  const ids = idsByName(grids)
  const columns = columnsOf(table)
  const [headers = [], ...rows] = grid.values
  const typed = rows.map((row) =>
    row.map((cell, index): Cell => {
      const { key = '', type = 'id' } = columns[index] ?? {}
      if (table === 'cycles' && key === 'template') return textOf('templates.template')
      // A visit of which somebody has noticed something is over.
      if (key === 'noticed') return ''
      if (key !== 'id' && freeTypes.includes(type)) return textOf(`${table}.${key}`)
      return typeof cell === 'string'
        ? cell
            .split(', ')
            .map((name) => ids.get(name) ?? name)
            .join(', ')
        : cell
    }),
  )
  return { ...grid, sheetId, values: [headers, ...typed] }
}

/** Of a table of which the school has no rows. */
const onlyRow = {
  ...{ community: 'C-001', goal: 'G-001', goals: 'G-001', cycle: 'Y-001', owner: 'M-001', by: 'M-001' },
  ...{ date: on('2026-11-20'), met: 'Yes', days: 200 },
}

/** Names are typed over: what refers to a row does so by its ID. */
function idsByName(grids: readonly Grid[]): ReadonlyMap<string, string> {
  const rows = grids.flatMap(({ values: [headers = [], ...lines] }) =>
    lines.map(
      (row) => [String(row[headers.indexOf('Name')] ?? ''), String(row[headers.indexOf('ID')])] as const,
    ),
  )
  return new Map(rows.filter(([name]) => name !== ''))
}
