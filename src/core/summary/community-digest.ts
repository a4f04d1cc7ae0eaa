import { groupBy } from '../group-by'
import type { Choice } from '../tables/declaration'
import type { Day, Goal, Place, RowOf } from '../tables/records'
import { saysNothing } from '../unfilled'
import { unwrittenIds } from './known'
import { isPersonal, mayRead } from './may-read'
import { type GoalProgress, progressOf } from './progress'
import type { StageNow, WeekView } from './week-view'

/** The next time a community meets. */
export interface NextMeeting {
  /** By which it is known again next week; '' where it has none that lasts, or shares it. */
  readonly id: string
  readonly place: Place
  readonly community: string
  readonly date: Day
  /** Minutes after midnight; null where nobody wrote it down. */
  readonly start: number | null
  /** From one minute to a day; null where nobody wrote it down, or something that is no length of a meeting. */
  readonly minutes: number | null
  readonly how: Choice<'meetingHow'> | null
  readonly where: string
  /** '' for readers outside the team. */
  readonly agenda: string
}

/** Where a community's cycle is. */
export interface CycleNow extends StageNow {
  readonly community: string
  readonly place: Place
}

/** What everyone in a community is told alike. */
export interface CommunityDigest {
  readonly name: string
  readonly meeting: NextMeeting | null
  readonly cycle: CycleNow | null
  /** Goals in the work now, those of the cycle first; none of a single person, and none that share an ID. */
  readonly goals: readonly GoalProgress[]
  /** Those of them of which readers outside the team are told. */
  readonly publicGoals: readonly GoalProgress[]
}

/** Digests by community ID, each made when first asked for. */
export function communityDigests(view: WeekView): (communityId: string) => CommunityDigest {
  const meetings = nextMeetings(view)
  const goals = goalsByCommunity(view)
  const made = new Map<string, CommunityDigest>()
  return (communityId) => {
    const before = made.get(communityId)
    if (before) return before
    const live = goals.get(communityId) ?? []
    const publicly = live.filter((goal) => mayRead(outsider, goal, view))
    const digest: CommunityDigest = {
      name: view.communities.get(communityId)?.name ?? '',
      meeting: meetings.get(communityId) ?? null,
      cycle: cycleNow(communityId, view),
      goals: live.map((goal) => progressIn(view, goal)),
      publicGoals: publicly.map((goal) => progressIn(view, goal)),
    }
    made.set(communityId, digest)
    return digest
  }
}

const outsider = { memberIds: [], audience: 'public' } as const

/** The reader's own goals, which nobody else is mailed. */
export function ownGoals(memberIds: readonly string[], view: WeekView): GoalProgress[] {
  const reader = { memberIds, audience: 'team' } as const
  return [...view.goals.values()]
    .filter((goal) => isLive(goal) && isPersonal(goal, view) && mayRead(reader, goal, view))
    .map((goal) => progressIn(view, goal))
}

function progressIn(view: WeekView, goal: Goal): GoalProgress {
  const evidence = view.evidenceByGoal.get(goal.id || goal.goal) ?? []
  const progress = progressOf(goal, evidence, view.isSmallGroup)
  return { ...progress, goal: view.repeatable(goal.goal, goal.place) }
}

function cycleNow(communityId: string, view: WeekView): CycleNow | null {
  const stage = view.stages.get(communityId)
  const cycle = view.activeCycles.get(communityId)
  return stage && cycle
    ? { ...stage, community: view.communities.get(communityId)?.name ?? '', place: cycle.place }
    : null
}

const minutesOfADay = 1_440

/** A meeting of today counts until it begins. */
function nextMeetings(view: WeekView): Map<string, NextMeeting> {
  const next = new Map<string, NextMeeting>()
  const { meetings } = view.workbook.rows
  const rowsById = groupBy(meetings, ({ id }) => id)
  const unwritten = unwrittenIds(view.workbook)
  const isLasting = (id: string) => rowsById.get(id)?.length === 1 && !unwritten.has(id)
  for (const row of meetings) {
    const meeting = comingMeeting({ ...row, id: isLasting(row.id) ? row.id : '' }, view)
    const known = next.get(row.community)
    if (meeting && (!known || startsBefore(meeting, known))) next.set(row.community, meeting)
  }
  return next
}

function comingMeeting(row: RowOf<'meetings'>, view: WeekView): NextMeeting | null {
  const { date, start } = row
  if (date === null || date < view.today) return null
  if (date === view.today && start !== null && start < view.minutes) return null
  const { id, place, minutes, how } = row
  return {
    id,
    place,
    community: view.communities.get(row.community)?.name ?? '',
    date,
    start,
    minutes: minutes !== null && minutes >= 1 && minutes <= minutesOfADay ? Math.round(minutes) : null,
    how,
    where: view.repeatable(row.where, place),
    agenda: saysNothing(row.agenda) ? '' : view.repeatable(row.agenda, place),
  }
}

function startsBefore(left: NextMeeting, right: NextMeeting): boolean {
  return left.date < right.date || (left.date === right.date && (left.start ?? 0) < (right.start ?? 0))
}

/** A community's goals are those it owns and those its cycle is about. */
function goalsByCommunity(view: WeekView): Map<string, Goal[]> {
  const goals = new Map<string, Set<Goal>>()
  const add = (communityId: string, goal: Goal | undefined) => {
    if (!goal || !isLive(goal) || isPersonal(goal, view)) return
    const known = goals.get(communityId)
    if (known) known.add(goal)
    else goals.set(communityId, new Set([goal]))
  }
  for (const [communityId, cycle] of view.activeCycles) {
    for (const id of cycle.focusGoals) add(communityId, view.goals.get(id))
  }
  for (const goal of view.goals.values()) add(goal.owner, goal)
  return new Map([...goals].map(([communityId, set]) => [communityId, [...set]]))
}

/** A goal that waits to be written is in nobody's work yet. */
function isLive({ status, goal }: Goal): boolean {
  return (status === 'active' || status === null) && !saysNothing(goal)
}
