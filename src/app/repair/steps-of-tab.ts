import { columnsOf } from '../../core/tables/declaration'
import { columnOfNote } from '../../core/tables/header-notes'
import { isHeader } from '../../core/tables/pasted-over'
import type { Grid, Issue, ReadTab } from '../../core/tables/records'
import type { ColumnPlan } from '../../core/tables/tab-plan'
import { planTab } from '../../core/tables/tab-plans'
import { trimBlanks } from '../../core/text'
import type { Translate } from '../../messages'
import type { TheirTab } from '../tab-registry'
import { isGuarded } from './guarded'
import { headerSteps } from './header-steps'
import type { LeftOfHeaders, TabDress } from './repair-services'
import type { RepairStep, TabStep } from './repair-step'

export interface TabToRepair {
  readonly tab: ReadTab
  readonly dress: TabDress
  readonly grid: Grid | undefined
  readonly issues: readonly Issue[]
  /** For a tab that the team made and the add-on reads: it keeps its own headers, columns and rules. */
  readonly theirs: TheirTab | undefined
}

/** What is to be put back on one tab; rows of the steps are those after its header row has moved to where it belongs. */
export function stepsOfTab(input: TabToRepair, t: Translate): (TabStep | AcceptStep)[] {
  const { tab, issues, theirs } = input
  const { sheetId, name, table } = tab
  const on = { sheetId, tabName: name, table }
  const plans = planTab(table, t).columns
  const moved = issues.find((issue) => issue.code === 'data/header-moved')
  const lost = issues.some((issue) => issue.code === 'data/no-headers') && !isPastedOver(input)
  const row = moved || lost ? 1 : tab.headerRow
  const steps: (TabStep | AcceptStep | null)[] = [
    moved ? { ...on, kind: 'moveHeaders', row: moved.rowNumber, columns: tab.columns } : null,
    lost
      ? {
          ...on,
          kind: 'headerRow',
          columns: tab.columns,
          insert: tab.headerRow === 0,
          left: leftOfHeaders(input),
        }
      : null,
    // The rows of a merged cell are those before any row has moved: they are split first.
    tallMerges(input).length > 0 ? { ...on, kind: 'merges', merges: tallMerges(input) } : null,
    ...(lost || theirs ? [] : headerSteps(input, plans).map((step) => ({ ...on, ...step, row }))),
    theirs ? acceptStep(input, theirs) : null,
    missingKeys(input).length > 0 ? { ...on, kind: 'columns', row, keys: missingKeys(input) } : null,
  ]
  return [...steps, ...(theirs ? [] : dressSteps(input, plans, row))].filter((step) => step !== null)
}

/** What a tab of ours has beside its words: what may be chosen, and the warnings. */
function dressSteps(input: TabToRepair, plans: readonly ColumnPlan[], row: number): TabStep[] {
  const { tab, dress, issues } = input
  const on = { sheetId: tab.sheetId, tabName: tab.name, table: tab.table, row }
  const unruled = unruledColumns(input, plans)
  // Headers that were sorted in among the rows have left their guard where they belong.
  const isMoved = issues.some((issue) => issue.code === 'data/header-moved')
  return [
    ...(Object.keys(unruled).length > 0 ? [{ ...on, kind: 'choices', columns: unruled } as const] : []),
    ...(isGuarded(dress.guards, tab.columns, isMoved ? 1 : tab.headerRow)
      ? []
      : [{ ...on, kind: 'guard', columns: tab.columns } as const]),
  ]
}

type AcceptStep = Extract<RepairStep, { readonly kind: 'accept' }>

/** New names of headers that the team has renamed; a header that was cleared has none. */
function acceptStep({ tab, grid, issues }: TabToRepair, { headers }: TheirTab): AcceptStep | null {
  const row = grid?.values[tab.headerRow - 1] ?? []
  const renamed = issues
    .filter((issue) => issue.code === 'data/lost-header')
    .map(
      ({ columnKey, columnNumber }) => [columnKey, trimBlanks(String(row[columnNumber - 1] ?? ''))] as const,
    )
    .filter(([key, header]) => header !== '' && headers[key] !== header)
  if (renamed.length === 0) return null
  const { sheetId, name, table } = tab
  return { kind: 'accept', sheetId, tabName: name, table, headers: Object.fromEntries(renamed) }
}

/** In the first row where that is one of the table: a row which was pasted over the headers has some of their words, and their notes. */
function leftOfHeaders({ tab, grid, dress }: TabToRepair): LeftOfHeaders {
  if (tab.headerRow > 0) return { texts: [], notes: [] }
  const numbers = Object.values(tab.columns)
  return {
    texts: numbers.filter((number) => isHeader(grid?.values[0]?.[number - 1] ?? '', tab.table)),
    notes: numbers.filter((number) => columnOfNote(dress.notes[number - 1] ?? '', tab.table) !== undefined),
  }
}

/** Other words stand in the header row: they are taken for new names of the headers, and stay. */
function isPastedOver({ tab, grid }: TabToRepair): boolean {
  return tab.headerRow > 0 && (grid?.values[tab.headerRow - 1]?.some((cell) => cell !== '') ?? false)
}

function tallMerges({ tab, dress }: TabToRepair) {
  const ours = Object.values(tab.columns)
  return dress.merges.filter(
    ({ row, column, columns }) =>
      row > tab.headerRow &&
      row <= tab.lastRow &&
      ours.some((number) => number >= column && number < column + columns),
  )
}

/** Of a tab of the team's own only what every table needs: the IDs. */
function missingKeys({ tab, theirs, issues }: TabToRepair): string[] {
  const nearly = new Set(
    issues.filter((issue) => issue.code === 'data/unknown-header').map((issue) => issue.columnKey),
  )
  return columnsOf(tab.table)
    .filter(({ key }) => !(key in tab.columns) && !nearly.has(key) && (key === 'id' || !theirs))
    .map(({ key }) => key)
}

function unruledColumns({ tab, dress }: TabToRepair, plans: readonly ColumnPlan[]): Record<string, number> {
  const unruled = new Set(dress.unruled)
  return Object.fromEntries(
    plans.flatMap(({ key, choices }) => {
      const column = tab.columns[key]
      return choices && column !== undefined && unruled.has(column) ? [[key, column] as const] : []
    }),
  )
}
