import type { CycleFacts } from '../cycle-facts'
import { goalHit, type RuleFamily, rowHit } from '../rule'

/** Whether what students learn and what educators learn go together, and grow out of a need. */
export const pairRules: RuleFamily<'pair/no-educator-goal' | 'pair/no-need'> = {
  'pair/no-educator-goal': (facts) =>
    facts.cycles
      .filter((cycle) => cycle.running && pairing(cycle) === 'alone')
      .map((cycle) => {
        const at = { row: cycle.cycle, table: 'cycles', columnKey: 'focusGoals' } as const
        return rowHit(facts, at, { community: cycle.community })
      }),
  'pair/no-need': (facts) => {
    const needed = new Set(facts.workbook.rows.needs.map((need) => need.goal))
    // Without any need the missing first part of the cycle is the finding.
    if (needed.size === 0) return []
    const focus = new Set(facts.cycles.filter((cycle) => cycle.running).flatMap((cycle) => cycle.goals))
    return [...focus]
      .filter((node) => node.live && !needed.has(node.ref))
      .map((node) => goalHit(facts, node, 'goal'))
  },
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
