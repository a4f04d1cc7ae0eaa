import type { TableKey } from '../core/tables/declaration'
import { tableKeys } from '../core/tables/declaration'
import { needsNotes, readWorkbook } from '../core/tables/read-workbook'
import type { Grid, Workbook } from '../core/tables/records'
import type { Services } from './services'
import { type OwnTab, ownTabId, registryFrom, type TabRegistry } from './tab-registry'

/** The workbook as one run sees it: every tab read once. */
export interface OpenWorkbook {
  readonly workbook: Workbook
  readonly grids: readonly Grid[]
  readonly registry: TabRegistry
  /** The document's properties as they were when it was opened. */
  readonly memory: Readonly<Record<string, string>>
}

/** Reads all tabs: one call a tab, one for the list of tabs, one for the memory, and one for each tab with an unknown header. */
export function openWorkbook(services: Services): OpenWorkbook {
  const memory = services.memory.all()
  const registry = registryFrom(memory)
  const grids = services.book.read()
  const tableTabs = registry.filter(isTableTab).map(({ sheetId, holds }) => ({ sheetId, table: holds }))
  const own = new Set(registry.filter((tab) => !isTableTab(tab)).map((tab) => tab.sheetId))
  const readable = grids.filter((grid) => !own.has(grid.sheetId))
  const notes: Record<number, readonly string[]> = {}
  for (const grid of readable) {
    if (needsNotes(grid, tableTabs)) notes[grid.sheetId] = services.book.headerNotes(grid.sheetId)
  }
  return { workbook: readWorkbook(readable, tableTabs, { notes }), grids, registry, memory }
}

/** One of the add-on's own tabs as it was read, if it is there. */
export function ownGrid(open: OpenWorkbook, holds: OwnTab): Grid | undefined {
  const id = ownTabId(open.registry, holds, new Set(open.grids.map((grid) => grid.sheetId)))
  return open.grids.find((grid) => grid.sheetId === id)
}

const isTable = new Set<string>(tableKeys)

function isTableTab(tab: TabRegistry[number]): tab is { sheetId: number; holds: TableKey } {
  return isTable.has(tab.holds)
}
