import { sendSummaryNow } from '../../../src/app/sidebar/view-preview'
import { runHourly, runWeek } from '../../../src/app/weekly/run-week'
import { schedule } from '../../../src/app/weekly/schedule-week'
import { translator } from '../../../src/messages'
import { fakeServices, newWorld, type World } from '../../support/fake-services'
import { mondayAtEight, readers, school } from '../../support/school'

const hour = 3_600_000
const day = 24 * hour
const t = translator('en')
const some = ['cleo@example.org', 'fay@example.org']
const others = readers.filter((to) => !some.includes(to))

function scheduled(now = mondayAtEight): World {
  const world = newWorld(school(), mondayAtEight - day)
  schedule(fakeServices(world), { day: 1, hour: 8 })
  world.now = now
  return world
}

const addresses = (world: World) => world.delivered.map(({ to }) => to)

it('mails those who were chosen, and the others by the run that is due, nobody twice', () => {
  const world = scheduled()
  expect(sendSummaryNow(fakeServices(world), { to: some }, t)).toMatchObject({ done: true })
  expect(addresses(world)).toEqual(some)
  expect(runHourly(fakeServices(world))).toMatchObject({ kind: 'ran', counts: { sent: 3, already: 2 } })
  expect(addresses(world)).toEqual([...some, ...others])
})

it('begins no week for the others: the trigger mails them when it is due, not before', () => {
  const world = scheduled(mondayAtEight - 8 * hour)
  world.quota = 1
  runWeek(fakeServices(world), { reason: 'now', only: some })
  world.quota = 100
  world.now += hour
  expect(runHourly(fakeServices(world))).toEqual({ kind: 'idle' })
  world.now = mondayAtEight
  runHourly(fakeServices(world))
  expect(addresses(world).sort()).toEqual([...readers].sort())
})

it('keeps those waiting who waited before and were not chosen', () => {
  const world = scheduled()
  world.quota = 1
  expect(runHourly(fakeServices(world))).toMatchObject({ counts: { sent: 1, waiting: 4 } })
  world.quota = 100
  expect(runWeek(fakeServices(world), { reason: 'now', only: some })).toMatchObject({
    counts: { sent: 2, waiting: 2 },
  })
  world.now += hour
  runHourly(fakeServices(world))
  expect(addresses(world).sort()).toEqual([...readers].sort())
})

it.each([null, [], { to: [] }, { to: 'all' }, { to: [5] }, { to: ['x'.repeat(400)] }, 'fay@example.org'])(
  'mails nobody where the request is %j',
  (given) => {
    const world = scheduled()
    expect(sendSummaryNow(fakeServices(world), given, t)).toMatchObject({ done: false })
    expect(world.delivered).toEqual([])
  },
)
