import { addDays } from '../../dates'
import type { Cycle, Day } from '../../tables/records'
import type { CycleFacts } from '../cycle-facts'
import { fixedThresholds } from '../default-settings'
import type { Facts } from '../facts'
import { type RuleFamily, rowHit } from '../rule'

/** Whether the cycles of a community follow one another, and end with a look at what came of them. */
export const cycleTimeRules: RuleFamily<'cycle/overlap' | 'cycle/no-evaluation'> = {
  'cycle/overlap': (facts) =>
    overlaps(facts.cycles).map(({ cycle, community, before }) => {
      const values = { community, other: before.id || community, limit: before.end ?? '' }
      return rowHit(facts, { row: cycle, table: 'cycles', columnKey: 'start' }, values)
    }),
  'cycle/no-evaluation': (facts) => {
    const running = new Set(facts.cycles.filter((one) => one.running).map(({ cycle }) => cycle))
    // Of a running cycle the results are told as a missing part.
    return facts.workbook.rows.cycles
      .filter((cycle) => !running.has(cycle) && isUnevaluated(facts, cycle))
      .map((cycle) => {
        const values = {
          community: facts.communityNames.get(cycle.community) ?? cycle.community,
          date: cycle.end ?? '',
        }
        return rowHit(facts, { row: cycle, table: 'cycles', columnKey: 'end' }, values)
      })
  },
}

type Overlap = CycleFacts & { readonly before: Cycle & { readonly end: Day | null } }

/**
 * Cycles that begin before the last day of an earlier one of their community; those are open, as closed ones are over. On one day a team may
 * look back on one cycle and begin the next.
 */
function overlaps(cycles: readonly CycleFacts[]): Overlap[] {
  const inTime = cycles
    .filter(({ cycle }) => cycle.community !== '' && cycle.start !== null && cycle.end !== null)
    .sort((a, b) => ((a.cycle.start ?? '') < (b.cycle.start ?? '') ? -1 : 1))
  const longest = new Map<string, Cycle>()
  return inTime.flatMap((one) => {
    const { cycle } = one
    const before = longest.get(cycle.community)
    if ((before?.end ?? '') < (cycle.end ?? '')) longest.set(cycle.community, cycle)
    return before && (before.end ?? '') > (cycle.start ?? '') ? [{ ...one, before }] : []
  })
}

/** Over for some weeks, not yet forgotten, and without a single result. */
function isUnevaluated({ settings, statuses, today }: Facts, { id, end, status }: Cycle): boolean {
  if (end === null || status === 'planned') return false
  const isEarly = addDays(end, 7 * settings.resultWeeks) > today
  if (isEarly || addDays(end, 7 * fixedThresholds.resultWeeksTo) < today) return false
  return statuses.get(id)?.parts.find(({ part }) => part === 'results')?.progress === 'missing'
}
