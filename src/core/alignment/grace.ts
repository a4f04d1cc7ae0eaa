import { addDays } from '../dates'
import type { Day } from '../tables/records'
import type { Facts } from './facts'
import type { GoalNode } from './goal-graph'
import { placesOf, schoolOf, schoolRank } from './places'

/**
 * Whether the days of grace of a goal are over, in which teams choose theirs. They count from the start of the first cycle, open or closed,
 * that it is a focus of; else of the first open cycle in its school, and else of all. A workbook without a dated open cycle is not in its
 * first weeks.
 */
export function graceFinder(facts: Facts): (node: GoalNode) => boolean {
  const { workbook, cycles, settings, today } = facts
  const focused = earliest(
    workbook.rows.cycles.flatMap(({ start, focusGoals }) => focusGoals.map((ref) => [ref, start])),
  )
  const communities = new Map(workbook.rows.communities.map((row) => [row.id || row.name, row]))
  const open = earliest(
    cycles.flatMap(({ cycle }) =>
      ['', ...schoolOf(communities.get(cycle.community))].map((school) => [school, cycle.start]),
    ),
  )
  const { schoolsOf } = placesOf(facts)
  const ofSchool = (node: GoalNode) =>
    node.rank === schoolRank ? firstDay(schoolsOf(node).map((school) => open.get(school))) : undefined
  return (node) => {
    const from = focused.get(node.ref) ?? ofSchool(node) ?? open.get('')
    return from === undefined || addDays(from, settings.graceDays) <= today
  }
}

function earliest(starts: readonly (readonly [string, Day | null])[]): ReadonlyMap<string, Day> {
  const first = new Map<string, Day>()
  for (const [key, day] of starts) if (day !== null && day < (first.get(key) ?? '9')) first.set(key, day)
  return first
}

function firstDay(days: readonly (Day | undefined)[]): Day | undefined {
  return days.flatMap((day) => day ?? []).sort()[0]
}
