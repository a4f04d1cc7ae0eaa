import { addDays } from '../../dates'
import type { Facts } from '../facts'
import type { GoalNode } from '../goal-graph'
import { goalHit, goalLabel, type Hit, naming, type RuleFamily } from '../rule'
import { awaitsSupport, isSupported } from '../support'

/** Whether the chains as a whole lead from the bottom to the top. */
export const chainShapeRules: RuleFamily<'chain/loop' | 'chain/broken-above' | 'chain/unsupported'> = {
  'chain/loop': (facts) =>
    facts.loops.flatMap(({ circle }, number) => loopHit(facts, circle, facts.reach.belowLoops[number] ?? 0)),
  'chain/broken-above': (facts) =>
    facts.reach.breaks
      .filter(({ below }) => below > 0)
      .map(({ at, below }) => goalHit(facts, at, 'supports', { below })),
  'chain/unsupported': (facts) =>
    graceIsOver(facts)
      ? facts.graph.live
          .filter((node) => isUnsupported(node, facts))
          .map((node) => goalHit(facts, node, 'goal'))
      : [],
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

/** Planned goals have time; and where there are no goals further down at all, nobody could support one. */
function isUnsupported(node: GoalNode, facts: Facts): boolean {
  return awaitsSupport(node, facts.graph) && node.goal.status !== 'planned' && !isSupported(node)
}

/**
 * The weeks of grace count from the start of the first cycle that is not closed: before, teams have not yet had the time to choose their
 * goals. A workbook without a dated open cycle is not in its first weeks.
 */
function graceIsOver({ cycles, settings, today }: Facts): boolean {
  const starts = cycles.flatMap(({ cycle }) => (cycle.start === null ? [] : [cycle.start]))
  const first = starts.reduce<string | null>(
    (earliest, day) => (earliest === null || day < earliest ? day : earliest),
    null,
  )
  return first === null || addDays(first, settings.graceDays) <= today
}
