import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { columnsOf, type TableKey, tableKeys } from '../../../src/core/tables/declaration'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import type { Cell, Grid } from '../../../src/core/tables/records'
import { rowWriter } from '../../../src/core/tables/write-row'
import { type MessageKey, translator } from '../../../src/messages'
import { type Content, sheetIdOf, today } from './workbook-of'

const t = translator('en')

/** The content as it stands in cells: a tab for each table, with the headers that set-up writes and references as people see them. */
export function typedContent(content: Content): Grid[] {
  const named = [...(content.communities ?? []), ...(content.members ?? [])]
  const names = new Map(named.map(({ id, name }) => [id, name ?? '']))
  const label = (id: string) => names.get(id) ?? id
  return tableKeys.map((table) => {
    const columns = Object.fromEntries(columnsOf(table).map(({ key }, index) => [key, index + 1]))
    const headers = columnsOf(table).map(({ key }) => headerText(table, key))
    const write = rowWriter(table, columns, { t, label })
    const values = [headers, ...(content[table] ?? []).map((row) => write(row))]
    return { sheetId: sheetIdOf(table), name: table, values }
  })
}

export function headerText(table: TableKey, key: string): string {
  return t((key === 'id' ? 'column.id' : `table.${table}.${key}`) as MessageKey)
}

/** "code subject" of everything that the check finds on these tabs, read as a workbook whose columns stand where set-up put them. */
export function foundOn(grids: readonly Grid[]): string[] {
  const known = tableKeys.map((table) => ({ sheetId: sheetIdOf(table), table }))
  const remembered = { names: [formerName], marks: () => ({}) }
  return checkAlignment(readWorkbook(grids, known, { remembered }), today).findings.map(({ code, subject }) =>
    `${code} ${subject}`.trim(),
  )
}

/** The name that an earlier check saw on a row whose name may have been typed over since. */
export const formerName = { table: 'communities', id: 'C-001', name: 'Team 1' } as const

/** Makes other tabs of these. */
export type TypedChange = (grids: readonly Grid[]) => readonly Grid[]

/** The rows of one tab changed, the header row first. */
export const onTab =
  (table: TableKey, change: (rows: Cell[][]) => Cell[][]): TypedChange =>
  (grids) =>
    grids.map((grid) =>
      grid.sheetId === sheetIdOf(table)
        ? { ...grid, values: change(grid.values.map((row) => [...row])) }
        : grid,
    )

/** One cell typed over, by the ID of its row; the header where that is ''. */
export const typed = (table: TableKey, id: string, cells: Readonly<Record<string, Cell>>): TypedChange =>
  onTab(table, (rows) =>
    rows.map((row, index) => {
      const columns = columnsOf(table)
      const idOfRow = row[columns.findIndex(({ key }) => key === 'id')]
      const isMeant = id === '' ? index === 0 : idOfRow === id
      return isMeant ? columns.map(({ key }, column) => cells[key] ?? row[column] ?? '') : row
    }),
  )
