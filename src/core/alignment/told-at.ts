import { type Column, columnsOf, type TableKey } from '../tables/declaration'
import type { Issue, RowOf, Workbook } from '../tables/records'
import type { Facts } from './facts'

/** What the goals are referred to by of which somebody would read who is told of this issue. */
export function toldAt(
  facts: Pick<Facts, 'rowAt'>,
  { table, columnKey, found, suggestion = '', ...place }: Issue,
): string[] {
  const row = facts.rowAt(place)
  // Whose goal a row is about that could not be read as one is not known.
  if (!row) return refersToGoals(table) ? filled([found]) : []
  const column = columnsOf(table).find(({ key }) => key === columnKey)
  return filled(isToGoals(column) ? [...row.goals, found, suggestion] : row.goals)
}

/** Finds what goals a row is about: itself, those it names, and those of its strategy. */
export function goalFinder(workbook: Workbook): (table: TableKey, row: RowOf<TableKey>) => readonly string[] {
  const ofStrategy = new Map(workbook.rows.strategies.map((row) => [row.id || row.strategy, row.goals]))
  return (table, row) => {
    if (table === 'goals') return [row.id || (row as RowOf<'goals'>).goal]
    const { goal = '', goals = [], focusGoals = [], strategy = '' } = row as Leads
    return filled([goal, ...goals, ...focusGoals, ...(ofStrategy.get(strategy) ?? [])])
  }
}

/** What a row of any table may hold that leads to goals. */
interface Leads {
  readonly goal?: string
  readonly goals?: readonly string[]
  readonly focusGoals?: readonly string[]
  readonly strategy?: string
}

function refersToGoals(table: TableKey): boolean {
  return table === 'goals' || table === 'practice' || columnsOf(table).some(isToGoals)
}

function isToGoals(column: Column | undefined): boolean {
  return column?.to?.includes('goals') ?? false
}

function filled(refs: readonly string[]): string[] {
  return refs.filter((ref) => ref !== '')
}
