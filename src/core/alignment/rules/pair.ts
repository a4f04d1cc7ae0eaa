import { isDraft } from '../../cycles/without-drafts'
import { type CycleFacts, isTimeForGoals } from '../cycle-facts'
import type { Facts } from '../facts'
import type { GoalNode } from '../goal-graph'
import { goalHit, goalLabel, type Hit, naming, type RuleFamily, rowHit } from '../rule'

/** Whether what students learn and what educators learn go together, and grow out of a need. */
export const pairRules: RuleFamily<'pair/no-educator-goal' | 'pair/no-need'> = {
  'pair/no-educator-goal': (facts) => {
    const beside = openEducatorGoals(facts)
    return facts.cycles
      .filter((cycle) => cycle.running && pairing(cycle) === 'alone' && isTimeForGoals(cycle))
      .map((cycle) => alone(facts, cycle, beside.get(cycle.cycle.community)))
  },
  'pair/no-need': (facts) => {
    const needed = new Set(facts.workbook.rows.needs.map((need) => need.goal))
    const isTime = (cycle: CycleFacts) => isTimeForNeeds(cycle) ?? needed.size > 0
    const running = facts.cycles.filter((cycle) => cycle.running && isTime(cycle))
    const focus = new Set(running.flatMap((cycle) => cycle.goals))
    return [...focus]
      .filter((node) => node.live && !needed.has(node.ref))
      .map((node) => goalHit(facts, node, 'goal'))
  },
}

/** The first goal for educators that each team works on, by its owner. */
function openEducatorGoals({ graph }: Facts): ReadonlyMap<string, GoalNode> {
  const goals = new Map<string, GoalNode>()
  for (const node of graph.live) {
    const { owner, learner, status, id } = node.goal
    const isOpen =
      learner === 'educators' && status !== 'planned' && id !== '' && !isDraft('goals', node.goal)
    if (isOpen && owner !== '' && !goals.has(owner)) goals.set(owner, node)
  }
  return goals
}

/** Where the team has such a goal, the cycle only does not name it. */
function alone(facts: Facts, { cycle, community }: CycleFacts, beside: GoalNode | undefined): Hit {
  const at = { row: cycle, table: 'cycles', columnKey: 'focusGoals' } as const
  if (!beside) return rowHit(facts, at, { community })
  const values = { kind: 'beside', community, other: goalLabel(beside), otherId: beside.goal.id }
  return naming([beside], rowHit(facts, at, values))
}

/**
 * Whether the days for the needs of a cycle are over and it has some: without any, that its first part is missing is the finding. Undefined
 * where it has no ID, so that what is its own cannot be told.
 */
function isTimeForNeeds({ isTimeFor, status }: CycleFacts): boolean | undefined {
  const data = status?.parts.find(({ part }) => part === 'data')
  return data && isTimeFor('data') && data.progress !== 'missing'
}

/**
 * `paired`: goals for students and for educators. `alone`: for students only. `none`: no goal for students, or it cannot be told, as a
 * focus goal is unknown or does not say whose learning it is about.
 */
export function pairing(cycle: CycleFacts): 'paired' | 'alone' | 'none' {
  const learners = cycle.goals.map((node) => node.goal.learner)
  if (!learners.includes('students')) return 'none'
  if (learners.includes('educators')) return 'paired'
  return cycle.complete && !learners.includes(null) ? 'alone' : 'none'
}
