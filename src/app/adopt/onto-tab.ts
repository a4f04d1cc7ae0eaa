import { isBlank } from '../../core/tables/read-cell'
import type { Grid, ReadTab } from '../../core/tables/records'
import { fold } from '../../core/text'
import { tabCommunities } from '../goals-tabs'
import { tabForRows } from '../new-rows'
import type { OpenWorkbook } from '../open-workbook'
import { theirSheetIds } from '../tab-registry'
import { isPasted } from './adopt-source'
import type { AdoptWish } from './adopt-wish'
import type { Mapping } from './read-as-wished'

/** Where pasted rows go. */
export interface Onto {
  /** Tabs among which there is a choice, as in a school, whose communities have each a tab for their goals. */
  readonly tabs: readonly ReadTab[]
  /** undefined where there is none, or not the one that somebody chose. */
  readonly tab: ReadTab | undefined
  /** Whose rows stand on it, where the tab says so. */
  readonly community: string | undefined
}

/** As somebody said, else the tab of the one community that all the rows name, else the first. A tab that is to be read stays where it is. */
export function ontoFor(
  open: OpenWorkbook,
  { grid, mapping, wish }: { readonly grid: Grid; readonly mapping: Mapping; readonly wish: AdoptWish },
): Onto {
  if (!isPasted(grid)) return { tabs: [], tab: undefined, community: undefined }
  const { workbook, registry, grids } = open
  const theirs = theirSheetIds(registry)
  const tabs = workbook.tabs.filter(({ sheetId, table }) => table === mapping.table && !theirs.has(sheetId))
  const communities = tabCommunities(registry, grids)
  const named = namesOfOwner(open, grid, mapping)
  const usual =
    tabs.find(({ sheetId }) => named.has(fold(communities[sheetId] ?? ''))) ??
    tabForRows(workbook.tabs, registry, mapping.table)
  const tab = wish.onto === 0 ? usual : tabs.find(({ sheetId }) => sheetId === wish.onto)
  return { tabs: tabs.length > 1 ? tabs : [], tab, community: communities[tab?.sheetId ?? -1] }
}

/** What the one community is called that owns every row: its name and its ID; empty where there is none. */
function namesOfOwner({ workbook }: OpenWorkbook, { values }: Grid, mapping: Mapping): ReadonlySet<string> {
  const { owner } = mapping.columns
  if (mapping.table !== 'goals' || owner === undefined) return new Set()
  const cells = values.slice(mapping.headerIndex + 1).map((row) => row[owner - 1] ?? '')
  const owners = new Set(cells.filter((cell) => !isBlank(cell)).map((cell) => fold(String(cell))))
  const community = workbook.rows.communities
    .map(({ id, name }) => new Set([fold(id), fold(name)]))
    .find((names) => [...owners].every((one) => names.has(one)))
  return owners.size > 0 && community ? community : new Set()
}
