import type { CycleStatus } from '../cycles/stage-status'
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
}

/** What the facts about cycles are made from. */
export interface CycleSource {
  readonly graph: GoalGraph
  /** Of communities, by what references to them hold. */
  readonly names: ReadonlyMap<string, string>
  /** By the cycle's ID. */
  readonly statuses: ReadonlyMap<string, CycleStatus>
  readonly today: Day
}

/** The cycles that are not closed, in the order of the workbook. */
export function cycleFacts(workbook: Workbook, { graph, names, statuses, today }: CycleSource): CycleFacts[] {
  return workbook.rows.cycles
    .filter((cycle) => cycle.status !== 'closed')
    .map((cycle) => {
      const found = [...new Set(cycle.focusGoals)].map((ref) => graph.byRef.get(ref) ?? [])
      return {
        cycle,
        community: names.get(cycle.community) ?? cycle.community,
        running: isRunning(cycle, today),
        goals: found.flat(),
        status: cycle.id === '' ? undefined : statuses.get(cycle.id),
        complete: found.every((nodes) => nodes.length === 1),
      }
    })
}

/** A new cycle may be without focus goals until the days for choosing them are over. */
export function isTimeForGoals({ cycle, status }: CycleFacts): boolean {
  const goals = status?.parts.find(({ part }) => part === 'goals')
  return cycle.start === null || (goals?.timeHasCome ?? true)
}

function isRunning(cycle: Cycle, today: Day): boolean {
  if (cycle.status === 'active') return true
  return cycle.start !== null && cycle.start <= today && cycle.end !== null && today <= cycle.end
}
