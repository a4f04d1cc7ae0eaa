import type { Habits } from '../../core/locale'
import { proposeMapping } from '../../core/tables/adopt/propose-mapping'
import type { TableKey } from '../../core/tables/declaration'
import { readWorkbook } from '../../core/tables/read-workbook'
import type { Grid, Issue, RowOf } from '../../core/tables/records'
import { trimBlanks } from '../../core/text'
import type { Translate } from '../../messages'
import { tabCommunities } from '../goals-tabs'
import type { OpenWorkbook } from '../open-workbook'
import { type RegisteredTab, tabLevels, tableTabs } from '../tab-registry'
import type { AdoptWish } from './adopt-wish'

export interface Mapping {
  readonly table: TableKey
  /** 0-based. */
  readonly headerIndex: number
  /** Column key -> column number, 1-based. */
  readonly columns: Readonly<Record<string, number>>
}

/** What the wish leaves open is proposed. Only columns with a header of their own can be read: by it they are known from then on. */
export function mappingOf(
  grid: Grid,
  wish: AdoptWish,
  { habits, t }: { readonly habits: Habits; readonly t: Translate },
): Mapping {
  const proposal = proposeMapping(grid.values, { habits, t, ...(wish.table !== '' && { table: wish.table }) })
  const readable = new Set(readableColumns(grid, proposal.headerIndex).map(({ number }) => number))
  const columns = Object.entries(wish.columns ?? proposal.columns).filter(([, number]) =>
    readable.has(number),
  )
  return { ...proposal, columns: Object.fromEntries(columns) }
}

export interface ReadableColumn {
  readonly number: number
  readonly header: string
}

/** Columns that have a header; of two with the same one the first. */
export function readableColumns({ values }: Grid, headerIndex: number): ReadableColumn[] {
  const seen = new Set<string>()
  return (values[headerIndex] ?? []).flatMap((cell, index) => {
    const header = trimBlanks(String(cell))
    const known = header === '' || seen.has(header)
    seen.add(header)
    return known ? [] : [{ number: index + 1, header }]
  })
}

/** How the tab is remembered. Rows that are pasted onto a tab of one community are read as that one's, and of its level. */
export function registeredTab(
  grid: Grid,
  { table, headerIndex, columns }: Mapping,
  { level, community }: { readonly level: AdoptWish['level']; readonly community: string | undefined },
): RegisteredTab {
  const headers = Object.entries(columns).map(([key, number]) => [
    key,
    trimBlanks(String(grid.values[headerIndex]?.[number - 1] ?? '')),
  ])
  return {
    sheetId: grid.sheetId,
    holds: table,
    theirs: {
      headers: Object.fromEntries(headers),
      ...(level !== '' && community === undefined && { level }),
    },
    ...(community !== undefined && { community }),
  }
}

/** The rows as they would be read beside the tables that are there, which they may name. */
export function readBeside(
  grid: Grid,
  tab: RegisteredTab,
  open: OpenWorkbook,
): { readonly rows: readonly RowOf<TableKey>[]; readonly issues: readonly Issue[] } {
  const table = tab.holds as TableKey
  const tables = new Set(open.workbook.tabs.map(({ sheetId }) => sheetId))
  const grids = [...open.grids.filter(({ sheetId }) => tables.has(sheetId)), grid]
  const registry = [...open.registry, tab]
  const reading = {
    ...open.reading,
    tabLevels: tabLevels(registry),
    tabCommunities: tabCommunities(registry, grids),
  }
  const read = readWorkbook(grids, tableTabs(registry), reading)
  const rows: readonly RowOf<TableKey>[] = read.rows[table]
  return {
    rows: rows.filter(({ place }) => place.sheetId === grid.sheetId),
    issues: read.issues.filter(({ sheetId }) => sheetId === grid.sheetId),
  }
}
