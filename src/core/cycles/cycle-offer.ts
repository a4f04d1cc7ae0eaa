import { addDays } from '../dates'
import type { Choice } from '../tables/declaration'
import type { Community, Cycle, Day, Goal, RowOf, Workbook } from '../tables/records'
import type { CycleRows } from './asks'
import { communityFinder } from './community-of'
import { rowsOfCycles } from './cycle-rows'
import { workingDayFrom } from './plan-cycle'

/** A goal that a new cycle may be about. */
export interface OfferedGoal {
  readonly goal: Goal
  /** What the last cycle decided about it; null where it did not. */
  readonly next: Choice<'next'> | null
  readonly chosen: boolean
}

/** What a community's next cycle begins with, unless somebody says otherwise. */
export interface CycleOffer {
  readonly community: Community
  /** The cycle before, if there was one. */
  readonly last: Cycle | null
  readonly start: Day
  readonly goals: readonly OfferedGoal[]
  /** Work of the cycle before about which nothing was decided. */
  readonly strategies: readonly RowOf<'strategies'>[]
  readonly practice: readonly RowOf<'practice'>[]
}

/** One offer for each community that has not ended. Those that gather what others reach, and seldom have cycles of their own, come last. */
export function cycleOffers(workbook: Workbook, today: Day): CycleOffer[] {
  const rowsOf = rowsOfCycles(workbook, today)
  const communitiesOf = communityFinder(workbook)
  const live = workbook.rows.goals.filter(({ id, status }) => id !== '' && isLive(status))
  return workbook.rows.communities
    .filter(({ id, status }) => id !== '' && status !== 'ended')
    .sort((a, b) => Number(isAbove(a)) - Number(isAbove(b)))
    .map((community) => {
      const last = lastCycle(workbook, community.id)
      const rows = last && rowsOf(last)
      const own = live.filter((goal) => {
        const owners = communitiesOf(goal)
        return owners.length === 0 || owners.includes(community.id)
      })
      return {
        community,
        last,
        start: startAfter(last, workbook, today),
        goals: offeredGoals(own, rows?.goals ?? [], rows),
        strategies: rows?.strategies.filter(isUndecided) ?? [],
        practice: rows?.practice.filter(isUndone) ?? [],
      }
    })
}

function isAbove({ level }: Community): boolean {
  return level === 'school' || level === 'system' || level === 'network'
}

/** The one that began last, or of those without a first day the lowest in the sheet. */
function lastCycle({ rows }: Workbook, community: string): Cycle | null {
  const own = rows.cycles.filter((cycle) => cycle.community === community)
  return own.reduce<Cycle | null>(
    (last, cycle) => (last === null || (cycle.start ?? '') >= (last.start ?? '') ? cycle : last),
    null,
  )
}

function startAfter(last: Cycle | null, { daysOff }: Workbook, today: Day): Day {
  const end = last?.status === 'closed' ? null : last?.end
  return workingDayFrom(end && end >= today ? addDays(end, 1) : today, daysOff)
}

/** Those of the cycle before come first and go on, unless it was decided to stop them; those of one person come last. */
function offeredGoals(own: readonly Goal[], before: readonly Goal[], rows: CycleRows | null): OfferedGoal[] {
  const focus = new Set(before.map(({ id }) => id))
  const nextOf = (id: string) => rows?.results.filter((row) => row.goal === id).pop()?.next ?? null
  const offer = (goal: Goal): OfferedGoal => {
    const next = focus.has(goal.id) ? nextOf(goal.id) : null
    return { goal, next, chosen: focus.has(goal.id) && isLive(goal.status) && next !== 'stop' }
  }
  const others = own.filter(({ id }) => !focus.has(id))
  const isShared = ({ level }: Goal) => level !== 'individual'
  const live = before.filter(({ status }) => isLive(status))
  return [...live, ...others.filter(isShared), ...others.filter((goal) => !isShared(goal))].map(offer)
}

function isLive(status: Goal['status']): boolean {
  return status !== 'met' && status !== 'stopped'
}

function isUndecided({ id, decision }: RowOf<'strategies'>): boolean {
  return id !== '' && decision === null
}

function isUndone({ id, status }: RowOf<'practice'>): boolean {
  return id !== '' && status !== 'done' && status !== 'dropped'
}
