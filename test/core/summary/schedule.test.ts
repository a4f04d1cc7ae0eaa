import {
  dueDay,
  isWithoutSchool,
  latestRun,
  nextRun,
  weekByHand,
  weekOfMail,
} from '../../../src/core/summary/schedule'
import type { Day } from '../../../src/core/tables/records'

// 2026-11-23 is a Monday.
const monday = { day: 1, hour: 8 }

it.each([
  ['an hour before', '2026-11-23', 7 * 60, '2026-11-23', '2026-11-16'],
  ['a minute before', '2026-11-23', 479, '2026-11-23', '2026-11-16'],
  ['at the time', '2026-11-23', 480, '2026-11-30', '2026-11-23'],
  ['the day after', '2026-11-24', 0, '2026-11-30', '2026-11-23'],
  ['the day before', '2026-11-22', 1_439, '2026-11-23', '2026-11-16'],
  ['over the end of the year', '2026-12-30', 600, '2027-01-04', '2026-12-28'],
])('%s of Monday at eight, finds the next and the last run', (_when, day, minutes, next, latest) => {
  expect(nextRun(monday, { day, minutes })).toEqual({ day: next, minutes: 480 })
  expect(latestRun(monday, { day, minutes })).toEqual({ day: latest, minutes: 480 })
})

it('finds Sunday, which ends the week', () => {
  expect(nextRun({ day: 7, hour: 20 }, { day: '2026-11-23', minutes: 0 })).toEqual({
    day: '2026-11-29',
    minutes: 1_200,
  })
})

it.each([
  ['every workday', ['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-25'], true],
  ['every day but a Friday', ['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-26'], false],
])('calls a week without school where %s is off', (_which, days, without) => {
  expect(isWithoutSchool('2026-W52', new Set(days))).toBe(without)
})

/** Monday, November 23, 2026, eight in the morning in Chicago. */
const mondayAt8 = Date.UTC(2026, 10, 23, 14)
const minuteMs = 60_000

it.each([
  ['at once', 5, { day: '2026-11-23', minutes: 485 }, '2026-11-23'],
  ['days late', 3 * 1_440, { day: '2026-11-26', minutes: 480 }, '2026-11-23'],
  ['weeks late', 16 * 1_440, { day: '2026-12-09', minutes: 480 }, '2026-12-07'],
  ['after the clocks were put back an hour', 5, { day: '2026-11-23', minutes: 425 }, '2026-11-23'],
  ['after they were put back over midnight', 5, { day: '2026-11-22', minutes: 1_415 }, '2026-11-22'],
])('a trigger that comes %s finds the day that is due', (_when, minutesLate, local, day) => {
  const at = mondayAt8 + minutesLate * minuteMs
  expect(dueDay({ ...monday, nextRunAt: mondayAt8 }, { at, local })).toBe(day)
})

it.each<[string, Day, string]>([
  ['Monday', '2026-11-23', '2026-W48'],
  ['Friday', '2026-11-27', '2026-W48'],
  ['Saturday', '2026-11-28', '2026-W49'],
  ['Sunday', '2026-11-29', '2026-W49'],
  ['the last Sunday of a year with 53 weeks', '2027-01-03', '2027-W01'],
])('a mail of %s is about the week of its days of school', (_what, day, week) => {
  expect(weekOfMail(day)).toBe(week)
})

it.each([
  // By the day of the week on which the mail goes out, from Monday to Sunday: b(ehind) where the mail is the ending week's.
  ['a Friday', '2026-11-27', 'bbbbbbb', '2026-W49'],
  ['a Saturday', '2026-11-28', 'aabbbaa', '2026-W49'],
  ['a Sunday', '2026-11-29', 'aaabbaa', '2026-W49'],
  ['a Sunday after week 53', '2027-01-03', 'aaabbaa', '2027-W01'],
])('a mail sent by hand on %s is of the week whose moment lies nearer', (_what, today, places, ahead) => {
  const found = [1, 2, 3, 4, 5, 6, 7].map((day) =>
    weekByHand(today, { day, hour: 8 }) === ahead ? 'a' : 'b',
  )
  expect(found.join('')).toBe(places)
})
