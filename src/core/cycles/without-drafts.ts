import { type TableKey, tables } from '../tables/declaration'
import { isPlaceholder } from '../unfilled'
import type { CycleRows } from './asks'

/** A row whose title is nothing but a placeholder ("____", "TBD") is waiting to be written. */
export function isDraft(table: TableKey, row: object): boolean {
  const title = (row as Readonly<Record<string, unknown>>)[tables[table].title]
  return typeof title === 'string' && isPlaceholder(title)
}

/** The rows of a cycle that say something. Its meetings take place whatever is on their agenda. */
export function withoutDrafts(rows: CycleRows): CycleRows {
  const written = <K extends TableKey & keyof CycleRows>(table: K) =>
    rows[table].filter((row) => !isDraft(table, row)) as unknown as CycleRows[K]
  return {
    needs: written('needs'),
    learning: written('learning'),
    strategies: written('strategies'),
    practice: written('practice'),
    visits: written('visits'),
    evidence: written('evidence'),
    results: written('results'),
    goals: written('goals'),
    meetings: rows.meetings,
  }
}
