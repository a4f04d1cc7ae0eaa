import type { Day, Goal, RowOf } from '../tables/records'
import { saysNothing } from '../unfilled'

/** Tables whose new rows are news. */
export const newsTables = ['evidence', 'results', 'resources'] as const
export type NewsTable = (typeof newsTables)[number]

export function byNewsTable<T>(give: (table: NewsTable) => T): Record<NewsTable, T> {
  return {
    evidence: give('evidence'),
    results: give('results'),
    resources: give('resources'),
  }
}

/** By what it is judged whether a row tells something; of a goal that cannot be found, or is one of two, nobody is told. */
interface Telling {
  readonly today: Day
  readonly goals: ReadonlyMap<string, Goal>
}

/**
 * Whether there is anything in a row to tell today. A row has its ID from the first cell on that somebody fills: what is begun, drafted or
 * planned for a later day is news once it says something.
 */
export function tellsSomething<K extends NewsTable>(table: K, row: RowOf<K>, telling: Telling): boolean {
  return judges[table](row, telling)
}

const judges: { readonly [K in NewsTable]: (row: RowOf<K>, telling: Telling) => boolean } = {
  evidence: (row, telling) => isOfGoal(row, telling) && (row.value !== null || isSeen(row, telling.today)),
  results: (row, telling) => isOfGoal(row, telling) && (row.met !== null || !saysNothing(row.result)),
  resources: ({ title }) => !saysNothing(title),
}

/** Of a goal that is a placeholder still ("____"), nothing can be said. */
function isOfGoal({ goal }: { readonly goal: string }, { goals }: Telling): boolean {
  return !saysNothing(goals.get(goal)?.goal ?? '')
}

/** Words about a day that lies ahead are a plan. A number is there, whatever day was typed beside it. */
function isSeen({ date, link, tells }: RowOf<'evidence'>, today: Day): boolean {
  return (date === null || date <= today) && (link !== '' || !saysNothing(tells))
}
