import fc from 'fast-check'
import { daysOffText, daysOfSpans, isSpan } from '../../../src/core/cycles/day-spans'
import { changedDaysOff, readDaysOff } from '../../../src/core/cycles/days-off'
import { addDays, dayOfNumber } from '../../../src/core/dates'
import { numberOfRuns } from '../../support/number-of-runs'

const thanksgiving = { from: '2026-11-26', to: '2026-11-27' }
const winter = { from: '2026-12-21', to: '2027-01-01' }

it.each([
  ['as the add-on writes them', '2026-11-26 – 2026-11-27, 2026-12-21 – 2027-01-01'],
  ['with words', '2026-11-26 to 2026-11-27; 2026-12-21 until 2027-01-01'],
  ['on lines of their own', 'Nov 26, 2026 - Nov 27, 2026\nDec 21, 2026 through Jan 1, 2027\n'],
  ['with words of another language', '2026-11-26 al 2026-11-27; 2026-12-21 HASTA 2027-01-01'],
  ['as numbers, month first', '11/26/2026 to 11/27/2026, 12/21/2026–1/1/2027'],
])('days off are read %s', (_, text) => {
  expect(readDaysOff(text, { dateOrder: 'monthFirst' })).toEqual({
    spans: [thanksgiving, winter],
    unread: [],
  })
})

it.each([
  ['nothing', '', [], []],
  ['a single day', 'Monday, Feb 15, 2027', [{ from: '2027-02-15', to: '2027-02-15' }], []],
  ['a word', '2026-11-26, the week after', [{ from: '2026-11-26', to: '2026-11-26' }], ['the week after']],
  ['an end before its beginning', '2027-01-01 – 2026-12-21', [], ['2027-01-01 – 2026-12-21']],
  ['years by a slip', '2026-12-21 – 2062-01-01', [], ['2026-12-21 – 2062-01-01']],
])('of %s what can be read is read, and the rest named', (_, text, spans, unread) => {
  expect(readDaysOff(text, { dateOrder: 'monthFirst' })).toEqual({ spans, unread })
})

describe('what was changed in the dialog', () => {
  const words = 'Nov 26, 2026 to Nov 27, 2026; Winter break, Dec 21 – Jan 1, 2027-01-18'
  const birthday = { from: '2027-01-18', to: '2027-01-18' }
  const shown = [thanksgiving, birthday]

  it.each([
    ['nothing', words, { before: shown, after: shown }, words],
    ['days more', words, { before: shown, after: [...shown, winter] }, `${words}; 2026-12-21 – 2027-01-01`],
    ['days less', words, { before: shown, after: [birthday] }, 'Winter break, Dec 21 – Jan 1, 2027-01-18'],
    [
      'other days',
      words,
      { before: shown, after: [thanksgiving, winter] },
      'Nov 26, 2026 to Nov 27, 2026; Winter break, Dec 21 – Jan 1; 2026-12-21 – 2027-01-01',
    ],
    [
      'days that somebody has typed since',
      '2026-12-21 – 2027-01-01',
      { before: [], after: [winter] },
      '2026-12-21 – 2027-01-01',
    ],
    [
      'days less while somebody types others',
      '2026-11-26 – 2026-11-27, 2027-02-15',
      { before: [thanksgiving], after: [] },
      '2027-02-15',
    ],
    ['the first days', '', { before: [], after: [winter] }, '2026-12-21 – 2027-01-01'],
    ['all days', '2026-11-26 – 2026-11-27', { before: [thanksgiving], after: [] }, ''],
  ])('alone is changed on Start: %s', (_, text, change, now) => {
    expect(changedDaysOff(text, change, { dateOrder: 'monthFirst' })).toBe(now)
  })
})

const day = fc.integer({ min: 18_000, max: 25_000 }).map(dayOfNumber)
const span = fc
  .record({ from: day, length: fc.integer({ min: 0, max: 150 }) })
  .map(({ from, length }) => ({ from, to: addDays(from, length) }))

it('what is written is read back, in every spelling of dates', () => {
  const order = fc.constantFrom('monthFirst' as const, 'dayFirst' as const)
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), order, (spans, order) => {
      expect(readDaysOff(daysOffText(spans), { dateOrder: order })).toEqual({ spans, unread: [] })
    }),
    numberOfRuns(100),
  )
})

it('a span holds each of its days once, over leap days and years', () => {
  fc.assert(
    fc.property(span, (one) => {
      const days = daysOfSpans([one])
      expect(isSpan(one)).toBe(true)
      expect([days[0], days[days.length - 1]]).toEqual([one.from, one.to])
      expect(days.slice(1)).toEqual(days.slice(0, -1).map((before) => addDays(before, 1)))
    }),
    numberOfRuns(100),
  )
})
