import { groupBy } from '../group-by'
import { choiceLists } from '../tables/declaration'
import type { GoalNode } from './goal-graph'

/** Goals that lack the same, although they are most of their kind: a habit of the plan rather than a slip. */
export interface Habit {
  /** In the order of the workbook. */
  readonly nodes: readonly GoalNode[]
  /** How many goals of the kind there are. */
  readonly all: number
}

const personRank = choiceLists.goalLevel.indexOf('individual')

/**
 * Tells habits from slips. Goals are of a kind when they stand on one tab, on one level, with one owner, and are all planned or all
 * begun. A habit is what at least `fewest` of them lack, and more than half: told once, it can be talked about; told for each, it would bury
 * the rest. What a person owns is told that person goal by goal.
 */
export function tellHabits(
  lacking: readonly GoalNode[],
  live: readonly GoalNode[],
  fewest: number,
): { readonly habits: readonly Habit[]; readonly slips: readonly GoalNode[] } {
  const sizes = new Map<string, number>()
  for (const node of live) sizes.set(kindOf(node), (sizes.get(kindOf(node)) ?? 0) + 1)
  const groups = [...groupBy(lacking, kindOf)].map(([kind, nodes]) => ({ nodes, all: sizes.get(kind) ?? 0 }))
  return {
    habits: groups.filter((one) => isHabit(one, fewest)),
    slips: groups.filter((one) => !isHabit(one, fewest)).flatMap(({ nodes }) => nodes),
  }
}

function kindOf({ goal, rank }: GoalNode): string {
  return JSON.stringify([goal.place.sheetId, rank, goal.owner, goal.status === 'planned'])
}

function isHabit({ nodes, all }: Habit, fewest: number): boolean {
  const [first] = nodes
  if (!first || first.rank === null || (first.rank === personRank && first.goal.owner !== '')) return false
  return nodes.length >= fewest && nodes.length * 2 > all
}
