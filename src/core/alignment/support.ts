import type { Facts } from './facts'
import { type GoalNode, standsAbove } from './goal-graph'
import { isAmong, placesOf, schoolRank } from './places'

/**
 * Finds the goals that others should support: of a system with goals further down in the workbook, or of a school with such in its own place;
 * of a school whose teams keep theirs elsewhere nobody here could support one.
 */
export function supportAwaiter(facts: Facts): (node: GoalNode) => boolean {
  const { schoolsOf } = placesOf(facts)
  const { live, bottomRank } = facts.graph
  const below = new Set(live.filter(({ rank }) => rank !== null && rank > schoolRank).flatMap(schoolsOf))
  return (node) => {
    if (node.rank === schoolRank) return isAmong(below, schoolsOf(node))
    return node.rank !== null && node.rank < schoolRank && node.rank < bottomRank
  }
}

/** Whether an open goal below supports it: one of its own level, or itself, does not bear it. */
export function isSupported(node: GoalNode): boolean {
  return node.children.some((child) => child.live && child !== node && standsAbove(node, child))
}
