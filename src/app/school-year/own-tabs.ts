import { tablesOfYear } from '../../core/school-year/put-aside'
import type { TableKey } from '../../core/tables/declaration'
import type { ReadTab } from '../../core/tables/records'
import type { OpenWorkbook } from '../open-workbook'
import { theirSheetIds } from '../tab-registry'

export interface OwnTabOfYear {
  readonly tab: ReadTab
  readonly rowCount: number
}

/** Tables from which a new school year takes rows. */
export const losesRows: ReadonlySet<TableKey> = new Set<TableKey>([...tablesOfYear, 'goals', 'members'])

/** Tabs of the team's own with rows that a new school year takes off others: it leaves them as they are, unless somebody says otherwise. */
export function ownTabsOfYear({
  workbook,
  registry,
}: Pick<OpenWorkbook, 'workbook' | 'registry'>): OwnTabOfYear[] {
  const theirs = theirSheetIds(registry)
  return workbook.tabs.flatMap((tab) => {
    if (!theirs.has(tab.sheetId) || !losesRows.has(tab.table)) return []
    const rowCount = workbook.rows[tab.table].filter(({ place }) => place.sheetId === tab.sheetId).length
    return rowCount > 0 ? [{ tab, rowCount }] : []
  })
}
