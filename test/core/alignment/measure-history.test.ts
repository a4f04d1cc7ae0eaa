import fc from 'fast-check'
import {
  earlierShares,
  fitted,
  lastCheckBefore,
  type MeasureHistory,
  noHistory,
  withCheck,
} from '../../../src/core/alignment/measure-history'
import { type AllMeasures, measureKeys } from '../../../src/core/alignment/measures'
import { addDays, daysBetween } from '../../../src/core/dates'

/** A Monday. */
const first = '2026-08-31'

function measured(numerator: number, communities: readonly string[] = []): AllMeasures {
  const measures = measureKeys.map((key) => ({ key, numerator, denominator: 10 }))
  return { measures, communities: communities.map((id) => ({ id, name: id, measures })) }
}

/** Checks on these days after the first, each with so many goals connected as its place in the list. */
function checkedOn(days: readonly number[], communities: readonly string[] = []): MeasureHistory {
  return days.reduce(
    (history, day, index) => withCheck(history, addDays(first, day), measured(index, communities)),
    noHistory,
  )
}

const daysOf = ({ whole }: MeasureHistory) => whole.map(([on]) => daysBetween(first, on))

describe('what is kept of earlier checks', () => {
  it.each([
    ['the last of a day', [0, 0, 0], [0]],
    ['today and the day before', [0, 3, 4], [4, 3]],
    ['the last of each week before', [0, 1, 2, 7, 8, 9, 14, 15], [15, 14, 9, 2]],
  ])('is %s', (_, days, kept) => {
    expect(daysOf(checkedOn(days))).toEqual(kept)
  })

  it('is half a year of weeks at most, also with a check every day', () => {
    const { whole } = checkedOn(Array.from({ length: 400 }, (_, day) => day))
    expect(whole).toHaveLength(26)
    expect(JSON.stringify(whole).length).toBeLessThan(1_500)
  })

  it('stays within its room with 300 communities, of which the oldest checks go first', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `C-${index}`)
    const long = checkedOn(
      Array.from({ length: 10 }, (_, week) => 7 * week),
      ids.slice(0, 40),
    )
    const short = fitted(long, 6_000)
    expect(JSON.stringify(short).length).toBeLessThanOrEqual(6_000)
    expect(short.whole).toEqual(long.whole)
    expect(Object.values(short.communities).every((points) => points[0]?.[0] === long.whole[0]?.[0])).toBe(
      true,
    )
    expect(Object.keys(short.communities)).toHaveLength(40)
    expect(fitted(checkedOn([0, 7], ids), 6_000).communities).toEqual({})
  })

  it('is kept of a community that is not measured for a while, as it is the only one or has no goals, and not for ever', () => {
    const two = checkedOn([0, 7], ['C-1', 'C-2'])
    const alone = withCheck(two, addDays(first, 14), measured(5))
    expect(alone.communities).toEqual(two.communities)
    const again = withCheck(alone, addDays(first, 21), measured(6, ['C-1', 'C-2']))
    expect(again.communities['C-2']?.map(([on]) => daysBetween(first, on))).toEqual([21, 7, 0])
    expect(withCheck(alone, addDays(first, 200), measured(6)).communities).toEqual({})
  })

  it('is never newer than what is checked, newest first, a day once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { minLength: 1, maxLength: 60 }), (days) => {
        const sorted = [...days].sort((a, b) => a - b)
        const kept = daysOf(checkedOn(sorted))
        expect(kept[0]).toBe(sorted[sorted.length - 1])
        expect([...new Set(kept)].sort((a, b) => b - a)).toEqual(kept)
      }),
    )
  })
})

describe('what is told of earlier checks', () => {
  it('is the last one before today, one of a month ago, and the first', () => {
    const history = checkedOn([0, 10, 20, 30, 50, 60])
    expect(earlierShares(history.whole, addDays(first, 60), 'connected')).toEqual([
      { on: addDays(first, 50), percent: 40 },
      { on: addDays(first, 30), percent: 30 },
      { on: first, percent: 0 },
    ])
  })

  it.each([
    [[], null],
    [[60], null],
    [[50, 60], addDays(first, 50)],
  ])('compares with the last check before today: checks on %j', (days, day) => {
    expect(lastCheckBefore(checkedOn(days), addDays(first, 60))).toBe(day)
  })
})
