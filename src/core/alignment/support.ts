import type { GoalGraph, GoalNode } from './goal-graph'

const lowestSupported = 1

/** Whether a goal is one that others should support: of a system or a school, with goals further down in the workbook. */
export function awaitsSupport(node: GoalNode, graph: GoalGraph): boolean {
  return node.rank !== null && node.rank <= lowestSupported && node.rank < graph.bottomRank
}
