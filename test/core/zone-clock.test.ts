import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { zoneClock } from '../../src/core/zone-clock'

const numRuns = process.env.THROUGHLINE_SOAK ? 20_000 : 200

const zones = [
  'America/New_York',
  'America/St_Johns',
  'Europe/London',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
]

function clockOf(zone: string) {
  let asked = 0
  const clock = zoneClock((instant) => {
    asked++
    const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
    return there.offsetNanoseconds / 60_000_000_000
  })
  return { ...clock, asked: () => asked }
}

const from = Date.UTC(2015, 0, 1)
const to = Date.UTC(2035, 0, 1)
const instants = fc.integer({ min: from / 60_000, max: to / 60_000 }).map((minutes) => minutes * 60_000)

test.each(zones)('the day and time of an instant in %s are those of Temporal', (zone) => {
  const clock = clockOf(zone)
  fc.assert(
    fc.property(instants, (instant) => {
      const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
      expect(clock.local(instant)).toEqual({
        day: there.toPlainDate().toString(),
        minutes: there.hour * 60 + there.minute,
      })
    }),
    { numRuns },
  )
})

test.each(zones)(
  'the instant of a day and time in %s is that of Temporal, also when the clock changes',
  (zone) => {
    const clock = clockOf(zone)
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 1439 }), (instant, minutes) => {
        const day = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate()
        const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
        // Temporal's 'compatible': the earlier of two, and in a gap the time after it.
        const expected = day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
        expect(clock.instant(day.toString(), minutes)).toBe(expected)
      }),
      { numRuns },
    )
  },
)

test.each([
  ['2026-03-08', 150, '2026-03-08T03:30:00-04:00', 'a time that a spring night leaves out'],
  ['2026-11-01', 90, '2026-11-01T01:30:00-04:00', 'a time that an autumn night has twice'],
])('%s and %i minutes in New York are %s: %s', (day, minutes, expected) => {
  expect(clockOf('America/New_York').instant(day, minutes)).toBe(Date.parse(expected))
})

test('a school year of dates asks for about two offsets a month, not for one a date', () => {
  const clock = clockOf('America/Chicago')
  for (let day = 0; day < 300; day++) clock.local(Date.UTC(2026, 7, 15) + day * 86_400_000)
  expect(clock.asked()).toBeLessThan(80)
})
