import { columnsOf, type TableKey } from '../../src/core/tables/declaration'
import type { Cell, Day, Grid } from '../../src/core/tables/records'
import { type MessageKey, translator } from '../../src/messages'

const t = translator('en')

/** A tab of a table with the headers and columns that set-up writes, and these rows; keys that a row lacks stay blank. */
export function tabOf(
  table: TableKey,
  sheetId: number,
  rows: readonly Readonly<Record<string, Cell>>[],
): Grid {
  const columns = columnsOf(table)
  const headers = columns.map(({ key }) =>
    t((key === 'id' ? 'column.id' : `table.${table}.${key}`) as MessageKey),
  )
  const lines = rows.map((row) => columns.map(({ key }) => row[key] ?? ''))
  return { sheetId, name: t(`table.${table}` as MessageKey), values: [headers, ...lines] }
}

/** A date cell. */
export function on(day: Day): Cell {
  return { day, minutes: 0 }
}

/** A cell that holds a time of day. */
export function at(hour: number, minute: number): Cell {
  return { day: '1899-12-30', minutes: hour * 60 + minute }
}
