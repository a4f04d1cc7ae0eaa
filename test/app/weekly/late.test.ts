import { viewSchedule } from '../../../src/app/sidebar/view-schedule'
import { runHourly } from '../../../src/app/weekly/run-week'
import { schedule } from '../../../src/app/weekly/schedule-week'
import { translator } from '../../../src/messages'
import { fakeServices, newWorld, type World } from '../../support/fake-services'
import { mondayAtEight, readers, school } from '../../support/school'

const hour = 3_600_000
const day = 24 * hour
const t = translator('en')
const ben = { userEmail: 'ben@example.org' }

/** The owner has left before Monday at eight, and the trigger with them. */
function silent(): World {
  const world = newWorld(school(), mondayAtEight - day)
  schedule(fakeServices(world), { day: 1, hour: 8 })
  world.triggers.clear()
  world.now = mondayAtEight
  return world
}

const addresses = (world: World) => world.delivered.map(({ to }) => to)
const nextIn = (world: World) => {
  const { late, next } = viewSchedule(fakeServices(world, ben), t)
  return late || next
}

describe('a summary whose owner has gone', () => {
  it.each([
    [
      'is not called late while the trigger may still come, and nothing of the past is called next',
      2 * hour,
      /^within the next hours, as it was due Mon, Nov 23, 8:00 AM; after that Mon, Nov 30/,
    ],
    [
      'is called late after three hours, with the owner and what to do',
      3 * hour,
      /^The mails of Mon, Nov 23, 8:00 AM have not gone out: lead@example\.org’s.*Schedule…/,
    ],
  ])('%s', (_what, later, words) => {
    const world = silent()
    world.now += later
    expect(nextIn(world)).toMatch(words)
  })

  it('goes out within the hour when another lead takes over in the same week, to each once', () => {
    const world = silent()
    world.now += day
    expect(schedule(fakeServices(world, ben), { day: 1, hour: 8 })).toMatchObject({
      before: 'lead@example.org',
      catchesUp: true,
    })
    world.now += hour
    runHourly(fakeServices(world, ben))
    world.now += hour
    runHourly(fakeServices(world, ben))
    expect(addresses(world)).toEqual(readers)
    expect(nextIn(world)).toMatch(/^Mon, Nov 30/)
  })

  it.each([
    ['a day of the same week is chosen', { day: 4, hour: 8 }, 0],
    ['a pause is chosen', { day: 1, hour: 8, pausedUntil: '2026-12-05' as const }, 0],
    ['the week is over', { day: 1, hour: 8 }, 6 * day],
  ])('catches up on nothing where %s', (_what, wanted, later) => {
    const world = silent()
    world.now += day + later
    expect(schedule(fakeServices(world, ben), wanted)).toMatchObject({ catchesUp: false })
    world.now += hour
    expect(runHourly(fakeServices(world, ben))).toEqual({ kind: 'idle' })
  })

  it('is not called late while some wait for Google’s limit, until the next day has brought none', () => {
    const world = silent()
    world.quota = 2
    runHourly(fakeServices(world))
    world.now += day
    expect(nextIn(world)).toMatch(/^those who wait go out .* everybody again Mon, Nov 30/)
    world.now += 8 * hour
    expect(nextIn(world)).toMatch(
      /^3 mails still wait since Mon, Nov 23, 8:05 AM: .*limit.*lead@example\.org/,
    )
  })

  it('is called late where the next week is missed while some of this one wait', () => {
    const world = silent()
    world.quota = 2
    runHourly(fakeServices(world))
    world.now += 7 * day
    expect(nextIn(world)).toMatch(/^3 mails still wait/)
    schedule(fakeServices(world, ben), { day: 1, hour: 12 })
    world.triggers.clear()
    world.now += 8 * hour
    expect(nextIn(world)).toMatch(/^The mails of Mon, Nov 30, 12:00 PM have not gone out/)
  })
})

/** The summary is on, and the trigger comes on Monday at eight, in a workbook with a *Start* tab. */
function dueWithStart(): World {
  const values = [
    ['Where we are', 'Throughline keeps this column up to date'],
    ...['Last summary', 'Next summary', 'Sent by', 'Needs attention'].map((label) => [label, '']),
  ]
  const start = { sheetId: 90, name: 'Start', values }
  const world = newWorld([...school(), start], mondayAtEight - day)
  schedule(fakeServices(world), { day: 1, hour: 8 })
  world.now = mondayAtEight
  return world
}

it('a run that a newer version’s workbook stops says so on Start, once, blames no account, and goes on when it may', () => {
  const world = dueWithStart()
  const trouble = () => world.grids.find(({ sheetId }) => sheetId === 90)?.values[4]?.[1]
  const properties = new Map(world.properties)
  world.properties.set('format', '99')
  expect(runHourly(fakeServices(world))).toEqual({ kind: 'newer' })
  expect(trouble()).toMatch(/^The weekly mails do not go out: a newer version .* lead@example\.org/)
  world.now += 4 * hour
  expect(nextIn(world)).toBe(trouble())
  const again = fakeServices(world)
  runHourly(again)
  expect(again.calls.filter((name) => /write|set/i.test(name))).toEqual([])
  expect(world.properties).toEqual(new Map([...properties, ['format', '99']]))
  world.properties.delete('format')
  expect(runHourly(fakeServices(world))).toMatchObject({ kind: 'ran', counts: { sent: 5 } })
  expect(trouble()).toBe('')
})

it('a Start that is protected keeps the run in a newer version’s workbook from nothing else', () => {
  const world = dueWithStart()
  world.properties.set('format', '99')
  world.closed.add(90)
  expect(runHourly(fakeServices(world))).toEqual({ kind: 'newer' })
})

it('on Start nothing of the past is called next while some wait', () => {
  const world = dueWithStart()
  world.quota = 2
  runHourly(fakeServices(world))
  const [, last, next, , trouble] = world.grids.find(({ sheetId }) => sheetId === 90)?.values ?? []
  expect(last?.[1]).toMatch(/^2 mails were sent/)
  expect(next?.[1]).toMatch(/^those who wait go out .* everybody again Mon, Nov 30/)
  expect(trouble?.[1]).toMatch(/^3 mails wait for tomorrow/)
})
