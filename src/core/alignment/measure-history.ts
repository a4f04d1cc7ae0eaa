import { dayNumber, daysBetween } from '../dates'
import type { Day } from '../tables/records'
import { type AllMeasures, type Measure, type MeasureKey, measureKeys } from './measures'

/** The measures of one check: its day, then numerator and denominator of each measure in the order of `measureKeys`. */
export type MeasurePoint = readonly [Day, ...number[]]

/** Newest first. */
export interface MeasureHistory {
  readonly whole: readonly MeasurePoint[]
  /** By ID. */
  readonly communities: Readonly<Record<string, readonly MeasurePoint[]>>
}

export const noHistory: MeasureHistory = { whole: [], communities: {} }

/** A measure as it was. */
export interface EarlierShare {
  readonly on: Day
  /** Rounded down, so that 100 is all of them. */
  readonly percent: number
}

/** Half a year of weeks. */
const mostPoints = 26
const monthDays = 28
const daysKept = 7 * mostPoints

/** The history with today's check: the last one of each day, that of the last day before, and of the weeks before them the last one each. */
export function withCheck(
  history: MeasureHistory,
  today: Day,
  { measures, communities }: AllMeasures,
): MeasureHistory {
  return {
    whole: withPoint(history.whole, pointOf(today, measures)),
    communities: {
      ...notMeasured(history.communities, today),
      ...Object.fromEntries(
        communities.map((one) => [
          one.id,
          withPoint(history.communities[one.id] ?? [], pointOf(today, one.measures)),
        ]),
      ),
    },
  }
}

/** A community that is not measured today, as it has no goals or is the only one that has, may be measured again: for half a year it is kept. */
function notMeasured(communities: MeasureHistory['communities'], today: Day): MeasureHistory['communities'] {
  return Object.fromEntries(
    Object.entries(communities).filter(([, [newest]]) => newest && daysBetween(newest[0], today) <= daysKept),
  )
}

/** The same with no more than `most` characters as JSON: of the communities the oldest points go. */
export function fitted(history: MeasureHistory, most: number): MeasureHistory {
  let { communities } = history
  for (let kept = mostPoints; kept >= 0 && JSON.stringify({ ...history, communities }).length > most; kept--)
    communities =
      kept === 0
        ? {}
        : Object.fromEntries(Object.entries(communities).map(([id, points]) => [id, points.slice(0, kept)]))
  return { ...history, communities }
}

/** How a measure was before today: at the last check of an earlier day, about a month ago, and at the first that is known. */
export function earlierShares(points: readonly MeasurePoint[], today: Day, key: MeasureKey): EarlierShare[] {
  const earlier = points.filter(([on]) => on < today)
  const monthAgo = earlier.find(([on]) => daysBetween(on, today) >= monthDays)
  const told = new Set([earlier[0], monthAgo, earlier[earlier.length - 1]])
  return [...told].flatMap((point) => (point ? shareOf(point, key) : []))
}

/** The day of the last check before today; null where none is known. */
export function lastCheckBefore({ whole }: MeasureHistory, today: Day): Day | null {
  return whole.find(([on]) => on < today)?.[0] ?? null
}

export function percentOf({
  numerator,
  denominator,
}: Pick<Measure, 'numerator' | 'denominator'>): number | null {
  return denominator === 0 ? null : Math.floor((numerator / denominator) * 100)
}

function shareOf([on, ...numbers]: MeasurePoint, key: MeasureKey): EarlierShare[] {
  const place = 2 * measureKeys.indexOf(key)
  const percent = percentOf({ numerator: numbers[place] ?? 0, denominator: numbers[place + 1] ?? 0 })
  return percent === null ? [] : [{ on, percent }]
}

function pointOf(on: Day, measures: readonly Measure[]): MeasurePoint {
  return [on, ...measures.flatMap(({ numerator, denominator }) => [numerator, denominator])]
}

function withPoint(points: readonly MeasurePoint[], point: MeasurePoint): MeasurePoint[] {
  const [last, ...before] = points.filter(([on]) => on < point[0])
  const kept = last ? [point, last] : [point]
  for (const older of before) {
    const [newer] = kept[kept.length - 1] ?? point
    if (weekOf(older[0]) < weekOf(newer)) kept.push(older)
  }
  return kept.slice(0, mostPoints)
}

/** Weeks begin on Mondays; day 0 is a Thursday. */
function weekOf(day: Day): number {
  return Math.floor((dayNumber(day) + 3) / 7)
}
