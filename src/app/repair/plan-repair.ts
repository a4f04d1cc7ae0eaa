import { type TableKey, tableKeys, tables } from '../../core/tables/declaration'
import type { GivenId } from '../../core/tables/read-workbook'
import type { ReadTab } from '../../core/tables/records'
import { isSetUp } from '../../core/tables/tab-plans'
import { fold } from '../../core/text'
import { hasGoalsTab } from '../goals-tabs'
import type { OpenWorkbook } from '../open-workbook'
import { missingPages } from '../set-up/own-pages'
import { tableTabs } from '../tab-registry'
import { stepsForward } from '../upgrade/bring-forward'
import { currentFormat, type WorkbookRecord } from '../workbook-record'
import { partDeclined } from './declined'
import { renameSteps } from './rename-steps'
import type { RepairDoors } from './repair-services'
import type { RepairQuestion, RepairStep } from './repair-step'
import { stepsOfTab } from './steps-of-tab'

export interface RepairPlan {
  readonly steps: readonly RepairStep[]
  /** Those that somebody has declined before. */
  readonly declined: readonly RepairStep[]
  readonly questions: readonly RepairQuestion[]
}

/** What is to be put back, from the workbook as it was read with IDs given to rows that have none. Four calls a tab; writes nothing. */
export function planRepair(
  repair: RepairDoors,
  { open, record }: { readonly open: OpenWorkbook; readonly record: WorkbookRecord },
): RepairPlan {
  const { workbook, registry, t } = open
  const theirs = new Map(registry.map((tab) => [tab.sheetId, tab.theirs]))
  const ofTabs = workbook.tabs.flatMap((tab) => {
    const dress = repair.inspect(tab.sheetId, tab.headerRow)
    const grid = open.grids.find(({ sheetId }) => sheetId === tab.sheetId)
    const issues = workbook.issues.filter((issue) => issue.sheetId === tab.sheetId)
    return stepsOfTab({ tab, dress, grid, issues, theirs: theirs.get(tab.sheetId) }, t)
  })
  const pages = missingPages(open, t).map(({ name }) => name)
  const steps: RepairStep[] = [
    ...upgradeSteps(open, record),
    ...goneTables(open).map((table): RepairStep => ({ kind: 'tab', table })),
    ...goneGoalsTabs(open),
    ...(pages.length > 0 ? [{ kind: 'pages', names: pages } as const] : []),
    ...ofTabs,
    ...renameSteps(repair, open),
  ]
  const { offered, declined } = partDeclined(steps, open.memory)
  return { steps: [...offered, ...idSteps(workbook.given, offered)], declined, questions: questionsOf(open) }
}

/** A team's own tab may do without a column of IDs: its rows are given none. */
function idSteps(given: readonly GivenId[], ofTabs: readonly RepairStep[]): RepairStep[] {
  const getIds = new Set(
    ofTabs.flatMap((step) => (step.kind === 'columns' && step.keys.includes('id') ? [step.sheetId] : [])),
  )
  const count = given.filter(
    ({ place, columnNumber }) => columnNumber > 0 || getIds.has(place.sheetId),
  ).length
  return count > 0 ? [{ kind: 'ids', count }] : []
}

/** Also where nothing is to be added: the number itself has to be written. */
function upgradeSteps(open: OpenWorkbook, record: WorkbookRecord): RepairStep[] {
  if (record.format >= currentFormat) return []
  return [{ kind: 'upgrade', words: stepsForward(open, record).map(({ words }) => words) }]
}

/**
 * Tables that no tab holds: those of every set-up, as a copy of the file that loses a tab before its first check remembers none, and those whose
 * tab was added later and deleted.
 */
function goneTables({ workbook, registry, grids }: OpenWorkbook): TableKey[] {
  const there = new Set(grids.map((grid) => grid.sheetId))
  const held = new Set(workbook.tabs.map((tab) => tab.table))
  const deleted = new Set(
    tableTabs(registry).flatMap(({ sheetId, table }) => (there.has(sheetId) ? [] : [table])),
  )
  return tableKeys.filter((table) => !held.has(table) && (isSetUp(table) || deleted.has(table)))
}

/** Tabs for the goals of one community that were deleted. Where no other tab holds goals, it is the table that comes back. */
function goneGoalsTabs(open: OpenWorkbook): RepairStep[] {
  const { workbook, registry, grids } = open
  const there = new Set(grids.map((grid) => grid.sheetId))
  if (!workbook.tabs.some(({ table }) => table === 'goals')) return []
  return workbook.rows.communities.flatMap(({ id, name, status }): RepairStep[] => {
    const wasThere = registry.some(({ sheetId, community }) => community === id && !there.has(sheetId))
    if (id === '' || status === 'ended' || !wasThere || hasGoalsTab(open, [id, name])) return []
    return [{ kind: 'tab', table: 'goals', community: { id, name } }]
  })
}

/** Each ID that several rows have, with these rows. */
function questionsOf({ workbook }: OpenWorkbook): RepairQuestion[] {
  const repeated = workbook.issues.filter((issue) => issue.code === 'chain/duplicate-id')
  const first = new Map(repeated.map((issue) => [`${issue.table} ${fold(issue.found)}`, issue]))
  return [...first.values()].map(({ table, found }) => ({
    table,
    id: found,
    rows: workbook.rows[table]
      .filter((row) => fold(row.id) === fold(found))
      .map((row) => ({
        ...row.place,
        columnNumber: idColumn(workbook.tabs, row.place.sheetId),
        title: String((row as unknown as Record<string, unknown>)[tables[table].title] ?? ''),
      })),
  }))
}

function idColumn(tabs: readonly ReadTab[], sheetId: number): number {
  return tabs.find((tab) => tab.sheetId === sheetId)?.columns.id ?? 0
}
