import { viewSchedule } from '../../../src/app/sidebar/view-schedule'
import { readLog } from '../../../src/app/weekly/log-tab'
import { previewWeek } from '../../../src/app/weekly/preview-week'
import { runHourly, runWeek } from '../../../src/app/weekly/run-week'
import { schedule } from '../../../src/app/weekly/schedule-week'
import { translator } from '../../../src/messages'
import { type FakeServices, fakeServices, newWorld, type World } from '../../support/fake-services'
import { mondayAtEight, readers, school } from '../../support/school'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day
const startId = 90
const t = translator('en')

/** The second week is due, so that the log stands there. */
function secondWeek(): World {
  const values = [
    ['Where we are', 'Throughline keeps this column up to date'],
    ...['Last summary', 'Next summary', 'Sent by', 'Needs attention'].map((label) => [label, '']),
  ]
  const start = { sheetId: startId, name: 'Start', values }
  const world = newWorld([...school(), start], mondayAtEight - day)
  schedule(fakeServices(world), { day: 1, hour: 8 })
  world.now = mondayAtEight
  runHourly(fakeServices(world))
  world.delivered.length = 0
  world.now += week
  return world
}

const logId = (world: World) => world.grids.find(({ name }) => name.startsWith('Summary log'))?.sheetId ?? 0
const cell = (world: World, label: string) =>
  world.grids.find(({ sheetId }) => sheetId === startId)?.values.find(([first]) => first === label)?.[1]

/** During whose first mail something happens. */
function runWhile(world: World, happens: () => void): FakeServices {
  const services = fakeServices(world)
  const { mail } = services
  return {
    ...services,
    mail: {
      ...mail,
      send(one) {
        if (world.delivered.length === 0) happens()
        return mail.send(one)
      },
    },
  }
}

function remove(world: World, sheetId: number): void {
  world.grids = world.grids.filter((grid) => grid.sheetId !== sheetId)
}

it.each<[string, (world: World) => void, boolean]>([
  ['a log that is protected', (world) => world.closed.add(logId(world)), false],
  ['a log that is deleted meanwhile', (world) => remove(world, logId(world)), false],
  ['a Start that is protected', (world) => world.closed.add(startId), true],
  ['a Start that is deleted meanwhile', (world) => remove(world, startId), true],
])('%s keeps the run from nothing else', (_what, happens, logged) => {
  const world = secondWeek()
  const report = runHourly(runWhile(world, () => happens(world)))
  expect(report).toMatchObject({ kind: 'ran', week: '2026-W49', logged })
  expect(JSON.parse(world.properties.get('schedule') ?? '')).toMatchObject({
    last: { week: '2026-W49', logged, counts: { waiting: 0 } },
  })
  const sent = world.delivered.length
  expect(sent).toBeGreaterThan(0)
  for (let next = 0; next < 3; next++) {
    world.now += hour
    runHourly(fakeServices(world))
  }
  expect(world.delivered).toHaveLength(sent)
  expect(runHourly(fakeServices(world))).toEqual({ kind: 'idle' })
})

it('a log that cannot be written is told on Start and in the schedule, and tried once more', () => {
  const world = secondWeek()
  world.closed.add(logId(world))
  runHourly(fakeServices(world))
  expect(cell(world, 'Needs attention')).toMatch(/^The tab Summary log could not be written/)
  expect(cell(world, 'Needs attention')).not.toContain('see the Summary log')
  expect(viewSchedule(fakeServices(world), t).last).toMatch(/Summary log could not be written/)
  world.closed.clear()
  world.now += hour
  expect(runHourly(fakeServices(world))).toMatchObject({ kind: 'ran', logged: true })
  expect(cell(world, 'Needs attention')).toBe('')
  const log = world.grids.find(({ sheetId }) => sheetId === logId(world))
  expect(log?.values.filter(([first]) => first === '2026-W49').length).toBeGreaterThanOrEqual(readers.length)
})

it('what a log could not be told for a whole week, the next one makes up for, from the ledger and once', () => {
  const world = secondWeek()
  world.quota = 2
  const refused = 'teacher100@example.org'
  world.grids = [...world.grids.filter(({ sheetId }) => sheetId > 10), ...school({ teachers: 1 })]
  world.trouble.set(refused, { outcome: 'refused', why: 'Invalid email' })
  world.closed.add(logId(world))
  for (let hours = 0; hours < 3; hours++) {
    runHourly(fakeServices(world))
    world.now += hour
  }
  const before = previewWeek(fakeServices(world)).mails.map(({ to }) => to)
  world.closed.clear()
  world.quota = 100
  world.now += week
  const log = () => readLog(world.grids.find(({ sheetId }) => sheetId === logId(world)))
  const owed = () => log().filter(({ week: of }) => of === '2026-W49')
  expect(owed()).toEqual([])
  expect(runHourly(fakeServices(world))).toMatchObject({ week: '2026-W50', logged: true })
  const told = owed().map(({ address, outcome, why }) => ({ address, outcome, why }))
  expect(told.filter(({ outcome }) => outcome === 'sent')).toHaveLength(2)
  expect(told.filter(({ outcome }) => outcome === 'skipped')).toEqual(
    before.map((address) => ({ address, outcome: 'skipped', why: 'Waited until the week was over.' })),
  )
  const lines = log().length
  runWeek(fakeServices(world), { reason: 'now' })
  expect(log()).toHaveLength(lines)
})

it('tells the one who sends by hand', () => {
  const world = secondWeek()
  world.closed.add(logId(world))
  expect(runWeek(fakeServices(world), { reason: 'now' })).toMatchObject({ kind: 'ran', logged: false })
})
