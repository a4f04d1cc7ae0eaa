import { groupBy } from '../../group-by'
import { choiceLists } from '../../tables/declaration'
import type { Facts } from '../facts'
import type { GoalNode } from '../goal-graph'
import { placesWithGoals } from '../places'
import { goalHit, goalLabel, type Hit, listed, naming, type RuleFamily } from '../rule'

/** Whether links lead upwards, and one level at a time. */
export const chainLevelRules: RuleFamily<'chain/wrong-way' | 'chain/skips-level'> = {
  'chain/wrong-way': (facts) => {
    const inLoop = loopNumbers(facts)
    const links = facts.graph.live.flatMap((node) =>
      node.parents
        .filter((parent) => isSideways(node, parent) && !inSameLoop(node, parent, inLoop))
        .map((parent) => ({ node, parent })),
    )
    const level = groupBy(
      links.filter(({ node, parent }) => node.rank === parent.rank),
      ({ parent }) => parent,
    )
    return links.flatMap((link) => {
      const together = link.node.rank === link.parent.rank ? level.get(link.parent) : undefined
      if (!together || together.length === 1) return [wrongWay(facts, link)]
      return together[0] === link ? [tooLow(facts, link.parent, together)] : []
    })
  },
  'chain/skips-level': (facts) => {
    const hasGoals = placesWithGoals(facts)
    return facts.graph.live.flatMap((node) => {
      const nearest = nearestParent(node)
      const skipped = nearest === null ? null : levelBetween(node, nearest, hasGoals)
      return nearest === null || skipped === null ? [] : [skip(facts, node, { nearest, skipped })]
    })
  },
}

function isSideways(node: GoalNode, parent: GoalNode): boolean {
  return node.rank !== null && parent.rank !== null && parent.rank >= node.rank
}

/** A circle is told as a circle. */
function inSameLoop(node: GoalNode, parent: GoalNode, loops: ReadonlyMap<GoalNode, number>): boolean {
  return loops.has(node) && loops.get(node) === loops.get(parent)
}

/** A goal is in one tangle at most. */
function loopNumbers(facts: Facts): Map<GoalNode, number> {
  return new Map(
    facts.loops.flatMap(({ tangle }, number) =>
      [...tangle].map((node): [GoalNode, number] => [node, number]),
    ),
  )
}

interface Link {
  readonly node: GoalNode
  readonly parent: GoalNode
}

function wrongWay(facts: Facts, { node, parent }: Link): Hit {
  const values = {
    level: node.goal.level ?? '',
    parent: goalLabel(parent),
    parentLevel: parent.goal.level ?? '',
  }
  return naming([parent], goalHit(facts, node, 'supports', values))
}

/** Several goals that support one of their own level have one cause: the level of that one. */
function tooLow(facts: Facts, parent: GoalNode, links: readonly Link[]): Hit {
  const children = links.map(({ node }) => node)
  const values = {
    kind: 'sameLevel',
    level: parent.goal.level ?? '',
    below: children.length,
    ...listed(
      children.map((node) => node.goal.id || goalLabel(node)),
      ', ',
    ),
  }
  return naming(children, goalHit(facts, parent, 'level', values))
}

/** The lowest of the goals above that it supports. */
function nearestParent(node: GoalNode): GoalNode | null {
  let nearest: GoalNode | null = null
  for (const parent of node.parents) {
    const above = node.rank !== null && parent.rank !== null && parent.rank < node.rank
    if (above && (parent.rank ?? 0) > (nearest?.rank ?? -1)) nearest = parent
  }
  return nearest
}

/** The level next above the goal that has goals in its own place and that its links pass over. */
function levelBetween(
  node: GoalNode,
  nearest: GoalNode,
  hasGoals: (rank: number, node: GoalNode) => boolean,
): number | null {
  for (let rank = (node.rank ?? 0) - 1; rank > (nearest.rank ?? 0); rank--) {
    if (hasGoals(rank, node)) return rank
  }
  return null
}

function skip(facts: Facts, node: GoalNode, at: { nearest: GoalNode; skipped: number }): Hit {
  const values = {
    parent: goalLabel(at.nearest),
    parentLevel: at.nearest.goal.level ?? '',
    level: choiceLists.goalLevel[at.skipped] ?? '',
  }
  return naming([at.nearest], goalHit(facts, node, 'supports', values))
}
