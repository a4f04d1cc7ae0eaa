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

/** A row whose day cannot be read may be of any day: it counts as of today. '' for what was given up. */
function practiceDay(row: RowOf<'practice'>, facts: Facts): Day {
  return row.status === 'dropped' ? '' : (row.doneOn ?? row.due ?? facts.today)
}

/** The latest day on each goal and in each cycle. */
function latestDays<K extends 'practice' | 'evidence'>(
  facts: Facts,
  table: K,
  dayOf: (row: RowOf<K>, facts: Facts) => Day,
): ReadonlyMap<string, Day> {
  const latest = new Map<string, Day>()
  for (const one of facts.ongoing(table)) {
    const day = dayOf(one.row, facts)
    for (const place of placesOf(facts, table, one))
      if (day > (latest.get(place) ?? '')) latest.set(place, day)
  }
  return latest
}

/** What a row belongs to: its goals and its cycle. */
function placesOf(facts: Facts, table: PlacedTable, one: WorkRow<PlacedTable>): string[] {
  return [...goalPlaces(facts, table, one), ...cyclePlace(one)]
}

type PlacedTable = 'practice' | 'evidence' | 'learning'

function goalPlaces(facts: Facts, table: PlacedTable, { row }: WorkRow<PlacedTable>): string[] {
  return facts.goalsOf(table, row).map((ref) => `goal ${ref}`)
}

function cyclePlace({ cycle }: WorkRow<PlacedTable>): string[] {
  return cycle ? [`cycle ${cycle.cycle.id}`] : []
}

/** Learned some weeks ago, and nothing was tried since, on its goals or in its cycle. */
function isOnlyKnown(facts: Facts, learned: WorkRow<'learning'>, tried: ReadonlyMap<string, Day>): boolean {
  const { date } = learned.row
  if (date === null) return false
  const places = placesOf(facts, 'learning', learned)
  if (places.length === 0 || lacksPart(learned.cycle, 'practice')) return false
  const isUntried = places.every((place) => (tried.get(place) ?? '') < date)
  return isUntried && isWeeksAgo(facts, date, facts.settings.practiceWeeks)
}

/** Done some weeks ago, and no evidence since: on its goals, or where it has none, in its cycle. */
function isUnseen(facts: Facts, tried: WorkRow<'practice'>, seen: ReadonlyMap<string, Day>): boolean {
  const day = dayDone(tried.row)
  if (day === null) return false
  const goals = goalPlaces(facts, 'practice', tried)
  const places = goals.length > 0 ? goals : cyclePlace(tried)
  if (places.length === 0 || lacksPart(tried.cycle, 'evidence')) return false
  const isUnseenYet = places.every((place) => (seen.get(place) ?? '') < day)
  return isUnseenYet && isWeeksAgo(facts, day, facts.settings.evidenceWeeks)
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
