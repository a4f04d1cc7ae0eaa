import { daysBetween } from '../../dates'
import { groupBy } from '../../group-by'
import type { Community, Day, RowOf } from '../../tables/records'
import { fixedThresholds } from '../default-settings'
import type { Facts } from '../facts'
import { type Hit, type RuleFamily, rowHit } from '../rule'

type Meeting = RowOf<'meetings'> & { readonly date: Day }

interface MeetingCommunity {
  readonly community: Community
  /** By day. */
  readonly meetings: readonly Meeting[]
  /** The first day of its running cycle; null where it has none, or the last day of it is over. */
  readonly cycleStart: Day | null
}

/**
 * Whether communities meet as they said. One that neither wrote down a meeting nor runs a cycle keeps its meetings elsewhere; and between
 * its cycles, in summer perhaps, it need not meet, unless the school year that the workbook gives says that there is school.
 */
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
export function cycleStarts(facts: Facts, cycles = facts.cycles): Map<string, Day> {
  const starts = new Map<string, Day>()
  for (const { cycle, running } of cycles) {
    if (!running || cycle.start === null || cycle.start > facts.today) continue
    const before = starts.get(cycle.community)
    if (before === undefined || cycle.start < before) starts.set(cycle.community, cycle.start)
  }
  return starts
}

function meetingCommunities(facts: Facts): MeetingCommunity[] {
  // A cycle that nobody closed does not run on into the summer.
  const inTime = facts.cycles.filter(({ cycle }) => cycle.end === null || cycle.end >= facts.today)
  const starts = cycleStarts(facts, inTime)
  const dated = facts.workbook.rows.meetings.flatMap((row): Meeting[] =>
    row.date === null ? [] : [{ ...row, date: row.date }],
  )
  const meetings = groupBy(dated, ({ community }) => community)
  return facts.workbook.rows.communities.filter(isActive).map((community) => {
    const ref = community.id || community.name
    const own = [...(meetings.get(ref) ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1))
    return { community, meetings: own, cycleStart: starts.get(ref) ?? null }
  })
}

/** It said how often it meets, and there is something to count from in what runs now. */
function isWaiting(facts: Facts, { community, meetings, cycleStart }: MeetingCommunity): boolean {
  const isKnown = cycleStart !== null || (meetings.length > 0 && yearStart(facts) !== null)
  return community.meets !== null && isKnown && !meetings.some(({ date }) => date >= facts.today)
}

/** The first day of the school year; null where today is outside of it, or nobody said when it is. */
function yearStart({ settings: { schoolYear }, today }: Facts): Day | null {
  return schoolYear && schoolYear.start <= today && today <= schoolYear.end ? schoolYear.start : null
}

/** The day since which it has not met, where that is longer ago than its rhythm allows. */
function gapSince(facts: Facts, { community, meetings, cycleStart }: MeetingCommunity): Day | null {
  const last = lastOf(meetings.filter(({ date }) => date <= facts.today))?.date ?? ''
  // What lies between two cycles or two school years is no gap.
  const start = cycleStart ?? (last === '' ? null : yearStart(facts))
  if (community.meets === null || start === null) return null
  const hasMet = last > start
  if (schoolDays(facts, hasMet ? last : start) <= facts.settings.meetingGapDays[community.meets]) return null
  return hasMet || cycleStart === null ? last : start
}

/** Days since then, without those on which there is no school. */
function schoolDays({ workbook, today }: Facts, since: Day): number {
  const off = new Set(workbook.daysOff.filter((day) => day > since && day <= today))
  return daysBetween(since, today) - off.size
}

function gapHit(facts: Facts, one: MeetingCommunity): Hit[] {
  const since = gapSince(facts, one)
  if (since === null) return []
  const kind = one.meetings.some(({ date }) => date === since) ? 'last' : 'never'
  const values = { kind, since, rhythm: one.community.meets ?? '' }
  return [communityHit(facts, one.community, 'meets', values)]
}

/** More than half of its last meetings, and more than a single one. */
function offHoursHit(facts: Facts, { community, meetings }: MeetingCommunity): Hit[] {
  const last = meetings.filter(({ inWorkday }) => inWorkday !== null).slice(-facts.settings.meetingsLookedAt)
  const outside = last.filter(({ inWorkday }) => inWorkday === 'no')
  const row = lastOf(outside)
  if (!row || outside.length < fixedThresholds.meetingsOutside || outside.length * 2 <= last.length) return []
  const values = { community: community.name, outside: outside.length, all: last.length }
  const hit = rowHit(facts, { row, table: 'meetings', columnKey: 'inWorkday' }, values)
  // It is about the community: the next meeting makes it no other finding.
  return [{ ...hit, subject: community.id || community.name }]
}

function lastOf<T>(all: readonly T[]): T | undefined {
  return all[all.length - 1]
}
