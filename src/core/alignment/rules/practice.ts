import { addDays } from '../../dates'
import type { Day, RowOf } from '../../tables/records'
import { saysNothing } from '../../unfilled'
import type { Facts } from '../facts'
import { lacksPart, type WorkRow } from '../ongoing'
import { rowHits, workHit } from '../row-hits'
import type { RuleFamily } from '../rule'

/** Whether what is learned is tried, what is tried is looked at, and whoever tries it is helped. */
export const practiceRules: RuleFamily<
  'practice/knowing-not-doing' | 'practice/no-evidence' | 'practice/no-support'
> = {
  'practice/knowing-not-doing': (facts) => {
    const tried = latestDays(facts, 'practice', practiceDay)
    return facts
      .ongoing('learning')
      .filter((learned) => isOnlyKnown(facts, learned, tried))
      .map(({ row }) => {
        const values = { date: row.date ?? '', weeks: facts.settings.practiceWeeks }
        return workHit(facts, { row, table: 'learning', columnKey: 'topic' }, values)
      })
  },
  'practice/no-evidence': (facts) => {
    const seen = latestDays(facts, 'evidence', ({ date }) => date ?? facts.today)
    return onePerStrategy(facts.ongoing('practice').filter((tried) => isUnseen(facts, tried, seen))).map(
      ({ row, count }) => {
        const values = { date: dayDone(row) ?? '', weeks: facts.settings.evidenceWeeks, count }
        return workHit(facts, { row, table: 'practice', columnKey: 'what' }, values)
      },
    )
  },
  'practice/no-support': (facts) =>
    rowHits(facts, {
      table: 'practice',
      columnKey: 'support',
      rows: facts.ongoing('practice').filter(({ row }) => isOpen(row)),
      lacks: ({ support, supportedBy }) => saysNothing(support) && supportedBy.length === 0,
    }),
}

function isOpen({ status }: RowOf<'practice'>): boolean {
  return status !== 'done' && status !== 'dropped'
}

/**
 * A row whose day cannot be read may be of any day: it counts as of today. '' for what was given up, and for what is planned still weeks
 * after its day: nobody has tried it.
 */
function practiceDay(row: RowOf<'practice'>, facts: Facts): Day {
  const day = row.doneOn ?? row.due ?? facts.today
  const isLeftLying = row.status === 'planned' && isWeeksAgo(facts, day, facts.settings.practiceWeeks)
  return row.status === 'dropped' || isLeftLying ? '' : day
}

/** The latest day on each goal and in each cycle, by what goals are referred to by and by ID. */
interface LatestDays {
  readonly onGoal: Map<string, Day>
  readonly inCycle: Map<string, Day>
}

function latestDays<K extends 'practice' | 'evidence'>(
  facts: Facts,
  table: K,
  dayOf: (row: RowOf<K>, facts: Facts) => Day,
): LatestDays {
  const latest: LatestDays = { onGoal: new Map(), inCycle: new Map() }
  for (const { row, cycle } of facts.ongoing(table)) {
    const day = dayOf(row, facts)
    for (const goal of facts.goalsOf(table, row as RowOf<'practice' | 'evidence'>))
      raise(latest.onGoal, goal, day)
    if (cycle) raise(latest.inCycle, cycle.cycle.id, day)
  }
  return latest
}

function raise(latest: Map<string, Day>, place: string, day: Day): void {
  if (day > (latest.get(place) ?? '')) latest.set(place, day)
}

/** Learned some weeks ago, and nothing was tried since, on its goals or in its cycle. */
function isOnlyKnown(facts: Facts, { row, cycle }: WorkRow<'learning'>, tried: LatestDays): boolean {
  const { date } = row
  if (date === null || lacksPart(cycle, 'practice')) return false
  const goals = facts.goalsOf('learning', row)
  if (goals.length === 0 && !cycle) return false
  const isUntried =
    isBefore(date, tried.onGoal, goals) && (!cycle || isBefore(date, tried.inCycle, [cycle.cycle.id]))
  return isUntried && isWeeksAgo(facts, date, facts.settings.practiceWeeks)
}

/** Done some weeks ago, and no evidence since: on its goals, or where it has none, in its cycle. */
function isUnseen(facts: Facts, { row, cycle }: WorkRow<'practice'>, seen: LatestDays): boolean {
  const day = dayDone(row)
  if (day === null || lacksPart(cycle, 'evidence')) return false
  const goals = facts.goalsOf('practice', row)
  if (goals.length === 0 && !cycle) return false
  const isUnseenYet =
    goals.length > 0
      ? isBefore(day, seen.onGoal, goals)
      : isBefore(day, seen.inCycle, [cycle?.cycle.id ?? ''])
  return isUnseenYet && isWeeksAgo(facts, day, facts.settings.evidenceWeeks)
}

/** Whether all that is known of these places is earlier. */
function isBefore(day: Day, latest: ReadonlyMap<string, Day>, places: readonly string[]): boolean {
  return places.every((place) => (latest.get(place) ?? '') < day)
}

function dayDone({ status, doneOn, due }: RowOf<'practice'>): Day | null {
  return status === 'done' ? (doneOn ?? due) : null
}

function isWeeksAgo({ today }: Facts, day: Day, weeks: number): boolean {
  return addDays(day, 7 * weeks) <= today
}

/** What several people tried of one strategy lacks the same evidence: told once, at what was done first. */
function onePerStrategy(rows: readonly WorkRow<'practice'>[]) {
  const groups = new Map<string, { row: RowOf<'practice'>; count: number }>()
  for (const { row, cycle } of rows) {
    const key = row.strategy || `cycle ${cycle?.cycle.id ?? ''}`
    const group = groups.get(key)
    const isEarlier = group !== undefined && (dayDone(row) ?? '') < (dayDone(group.row) ?? '')
    groups.set(key, { row: group && !isEarlier ? group.row : row, count: (group?.count ?? 0) + 1 })
  }
  return [...groups.values()]
}
