import { addDays } from '../../dates'
import type { Community, RowOf } from '../../tables/records'
import { saysNothing } from '../../unfilled'
import type { CycleFacts } from '../cycle-facts'
import { fixedThresholds } from '../default-settings'
import type { Facts } from '../facts'
import { type Hit, type RuleFamily, rowHit } from '../rule'
import { communityHit, cycleStarts, isActive } from './meet'

/** Whether a community carries its work together. */
export const togetherRules: RuleFamily<
  'together/one-person' | 'together/no-visits' | 'together/no-norms' | 'together/no-vision'
> = {
  'together/one-person': (facts) => runningLong(facts, 0).flatMap((cycle) => onePersonHit(facts, cycle)),
  'together/no-visits': (facts) => {
    const visited = new Set(facts.ongoing('visits').map(({ cycle }) => cycle))
    return runningLong(facts, facts.settings.visitWeeks)
      .filter((cycle) => !visited.has(cycle) && sizeOf(facts, cycle) !== 1)
      .map(({ cycle, community }) =>
        rowHit(facts, { row: cycle, table: 'cycles', columnKey: 'community' }, { community }),
      )
  },
  'together/no-norms': (facts) => {
    const agreed = new Set(facts.workbook.rows.norms.map(({ community }) => community))
    return settled(facts)
      .filter(({ id, name }) => !agreed.has(id || name) && !agreed.has(''))
      .map((community) => communityHit(facts, community, 'name', {}))
  },
  'together/no-vision': (facts) =>
    settled(facts)
      .filter(({ vision, place }) => saysNothing(vision) && facts.issuesAt(place, 'vision').length === 0)
      .map((community) => communityHit(facts, community, 'vision', {})),
}

/** Running cycles that began so many weeks ago. */
function runningLong({ cycles, today }: Facts, weeks: number): CycleFacts[] {
  return cycles.filter(
    ({ running, cycle }) => running && cycle.start !== null && addDays(cycle.start, 7 * weeks) <= today,
  )
}

/** Active communities that have been in a cycle for some weeks. */
function settled(facts: Facts): Community[] {
  const starts = cycleStarts(facts)
  return facts.workbook.rows.communities.filter((row) => {
    const start = starts.get(row.id || row.name)
    return isActive(row) && start !== undefined && addDays(start, 7 * facts.settings.normWeeks) <= facts.today
  })
}

/** People of the cycle's community; 0 where nobody is on the list. */
function sizeOf({ workbook }: Facts, { cycle }: CycleFacts): number {
  return workbook.rows.members.filter(
    ({ communities, leftOn }) => leftOn === null && communities.includes(cycle.community),
  ).length
}

/** More than half of what a cycle has under Practice, where there are others who could do it. */
function onePersonHit(facts: Facts, cycle: CycleFacts): Hit[] {
  const rows = facts
    .ongoing('practice')
    .filter((one) => one.cycle === cycle && one.row.status !== 'dropped' && one.row.who.length > 0)
    .map(({ row }) => row)
  const [person, count] = busiest(rows)
  if (rows.length < facts.settings.practiceToCompare || count * 2 <= rows.length) return []
  if (sizeOf(facts, cycle) < fixedThresholds.peopleToCompare) return []
  const member = facts.workbook.rows.members.find(({ id, name }) => (id || name) === person)?.name ?? person
  const at = { row: cycle.cycle, table: 'cycles', columnKey: 'community' } as const
  return [rowHit(facts, at, { community: cycle.community, member, count, all: rows.length })]
}

/** Who does most of it alone, and how much that is. */
function busiest(rows: readonly RowOf<'practice'>[]): readonly [string, number] {
  const counts = new Map<string, number>()
  for (const { who } of rows) {
    const [only, ...others] = who
    if (only !== undefined && others.length === 0) counts.set(only, (counts.get(only) ?? 0) + 1)
  }
  let most: readonly [string, number] = ['', 0]
  for (const one of counts) if (one[1] > most[1]) most = one
  return most
}
