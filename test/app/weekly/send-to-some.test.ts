import { sendSummaryNow, viewPreview } from '../../../src/app/sidebar/view-preview'
import { runHourly, runWeek } from '../../../src/app/weekly/run-week'
import { schedule } from '../../../src/app/weekly/schedule-week'
import { showPreview } from '../../../src/app/weekly/show-week'
import type { Grid } from '../../../src/core/tables/records'
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

describe('of a week in which one mail is unclear, one was refused and one is settled since', () => {
  function sent(): World {
    const world = scheduled()
    world.trouble.set('cleo@example.org', { outcome: 'unclear', why: 'Service error' })
    world.trouble.set('fay@example.org', { outcome: 'refused', why: 'Mailbox full' })
    runHourly(fakeServices(world))
    world.trouble.clear()
    return world
  }
  const preview = (world: World) => {
    const view = viewPreview(fakeServices(world), t)
    if (view.kind !== 'ready') throw new Error(view.words)
    return view
  }

  it('the preview names who may have it beside those who have, and mails the refused one again', () => {
    const { mails, already, unclear } = preview(sent())
    expect(mails.map(({ to }) => to)).toEqual(['fay@example.org'])
    expect(unclear).toEqual(['Cleo Park'])
    expect(already).toEqual(['Ana Ruiz', 'Ben Okafor', 'Gus Board'])
  })

  it('the preview counts as the run does, and says why the refused one has none who is to get none by now', () => {
    const world = sent()
    const isFay = (row: readonly unknown[]) => row.includes('Fay Family')
    world.grids = world.grids.map((grid) => {
      const column = grid.values[0]?.indexOf('Weekly email') ?? -1
      const stop = (row: Grid['values'][number]) => row.map((cell, at) => (at === column ? 'No' : cell))
      return {
        ...grid,
        values: grid.values.map((row) => (grid.sheetId === 2 && isFay(row) ? stop(row) : row)),
      }
    })
    const { mails, already, unclear, notMailed } = preview(world)
    expect(mails).toEqual([])
    expect(notMailed).toContainEqual({ name: 'Fay Family', why: 'the mail could not be sent: Mailbox full' })
    expect(runWeek(fakeServices(world), { reason: 'now' })).toMatchObject({
      counts: {
        sent: 0,
        already: already.length,
        unclear: unclear.length,
        failed: 1,
        skipped: notMailed.length - 1,
      },
    })
  })

  it('the prompts ask to ask whoever may have it', () => {
    const said: string[] = []
    const ask = {
      text: () => null,
      confirm: () => true,
      tell: (_title: string, words: string) => said.push(words),
    }
    showPreview({ ...fakeServices(sent()), ask }, t)
    expect(said.join()).toContain('3 people have this week’s mail already.')
    expect(said.join()).toContain('1 person may have it, so please ask:\n• Cleo Park')
  })
})
