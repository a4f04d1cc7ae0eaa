import { isBareId } from '../ids'
import { foldLabel } from '../text'
import { type Column, columnsOf } from './declaration'
import { columnsByPlace, columnsWithoutHeaders } from './lost-columns'
import { type HeaderRowInput, type MappedColumns, mapColumns } from './map-columns'
import { isRowOverHeaders, withoutHeaders } from './pasted-over'
import type { CellValue } from './read-cell'
import type { Reading } from './read-tab'
import { type RecognisedTab, searchedRows } from './recognise-tab'
import type { Grid, Issue } from './records'
import { columnOfHeader, headerOf } from './vocabulary'

export interface ReadHeaders extends MappedColumns {
  /** 0-based; -1 where the header row was deleted. */
  readonly headerIndex: number
  /** Whether the header row stands among the rows of the table, as after sorting it along with them. */
  readonly rowsAbove: boolean
  /** What stands on the tab, but for headers that are left in a row which was pasted over them. */
  readonly values: Grid['values']
}

interface HeadersReading extends Reading {
  /** What a blank cell of a column means on this tab. */
  readonly defaults: Readonly<Record<string, CellValue>>
}

/**
 * Which column stands where. On a tab that the add-on remembers, also where headers were renamed together with their notes, pasted over,
 * deleted, or sorted in among the rows: each of these is told, and the rows are read all the same.
 */
export function readHeaders(grid: Grid, found: RecognisedTab, reading: HeadersReading): ReadHeaders {
  const { table, headerIndex, known } = found
  const context = { table, habits: reading.habits, t: reading.t }
  const lost = {
    values: grid.values,
    headerIndex,
    layout: reading.layouts[grid.sheetId],
    unread: unreadKeys(found),
  }
  const input: HeaderRowInput = {
    table,
    sheetId: grid.sheetId,
    tabName: grid.name,
    rowNumber: headerIndex + 1,
    headers: grid.values[headerIndex] ?? [],
    notes: reading.notes[grid.sheetId]?.[headerIndex] ?? [],
    settled: new Set(Object.keys(reading.defaults)),
    ...expectedOf(found, reading),
    byPlace: (columns) => (known ? columnsByPlace({ ...lost, columns }, context) : {}),
  }
  const mapped = mapColumns(input)
  if (known && !found.headers && Object.keys(mapped.columns).length < 2) {
    const all = columnsWithoutHeaders({ ...lost, columns: mapped.columns }, context)
    if (all) return headless(grid, input, all)
  }
  if (known && !found.headers && isRowOverHeaders(input.headers, mapped.columns, context)) {
    const values = grid.values.map((row, index) => (index === headerIndex ? withoutHeaders(row, table) : row))
    return headless({ ...grid, values }, input, { columns: mapped.columns, headless: true })
  }
  const rowsAbove = hasRowsAbove(grid, found, mapped.columns.id)
  const moved = rowsAbove ? [rowIssue(input, 'data/header-moved')] : []
  return { ...mapped, issues: [...moved, ...mapped.issues], headerIndex, rowsAbove, values: grid.values }
}

/** Columns that a tab of a team's own does not have, or has for something else. */
export function unreadKeys({ table, headers }: RecognisedTab): ReadonlySet<string> {
  return new Set(headers ? columnsOf(table).flatMap(({ key }) => (key in headers ? [] : [key])) : [])
}

/** Ours on our tabs, where a tab that is remembered must have its IDs; on a tab of a team's own those that it had. */
function expectedOf(
  { table, headers, known }: RecognisedTab,
  { t }: HeadersReading,
): Pick<HeaderRowInput, 'expected' | 'keyOf'> {
  if (!headers) {
    const isRequired = ({ key, required }: Column) => required === true || (known && key === 'id')
    return {
      expected: columnsOf(table).map((column) => ({
        key: column.key,
        header: headerOf(table, column.key, t),
        required: isRequired(column),
      })),
      keyOf: (header) => columnOfHeader(table, header),
    }
  }
  const keys = new Map(Object.entries(headers).map(([key, header]) => [foldLabel(header), key]))
  return {
    expected: Object.entries(headers).map(([key, header]) => ({ key, header, required: true })),
    keyOf: (header) => keys.get(foldLabel(header)),
  }
}

/** Above the first row of the table stands a blank row, where headers were cleared, or nothing, where their row was deleted. */
function headless(
  { values }: Grid,
  input: HeaderRowInput,
  { columns, headless }: { readonly columns: Readonly<Record<string, number>>; readonly headless: boolean },
): ReadHeaders {
  const headerRow = headless ? input.rowNumber - 1 : input.rowNumber
  const issues = [rowIssue({ ...input, rowNumber: Math.max(1, headerRow) }, 'data/no-headers')]
  return { columns, issues, headerIndex: headerRow - 1, rowsAbove: false, values }
}

function hasRowsAbove(
  grid: Grid,
  { headerIndex, table }: RecognisedTab,
  idNumber: number | undefined,
): boolean {
  if (headerIndex >= searchedRows) return true
  const above = grid.values.slice(0, headerIndex)
  return idNumber !== undefined && above.some((row) => isBareId(String(row[idNumber - 1] ?? ''), [table]))
}

function rowIssue({ table, sheetId, tabName, rowNumber }: HeaderRowInput, code: Issue['code']): Issue {
  return { code, table, sheetId, tabName, rowNumber, columnNumber: 0, columnKey: '', found: '' }
}
