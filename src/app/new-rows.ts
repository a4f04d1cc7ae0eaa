import type { TableKey } from '../core/tables/declaration'
import type { ReadTab } from '../core/tables/records'
import type { Block } from './services'
import { type TabRegistry, theirSheetIds } from './tab-registry'

/** The tab that new rows of a table go to: where there is a choice, one that the team does not keep as its own. */
export function tabForRows(
  tabs: readonly ReadTab[],
  registry: TabRegistry,
  table: TableKey,
): ReadTab | undefined {
  const theirs = theirSheetIds(registry)
  const ofTable = tabs.filter((tab) => tab.table === table)
  return ofTable.find(({ sheetId }) => !theirs.has(sheetId)) ?? ofTable[0]
}

/**
 * Rows of cells from column A on, below the last row that holds anything typed. One block for each run of our columns: what a team keeps in
 * columns between them, such as formulas that wait for a row, stays.
 */
export function newRowBlocks<Value>(
  { sheetId, lastRow, columns }: ReadTab,
  rows: readonly (readonly Value[])[],
): Block<Value>[] {
  if (rows.length === 0) return []
  return runsOf(Object.values(columns)).map(({ first, last }) => ({
    sheetId,
    row: lastRow + 1,
    column: first,
    values: rows.map((row) => row.slice(first - 1, last)),
  }))
}

function runsOf(numbers: readonly number[]): { readonly first: number; readonly last: number }[] {
  const sorted = [...new Set(numbers)].sort((left, right) => left - right)
  const starts = sorted.filter((number, index) => sorted[index - 1] !== number - 1)
  const ends = sorted.filter((number, index) => sorted[index + 1] !== number + 1)
  return starts.map((first, index) => ({ first, last: ends[index] ?? first }))
}
