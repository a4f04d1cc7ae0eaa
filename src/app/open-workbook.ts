import { type TableKey, tableKeys } from '../core/tables/declaration'
import { needsNotes, readWorkbook } from '../core/tables/read-workbook'
import type { Cell, Grid, Workbook } from '../core/tables/records'
import type { Block, Services } from './services'
import { type OwnTab, ownTabId, registryFrom, type TabRegistry } from './tab-registry'

/** The workbook as one run sees it: every tab read once. */
export interface OpenWorkbook {
  readonly workbook: Workbook
  readonly grids: readonly Grid[]
  /** Header notes by sheet id, read only where a header was unknown. */
  readonly notes: Readonly<Record<number, readonly string[]>>
  readonly registry: TabRegistry
  /** The document's properties as they were when it was opened. */
  readonly memory: Readonly<Record<string, string>>
}

/** Reads all tabs: one call a tab, one for the list of tabs, one for the memory, and one for each tab with an unknown header. */
export function openWorkbook(services: Services): OpenWorkbook {
  const memory = services.memory.all()
  const registry = registryFrom(memory)
  const grids = services.book.read()
  const known = tableTabs(registry)
  const notes = Object.fromEntries(
    foreign(grids, registry)
      .filter((grid) => needsNotes(grid, known))
      .map((grid) => [grid.sheetId, services.book.headerNotes(grid.sheetId)]),
  )
  return { workbook: recognise(grids, registry, notes), grids, notes, registry, memory }
}

/** The same workbook as it reads once `blocks` are written. */
export function withBlocks(open: OpenWorkbook, blocks: readonly Block[]): OpenWorkbook {
  if (blocks.length === 0) return open
  const grids = open.grids.map((grid) => ({
    ...grid,
    values: blocks.filter((block) => block.sheetId === grid.sheetId).reduce(placed, grid.values),
  }))
  return { ...open, grids, workbook: recognise(grids, open.registry, open.notes) }
}

/** One of the add-on's own tabs as it was read, if it is there. */
export function ownGrid(open: OpenWorkbook, holds: OwnTab): Grid | undefined {
  const id = ownTabId(open.registry, holds, new Set(open.grids.map((grid) => grid.sheetId)))
  return open.grids.find((grid) => grid.sheetId === id)
}

function recognise(grids: readonly Grid[], registry: TabRegistry, notes: OpenWorkbook['notes']): Workbook {
  return readWorkbook(foreign(grids, registry), tableTabs(registry), { notes })
}

const isTable: ReadonlySet<string> = new Set(tableKeys)

function tableTabs(registry: TabRegistry): { readonly sheetId: number; readonly table: TableKey }[] {
  return registry.flatMap(({ sheetId, holds }) =>
    isTable.has(holds) ? [{ sheetId, table: holds as TableKey }] : [],
  )
}

/** The tabs that are not the add-on's own: those alone can hold rows. */
function foreign(grids: readonly Grid[], registry: TabRegistry): Grid[] {
  const own = new Set(registry.filter((tab) => !isTable.has(tab.holds)).map((tab) => tab.sheetId))
  return grids.filter((grid) => !own.has(grid.sheetId))
}

function placed(values: Grid['values'], block: Block): Grid['values'] {
  const next = values.map((row) => [...row])
  block.values.forEach((cells, index) => {
    const rowIndex = block.row - 1 + index
    const row: Cell[] = next[rowIndex] ?? []
    cells.forEach((cell, offset) => {
      while (row.length < block.column - 1 + offset) row.push('')
      row[block.column - 1 + offset] = cell
    })
    next[rowIndex] = row
  })
  return next
}
