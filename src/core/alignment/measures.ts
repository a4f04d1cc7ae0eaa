import type { CycleFacts } from './cycle-facts'
import type { Facts } from './facts'
import { type GoalNode, isBelowTop } from './goal-graph'
import { isComplete } from './goal-lacks'
import { pairing } from './rules/pair'
import { awaitsSupport } from './support'

/** The headline first. Each has its name and definition in the catalogue under `measure.<key>` and `measure.<key>.definition`. */
const measureKeys = ['connected', 'supported', 'paired', 'complete', 'followedThrough'] as const
export type MeasureKey = (typeof measureKeys)[number]

/** So many of so many. With a denominator of 0 there is nothing to measure yet. */
export interface Measure {
  readonly key: MeasureKey
  readonly numerator: number
  readonly denominator: number
}

/** How well the goals of the whole workbook hang together. Nothing here is about single people or teams. */
export function takeMeasures(facts: Facts): Measure[] {
  const { graph, reach } = facts
  const worked = workedThrough(facts)
  const running = facts.cycles.filter((cycle) => cycle.running)
  return [
    measure(
      'connected',
      graph.live.filter((node) => isBelowTop(node, graph)),
      (node) => reach.reached.has(node),
    ),
    measure(
      'supported',
      graph.live.filter((node) => awaitsSupport(node, graph)),
      (node) => node.children.some((child) => child.live),
    ),
    measure(
      'paired',
      running.filter((cycle) => pairing(cycle) !== 'none'),
      (cycle) => pairing(cycle) === 'paired',
    ),
    measure('complete', graph.live, (node) => isComplete(node, facts)),
    measure('followedThrough', focusGoals(running), (node) => worked(node.ref)),
  ]
}

function measure<T>(key: MeasureKey, all: readonly T[], counts: (one: T) => boolean): Measure {
  return { key, numerator: all.filter(counts).length, denominator: all.length }
}

/** A goal that no cycle works on now cannot be followed through yet. */
function focusGoals(running: readonly CycleFacts[]): GoalNode[] {
  return [...new Set(running.flatMap((cycle) => cycle.goals))].filter((node) => node.live)
}

/** Whether a goal has a strategy, practice of one of its strategies, and evidence. */
function workedThrough({ workbook }: Facts): (ref: string) => boolean {
  const { strategies, practice, evidence } = workbook.rows
  const practised = new Set(practice.filter((row) => row.status !== 'dropped').map((row) => row.strategy))
  const tried = strategies.filter((row) => practised.has(row.id || row.strategy))
  const withPractice = new Set(tried.flatMap((row) => row.goals))
  const withEvidence = new Set(evidence.map((row) => row.goal))
  return (ref) => withPractice.has(ref) && withEvidence.has(ref)
}
