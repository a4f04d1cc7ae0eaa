import { addDays } from '../dates'
import type { Day } from '../tables/records'
import type { Facts } from './facts'
import { type GoalNode, standsAbove } from './goal-graph'
import { isAmong, placesOf, schoolOf, schoolRank } from './places'

/**
 * Finds the goals that others should support: of a system with goals further down in the workbook, or of a school with such in its own place;
 * of a school whose teams keep theirs elsewhere nobody here could support one.
 */
export function supportAwaiter(facts: Facts): (node: GoalNode) => boolean {
  const { schoolsOf } = placesOf(facts)
  const { live, bottomRank } = facts.graph
  const below = new Set(live.filter(({ rank }) => rank !== null && rank > schoolRank).flatMap(schoolsOf))
  return (node) => {
    if (node.rank === schoolRank) return isAmong(below, schoolsOf(node))
    return node.rank !== null && node.rank < schoolRank && node.rank < bottomRank
  }
}

/** Whether an open goal below supports it: one of its own level, or itself, does not bear it. */
export function isSupported(node: GoalNode): boolean {
  return node.children.some((child) => child.live && child !== node && standsAbove(node, child))
}

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
