import type { Cycle, Day, Goal, RowOf, Workbook } from '../tables/records'
import { rowsOfCycles } from './cycle-rows'

/** A cycle that is not closed, with what it lacks at its end. */
export interface CycleEnding {
  readonly cycle: Cycle
  readonly goals: readonly {
    readonly goal: Goal
    /** The last one recorded; null where there is none. */
    readonly result: RowOf<'results'> | null
  }[]
  /** Strategies about which nothing was decided. */
  readonly strategies: readonly RowOf<'strategies'>[]
}

/** The cycle that began first comes first. */
export function cycleEndings(workbook: Workbook, today: Day): CycleEnding[] {
  const rowsOf = rowsOfCycles(workbook, today)
  return workbook.rows.cycles
    .filter(({ id, status }) => id !== '' && status !== 'closed' && status !== 'planned')
    .sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
    .map((cycle) => {
      const { goals, results, strategies } = rowsOf(cycle)
      return {
        cycle,
        goals: goals.map((goal) => ({
          goal,
          result: results.filter((row) => row.goal === goal.id).pop() ?? null,
        })),
        strategies: strategies.filter(({ id, decision }) => id !== '' && decision === null),
      }
    })
}
