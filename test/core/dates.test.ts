import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import {
  addDays,
  addMonths,
  compareDays,
  dayFrom,
  dayNumber,
  dayOfNumber,
  daysBetween,
  formatDay,
  formatDayWithYear,
  formatTime,
  isDay,
  isWeekend,
  weekday,
  weekKey,
  weekStart,
} from '../../src/core/dates'
import { translator } from '../../src/messages'
import { numberOfRuns } from '../support/number-of-runs'

const t = translator('en')
const someDay = fc.integer({ min: -200_000, max: 200_000 }).map(dayOfNumber)

describe('days agree with Temporal', () => {
  const plain = (day: string) => Temporal.PlainDate.from(day)

  it('when days are added', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(addDays(day, days)).toBe(plain(day).add({ days }).toString())
      }),
      numberOfRuns(300),
    )
  })

  it('when months are added', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -500, max: 500 }), (day, months) => {
        expect(addMonths(day, months)).toBe(plain(day).add({ months }).toString())
      }),
      numberOfRuns(300),
    )
  })

  it('about weekday, week and distance', () => {
    fc.assert(
      fc.property(someDay, someDay, (day, other) => {
        const { dayOfWeek, weekOfYear, yearOfWeek } = plain(day)
        expect(weekday(day)).toBe(dayOfWeek)
        expect(weekKey(day)).toBe(`${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`)
        expect(weekStart(weekKey(day))).toBe(addDays(day, 1 - dayOfWeek))
        expect(daysBetween(day, other)).toBe(plain(day).until(plain(other), { largestUnit: 'day' }).days)
        expect(Math.sign(compareDays(day, other))).toBe(Temporal.PlainDate.compare(plain(day), plain(other)))
      }),
      numberOfRuns(300),
    )
  })

  it('about which days exist', () => {
    const part = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part(14), part(33), (year, month, day) => {
        let expected: string | null = null
        try {
          expected = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
        } catch {
          // Temporal refuses days that do not exist.
        }
        expect(dayFrom(year, month, day)).toBe(expected)
      }),
      numberOfRuns(300),
    )
  })
})

it('a day number leads back to its day', () => {
  expect(dayNumber('1970-01-01')).toBe(0)
  fc.assert(
    fc.property(someDay, (day) => dayOfNumber(dayNumber(day)) === day && isDay(day)),
    numberOfRuns(100),
  )
})

it.each([
  ['2026-11-30', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['', false],
  ['Nov 30', false],
])('%p is a day: %p', (text, expected) => expect(isDay(text)).toBe(expected))

it('weekends are Saturday and Sunday', () => {
  expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(isWeekend)).toEqual([
    false,
    true,
    true,
    false,
  ])
})

it('days and times are said in words', () => {
  expect(formatDay('2026-11-30', t)).toBe('Mon, Nov 30')
  expect(formatDayWithYear('2026-11-30', t)).toBe('Mon, Nov 30, 2026')
  expect([0, 5, 720, 795, 1439].map((minutes) => formatTime(minutes, t))).toEqual([
    '12:00 AM',
    '12:05 AM',
    '12:00 PM',
    '1:15 PM',
    '11:59 PM',
  ])
})
