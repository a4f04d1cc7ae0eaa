import { inClockOf } from '../../core/tables/clock-format'
import type { ColumnPlan } from '../../core/tables/tab-plan'
import { planGoalsOf, planTab } from '../../core/tables/tab-plans'
import type { Translate } from '../../messages'
import { joinBlocks } from '../join-blocks'
import { type OpenWorkbook, ownGrid } from '../open-workbook'
import { addTabs, registered } from '../set-up/add-tabs'
import { ensurePages } from '../set-up/own-pages'
import { forgetTabs, noteTabs } from '../set-up/tabs-before'
import { saveRegistry } from '../tab-registry'
import { areasToGuard, ownedArea } from './guarded'
import { renamedCells } from './rename-steps'
import type { GuardedArea, HeaderCell, PlacedColumn, RepairServices } from './repair-services'
import type { RepairStep, TabStep } from './repair-step'

/** Puts back tabs and pages that are gone, as set-up does: what ends half-way is gone on with by the next try. */
export function addWhatIsGone(
  services: RepairServices,
  open: OpenWorkbook,
  steps: readonly RepairStep[],
): void {
  const gone = steps.flatMap((step) => (step.kind === 'tab' ? [step] : []))
  const wantsPages = steps.some((step) => step.kind === 'pages')
  if (gone.length === 0 && !wantsPages) return
  noteTabs(services, open.memory, open.grids)
  const pages = wantsPages ? ensurePages(services, open, open.t) : null
  const labelsSheetId = pages?.sheetIds.get('labels') ?? ownGrid(open, 'labels')?.sheetId ?? 0
  const plans = gone.map(({ table, community }) =>
    community ? { ...planGoalsOf(community.name, open.t), community: community.id } : planTab(table, open.t),
  )
  const added = addTabs(services, open, { plans, labelsSheetId, isTimeUp: () => false })
  const there = new Set(open.grids.map((grid) => grid.sheetId))
  const isNew = new Set(added.map((tab) => tab.sheetId))
  const registry = pages?.registry ?? open.registry
  const kept = registry.filter(({ sheetId, holds, community }) => {
    if (isNew.has(sheetId)) return false
    const isBack = gone.some((step) => step.table === holds && step.community?.id === community)
    return there.has(sheetId) || !isBack
  })
  saveRegistry(services, [...kept, ...registered(added, plans)])
  forgetTabs(services, { memory: open.memory, noted: true })
}

/** Reads tabs that teams made by the new names of their headers; false where these are too long to be remembered. One call where there are any. */
export function acceptHeaders(
  services: RepairServices,
  { registry }: OpenWorkbook,
  steps: readonly RepairStep[],
): boolean {
  const renamed = new Map(
    steps.flatMap((step) => (step.kind === 'accept' ? [[step.sheetId, step.headers] as const] : [])),
  )
  if (renamed.size === 0) return true
  return saveRegistry(
    services,
    registry.map((tab) =>
      tab.theirs
        ? {
            ...tab,
            theirs: { ...tab.theirs, headers: { ...tab.theirs.headers, ...renamed.get(tab.sheetId) } },
          }
        : tab,
    ),
  )
}

/** Writes the new names. Two calls for each run of cells, and one for each tab that is called by a former name. */
export function carryNames(
  { book, repair }: RepairServices,
  open: OpenWorkbook,
  steps: readonly RepairStep[],
): void {
  const renames = steps.flatMap((step) => (step.kind === 'rename' ? [step] : []))
  book.write(joinBlocks(renamedCells(renames, open)))
  for (const { tabs } of renames) for (const { sheetId, name } of tabs) repair.rename(sheetId, name)
}

export interface Mending {
  readonly labelsSheetId: number
  readonly t: Translate
}

/** Carries out what is to be done on one tab; false where Google does not let anybody do it. */
export function mendTab(
  { book, repair }: RepairServices,
  step: TabStep,
  { labelsSheetId, t }: Mending,
): boolean {
  const { sheetId } = step
  const plan = planTab(step.table, t)
  switch (step.kind) {
    case 'headerRow':
      if (step.insert) repair.insertTopRow(sheetId)
      if (step.left.texts.length + step.left.notes.length > 0) repair.clearOldHeaders(sheetId, 2, step.left)
      repair.dressHeaderRow(sheetId, Math.max(...Object.values(step.columns)))
      repair.writeHeaders(sheetId, 1, headerCells(plan.columns, step.columns))
      repair.guard(sheetId, areasToGuard(step.columns, 1), plan.guard)
      break
    case 'moveHeaders':
      repair.moveToTop(sheetId, step.row)
      repair.guard(sheetId, areasToGuard(step.columns, 1), plan.guard)
      break
    case 'headers':
    case 'notes':
      repair.writeHeaders(sheetId, step.row, step.cells)
      break
    case 'columns': {
      const missing = plan.columns.filter(({ key }) => step.keys.includes(key))
      const columns = inClockOf(missing, book.locale)
      const added = { columns, rules: plan.rules }
      const first = repair.addColumns(sheetId, added, { headerRow: step.row, labelsSheetId })
      repair.guard(sheetId, addedAreas(columns, first, step.row), plan.guard)
      break
    }
    case 'choices': {
      const columns = placedColumns(plan.columns, step.columns)
      return repair.offerChoices(sheetId, columns, { headerRow: step.row, labelsSheetId })
    }
    case 'merges':
      repair.split(sheetId, step.merges)
      break
    case 'guard':
      repair.guard(sheetId, areasToGuard(step.columns, step.row), plan.guard)
  }
  return true
}

function placedColumns(
  plans: readonly ColumnPlan[],
  columns: Readonly<Record<string, number>>,
): PlacedColumn[] {
  return plans.flatMap((plan) => {
    const number = columns[plan.key]
    return number === undefined ? [] : [{ number, plan }]
  })
}

function headerCells(plans: readonly ColumnPlan[], columns: Readonly<Record<string, number>>): HeaderCell[] {
  return placedColumns(plans, columns).map(({ number, plan }) => ({
    column: number,
    note: plan.note,
    text: plan.header,
  }))
}

function addedAreas(columns: readonly ColumnPlan[], first: number, headerRow: number): GuardedArea[] {
  const headers: GuardedArea = { row: headerRow, column: first, columns: columns.length, rows: 1 }
  const owned = columns.findIndex((column) => column.owned)
  return owned < 0 ? [headers] : [headers, ownedArea(first + owned, headerRow)]
}
