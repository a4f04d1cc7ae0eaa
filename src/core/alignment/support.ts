import { type GoalGraph, type GoalNode, standsAbove } from './goal-graph'

const lowestSupported = 1

/** Whether a goal is one that others should support: of a system or a school, with goals further down in the workbook. */
export function awaitsSupport(node: GoalNode, graph: GoalGraph): boolean {
  return node.rank !== null && node.rank <= lowestSupported && node.rank < graph.bottomRank
}

/** Whether an open goal below supports it: one of its own level, or itself, does not bear it. */
export function isSupported(node: GoalNode): boolean {
  return node.children.some((child) => child.live && child !== node && standsAbove(node, child))
}
