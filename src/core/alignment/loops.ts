import type { GoalNode } from './goal-graph'

export interface Loop {
  /** One circle, in the order in which its goals support each other, beginning with the one that stands first in the workbook. */
  readonly circle: readonly GoalNode[]
  /** The goals of this and of every circle tangled up with it. */
  readonly tangle: ReadonlySet<GoalNode>
}

/**
 * The circles among live goals. Goals that hang together in several circles are named by one of them: once that is opened, the next check
 * names the rest. Linear and without recursion (Kosaraju), as a chain may be thousands of goals long.
 */
export function findLoops(live: readonly GoalNode[]): readonly Loop[] {
  const grouped = new Set<GoalNode>()
  const loops: Loop[] = []
  for (const node of finishingOrder(live).reverse()) {
    if (grouped.has(node)) continue
    const together = collect(node, grouped)
    if (together.size > 1 || node.parents.includes(node))
      loops.push({ circle: circleIn(together), tangle: together })
  }
  return loops.sort((a, b) => firstIndex(a.circle) - firstIndex(b.circle))
}

/** Each of these goals after all of them that it leads to; only a circle has one that comes before. */
export function finishingOrder(nodes: readonly GoalNode[]): GoalNode[] {
  const unseen = new Set(nodes)
  const order: GoalNode[] = []
  for (const start of nodes) if (unseen.delete(start)) finish(start, unseen, order)
  return order
}

function finish(start: GoalNode, unseen: Set<GoalNode>, order: GoalNode[]): void {
  const path = [{ node: start, next: 0 }]
  for (let step = path[0]; step; step = path[path.length - 1]) {
    const parent = step.node.parents[step.next]
    step.next += 1
    if (!parent) {
      order.push(step.node)
      path.pop()
    } else if (unseen.delete(parent)) path.push({ node: parent, next: 0 })
  }
}

function collect(start: GoalNode, grouped: Set<GoalNode>): Set<GoalNode> {
  const together = new Set([start])
  grouped.add(start)
  for (const node of together) {
    for (const child of node.children) {
      if (!child.live || grouped.has(child) || !child.parents.includes(node)) continue
      grouped.add(child)
      together.add(child)
    }
  }
  return together
}

/** Follows the first link that stays inside until a goal comes back. */
function circleIn(together: ReadonlySet<GoalNode>): GoalNode[] {
  const path = new Set<GoalNode>()
  let node = first(together)
  while (node && !path.has(node)) {
    path.add(node)
    node = node.parents.find((parent) => together.has(parent))
  }
  const walked = [...path]
  return startingAtFirst(walked.slice(node ? walked.indexOf(node) : 0))
}

function startingAtFirst(circle: readonly GoalNode[]): GoalNode[] {
  const at = circle.findIndex((node) => node.index === firstIndex(circle))
  return [...circle.slice(at), ...circle.slice(0, at)]
}

function first(nodes: Iterable<GoalNode>): GoalNode | undefined {
  let lowest: GoalNode | undefined
  for (const node of nodes) if (!lowest || node.index < lowest.index) lowest = node
  return lowest
}

function firstIndex(nodes: readonly GoalNode[]): number {
  return nodes.reduce((lowest, node) => Math.min(lowest, node.index), Number.POSITIVE_INFINITY)
}
