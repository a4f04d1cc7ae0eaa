import { communityNames } from '../tables/community-names'
import { type TableKey, tables } from '../tables/declaration'
import type { Place, RowOf, Workbook } from '../tables/records'

export interface KnownRow {
  readonly id: string
  /** What the row is called by; '' where that cell is empty. */
  readonly title: string
  /** What the goals that it is about are referred to by. */
  readonly goals: readonly string[]
}

type RowFinder = (place: Pick<Place, 'sheetId' | 'rowNumber'>) => KnownRow | undefined
/** What the goals are referred to by that a row is about. */
type GoalsOf = (table: TableKey, row: RowOf<TableKey>) => readonly string[]

/** Finds a row by its place: most workbooks ask for a few of their many rows, so that the rows of a table are sorted when the first is asked for. */
export function rowFinder(workbook: Workbook, goalsOf: GoalsOf): RowFinder {
  const tableOf = new Map(workbook.tabs.map(({ sheetId, table }) => [sheetId, table]))
  const sorted = new Map<TableKey, RowsByPlace>()
  const communities = communityNames(workbook.rows.communities)
  return ({ sheetId, rowNumber }) => {
    const table = tableOf.get(sheetId)
    if (!table) return undefined
    const rows = sorted.get(table) ?? byPlace(workbook.rows[table])
    sorted.set(table, rows)
    const row = rows.get(sheetId)?.get(rowNumber)
    if (!row) return undefined
    const title = titleOf(table, row)
    // A cycle is called by its community, which the record holds by ID.
    const called = table === 'cycles' ? (communities.get(title) ?? title) : title
    return { id: row.id, title: called, goals: goalsOf(table, row) }
  }
}

/** By sheet id, then by row number. */
type RowsByPlace = ReadonlyMap<number, ReadonlyMap<number, RowOf<TableKey>>>

function byPlace(rows: readonly RowOf<TableKey>[]): RowsByPlace {
  const tabs = new Map<number, Map<number, RowOf<TableKey>>>()
  for (const row of rows) {
    const tab = tabs.get(row.place.sheetId)
    if (tab) tab.set(row.place.rowNumber, row)
    else tabs.set(row.place.sheetId, new Map([[row.place.rowNumber, row]]))
  }
  return tabs
}

function titleOf(table: TableKey, row: RowOf<TableKey>): string {
  return String((row as unknown as Readonly<Record<string, unknown>>)[tables[table].title] ?? '')
}
