import { type CycleFacts, isTimeForGoals } from '../cycle-facts'
import { goalHit, type RuleFamily, rowHit } from '../rule'

/** Whether what students learn and what educators learn go together, and grow out of a need. */
export const pairRules: RuleFamily<'pair/no-educator-goal' | 'pair/no-need'> = {
  'pair/no-educator-goal': (facts) =>
    facts.cycles
      .filter((cycle) => cycle.running && pairing(cycle) === 'alone' && isTimeForGoals(cycle))
      .map((cycle) => {
        const at = { row: cycle.cycle, table: 'cycles', columnKey: 'focusGoals' } as const
        return rowHit(facts, at, { community: cycle.community })
      }),
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
