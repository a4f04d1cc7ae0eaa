import { daysOfSpans } from '../core/cycles/day-spans'
import { readDaysOff } from '../core/cycles/days-off'
import { type Habits, habitsWhenAsked } from '../core/locale'
import { needsNotes, type ReadOptions, type ReadWorkbook, readWorkbook } from '../core/tables/read-workbook'
import type { Day, Grid } from '../core/tables/records'
import type { Translate } from '../messages'
import { bookTexts } from './book-language'
import { withFoundTabs } from './find-own-tabs'
import { rememberedNames } from './former-names-memory'
import { tabCommunities } from './goals-tabs'
import { knownRowsFrom } from './known-rows-memory'
import { layoutsFrom } from './layouts-memory'
import type { Services } from './services'
import { daysOffCell } from './start-page'
import {
  type OwnTab,
  ownTabId,
  ownTabs,
  registryFrom,
  type TabRegistry,
  tabLevels,
  tableTabs,
  withAdopted,
} from './tab-registry'
import { parseRecord, type WorkbookRecord } from './workbook-record'

/** The workbook as one run sees it: every tab read once, but for the log where the run has no use for it. */
export interface OpenWorkbook {
  readonly workbook: ReadWorkbook
  readonly grids: readonly Grid[]
  readonly registry: TabRegistry
  /** The document's properties as they were when it was opened. */
  readonly memory: Readonly<Record<string, string>>
  /** For whatever is written into the workbook. */
  readonly t: Translate
  /** What the cells were read by, for whoever reads a tab again. */
  readonly reading: Required<Pick<ReadOptions, 'habits'>> &
    Pick<ReadOptions, 'notes' | 'language' | 'daysOff' | 'layouts'>
}

interface Opening {
  /** Whether the log is read as well. */
  readonly log?: boolean
  /** What the workbook itself remembers, where it was read; null where that is nothing. */
  readonly record?: WorkbookRecord | null
}

/**
 * Reads all tabs: one call a tab, one each for the list of tabs and the memory, one for each tab with an unknown header, and one for the
 * locale where text stands for a number or a day.
 * The log of the weekly summaries, which is the longest tab after some weeks, is read only where it is asked for. With `giveIdsAfter`, rows without an ID read as if they had the next one; `workbook.given` says what is still to be written.
 */
export function openWorkbook(
  services: Services,
  giveIdsAfter?: ReadOptions['giveIdsAfter'],
  { log = false, record }: Opening = {},
): OpenWorkbook {
  const memory = services.memory.all()
  const remembered = registryFrom(memory)
  const { adopted = [] } = (record === undefined ? recordOfCopy(services, remembered) : record) ?? {}
  const grids = services.book.read(new Set(log ? [] : tabsOf(remembered, 'log')))
  const registry = withFoundTabs(withAdopted(remembered, adopted), grids)
  const known = tableTabs(registry)
  const own = new Set(
    registry.filter((tab) => ownTabs.some((own) => own === tab.holds)).map((tab) => tab.sheetId),
  )
  const readable = grids.filter((grid) => !own.has(grid.sheetId))
  const notes = Object.fromEntries(
    readable
      .filter((grid) => needsNotes(grid, known))
      .map((grid) => [grid.sheetId, services.book.headerNotes(grid.sheetId)]),
  )
  const habits = habitsWhenAsked(() => services.book.locale())
  const start = ownGrid({ registry, grids }, 'start')
  const t = bookTexts(memory, start ? [start, ...readable] : readable)
  const reading = {
    notes,
    habits,
    language: t.language,
    layouts: layoutsFrom(memory),
    tabLevels: tabLevels(registry),
    tabCommunities: tabCommunities(registry, grids),
    daysOff: daysOffIn(start, habits),
    remembered: rememberedNames(memory),
  }
  const giving = giveIdsAfter && { giveIdsAfter, known: knownRowsFrom(memory) }
  const workbook = readWorkbook(readable, known, { ...reading, ...giving })
  return { workbook, grids, registry, memory, t, reading }
}

/** In a copy of the file the properties know no tab, and only the workbook's own memory tells how a team's own are read. One call there, none else. */
function recordOfCopy({ book }: Services, remembered: TabRegistry): WorkbookRecord | null {
  return remembered.length === 0 ? parseRecord(book.record()) : null
}

/** One of the add-on's own tabs as it was read, if it is there. */
export function ownGrid(open: Pick<OpenWorkbook, 'registry' | 'grids'>, holds: OwnTab): Grid | undefined {
  const id = ownTabId(open.registry, holds, new Set(open.grids.map((grid) => grid.sheetId)))
  return open.grids.find((grid) => grid.sheetId === id)
}

function tabsOf(registry: TabRegistry, holds: OwnTab): number[] {
  return registry.filter((tab) => tab.holds === holds).map(({ sheetId }) => sheetId)
}

function daysOffIn(start: Grid | undefined, habits: Habits): Day[] {
  const text = daysOffCell(start)?.text ?? ''
  return daysOfSpans(readDaysOff(text, habits).spans)
}
