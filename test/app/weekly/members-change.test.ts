import type { Services } from '../../../src/app/services'
import { runHourly, runWeek } from '../../../src/app/weekly/run-week'
import { schedule } from '../../../src/app/weekly/schedule-week'
import type { Cell } from '../../../src/core/tables/records'
import { fakeServices, newWorld, type World } from '../../support/fake-services'
import { on } from '../../support/grids'
import { mondayAtEight, school } from '../../support/school'

const hour = 3_600_000
const day = 24 * hour
const lateTeacher = 'teacher130@example.org'
const membersTab = 2

/** Two batches and a half. */
function scheduled(): World {
  const world = newWorld(school({ teachers: 55 }), mondayAtEight - day)
  schedule(fakeServices(world), { day: 1, hour: 8 })
  world.now = mondayAtEight
  return world
}

/** A run during whose fifth mail something happens. */
function runWhile(world: World, happens: () => void): Services {
  const services = fakeServices(world)
  let sent = 0
  return {
    ...services,
    mail: {
      ...services.mail,
      send: (mail) => {
        if (++sent === 5) happens()
        return services.mail.send(mail)
      },
    },
  }
}

/** Types into the row of the late teacher, below a header; null takes the row away. */
function type(world: World, header: string, value: Cell | null): void {
  world.grids = world.grids.map((grid) => {
    if (grid.sheetId !== membersTab) return grid
    const [headers = []] = grid.values
    const column = headers.indexOf(header)
    const isLate = (row: readonly Cell[]) => row.includes(lateTeacher)
    const typed = (row: readonly Cell[]) =>
      row.map((cell, index) => (index === column ? (value ?? '') : cell))
    const rows = value === null ? grid.values.filter((row) => !isLate(row)) : grid.values
    return { ...grid, values: rows.map((row) => (isLate(row) ? typed(row) : row)) }
  })
}

const addresses = (world: World) => world.delivered.map(({ to }) => to)
const logged = (world: World) =>
  world.grids
    .find(({ name }) => name === 'Summary log')
    ?.values.find((row) => row.includes('M-130'))
    ?.slice(4, 6)

describe('while the mails go out', () => {
  it.each<[string, string, Cell | null, readonly string[]]>([
    ['says No under Weekly email', 'Weekly email', 'No', ['No mail', 'wants no weekly email']],
    [
      'says something else under Weekly email',
      'Weekly email',
      'not for me',
      ['No mail', 'may want no weekly email: what stands under Weekly email or Left on cannot be read'],
    ],
    ['leaves', 'Left on', on('2026-11-23'), ['No mail', 'has left']],
    [
      'is marked as one whose mail comes back',
      'Weekly email',
      'Comes back',
      ['No mail', 'has an address from which mail comes back'],
    ],
    [
      'gets two addresses',
      'Email',
      `${lateTeacher}, b@example.org`,
      ['No mail', 'has no address that can be mailed'],
    ],
    ['is taken off the tab', 'Email', null, ['No mail', 'is no longer on the Members tab']],
  ])('somebody who %s gets none', (_what, header, value, line) => {
    const world = scheduled()
    const report = runHourly(runWhile(world, () => type(world, header, value)))
    expect(report).toMatchObject({ counts: { sent: 59, waiting: 0 } })
    expect(addresses(world)).not.toContain(lateTeacher)
    expect(logged(world)).toEqual(line)
  })

  it('somebody whose address changes is mailed there by the next run, once', () => {
    const world = scheduled()
    const report = runHourly(runWhile(world, () => type(world, 'Email', 'late@example.org')))
    expect(report).toMatchObject({ counts: { sent: 59, waiting: 1 } })
    world.now += hour
    runHourly(fakeServices(world))
    expect(addresses(world).filter((to) => to === 'late@example.org' || to === lateTeacher)).toEqual([
      'late@example.org',
    ])
  })

  it('Members is read once more for each batch but the first, and no other tab', () => {
    const world = scheduled()
    const services = fakeServices(world)
    runHourly(services)
    expect(services.calls.filter((name) => name === 'book.readAgain')).toHaveLength(2)
    expect(services.calls.filter((name) => name === 'book.readTab')).toHaveLength(world.grids.length - 1)
  })
})

it('an address from which mail comes back is told to the lead, and mailed when the mark goes', () => {
  const world = scheduled()
  type(world, 'Weekly email', 'Comes back')
  runHourly(fakeServices(world))
  const { text } = world.delivered.find(({ to }) => to === 'lead@example.org') ?? { text: '' }
  expect(text).toContain('Teacher 130 gets no mail, as mail to the address comes back')
  type(world, 'Weekly email', '')
  runWeek(fakeServices(world), { reason: 'now' })
  expect(addresses(world).filter((to) => to === lateTeacher)).toHaveLength(1)
})

it('a Members tab that was deleted when the mails were due leaves the week due until it is back', () => {
  const world = scheduled()
  const members = world.grids.filter(({ sheetId }) => sheetId === membersTab)
  world.grids = world.grids.filter(({ sheetId }) => sheetId !== membersTab)
  expect(runHourly(fakeServices(world))).toMatchObject({ kind: 'ran', counts: { sent: 0 } })
  world.grids = [...world.grids, ...members]
  world.now += hour
  expect(runHourly(fakeServices(world))).toMatchObject({ kind: 'ran', counts: { sent: 60, waiting: 0 } })
  world.now += hour
  expect(runHourly(fakeServices(world))).toEqual({ kind: 'idle' })
})
