import { readLog } from '../../../src/app/weekly/log-tab'
import { previewWeek } from '../../../src/app/weekly/preview-week'
import { runHourly, runWeek } from '../../../src/app/weekly/run-week'
import { pause, schedule } from '../../../src/app/weekly/schedule-week'
import { fakeServices, newWorld, type World } from '../../support/fake-services'
import { mondayAtEight, readers, school } from '../../support/school'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day
const startId = 90
const mondays = { day: 1, hour: 8 }

/** Monday at eight has come, Google lets two mails out, and three people wait. */
function waitingWorld(skippedWeeks: readonly string[] = []): World {
  const values = [
    ['Where we are', 'Throughline keeps this column up to date'],
    ...['Last summary', 'Next summary', 'Sent by', 'Needs attention'].map((label) => [label, '']),
  ]
  const start = { sheetId: startId, name: 'Start', values }
  const world = newWorld([...school(), start], mondayAtEight - day)
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

it('who waited is counted once and keeps name and address in the log when the week ends while Members is away', () => {
  const world = waitingWorld()
  const members = world.grids.filter(({ sheetId }) => sheetId === 2)
  world.grids = world.grids.filter(({ sheetId }) => sheetId !== 2)
  world.now += hour
  runHourly(fakeServices(world))
  pause(fakeServices(world))
  const start = world.grids.find(({ sheetId }) => sheetId === startId)
  expect(start?.values.find(([label]) => label === 'Needs attention')?.[1]).toMatch(/^3 people waited/)
  world.grids = [...world.grids, ...members]
  const lines = world.grids.filter(({ name }) => name.startsWith('Summary log')).flatMap(readLog)
  const named = lines.filter(({ outcome, address }) => outcome === 'skipped' && readers.includes(address))
  expect(named.map(({ name }) => name).filter(Boolean)).toHaveLength(3)
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

describe('sent by hand on the Saturday', () => {
  /** A team whose mail goes out on this day of the week, and in which Google let two mails out. */
  function weekOf(slot: number): World {
    const world = newWorld(school(), mondayAtEight - day)
    schedule(fakeServices(world), { day: slot, hour: 8 })
    world.now = mondayAtEight + (slot - 1) * day
    world.quota = 2
    runHourly(fakeServices(world))
    world.quota = 100
    world.now = mondayAtEight + 5 * day
    return world
  }
  /** The others are told of a meeting, which is over by then. */
  const team = ['lead', 'ben', 'cleo'].map((name) => `${name}@example.org`)
  const sentOnce = (world: World) => world.delivered.map(({ to }) => to).sort()

  it('after a Friday’s mail, it reaches those whom that did not reach, and the next Friday’s is still to come', () => {
    const world = weekOf(5)
    expect(previewWeek(fakeServices(world)).already).toHaveLength(2)
    expect(runWeek(fakeServices(world), { reason: 'now' })).toMatchObject({ week: '2026-W48' })
    expect(sentOnce(world)).toEqual([...team].sort())
    world.now += 6 * day
    expect(weeksMailed(world)).toBe('2026-W49')
  })

  it('where the mail goes on Mondays, it is the one of the Monday that comes', () => {
    const world = weekOf(1)
    expect(runWeek(fakeServices(world), { reason: 'now' })).toMatchObject({ week: '2026-W49' })
    world.now += 2 * day
    expect(runHourly(fakeServices(world))).toMatchObject({
      week: '2026-W49',
      counts: { sent: 0, already: 5 },
    })
  })

  it('it stays with the week that comes where that has been sent, whatever day is chosen since', () => {
    const world = weekOf(1)
    runWeek(fakeServices(world), { reason: 'now' })
    schedule(fakeServices(world), { day: 5, hour: 8 })
    world.now += hour
    expect(runWeek(fakeServices(world), { reason: 'now' })).toMatchObject({
      week: '2026-W49',
      counts: { sent: 0 },
    })
  })

  it('who takes over after a missed Friday sends its mail within the hour', () => {
    const world = newWorld(school(), mondayAtEight - day)
    schedule(fakeServices(world), { day: 5, hour: 8 })
    world.triggers.clear()
    world.now = mondayAtEight + 5 * day
    const ben = { userEmail: 'ben@example.org' }
    expect(schedule(fakeServices(world, ben), { day: 5, hour: 8 })).toMatchObject({ catchesUp: true })
    expect(runHourly(fakeServices(world, ben))).toMatchObject({ week: '2026-W48', counts: { sent: 3 } })
    expect(sentOnce(world)).toEqual([...team].sort())
  })
})

describe('the log and Start, of those who wait when their week ends', () => {
  const cell = (world: World, label: string) =>
    world.grids.find(({ sheetId }) => sheetId === startId)?.values.find(([first]) => first === label)?.[1]
  const log = (world: World) => world.grids.find(({ name }) => name === 'Summary log')
  const ends = (world: World) =>
    readLog(log(world)).filter(({ week: of, outcome }) => of === '2026-W48' && outcome === 'skipped')
  const waits = (world: World) => readLog(log(world)).filter(({ outcome }) => outcome === 'waiting')

  it.each<[string, (world: World) => void, RegExp]>([
    [
      'a week without school',
      (world) => {
        world.now += week
        runHourly(fakeServices(world))
      },
      /^3 people waited for a mail until the week was over/,
    ],
    ['a pause', (world) => pause(fakeServices(world)), /^3 people waited/],
    [
      'a pause until a day',
      (world) => schedule(fakeServices(world), { ...mondays, pausedUntil: '2026-12-14' }),
      /^3 people waited/,
    ],
    [
      'the next week’s mail, at a time that a lead chose late in the week before',
      (world) => {
        world.now += 6 * day
        schedule(fakeServices(world), mondays)
        world.now += day
        runWeek(fakeServices(world), { reason: 'now' })
      },
      /^$/,
    ],
  ])('name them where it ends by %s', (_what, happens, trouble) => {
    const world = waitingWorld(['2026-W49'])
    expect(waits(world).map(({ why }) => why)).toEqual(
      Array(3).fill('Google’s limit of mails a day was used up: goes first tomorrow.'),
    )
    happens(world)
    expect(waits(world)).toEqual([])
    expect(
      ends(world)
        .filter(({ why }) => why === 'Waited until the week was over.')
        .map(({ address }) => address),
    ).toEqual(readers.slice(2))
    expect(cell(world, 'Needs attention')).toMatch(trouble)
  })

  it('say so where the log is protected, too', () => {
    const world = waitingWorld([])
    world.closed.add(log(world)?.sheetId ?? 0)
    expect(pause(fakeServices(world))).toBe('paused')
    expect(cell(world, 'Needs attention')).toMatch(/^3 people waited/)
    expect(cell(world, 'Next summary')).toMatch(/^The weekly summary is off/)
  })
})
