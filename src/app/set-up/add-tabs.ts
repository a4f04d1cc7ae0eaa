import { inClockOf } from '../../core/tables/clock-format'
import { columnsOf } from '../../core/tables/declaration'
import type { Grid, ReadTab } from '../../core/tables/records'
import { looksAlike, type TabPlan } from '../../core/tables/tab-plan'
import type { OpenWorkbook } from '../open-workbook'
import type { PagePlan, Services } from '../services'
import { type OwnTab, ownTabId, saveRegistry, type TabRegistry } from '../tab-registry'
import { forgetTabs, isLeftBehind, noteTabs } from './tabs-before'

/** The tab of this name, perhaps with a number behind it, that a run which died has left empty: used, so that a second try makes no second. */
function leftBehind(
  services: Services,
  { grids, memory }: Pick<OpenWorkbook, 'grids' | 'memory'>,
  name: string,
) {
  const isNamed = (grid: Grid) => grid.name.startsWith(name) && /^( \d+)?$/.test(grid.name.slice(name.length))
  const now = services.clock.now()
  return grids.find((grid) => isNamed(grid) && isLeftBehind(grid, memory, now))?.sheetId
}

/** `name`, or with a number behind it where somebody else's tab bears that name. */
export function freeName(grids: readonly Grid[], name: string): string {
  const taken = new Set(grids.map((grid) => grid.name.toLowerCase()))
  let free = name
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} ${number}`
  return free
}

/** The sheet id of one of the add-on's own tabs, which is added where it is not there yet, and the registry with it, which is still to be saved. */
export function ensurePage(
  services: Services,
  open: Pick<OpenWorkbook, 'grids' | 'registry' | 'memory'>,
  wanted: { readonly holds: OwnTab; readonly page: PagePlan },
): { readonly sheetId: number; readonly registry: TabRegistry; readonly added: boolean } {
  const ids = new Set(open.grids.map((grid) => grid.sheetId))
  const known = ownTabId(open.registry, wanted.holds, ids)
  if (known !== undefined) return { sheetId: known, registry: open.registry, added: false }
  const { page, holds } = wanted
  const empty = leftBehind(services, open, page.name)
  const sheetId = services.book.addPage(
    empty === undefined ? { ...page, name: freeName(open.grids, page.name) } : page,
    empty,
  )
  const registry = [...open.registry.filter((tab) => tab.holds !== holds), { sheetId, holds }]
  return { sheetId, registry, added: true }
}

/** As `ensurePage`, outside a set-up: a run that dies while it makes the page leaves a note of it, so that the next one makes no second. */
export function ensureLonePage(
  services: Services,
  open: OpenWorkbook,
  wanted: { readonly holds: OwnTab; readonly page: PagePlan },
): number {
  const known = ownTabId(open.registry, wanted.holds, new Set(open.grids.map((grid) => grid.sheetId)))
  if (known !== undefined) return known
  noteTabs(services, open.memory, open.grids)
  const { sheetId, registry } = ensurePage(services, open, wanted)
  saveRegistry(services, registry)
  forgetTabs(services, { memory: open.memory, noted: true })
  return sheetId
}

export interface TabsToAdd {
  readonly plans: readonly TabPlan[]
  readonly labelsSheetId: number
  isTimeUp(): boolean
}

/**
 * Adds tabs until the time is up, one at least; returns them as a first reading would. Of neighbours that look alike, the next is made as a copy
 * of the one before while that has no headers yet: a run that dies leaves an empty tab, with which a second try begins.
 */
export function addTabs(services: Services, open: OpenWorkbook, wanted: TabsToAdd): ReadTab[] {
  const { plans, labelsSheetId, isTimeUp } = wanted
  const added: ReadTab[] = []
  let dressed: number | undefined
  for (const [index, plan] of plans.entries()) {
    if (added.length > 0 && dressed === undefined && isTimeUp()) break
    const onto = dressed === undefined ? leftBehind(services, open, plan.name) : undefined
    const following = plans[index + 1]
    const next =
      following && looksAlike(plan, following) && !isTimeUp()
        ? freshName(services, open, following)
        : undefined
    const name = nameOf(open, plan, onto)
    const columns = inClockOf(plan.columns, services.book.locale)
    const tab = services.book.addTab({ ...plan, name, columns }, { labelsSheetId, onto, dressed, next })
    dressed = tab.dressed
    added.push(asRead(tab.sheetId, { ...plan, name }))
  }
  return added
}

/** The name of a new tab for a plan; undefined where an empty one waits for it. */
function freshName(services: Services, open: OpenWorkbook, plan: TabPlan): string | undefined {
  return leftBehind(services, open, plan.name) === undefined ? freeName(open.grids, plan.name) : undefined
}

function nameOf({ grids }: OpenWorkbook, { name }: TabPlan, onto: number | undefined): string {
  return onto === undefined ? freeName(grids, name) : name
}

function asRead(sheetId: number, { name, table }: TabPlan): ReadTab {
  const columns = Object.fromEntries(columnsOf(table).map((column, index) => [column.key, index + 1]))
  return { sheetId, name, table, columns, headerRow: 1, rowsAbove: false, lastRow: 1 }
}

/** What is to be remembered of tabs that were added: as many of the plans as there was time for. */
export function registered(added: readonly ReadTab[], plans: readonly TabPlan[]): TabRegistry {
  return added.map(({ sheetId, table }, index) => {
    const { community } = plans[index] ?? {}
    return { sheetId, holds: table, ...(community !== undefined && { community }) }
  })
}
