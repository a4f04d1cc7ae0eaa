import { groupBy } from '../group-by'
import type { Goal } from '../tables/records'

/** By what references to them hold: the ID, or the title where there is no ID yet. */
export function goalsByRef(goals: readonly Goal[]): Map<string, Goal[]> {
  return groupBy(goals, ({ id, goal }) => id || goal)
}

/** Without those that share an ID: whose evidence is whose cannot be told. */
export function soleGoals(named: ReadonlyMap<string, readonly Goal[]>): Map<string, Goal> {
  return new Map([...named].flatMap(([ref, [goal, other]]) => (goal && !other ? [[ref, goal]] : [])))
}
