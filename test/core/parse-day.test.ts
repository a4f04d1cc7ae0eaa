import type { DateOrder } from '../../src/core/locale'
import { parseDay } from '../../src/core/parse-day'

/** Nobody is asked: the text says it. */
const unasked = {
  get dateOrder(): DateOrder {
    throw new Error('asked for the order of dates')
  },
}

it.each([
  ['2026-11-30', '2026-11-30'],
  ['2026/11/30', '2026-11-30'],
  ['2026-11-30T08:15:00Z', '2026-11-30'],
  ['11/30/2026', '2026-11-30'],
  ['11/30/26', '2026-11-30'],
  ['30/11/2026', '2026-11-30'],
  ['30.11.2026', '2026-11-30'],
  ['4.5.2026', '2026-05-04'],
  ['Nov 30, 2026', '2026-11-30'],
  ['November 30 2026', '2026-11-30'],
  ['30 November 2026', '2026-11-30'],
  ['30-Nov-2026', '2026-11-30'],
  ['Sept. 4th, 2026', '2026-09-04'],
  ['Monday, Nov 30, 2026', '2026-11-30'],
  ['Mon, Nov 30, 2026', '2026-11-30'],
  ['the 30th of November 2026', '2026-11-30'],
  ['\u00a02026-11-30\u200b', '2026-11-30'],
  ['２０２６-１１-３０', '2026-11-30'],
])('%p is the day %s', (text, day) => expect(parseDay(text, unasked)?.day).toBe(day))

it.each([
  'before winter break',
  'Nov 30',
  'November 2026',
  '2026',
  '13/13/2026',
  'Feb 30, 2027',
  '11/30',
  '11/30-2026',
  'Nov Dec 2026',
  'May 3 or May 4, 2026',
  '',
])('%p is no day', (text) => expect(parseDay(text, unasked)).toBeNull())

it.each<[string, DateOrder, string, boolean]>([
  ['4/5/2026', 'monthFirst', '2026-04-05', true],
  ['4/5/2026', 'dayFirst', '2026-05-04', true],
  ['4/25/2026', 'dayFirst', '2026-04-25', false],
  ['5/5/2026', 'dayFirst', '2026-05-05', false],
])('%s reads by the order %s as %s, ambiguous: %p', (text, order, day, ambiguous) => {
  expect(parseDay(text, { dateOrder: order })).toEqual({ day, ambiguous })
})
