import fc from 'fast-check'
import { runsFromBelow, yearAfter } from '../../../src/core/school-year/put-aside'
import { numberOfRuns } from '../../support/number-of-runs'

it.each([
  ['2026-2027', '2027-2028'],
  ['1999/2000', '2000/2001'],
  ['this year', ''],
  ['', ''],
])('after the school year %p comes %p', (year, next) => {
  expect(yearAfter(year)).toBe(next)
})

it('taking runs away from below takes exactly the rows that were meant', () => {
  const rows = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 30 })
  fc.assert(
    fc.property(rows, (wanted) => {
      const sheet = Array.from({ length: 30 }, (_, index) => index + 1)
      for (const { from, count } of runsFromBelow(wanted)) sheet.splice(from - 1, count)
      expect(sheet).toEqual(
        Array.from({ length: 30 }, (_, index) => index + 1).filter((row) => !wanted.includes(row)),
      )
    }),
    numberOfRuns(100),
  )
})
