import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { dateToSerial, serialOfDay, serialToDate } from '../../../../workbench/sheets/store/zone'

const zones = ['America/New_York', 'Europe/London', 'Asia/Tokyo', 'Australia/Lord_Howe', 'America/Santiago']
const numRuns = process.env.THROUGHLINE_SOAK ? 20_000 : 200

describe('dates of a spreadsheet', () => {
  it('reads every serial as the instant that Temporal finds for the wall time', () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 * 73_000 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
        const wall = Temporal.PlainDateTime.from('1900-01-01T00:00').add({ minutes: minute })
        const serial = 2 + minute / 1440
        const expected = wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
        expect(serialToDate(serial, zone).getTime()).toBe(expected)
      }),
      { numRuns },
    )
  })

  it('gives back the serial of a date it made, unless the clocks skip that time', () => {
    const hours = fc.integer({ min: 1_000_000, max: 1_300_000 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), hours, (zone, hour) => {
        const date = serialToDate(hour / 24, zone)
        expect(serialToDate(dateToSerial(date, zone), zone).getTime()).toBe(date.getTime())
      }),
      { numRuns },
    )
  })

  it.each([
    [2027, 1, 5, 46_392],
    [1899, 12, 30, 0],
    [2000, 2, 29, 36_585],
    [2027, 2, 29, undefined],
    [2027, 13, 1, undefined],
  ])('counts %d-%d-%d as day %p', (year, month, day, serial) => {
    expect(serialOfDay(year, month, day)).toBe(serial)
  })
})
