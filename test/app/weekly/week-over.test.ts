import { runHourly, runWeek } from '../../../src/app/weekly/run-week'
import { pause, schedule } from '../../../src/app/weekly/schedule-week'
import { fakeServices, newWorld, type World } from '../../support/fake-services'
import { mondayAtEight, readers, school } from '../../support/school'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day
const mondays = { day: 1, hour: 8 }

/** Monday at eight has come, Google lets two mails out, and three people wait. */
function waitingWorld(skippedWeeks: readonly string[] = []): World {
  const world = newWorld(school(), mondayAtEight - day)
  schedule(fakeServices(world), { ...mondays, skippedWeeks })
  world.now = mondayAtEight
  world.quota = 2
  runHourly(fakeServices(world))
  world.quota = 100
  return world
}

const weeksMailed = (world: World) => {
  const report = runHourly(fakeServices(world))
  return report.kind === 'ran' ? report.week : report.kind
}

it.each([
  ['weeks after a pause', 7 * week, true],
  ['in the same week, after a pause', hour, true],
  ['weeks later, without a pause', 7 * week, false],
])('who waited is not mailed the old week when the summary is switched on %s', (_when, later, isPaused) => {
  const world = waitingWorld()
  if (isPaused) pause(fakeServices(world))
  world.now += later + day
  schedule(fakeServices(world), mondays)
  world.now += hour
  expect(weeksMailed(world)).toBe('idle')
})

it('who waits goes on to be mailed when another time is chosen in the same week', () => {
  const world = waitingWorld()
  world.now += day
  schedule(fakeServices(world), { day: 4, hour: 8 })
  expect(weeksMailed(world)).toBe('2026-W48')
  expect(world.delivered.map(({ to }) => to).sort()).toEqual([...readers].sort())
})

it('a week is not gone back to once a lead has sent a later one', () => {
  const world = waitingWorld()
  world.now = mondayAtEight + week - 7 * hour
  expect(runWeek(fakeServices(world), { reason: 'now' })).toMatchObject({ kind: 'ran', week: '2026-W49' })
  const sent = world.delivered.length
  world.now += hour
  expect(weeksMailed(world)).toBe('idle')
  expect(world.delivered).toHaveLength(sent)
})

it('tells the leads after a week off whom the summary before it did not reach', () => {
  const world = waitingWorld(['2026-W49'])
  world.now = mondayAtEight + week
  expect(weeksMailed(world)).toBe('idle')
  world.now = mondayAtEight + 2 * week
  expect(weeksMailed(world)).toBe('2026-W50')
  expect(world.delivered.map(({ text }) => text).join('\n')).toContain('was not mailed last time')
})
