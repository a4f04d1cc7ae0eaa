import { communityInTabName } from '../core/tables/goals-tab'
import type { Grid } from '../core/tables/records'
import { fold } from '../core/text'
import type { OpenWorkbook } from './open-workbook'
import type { TabRegistry } from './tab-registry'

/** Whose goals stand on which tab, by sheet id: as it is remembered, else, as in a copy of the file, by the tab's name. */
export function tabCommunities(registry: TabRegistry, grids: readonly Grid[]): Record<number, string> {
  const remembered = new Map(registry.map(({ sheetId, community }) => [sheetId, community]))
  return Object.fromEntries(
    grids.flatMap(({ sheetId, name }) => {
      const community = remembered.get(sheetId) ?? communityInTabName(name)
      return community === null ? [] : [[sheetId, community] as const]
    }),
  )
}

/** Whether a community's goals have a tab of their own. `names`: what it may be called by, its name and its ID. */
export function hasGoalsTab(
  { workbook, registry, grids }: Pick<OpenWorkbook, 'workbook' | 'registry' | 'grids'>,
  names: readonly string[],
): boolean {
  const communities = tabCommunities(registry, grids)
  const wanted = new Set(names.map(fold))
  return workbook.tabs.some(
    ({ sheetId, table }) => table === 'goals' && wanted.has(fold(communities[sheetId] ?? '')),
  )
}

/**
 * The tabs on which tables stand as they are to be remembered: with whose goals stand on each, by ID, so that they are known also when the tab is
 * called something else.
 */
export function tabsToRemember({
  workbook,
  registry,
  grids,
}: Pick<OpenWorkbook, 'workbook' | 'registry' | 'grids'>): TabRegistry {
  const communities = tabCommunities(registry, grids)
  const ids = idsByName(workbook.rows.communities)
  return workbook.tabs.map(({ sheetId, table }) => {
    const community = ids.get(fold(communities[sheetId] ?? ''))
    return { sheetId, holds: table, ...(community && { community }) }
  })
}

/** The registry with IDs in place of the names of communities that have been given one since. */
export function withCommunityIds(
  registry: TabRegistry,
  communities: readonly { readonly id: string; readonly name: string }[],
): TabRegistry {
  const ids = idsByName(communities)
  return registry.map((tab) => {
    const id = ids.get(fold(tab.community ?? ''))
    return tab.community !== undefined && id ? { ...tab, community: id } : tab
  })
}

/** A community's ID by its name and by itself. */
function idsByName(communities: readonly { readonly id: string; readonly name: string }[]) {
  return new Map(communities.flatMap(({ id, name }) => [[fold(name), id] as const, [fold(id), id] as const]))
}
