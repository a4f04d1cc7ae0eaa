import { readIds, repeatsHeader } from '../core/tables/read-workbook'
import type { Grid } from '../core/tables/records'
import { idBlocks, keepLastNumbers } from './give-ids'
import { knownRowsFrom } from './known-rows-memory'
import { layoutsFrom } from './layouts-memory'
import type { Services } from './services'
import { registryFrom, registryKey, tableTabs } from './tab-registry'
import { isNewer, parseRecord } from './workbook-record'

/** The doors that Google opens to a simple trigger: nobody to ask, no mail, half a minute. */
export interface EditServices extends Pick<Services, 'book' | 'memory' | 'alone'> {
  /** The values of the tab that was edited. One call. */
  readTab(): Grid
}

/** Where somebody has just typed or pasted; columns are 1-based. */
export interface EditedCells {
  readonly sheetId: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/**
 * Gives IDs to the rows of the tab in which somebody has just typed. IDs that were pasted along count as given, so that their numbers are
 * never used for other rows. An edit elsewhere costs one call, one of rows that all have their IDs two. Where another run is at work, the
 * rows wait for the next edit or check.
 */
export function giveIdsOnEdit(services: EditServices, edited: EditedCells): void {
  const known = tableTabs(registryFrom({ [registryKey]: services.memory.get(registryKey) ?? '' }))
  if (!known.some((tab) => tab.sheetId === edited.sheetId)) return
  const grid = services.readTab()
  const notes = notesOf(services, grid, known)
  const { given, tabs } = readIds([grid], known, { giveIdsAfter: {}, notes })
  const wereTyped = tabs.some(
    ({ columns: { id = 0 } }) => edited.firstColumn <= id && id <= edited.lastColumn,
  )
  if (given.length > 0 || wereTyped) services.alone(() => giveNow(services, known))
}

/** The tab is read again: somebody else's edit may have given IDs before the lock was free. */
function giveNow(services: EditServices, knownTabs: ReturnType<typeof tableTabs>): void {
  const record = parseRecord(services.book.record())
  if (record === null || isNewer(record)) return
  const grid = services.readTab()
  const memory = services.memory.all()
  const workbook = readIds([grid], knownTabs, {
    giveIdsAfter: record.lastNumbers,
    known: knownRowsFrom(memory),
    inPart: new Set(knownTabs.filter(({ sheetId }) => sheetId !== grid.sheetId).map(({ table }) => table)),
    layouts: layoutsFrom(memory),
    notes: notesOf(services, grid, knownTabs),
  })
  services.book.write(idBlocks({ workbook, grids: [grid] }))
  keepLastNumbers(services, workbook, record)
}

/** Where a header stands over two columns, no ID goes into the one that is not ours. One call there, none else. */
function notesOf({ book }: EditServices, grid: Grid, known: ReturnType<typeof tableTabs>) {
  return repeatsHeader(grid, known) ? { [grid.sheetId]: book.headerNotes(grid.sheetId) } : {}
}
