import type { ReadTab } from '../../core/tables/records'
import { rowWriter } from '../../core/tables/write-row'
import type { Translate } from '../../messages'
import { newRowBlocks, tabForRows } from '../new-rows'
import type { Block } from '../services'
import type { TabRegistry } from '../tab-registry'
import type { NewRow } from './first-rows'

/** New rows below the last typed one of the tab that takes those of their table. */
export function rowBlocks(
  rows: readonly NewRow[],
  { tabs, registry }: { readonly tabs: readonly ReadTab[]; readonly registry: TabRegistry },
  t: Translate,
): Block[] {
  return [...new Set(rows.map((row) => row.table))].flatMap((table) => {
    const tab = tabForRows(tabs, registry, table)
    if (!tab) return []
    const write = rowWriter(table, tab.columns, { t })
    const values = rows.filter((row) => row.table === table).map((row) => write(row.values))
    return newRowBlocks(tab, values)
  })
}
