import { type Column, type ColumnType, columnsOf, type TableKey, tables } from './declaration'
import { isBlank, isTrouble, type ReadingContext, readCell } from './read-cell'
import type { Cell } from './records'
import { columnOfHeader } from './vocabulary'

/** What a header is hardly ever called, but a cell below it often; a year can be both. */
const telling: ReadonlySet<ColumnType> = new Set(['choice', 'choices', 'date', 'time', 'email'])

/**
 * Whether a row of the table was pasted over the headers, which are known by their notes only: it has a title, and what stands in the columns
 * of choices and days can be read as such, which the name of a column cannot.
 */
export function isRowOverHeaders(
  row: readonly Cell[],
  columns: Readonly<Record<string, number>>,
  context: ReadingContext,
): boolean {
  const { table } = context
  const pasted = columnsOf(table).flatMap((column) => {
    const cell = row[(columns[column.key] ?? 0) - 1]
    return cell === undefined || isBlank(cell) || isHeader(cell, table) ? [] : [{ column, cell }]
  })
  const read = ({ column, cell }: { readonly column: Column; readonly cell: Cell }) =>
    !isTrouble(readCell(cell, column, context))
  const evidence = pasted.filter(({ column }) => telling.has(column.type))
  return (
    evidence.length > 0 &&
    evidence.every(read) &&
    pasted.some(({ column }) => column.key === tables[table].title)
  )
}

/** The row that was pasted, without the headers that are left of the old ones. */
export function withoutHeaders(row: readonly Cell[], table: TableKey): Cell[] {
  return row.map((cell) => (isHeader(cell, table) ? '' : cell))
}

export function isHeader(cell: Cell, table: TableKey): boolean {
  return typeof cell === 'string' && columnOfHeader(table, cell) !== undefined
}
