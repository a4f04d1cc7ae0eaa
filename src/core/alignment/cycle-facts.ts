import { type CycleStatus, firstMissingPart } from '../cycles/stage-status'
import type { Part } from '../cycles/templates'
import { addDays } from '../dates'
import type { Cycle, Day, Workbook } from '../tables/records'
import type { GoalGraph, GoalNode } from './goal-graph'

export interface CycleFacts {
  readonly cycle: Cycle
  /** The community's name as it stands in the sheet; '' where the cell names none. */
  readonly community: string
  /** Marked as active, or today lies between its first and last day. */
  readonly running: boolean
  /** Its focus goals, as far as they can be told. */
  readonly goals: readonly GoalNode[]
  /** Every focus goal could be found, so that what is not among them is really not there. */
  readonly complete: boolean
  /** How far its seven parts are; undefined while it has no ID. */
  readonly status: CycleStatus | undefined
  /** The first of its parts that is not there some days after its stage. */
  readonly missing: Part | undefined
  /** Whether a part should be there: some days have passed since its stage, or the cycle has no days. Undefined while it has no ID. */
  isTimeFor(part: Part): boolean | undefined
}

/** What the facts about cycles are made from. */
export interface CycleSource {
  readonly graph: GoalGraph
  /** Of communities, by what references to them hold. */
  readonly names: ReadonlyMap<string, string>
  /** By the cycle's ID. */
  readonly statuses: ReadonlyMap<string, CycleStatus>
  readonly today: Day
  /** Days after a stage until its part is told missing. */
  readonly partDays: number
}

/** The cycles that are not closed, in the order of the workbook. */
export function cycleFacts(workbook: Workbook, source: CycleSource): CycleFacts[] {
  const { graph, names, statuses, today } = source
  const day = addDays(today, -source.partDays)
  return workbook.rows.cycles
    .filter((cycle) => cycle.status !== 'closed')
    .map((cycle) => {
      const found = [...new Set(cycle.focusGoals)].map((ref) => graph.byRef.get(ref) ?? [])
      const status = cycle.id === '' ? undefined : statuses.get(cycle.id)
      return {
        cycle,
        community: names.get(cycle.community) ?? cycle.community,
        running: isRunning(cycle, today),
        goals: found.flat(),
        status,
        missing: status && firstMissingPart(status, day),
        isTimeFor: (part) => status && (cycle.start === null || isOver(status, part, day)),
        complete: found.every((nodes) => nodes.length === 1),
      }
    })
}

/** A new cycle may be without focus goals until the days for choosing them are over. */
export function isTimeForGoals(cycle: CycleFacts): boolean {
  return cycle.isTimeFor('goals') ?? true
}

function isOver({ parts }: CycleStatus, wanted: Part, day: Day): boolean {
  const until = parts.find(({ part }) => part === wanted)?.until ?? null
  return until !== null && until < day
}

function isRunning(cycle: Cycle, today: Day): boolean {
  if (cycle.status === 'active') return true
  return cycle.start !== null && cycle.start <= today && cycle.end !== null && today <= cycle.end
}
