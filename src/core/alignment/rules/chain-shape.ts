import type { Facts } from '../facts'
import type { GoalNode } from '../goal-graph'
import { graceFinder } from '../grace'
import { goalHit, goalLabel, type Hit, naming, type RuleFamily } from '../rule'
import { isSupported, supportAwaiter } from '../support'

/** Whether the chains as a whole lead from the bottom to the top. */
export const chainShapeRules: RuleFamily<'chain/loop' | 'chain/broken-above' | 'chain/unsupported'> = {
  'chain/loop': (facts) =>
    facts.loops.flatMap(({ circle }, number) => loopHit(facts, circle, facts.reach.belowLoops[number] ?? 0)),
  'chain/broken-above': (facts) =>
    facts.reach.breaks
      .filter(({ below }) => below > 0)
      .map(({ at, below }) => goalHit(facts, at, 'supports', { below })),
  'chain/unsupported': (facts) => {
    const awaitsSupport = supportAwaiter(facts)
    const graceIsOver = graceFinder(facts)
    // Planned goals have time.
    return facts.graph.live
      .filter((node) => node.goal.status !== 'planned' && awaitsSupport(node) && !isSupported(node))
      .filter(graceIsOver)
      .map((node) => goalHit(facts, node, 'goal'))
  },
}

const namesInCircle = 8

/** The circle is named in the order of its links and closes with the goal that it began with. */
function loopHit(facts: Facts, loop: readonly GoalNode[], below: number): Hit[] {
  const [first] = loop
  if (!first) return []
  const ids = loop.map((node) => node.goal.id || goalLabel(node))
  const shown =
    ids.length > namesInCircle ? [...ids.slice(0, namesInCircle - 1), '…', ids[ids.length - 1]] : ids
  const values = { circle: [...shown, ids[0]].join(' → '), count: loop.length, below }
  return [naming(loop, goalHit(facts, first, 'supports', values))]
}
