import type { ReadTab } from '../../core/tables/records'
import { rowWriter } from '../../core/tables/write-row'
import type { Translate } from '../../messages'
import type { Block } from '../services'
import type { NewRow } from './first-rows'

/** New rows below the last typed one of the first tab of their table, one block for each tab. */
export function rowBlocks(rows: readonly NewRow[], tabs: readonly ReadTab[], t: Translate): Block[] {
  return [...new Set(rows.map((row) => row.table))].flatMap((table) => {
    const tab = tabs.find((candidate) => candidate.table === table)
    if (!tab) return []
    const write = rowWriter(table, tab.columns, { t })
    const values = rows.filter((row) => row.table === table).map((row) => write(row.values))
    return [{ sheetId: tab.sheetId, row: tab.lastRow + 1, column: 1, values }]
  })
}
