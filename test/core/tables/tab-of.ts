import { columnsOf, type TableKey } from '../../../src/core/tables/declaration'
import type { Cell, Grid } from '../../../src/core/tables/records'
import { headerOf, tabName } from '../../../src/core/tables/vocabulary'
import { type RowValues, rowWriter } from '../../../src/core/tables/write-row'
import { translator } from '../../../src/messages'

const t = translator('en')

/** Where each column stands on a tab as set-up makes it. */
function usualColumns(table: TableKey): Record<string, number> {
  return Object.fromEntries(columnsOf(table).map(({ key }, index) => [key, index + 1]))
}

export function usualHeaders(table: TableKey): string[] {
  return columnsOf(table).map(({ key }) => headerOf(table, key, t))
}

/** A tab as set-up makes it, with these records on it. */
export function tabOf(table: TableKey, rows: readonly RowValues[], sheetId = 1): Grid {
  const values = rows.map((row) => rowWriter(table, usualColumns(table), { t: translator('en') })(row))
  return { sheetId, name: tabName(table, t), values: [usualHeaders(table), ...values] }
}

/** A tab whose cells stand as given, column key by column key. */
export function cellsOf(table: TableKey, rows: readonly Readonly<Record<string, Cell>>[], sheetId = 1): Grid {
  const values = rows.map((row) => columnsOf(table).map(({ key }) => row[key] ?? ''))
  return { sheetId, name: tabName(table, t), values: [usualHeaders(table), ...values] }
}
