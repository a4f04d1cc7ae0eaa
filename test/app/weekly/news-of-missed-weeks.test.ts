import { runHourly } from '../../../src/app/weekly/run-week'
import { schedule } from '../../../src/app/weekly/schedule-week'
import type { TableKey } from '../../../src/core/tables/declaration'
import type { Cell } from '../../../src/core/tables/records'
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

describe('in weeks in which nothing else happens', () => {
  const evidenceTab = 16
  const aim = 'Readers grow in every class'
  const goal = { id: 'G-009', goal: aim, level: 'Team', owner: 'Grade 2 team', status: 'Planned' }
  const begun = { id: 'E-009', goal: 'G-009' }
  /** With what somebody promised and is overdue, which brings the mail of every week. */
  const practiceTab = 5
  const quietTabs = [6, 7, 8, 9, resultsTab]

  /** Nothing else is new. */
  function quietSchool(...without: number[]): World {
    const grids = school().filter(({ sheetId }) => ![...quietTabs, ...without].includes(sheetId))
    const world = newWorld([...grids, tabOf('goals', 13, [goal])], mondayAtEight - day)
    schedule(fakeServices(world), { day: 1, hour: 8 })
    world.now = mondayAtEight
    runHourly(fakeServices(world))
    world.delivered.length = 0
    return world
  }

  function typedInto(world: World, row: Record<string, Cell>, table: TableKey = 'evidence'): void {
    const others = world.grids.filter(({ sheetId }) => sheetId !== evidenceTab)
    world.grids = [...others, tabOf(table, evidenceTab, [row])]
  }

  function removeTab(world: World, sheetId: number): void {
    world.grids = world.grids.filter((grid) => grid.sheetId !== sheetId)
  }

  const textsTo = (world: World) => world.delivered.filter(({ to }) => to === cleo).map(({ text }) => text)
  const told = (world: World) => textsTo(world).flatMap((text) => text.match(/^\* New evidence.*$/gm) ?? [])

  it.each<[string, TableKey, Record<string, string>]>([
    ['has its goal and nothing else', 'evidence', begun],
    ['is a draft that waits to be written', 'evidence', { ...begun, tells: '____' }],
    ['has its goal and nothing else', 'results', { id: 'R-009', goal: 'G-009' }],
    ['is a draft that waits to be written', 'results', { id: 'R-009', goal: 'G-009', result: 'TBD' }],
    ['is a draft that waits to be written', 'resources', { id: 'B-009', title: '____' }],
    [
      'has a link and a placeholder for its title',
      'resources',
      { id: 'B-009', title: 'TBD', link: 'https://example.org' },
    ],
    ['is done and says not what', 'practice', { id: 'P-009', what: '____', status: 'Done', cycle: 'Y-001' }],
  ])('a row that %s makes no mail, but for what the check tells the leads (%s)', (_what, table, row) => {
    const world = quietSchool(practiceTab)
    typedInto(world, row, table)
    nextWeek(world)
    const { delivered } = world
    const leads = ['lead@example.org', 'ben@example.org']
    expect(delivered.filter(({ to }) => !leads.includes(to)).map(({ to, subject }) => [to, subject])).toEqual(
      [],
    )
    expect(delivered.map(({ text }) => text).join()).not.toContain('WHAT HAS MOVED')
  })

  it.each<[string, Record<string, Cell>, Record<string, Cell>]>([
    ['number', begun, { ...begun, value: 64, tells: '____' }],
    ['words', { ...begun, tells: '____' }, { ...begun, tells: 'They ask for more books.' }],
    ['goal', { ...begun, goal: 'Not yet on the list', value: 64 }, { ...begun, value: 64 }],
    [
      'day',
      { ...begun, date: on('2026-12-04'), tells: 'We listen to all.' },
      { ...begun, date: on('2026-12-04'), tells: 'We listen to all.' },
    ],
  ])('a row is news once, in the week in which its %s comes', (_what, before, after) => {
    const world = quietSchool()
    typedInto(world, before)
    nextWeek(world)
    expect(textsTo(world)).toHaveLength(1)
    expect(told(world)).toEqual([])
    typedInto(world, after)
    nextWeek(world)
    nextWeek(world)
    expect(told(world)).toHaveLength(1)
    expect(textsTo(world).join()).not.toContain('____')
  })

  it.each<[string, (world: World) => void]>([
    ['the goal that it is about stood twice', (world) => world.grids.push(tabOf('goals', 14, [goal]))],
    ['its goal was deleted', (world) => removeTab(world, 13)],
    ['its tab was deleted', (world) => removeTab(world, evidenceTab)],
  ])('what was told once is no news when %s for a week', (_what, harm) => {
    const world = quietSchool()
    typedInto(world, { ...begun, value: 64 })
    nextWeek(world)
    expect(told(world)).toHaveLength(1)
    const { grids } = world
    world.grids = [...grids]
    harm(world)
    nextWeek(world)
    world.grids = grids
    nextWeek(world)
    expect(told(world)).toHaveLength(1)
  })

  it('what had still to be told is, after a week in which its tab was away', () => {
    const world = quietSchool()
    typedInto(world, begun)
    nextWeek(world)
    removeTab(world, evidenceTab)
    nextWeek(world)
    typedInto(world, { ...begun, value: 64 })
    nextWeek(world)
    expect(told(world)).toHaveLength(1)
  })

  it('an address that is no good any more is told to the leads, once by a mail of its own', () => {
    const world = quietSchool(practiceTab)
    nextWeek(world)
    expect(world.delivered).toEqual([])
    typed(world, 'Email', `${cleo}, c@example.org`)
    nextWeek(world)
    expect(world.delivered.map(({ to, subject }) => [to, subject])).toEqual([
      ['lead@example.org', 'Week of December 7: one thing to look at'],
    ])
    expect(world.delivered[0]?.text).toContain('Cleo Park gets no mail: the cell Email')
    nextWeek(world)
    expect(world.delivered).toHaveLength(1)
  })
})
