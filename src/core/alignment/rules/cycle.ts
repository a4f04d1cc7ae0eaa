import { type RuleFamily, rowHit } from '../rule'

/** Whether the parts of a cycle are there when their time has come. */
export const cycleRules: RuleFamily<'cycle/no-goal'> = {
  'cycle/no-goal': (facts) =>
    facts.cycles
      .filter(({ running, cycle }) => running && cycle.focusGoals.length === 0)
      .filter(({ cycle }) =>
        facts.issuesAt(cycle.place, 'focusGoals').every((issue) => issue.code === 'data/missing-required'),
      )
      .map(({ cycle, community }) =>
        rowHit(facts, { row: cycle, table: 'cycles', columnKey: 'focusGoals' }, { community }),
      ),
}
