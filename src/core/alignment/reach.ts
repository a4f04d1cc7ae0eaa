import { type GoalGraph, type GoalNode, isBelowTop } from './goal-graph'
import type { Loop } from './loops'

/** A goal at which the way to the top ends, and the number of live goals below that lose the top by it. */
export interface Break {
  readonly at: GoalNode
  readonly below: number
}

export interface Reach {
  /** The goals from which a chain of Supports leads to the top. */
  readonly reached: ReadonlySet<GoalNode>
  /** Every unreached goal is counted below one break or one loop only. */
  readonly breaks: readonly Break[]
  /** For each loop (same order) the number of goals that hang on it without being part of it. */
  readonly belowLoops: readonly number[]
}

/**
 * Follows the chains down from the top. A closed goal still passes a chain on (that it is closed is a finding of its own), and a goal
 * whose level or parent cannot be told counts as reached: another finding names the cause.
 */
export function followChains(graph: GoalGraph, loops: readonly Loop[]): Reach {
  const reached = new Set(graph.nodes.filter((node) => startsChain(node, graph)))
  spread(reached, () => true)
  const counted = new Set(loops.flatMap(({ tangle }) => [...tangle]))
  const open = (node: GoalNode) => node.live && !reached.has(node) && !counted.has(node)
  const belowLoops = loops.map(({ tangle }) => countBelow([...tangle], open, counted))
  const ends = graph.live.filter((node) => open(node) && !node.parents.some(isOpenAbove(reached)))
  for (const end of ends) counted.add(end)
  return { reached, belowLoops, breaks: ends.map((at) => ({ at, below: countBelow([at], open, counted) })) }
}

function startsChain(node: GoalNode, graph: GoalGraph): boolean {
  if (node.unclear) return true
  return node.rank === null ? node.goal.supports.length === 0 : !isBelowTop(node, graph)
}

function isOpenAbove(reached: ReadonlySet<GoalNode>): (parent: GoalNode) => boolean {
  return (parent) => parent.live && !reached.has(parent)
}

/** Adds all `wanted` goals below those in `found`: a Set is walked in the order of insertion, additions included. */
function spread(found: Set<GoalNode>, wanted: (node: GoalNode) => boolean): void {
  for (const node of found) {
    for (const child of node.children) if (wanted(child)) found.add(child)
  }
}

function countBelow(
  roots: readonly GoalNode[],
  open: (node: GoalNode) => boolean,
  counted: Set<GoalNode>,
): number {
  const found = new Set(roots)
  spread(found, open)
  for (const node of found) counted.add(node)
  return found.size - roots.length
}
