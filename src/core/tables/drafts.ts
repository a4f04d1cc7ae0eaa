import { type TableKey, tableKeys } from './declaration'
import type { DraftRow } from './read-rows'
import type { TabReading } from './read-tab'

/** The rows of each table, tab after tab, from the top. */
export type Drafts = Readonly<Record<TableKey, readonly DraftRow[]>>

export function draftsOf(readings: readonly TabReading[]): Drafts {
  const drafts = Object.fromEntries(tableKeys.map((table) => [table, [] as DraftRow[]])) as Record<
    TableKey,
    DraftRow[]
  >
  for (const { tab, rows } of readings) for (const row of rows) drafts[tab.table].push(row)
  return drafts
}
