import { daysBetween } from '../../dates'
import type { Community, Day, RowOf } from '../../tables/records'
import type { Facts } from '../facts'
import { type Hit, type RuleFamily, rowHit } from '../rule'

type Meeting = RowOf<'meetings'> & { readonly date: Day }

interface MeetingCommunity {
  readonly community: Community
  /** By day. */
  readonly meetings: readonly Meeting[]
  /** The first day of its running cycle; null where it has none. */
  readonly cycleStart: Day | null
}

/** Whether communities meet as they said. One that neither wrote down a meeting nor runs a cycle keeps its meetings elsewhere. */
export const meetRules: RuleFamily<'meet/gap' | 'meet/none-planned' | 'meet/not-in-workday'> = {
  'meet/gap': (facts) => meetingCommunities(facts).flatMap((one) => gapHit(facts, one)),
  // While there is a gap, the next meeting is what it asks for.
  'meet/none-planned': (facts) =>
    meetingCommunities(facts)
      .filter((one) => isWaiting(facts, one) && gapSince(facts, one) === null)
      .map(({ community }) => communityHit(facts, community, 'meets', {})),
  'meet/not-in-workday': (facts) => meetingCommunities(facts).flatMap((one) => offHoursHit(facts, one)),
}

export function communityHit(
  facts: Facts,
  community: Community,
  columnKey: string,
  values: Hit['values'],
): Hit {
  const at = { row: community, table: 'communities', columnKey } as const
  return rowHit(facts, at, { community: community.name, ...values })
}

export function isActive({ status }: Community): boolean {
  return status === null || status === 'active'
}

/** The first day of the running cycles of each community, by what references to it hold. */
export function cycleStarts(facts: Facts): Map<string, Day> {
  const starts = new Map<string, Day>()
  for (const { cycle, running } of facts.cycles) {
    if (!running || cycle.start === null || cycle.start > facts.today) continue
    const before = starts.get(cycle.community)
    if (before === undefined || cycle.start < before) starts.set(cycle.community, cycle.start)
  }
  return starts
}

function meetingCommunities(facts: Facts): MeetingCommunity[] {
  const starts = cycleStarts(facts)
  const meetings = new Map<string, Meeting[]>()
  for (const row of facts.workbook.rows.meetings) {
    if (row.date === null) continue
    meetings.set(row.community, [...(meetings.get(row.community) ?? []), { ...row, date: row.date }])
  }
  return facts.workbook.rows.communities.filter(isActive).map((community) => {
    const ref = community.id || community.name
    const own = [...(meetings.get(ref) ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1))
    return { community, meetings: own, cycleStart: starts.get(ref) ?? null }
  })
}

/** It said how often it meets, and there is something to count from. */
function isWaiting({ today }: Facts, { community, meetings, cycleStart }: MeetingCommunity): boolean {
  const isKnown = community.meets !== null && (meetings.length > 0 || cycleStart !== null)
  return isKnown && !meetings.some(({ date }) => date >= today)
}

/** The day since which it has not met, where that is longer ago than its rhythm allows. */
function gapSince(facts: Facts, { community, meetings, cycleStart }: MeetingCommunity): Day | null {
  if (community.meets === null) return null
  const last = lastOf(meetings.filter(({ date }) => date <= facts.today))?.date ?? ''
  // What lies between two cycles, a summer perhaps, is no gap.
  const since = last > (cycleStart ?? '') ? last : cycleStart
  if (since === null) return null
  return daysBetween(since, facts.today) > facts.settings.meetingGapDays[community.meets] ? since : null
}

function gapHit(facts: Facts, one: MeetingCommunity): Hit[] {
  const since = gapSince(facts, one)
  if (since === null) return []
  const kind = one.meetings.some(({ date }) => date === since) ? 'last' : 'never'
  const values = { kind, since, rhythm: one.community.meets ?? '' }
  return [communityHit(facts, one.community, 'meets', values)]
}

/** More than half of its last meetings, and more than one. */
function offHoursHit(facts: Facts, { community, meetings }: MeetingCommunity): Hit[] {
  const last = meetings.filter(({ inWorkday }) => inWorkday !== null).slice(-facts.settings.meetingsLookedAt)
  const outside = last.filter(({ inWorkday }) => inWorkday === 'no')
  const row = lastOf(outside)
  if (!row || outside.length < 2 || outside.length * 2 <= last.length) return []
  const values = { community: community.name, outside: outside.length, all: last.length }
  return [rowHit(facts, { row, table: 'meetings', columnKey: 'inWorkday' }, values)]
}

function lastOf<T>(all: readonly T[]): T | undefined {
  return all[all.length - 1]
}
