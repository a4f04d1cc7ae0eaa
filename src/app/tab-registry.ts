import * as v from 'valibot'
import type { Choice, TableKey } from '../core/tables/declaration'
import { choiceLists, tableKeys } from '../core/tables/declaration'
import type { KnownTab } from '../core/tables/recognise-tab'
import { utf8Length } from '../core/utf8-length'
import type { Services } from './services'

/** Tabs that hold no table: ours to write, never read as rows. */
export const ownTabs = ['start', 'labels', 'alignment', 'log'] as const
export type OwnTab = (typeof ownTabs)[number]

/** Which tab is what, by sheet id: a tab keeps its id when it is renamed or moved. */
export type TabRegistry = readonly RegisteredTab[]

export interface RegisteredTab {
  readonly sheetId: number
  readonly holds: TableKey | OwnTab
  readonly theirs?: TheirTab | undefined
  /** Whose goals stand on it, by ID, or by name until the community has one. */
  readonly community?: string | undefined
}

/** Sheet ids of the tabs that a team keeps as its own. */
export function theirSheetIds(registry: TabRegistry): ReadonlySet<number> {
  return new Set(registry.flatMap((tab) => (tab.theirs ? [tab.sheetId] : [])))
}

/** Of the property that holds it. */
export const registryKey = 'tabs'
/** Google takes 9 KB a value: https://developers.google.com/apps-script/guides/services/quotas */
const mostBytes = 8_500
const contents: readonly (TableKey | OwnTab)[] = [...tableKeys, ...ownTabs]
const theirsSchema = v.object({
  /** Column key -> text of the header when it was said what the column is. */
  headers: v.record(v.string(), v.string()),
  /** The level of every goal on the tab. */
  level: v.optional(v.picklist(choiceLists.goalLevel)),
})
export const registrySchema = v.array(
  v.object({
    sheetId: v.number(),
    holds: v.picklist(contents),
    theirs: v.optional(theirsSchema),
    community: v.optional(v.string()),
  }),
)

/** Reads the registry out of the document's memory; one that cannot be read counts as empty, as tabs are also known by their headers. */
export function registryFrom(memory: Readonly<Record<string, string>>): TabRegistry {
  const text = memory[registryKey]
  if (!text) return []
  try {
    const parsed = v.safeParse(registrySchema, JSON.parse(text))
    return parsed.success ? parsed.output : []
  } catch {
    // Not JSON: somebody else's value, or one cut short. Nothing is lost by starting again from the headers.
    return []
  }
}

/** What is remembered of a tab that the team made and the add-on only reads. */
export type TheirTab = v.InferOutput<typeof theirsSchema>

const isTable: ReadonlySet<string> = new Set(tableKeys)

/** The tabs on which people fill tables. */
export function tableTabs(registry: TabRegistry): KnownTab[] {
  return registry.flatMap(({ sheetId, holds, theirs }) =>
    isTable.has(holds) ? [{ sheetId, table: holds as TableKey, headers: theirs?.headers }] : [],
  )
}

/** The level of the goals on tabs where one word tells it for all. */
export function tabLevels(registry: TabRegistry): Record<number, Choice<'goalLevel'>> {
  return Object.fromEntries(
    registry.flatMap(({ sheetId, theirs }) => (theirs?.level ? [[sheetId, theirs.level] as const] : [])),
  )
}

/** The registry with what only the workbook's own memory knows of tabs, as in a copy of the file: a sheet id is the same there. */
export function withAdopted(registry: TabRegistry, adopted: TabRegistry): TabRegistry {
  const known = new Set(registry.map(({ sheetId }) => sheetId))
  return [...registry, ...adopted.filter(({ sheetId }) => !known.has(sheetId))]
}

/**
 * What a copy of the file must be told: how tabs of a team's own are read, and whose goals stand on a tab, which may be called something else by
 * now. With those that were `before`: one that this run does not know is not forgotten.
 */
export function toldToCopies(registry: TabRegistry, before: TabRegistry): TabRegistry {
  return withAdopted(registry, before).filter(
    ({ theirs, community }) => theirs !== undefined || community !== undefined,
  )
}

/**
 * The registry with the tabs that were known by their headers only, such as one that somebody duplicated, and with whose goals stand on a tab
 * where only its name said so: from then on both are known by its id, also to the run that gives IDs while somebody types. Nothing where it holds
 * them all.
 */
export function registryNews(registry: TabRegistry, tabs: TabRegistry): Readonly<Record<string, string>> {
  const text = keptText(registryWith(registry, tabs))
  return text === null || text === keptText(registry) ? {} : { [registryKey]: text }
}

/** What is known of a tab stays: how one of a team's own is read, no other source tells. */
export function registryWith(registry: TabRegistry, tabs: TabRegistry): TabRegistry {
  const known = new Set(registry.map(({ sheetId }) => sheetId))
  const communities = new Map(tabs.map(({ sheetId, community }) => [sheetId, community]))
  return [
    ...registry.map((tab) => ({ ...tab, community: tab.community ?? communities.get(tab.sheetId) })),
    ...tabs.filter(({ sheetId }) => !known.has(sheetId)),
  ]
}

/** Whether there is room for it: to be asked before anything is written that goes with it. */
export function isRoomFor(registry: TabRegistry): boolean {
  return keptText(registry) !== null
}

/** One call; false, and nothing is written, where there is no room for what only the registry tells. */
export function saveRegistry(services: Services, registry: TabRegistry): boolean {
  const text = keptText(registry)
  if (text !== null) services.memory.set(registryKey, text)
  return text !== null
}

/**
 * What fits of it: from about a hundred and fifty tabs on without the last of those that are known by what stands in them anyway. null where
 * the team's own tabs alone are too many.
 */
function keptText(registry: TabRegistry): string | null {
  let room = mostBytes - 2
  const kept = new Set<RegisteredTab>()
  for (const tab of inOrderOfNeed(registry)) {
    room -= utf8Length(JSON.stringify(tab)) + 1
    if (room >= 0) kept.add(tab)
    else if (tab.theirs) return null
    else break
  }
  return JSON.stringify(registry.filter((tab) => kept.has(tab)))
}

/** How a tab of a team's own is read, no other source tells; whose goals a tab holds only its name, and what page it is sometimes nothing. */
function inOrderOfNeed(registry: TabRegistry): TabRegistry {
  const need = ({ holds, theirs, community }: RegisteredTab) => {
    if (theirs) return 0
    return isTable.has(holds) && community === undefined ? 2 : 1
  }
  return [...registry].sort((a, b) => need(a) - need(b))
}

/** The sheet id of one of the add-on's own tabs, if that tab is still there. */
export function ownTabId(
  registry: TabRegistry,
  holds: OwnTab,
  sheetIds: ReadonlySet<number>,
): number | undefined {
  return registry.find((tab) => tab.holds === holds && sheetIds.has(tab.sheetId))?.sheetId
}
