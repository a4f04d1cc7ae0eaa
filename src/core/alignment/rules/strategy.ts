import { saysNothing } from '../../unfilled'
import type { Facts } from '../facts'
import { rowHits } from '../row-hits'
import type { RuleFamily } from '../rule'

/** What a strategy needs so that a team can learn from it. A strategy that was stopped needs nothing any more. */
export const strategyRules: RuleFamily<'strategy/no-basis' | 'strategy/no-goal' | 'strategy/no-prediction'> =
  {
    'strategy/no-basis': (facts) =>
      rowHits(facts, {
        ...alive(facts),
        columnKey: 'basis',
        lacks: ({ basis, source }) => basis === null && saysNothing(source),
      }),
    'strategy/no-goal': (facts) =>
      rowHits(facts, { ...alive(facts), columnKey: 'goals', lacks: ({ goals }) => goals.length === 0 }),
    'strategy/no-prediction': (facts) =>
      rowHits(facts, { ...alive(facts), columnKey: 'expect', lacks: ({ expect }) => saysNothing(expect) }),
  }

function alive(facts: Facts) {
  const rows = facts.ongoing('strategies').filter(({ row }) => row.decision !== 'stop')
  return { table: 'strategies', rows } as const
}
