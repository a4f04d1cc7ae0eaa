import { communityFinder } from '../cycles/community-of'
import { isDraft } from '../cycles/without-drafts'
import type { CycleFacts } from './cycle-facts'
import type { Facts } from './facts'
import { type GoalNode, isBelowTop } from './goal-graph'
import { isComplete } from './goal-lacks'
import { pairing } from './rules/pair'
import { isSupported, supportAwaiter } from './support'

/** The headline first. Each has its name and definition in the catalogue under `measure.<key>` and `measure.<key>.definition`. */
export const measureKeys = ['connected', 'supported', 'paired', 'complete', 'followedThrough'] as const
export type MeasureKey = (typeof measureKeys)[number]

/** So many of so many. With a denominator of 0 there is nothing to measure yet. */
export interface Measure {
  readonly key: MeasureKey
  readonly numerator: number
  readonly denominator: number
}

export interface CommunityMeasures {
  readonly id: string
  readonly name: string
  readonly measures: readonly Measure[]
}

export interface AllMeasures {
  /** Of the whole workbook. */
  readonly measures: readonly Measure[]
  /** Of each community with goals, in the order of the workbook: they are not for comparing. None where there is only one. */
  readonly communities: readonly CommunityMeasures[]
}

/** What is measured: the whole workbook, or a community's part of it. */
interface Part {
  readonly live: readonly GoalNode[]
  readonly cycles: readonly CycleFacts[]
}

/** How well the goals hang together. Nothing here is about single people. */
export function takeMeasures(facts: Facts): AllMeasures {
  const measuresOf = measurer(facts)
  const parts = partsOf(facts)
  const communities = facts.workbook.rows.communities.flatMap(({ id, name, status }): CommunityMeasures[] => {
    const part = status === 'ended' ? undefined : parts.get(id || name)
    return part && part.live.length > 0 ? [{ id: id || name, name, measures: measuresOf(part) }] : []
  })
  return {
    measures: measuresOf({ live: facts.graph.live, cycles: facts.cycles }),
    communities: communities.length > 1 ? communities : [],
  }
}

function measurer(facts: Facts): (part: Part) => Measure[] {
  const { graph, reach } = facts
  const worked = workedThrough(facts)
  const awaitsSupport = supportAwaiter(facts)
  return ({ live, cycles }) => {
    const running = cycles.filter((cycle) => cycle.running)
    return [
      measure(
        'connected',
        live.filter((node) => isBelowTop(node, graph)),
        (node) => reach.reached.has(node),
      ),
      measure('supported', live.filter(awaitsSupport), isSupported),
      measure(
        'paired',
        running.filter((cycle) => pairing(cycle) !== 'none'),
        (cycle) => pairing(written(cycle)) === 'paired',
      ),
      measure('complete', live, (node) => isComplete(node, facts)),
      measure('followedThrough', focusGoals(running), (node) => worked(node.ref)),
    ]
  }
}

function measure<T>(key: MeasureKey, all: readonly T[], counts: (one: T) => boolean): Measure {
  return { key, numerator: all.filter(counts).length, denominator: all.length }
}

/** A goal that waits to be written pairs nothing yet. */
function written(cycle: CycleFacts): CycleFacts {
  return { ...cycle, goals: cycle.goals.filter(({ goal }) => !isDraft('goals', goal)) }
}

/** A goal of one person counts with the communities of that person. */
function partsOf({ workbook, graph, cycles }: Facts): Map<string, Part> {
  const communitiesOf = communityFinder(workbook)
  const parts = new Map<string, { live: GoalNode[]; cycles: CycleFacts[] }>()
  const partOf = (community: string) => {
    const part = parts.get(community) ?? { live: [], cycles: [] }
    parts.set(community, part)
    return part
  }
  for (const node of graph.live)
    for (const community of communitiesOf(node.goal)) partOf(community).live.push(node)
  for (const one of cycles) partOf(one.cycle.community).cycles.push(one)
  return parts
}

/** A goal that no cycle works on now cannot be followed through yet. */
function focusGoals(running: readonly CycleFacts[]): GoalNode[] {
  return [...new Set(running.flatMap((cycle) => cycle.goals))].filter((node) => node.live)
}

/** Whether a goal has a strategy, practice of one of its strategies, and evidence. */
function workedThrough({ workbook }: Facts): (ref: string) => boolean {
  const rows = <K extends 'strategies' | 'practice' | 'evidence'>(table: K) =>
    workbook.rows[table].filter((row) => !isDraft(table, row)) as unknown as Facts['workbook']['rows'][K]
  const strategies = rows('strategies')
  const practice = rows('practice')
  const evidence = rows('evidence')
  const practised = new Set(practice.filter((row) => row.status !== 'dropped').map((row) => row.strategy))
  const tried = strategies.filter((row) => practised.has(row.id || row.strategy))
  const withPractice = new Set(tried.flatMap((row) => row.goals))
  const withEvidence = new Set(evidence.map((row) => row.goal))
  return (ref) => withPractice.has(ref) && withEvidence.has(ref)
}
