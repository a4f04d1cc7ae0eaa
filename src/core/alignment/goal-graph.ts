import { groupBy } from '../group-by'
import { choiceLists } from '../tables/declaration'
import type { Goal } from '../tables/records'

/** A goal with the goals around it. Links are objects, so that rules follow them without looking anything up. */
export interface GoalNode {
  readonly goal: Goal
  /** What references to it hold: its ID, or its sentence where it has no ID yet. */
  readonly ref: string
  /** Place in the order of the workbook, from 0. */
  readonly index: number
  /** 0 for system, 3 for individual; null where the level cannot be read. */
  readonly rank: number | null
  /** Neither met nor stopped: what the check speaks about. */
  readonly live: boolean
  /** The goals it supports, closed ones included, without those whose ID two rows share. */
  readonly parents: readonly GoalNode[]
  /** The goals that support it, closed ones included. */
  readonly children: readonly GoalNode[]
  /** What stands in its Supports cell and names no goal. */
  readonly unknown: readonly string[]
  /** It supports an ID that two rows share: what it hangs on cannot be told. */
  readonly unclear: boolean
}

export interface GoalGraph {
  readonly nodes: readonly GoalNode[]
  readonly live: readonly GoalNode[]
  /** By what references hold; several where an ID is used twice. */
  readonly byRef: ReadonlyMap<string, readonly GoalNode[]>
  /** The highest level with a live goal: goals there support nothing by right. Beyond the lowest where no level can be read. */
  readonly topRank: number
  /** The lowest level with a live goal; -1 where no level can be read. */
  readonly bottomRank: number
}

/** Linear in the number of goals and links. */
export function buildGoalGraph(goals: readonly Goal[]): GoalGraph {
  const nodes = goals.map(startNode)
  const byRef = groupBy(nodes, ({ ref }) => ref)
  for (const node of nodes) connect(node, byRef)
  const live = nodes.filter((node) => node.live)
  const ranks = live.flatMap((node) => (node.rank === null ? [] : [node.rank]))
  return {
    nodes,
    live,
    byRef,
    topRank: ranks.reduce((top, rank) => Math.min(top, rank), choiceLists.goalLevel.length),
    bottomRank: ranks.reduce((bottom, rank) => Math.max(bottom, rank), -1),
  }
}

/** Whether the goal must support another: below the top, and of a level that can be read. */
export function isBelowTop(node: GoalNode, graph: GoalGraph): boolean {
  return node.rank !== null && node.rank > graph.topRank
}

/** Whether a goal is of a higher level than another, as far as their levels can be read. */
export function standsAbove(upper: GoalNode, lower: GoalNode): boolean {
  return upper.rank === null || lower.rank === null || upper.rank < lower.rank
}

interface OpenNode extends GoalNode {
  readonly parents: GoalNode[]
  readonly children: GoalNode[]
  readonly unknown: string[]
  unclear: boolean
}

function startNode(goal: Goal, index: number): OpenNode {
  return {
    goal,
    ref: goal.id || goal.goal,
    index,
    rank: goal.level === null ? null : choiceLists.goalLevel.indexOf(goal.level),
    live: goal.status !== 'met' && goal.status !== 'stopped',
    parents: [],
    children: [],
    unknown: [],
    unclear: false,
  }
}

function connect(node: OpenNode, byRef: ReadonlyMap<string, readonly OpenNode[]>): void {
  for (const ref of new Set(node.goal.supports)) {
    const named = byRef.get(ref) ?? []
    const [parent] = named
    if (!parent) node.unknown.push(ref)
    else if (named.length > 1) node.unclear = true
    else node.parents.push(parent)
    for (const one of named) one.children.push(node)
  }
}
