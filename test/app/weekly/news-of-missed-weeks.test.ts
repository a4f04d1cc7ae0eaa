import { runHourly } from '../../../src/app/weekly/run-week'
import { schedule } from '../../../src/app/weekly/schedule-week'
import { fakeServices, newWorld, type World } from '../../support/fake-services'
import { on, tabOf } from '../../support/grids'
import { mondayAtEight, school } from '../../support/school'

const day = 86_400_000
const week = 7 * day
const resultsTab = 10
const membersTab = 2
const cleo = 'cleo@example.org'
const news = 'Nearly all of us read aloud'

/** Everybody has had the mail of a week; since then a result has been written down, which has no day. */
function withNews(): World {
  const world = newWorld(school(), mondayAtEight - day)
  schedule(fakeServices(world), { day: 1, hour: 8 })
  world.now = mondayAtEight
  runHourly(fakeServices(world))
  const rows = [{ id: 'R-001', goal: 'G-001', result: news, met: 'Yes' }]
  world.grids = [
    ...world.grids.filter(({ sheetId }) => sheetId !== resultsTab),
    tabOf('results', resultsTab, rows),
  ]
  world.delivered.length = 0
  return world
}

function nextWeek(world: World): void {
  world.now += week
  runHourly(fakeServices(world))
}

const toldTo = (world: World) => world.delivered.filter(({ text }) => text.includes(news)).map(({ to }) => to)

/** Puts a text into the row of Cleo Park. */
function typed(world: World, header: string, text: string): void {
  world.grids = world.grids.map((grid) => {
    if (grid.sheetId !== membersTab) return grid
    const column = grid.values[0]?.indexOf(header)
    const values = grid.values.map((row) =>
      row.includes('Cleo Park') ? row.map((cell, index) => (index === column ? text : cell)) : row,
    )
    return { ...grid, values }
  })
}

it.each<[string, (world: World) => void, (world: World) => void]>([
  [
    'could not be mailed',
    (world) => world.trouble.set(cleo, { outcome: 'refused', why: 'Mailbox full' }),
    (world) => world.trouble.clear(),
  ],
  [
    'had two addresses in the cell',
    (world) => typed(world, 'Email', `${cleo}, c@example.org`),
    (world) => typed(world, 'Email', cleo),
  ],
  [
    'wanted no mail',
    (world) => typed(world, 'Weekly email', 'No'),
    (world) => typed(world, 'Weekly email', 'Yes'),
  ],
])(
  'who %s for two weeks reads in the third what came before, and the others read it once',
  (_what, stop, begin) => {
    const world = withNews()
    stop(world)
    nextWeek(world)
    nextWeek(world)
    const others = toldTo(world)
    expect(others).toContain('ben@example.org')
    expect(new Set(others).size).toBe(others.length)
    expect(others).not.toContain(cleo)
    begin(world)
    nextWeek(world)
    expect(toldTo(world)).toEqual([...others, cleo])
    nextWeek(world)
    expect(toldTo(world)).toEqual([...others, cleo])
  },
)

it('who could not be mailed for longer than there are records reads what came since the oldest, and what is dated in the week before it', () => {
  const world = withNews()
  const dated = 'Dated while nobody could mail Cleo'
  const seen = { id: 'E-009', goal: 'G-001', date: on('2026-11-27'), value: 64, count: 24, tells: dated }
  world.grids = [...world.grids, tabOf('evidence', 16, [seen])]
  world.trouble.set(cleo, { outcome: 'refused', why: 'Mailbox full' })
  nextWeek(world)
  const late = 'Written down later, without a day'
  world.grids = [...world.grids, tabOf('results', 20, [{ id: 'R-009', goal: 'G-001', result: late }])]
  nextWeek(world)
  nextWeek(world)
  world.trouble.clear()
  world.delivered.length = 0
  nextWeek(world)
  const toCleo = world.delivered.filter(({ to }) => to === cleo).map(({ text }) => text)
  expect(toCleo).toEqual([expect.stringContaining(dated)])
  expect(toCleo).toEqual([expect.stringContaining(late)])
})
