import { saveSchedule, viewSchedule } from '../../../src/app/sidebar/view-schedule'
import { runHourly } from '../../../src/app/weekly/run-week'
import { schedule, type WantedSchedule } from '../../../src/app/weekly/schedule-week'
import { translator } from '../../../src/messages'
import { fakeServices, newWorld, type World } from '../../support/fake-services'
import { mondayAtEight, school } from '../../support/school'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day
const t = translator('en')

/** Mondays at eight, from Sunday, November 22, 2026 on. */
function scheduled(breaks: Partial<WantedSchedule>): World {
  const world = newWorld(school(), mondayAtEight - day)
  schedule(fakeServices(world), { day: 1, hour: 8, ...breaks })
  return world
}

/** The weeks that the hourly trigger mails in, of the next `weeks`. */
function mailedWeeks(world: World, weeks: number): string[] {
  const mailed: string[] = []
  for (let now = mondayAtEight; now < mondayAtEight + weeks * week; now += day) {
    world.now = now
    const report = runHourly(fakeServices(world))
    if (report.kind === 'ran') mailed.push(report.week)
  }
  return mailed
}

it.each<[string, Partial<WantedSchedule>, readonly string[]]>([
  ['without a break every week', {}, ['2026-W48', '2026-W49', '2026-W50', '2026-W51']],
  [
    'without the weeks that were left out',
    { skippedWeeks: ['2026-W48', '2026-W50'] },
    ['2026-W49', '2026-W51'],
  ],
  ['from the day on until which it is paused', { pausedUntil: '2026-12-07' }, ['2026-W50', '2026-W51']],
  ['after the pause, not on a day before its end', { pausedUntil: '2026-12-08' }, ['2026-W51']],
  ['after both, where they meet', { pausedUntil: '2026-12-07', skippedWeeks: ['2026-W50'] }, ['2026-W51']],
])('mail goes out %s', (_what, breaks, weeks) => {
  expect(mailedWeeks(scheduled(breaks), 4)).toEqual(weeks)
})

it('a trigger that comes so late that its week is one without school mails nobody, and the next week goes on', () => {
  const world = scheduled({ skippedWeeks: ['2026-W49'] })
  world.now = mondayAtEight + week
  expect(runHourly(fakeServices(world))).toEqual({ kind: 'idle' })
  expect(world.delivered).toEqual([])
  world.now += week
  expect(runHourly(fakeServices(world))).toMatchObject({ kind: 'ran', week: '2026-W50' })
})

it.each<[string, string, readonly string[]]>([
  ['that comes is left out', '2026-W49', ['2026-W48', '2026-W50']],
  ['that ends is left out', '2026-W48', ['2026-W49', '2026-W50']],
])('a mail of Sunday evening does not go out where the week %s', (_what, skipped, weeks) => {
  // From Sunday, November 22 on, whose evening is about week 48.
  const world = scheduled({ day: 7, hour: 18, skippedWeeks: [skipped] })
  const mailed: string[] = []
  for (let sundays = 0; sundays < 3; sundays++) {
    world.now = mondayAtEight - day + 12 * hour + sundays * week
    const report = runHourly(fakeServices(world))
    if (report.kind === 'ran') mailed.push(report.week)
  }
  expect(mailed).toEqual(weeks)
})

it('whoever has the mail of Sunday evening gets none on Monday, when a lead moves the day', () => {
  const world = scheduled({ day: 7, hour: 18 })
  world.now = mondayAtEight - 12 * hour
  expect(runHourly(fakeServices(world))).toMatchObject({ kind: 'ran', week: '2026-W48' })
  const sent = world.delivered.length
  schedule(fakeServices(world), { day: 1, hour: 8 })
  world.now = mondayAtEight
  expect(runHourly(fakeServices(world))).toMatchObject({ kind: 'ran', counts: { sent: 0 } })
  expect(world.delivered).toHaveLength(sent)
})

it('choosing another day or another owner keeps the weeks that were left out', () => {
  const world = scheduled({ skippedWeeks: ['2026-W48'] })
  schedule(fakeServices(world, { userEmail: 'ben@example.org' }), { day: 2, hour: 8 })
  world.now = mondayAtEight + day
  expect(runHourly(fakeServices(world, { userEmail: 'ben@example.org' }))).toEqual({ kind: 'idle' })
})

describe('the schedule dialog', () => {
  const wanted = { day: 1, hour: 8, pausedUntil: '2026-12-07', skippedWeeks: ['2026-W51'] }

  it('saves a pause and weeks without school, shows them again, and says when the next mail goes out', () => {
    const world = scheduled({})
    const { done, words, view } = saveSchedule(fakeServices(world), wanted, t)
    expect({ done, words }).toMatchObject({ done: true, words: expect.stringContaining('Mon, Dec 7') })
    expect(view).toMatchObject({ pausedUntil: '2026-12-07', zone: 'Chicago' })
    expect(view.weeks.filter(({ skipped }) => skipped)).toEqual([
      { key: '2026-W51', words: 'Week of December 14', skipped: true, noSchool: false },
    ])
  })

  it.each([
    { ...wanted, pausedUntil: 'soon' },
    { ...wanted, pausedUntil: '2026-02-30' },
    { ...wanted, skippedWeeks: ['2026-51'] },
    { ...wanted, skippedWeeks: Array(45).fill('2026-W51') },
    { ...wanted, skippedWeeks: 'all' },
    { day: 1, hour: 8 },
  ])('refuses %j and changes nothing', (given) => {
    const world = scheduled({})
    const before = viewSchedule(fakeServices(world), t)
    expect(saveSchedule(fakeServices(world), given, t)).toMatchObject({ done: false, view: before })
  })

  it('forgets what lies behind', () => {
    const world = scheduled({ pausedUntil: '2026-11-30', skippedWeeks: ['2026-W48'] })
    world.now = mondayAtEight + 2 * week
    schedule(fakeServices(world), { day: 1, hour: 8 })
    expect(JSON.parse(world.properties.get('schedule') ?? '')).toMatchObject({
      pausedUntil: '',
      skippedWeeks: [],
    })
  })
})
