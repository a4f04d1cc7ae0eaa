import type { GoalGraph, GoalNode } from './goal-graph'
import { finishingOrder } from './loops'

/**
 * Finds the open system goals that a goal serves at the ends of its chains. Each goal is gone through once, however many ask, and goals that
 * serve the same share one set. A circle, which is a finding of its own, is left where it closes.
 */
export function topFinder({ nodes }: GoalGraph): (node: GoalNode) => ReadonlySet<GoalNode> {
  const upTo = new Map<GoalNode, ReadonlySet<GoalNode>>()
  const above = ({ parents }: GoalNode) => together(parents.flatMap((parent) => upTo.get(parent) ?? []))
  for (const node of finishingOrder(nodes))
    upTo.set(node, node.rank === 0 && node.live ? new Set([node]) : above(node))
  return above
}

function together(sets: readonly ReadonlySet<GoalNode>[]): ReadonlySet<GoalNode> {
  const [first = new Set<GoalNode>(), ...others] = new Set(sets)
  return others.length === 0 ? first : new Set([first, ...others].flatMap((set) => [...set]))
}
