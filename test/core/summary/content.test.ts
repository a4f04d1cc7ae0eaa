import { weekContent } from '../../../src/core/summary/content'
import { knownOf } from '../../../src/core/summary/known'
import type { NoMailReason } from '../../../src/core/summary/no-mail'
import type { WeekInput } from '../../../src/core/summary/week-view'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import type { Cell, Grid } from '../../../src/core/tables/records'
import { on, tabOf } from '../../support/grids'
import { school, today } from '../../support/school'

function input(grids: readonly Grid[], changes: Partial<WeekInput> = {}): WeekInput {
  return {
    workbook: readWorkbook(grids, []),
    week: '2026-W48',
    today,
    minutes: 485,
    known: null,
    findings: [],
    smallestGroup: 10,
    stages: new Map(),
    trouble: [],
    missed: [],
    ...changes,
  }
}

const people = (...rows: Parameters<typeof tabOf>[2]) => [
  tabOf('communities', 1, [{ id: 'C-001', name: 'Team' }]),
  tabOf('members', 2, rows),
  tabOf('meetings', 3, [{ id: 'T-001', community: 'Team', date: on('2026-11-24') }]),
]
const member = { id: 'M-001', name: 'Ana', email: 'ana@example.org', role: 'Teacher', communities: 'Team' }

type Decision = [string, Record<string, Cell>, NoMailReason | null]

it.each<Decision>([
  ['left today', { leftOn: on(today) }, 'left'],
  ['leaves tomorrow', { leftOn: on('2026-11-24') }, null],
  ['wants no mail', { weeklyEmail: 'No' }, 'stopped'],
  ['wants it said', { weeklyEmail: 'Yes' }, null],
  ...['SÍ', 'si', ' yes ', 'Y', 'x', true].map(
    (typed): Decision => [`wrote ${typed} for yes`, { weeklyEmail: typed }, null],
  ),
  ...['NO', 'n', 'Stop', 'nunca', false].map(
    (typed): Decision => [`wrote ${typed} for no`, { weeklyEmail: typed }, 'stopped'],
  ),
  ['may have said no in other words', { weeklyEmail: 'please leave me out' }, 'unsure'],
  ['may have left', { leftOn: 'some time in June' }, 'unsure'],
  ['says in words when the address came back', { weeklyEmail: 'rebota' }, 'cameBack'],
  ['has two addresses in the cell', { email: 'a@example.org, b@example.org' }, 'badAddress'],
  ['is in no community', { communities: '' }, 'noCommunity'],
  ['is in a community that is nowhere', { communities: 'Nowhere' }, 'noCommunity'],
])('decides on a member who %s', (_case, changes, why) => {
  const { summaries, notMailed } = weekContent(input(people({ ...member, ...changes })))
  expect(notMailed.map((one) => one.why)).toEqual(why === null ? [] : [why])
  expect(summaries).toHaveLength(why === null ? 1 : 0)
})

it('takes two rows with one address for one person', () => {
  const twice = people(member, { ...member, id: 'M-002', email: 'ANA@example.org', name: 'Ana Ruiz' })
  const { summaries } = weekContent(input(twice))
  expect(summaries.map(({ person }) => person.memberIds)).toEqual([['M-001', 'M-002']])
})

it('gives what belongs to an ID that two people bear to neither of them', () => {
  const copied = people(member, { ...member, name: 'Fay', email: 'fay@example.org', role: 'Family' })
  const led = [tabOf('communities', 1, [{ id: 'C-001', name: 'Team', lead: 'M-001' }]), ...copied.slice(1)]
  const { summaries } = weekContent(input(led))
  expect(summaries.map(({ person, lead }) => [person.name, person.memberIds, lead])).toEqual([
    ['Ana', [], null],
    ['Fay', [], null],
  ])
})

it('mails nobody who stopped it on one of two rows', () => {
  const twice = people(member, { ...member, id: 'M-002', weeklyEmail: 'No' })
  expect(weekContent(input(twice)).summaries).toEqual([])
})

it('tells the lead by name of whom it is not sure', () => {
  const grids = people(
    { ...member, name: 'Lea' },
    { ...member, id: 'M-002', name: 'Ida', email: 'ida@example.org', weeklyEmail: 'hm' },
  )
  const led = [tabOf('communities', 1, [{ id: 'C-001', name: 'Team', lead: 'Lea' }]), ...grids.slice(1)]
  const [summary] = weekContent(input(led)).summaries
  expect(summary?.lead?.badAddresses.items).toMatchObject([{ name: 'Ida', why: 'unsure' }])
})

it('mails nobody to whom there is nothing new and nothing due', () => {
  const grids = school().filter((grid) => ![5, 7, 8].includes(grid.sheetId))
  const known = knownOf(readWorkbook(grids, []), [], '2026-11-16')
  const { summaries, notMailed } = weekContent(input(grids, { known }))
  expect(summaries).toEqual([])
  expect(notMailed.filter((one) => one.why === 'nothingNew')).toHaveLength(5)
})

it('leaves out goals and agendas that wait to be written', () => {
  const goals = ['Readers grow', '____', 'TBD'].map((goal, n) => ({ id: `G-10${n}`, goal, owner: 'Team' }))
  const meeting = { id: 'T-009', community: 'Team', date: on('2026-11-23'), agenda: '____' }
  const grids = [...people(member), tabOf('goals', 4, goals), tabOf('meetings', 5, [meeting])]
  const [summary] = weekContent(input(grids)).summaries
  expect(summary?.goals.items.map(({ goal }) => goal)).toEqual(['Readers grow'])
  expect(summary?.meetings.map(({ date, agenda }) => [date, agenda])).toEqual([['2026-11-23', '']])
})

it('tells each thing once: what was known is no news', () => {
  const grids = school()
  const known = knownOf(readWorkbook(grids, []), [], '2026-11-16')
  const { summaries } = weekContent(input(grids, { known }))
  expect(summaries.flatMap((summary) => summary.news.items)).toEqual([])
})

it('tells whom last week’s mail did not reach what came before it, too', () => {
  const grids = school()
  const known = knownOf(readWorkbook(grids, []), [], '2026-11-16')
  const earlier = { ...known, day: '2026-11-09', highest: { evidence: 0, results: 0, resources: 0 } }
  const newsFor = (changes: Partial<WeekInput>) => {
    const { summaries } = weekContent(input(grids, { known, ...changes }))
    return Object.fromEntries(summaries.map(({ person, news }) => [person.name, news.items.length]))
  }
  const place = { sheetId: 2, tabName: 'Members', rowNumber: 4 }
  const cleo = { memberIds: ['M-003'], name: 'Cleo Park', place, kind: 'failed', why: '' } as const
  const withRecord = newsFor({ trouble: [cleo], knownEarlier: [earlier] })
  expect(withRecord['Cleo Park']).toBeGreaterThan(0)
  expect(withRecord['Ana Ruiz']).toBe(0)
  expect(newsFor({ trouble: [cleo] })['Cleo Park']).toBeGreaterThan(0)
})

it.each([
  ['six', 6],
  ['a number that cannot be read', 'n=6'],
])('repeats no number of a group of %s, and no words about its result', (_case, count) => {
  const ofSix = { id: 'E-003', goal: 'G-004', date: on('2026-11-20'), value: 37, count, tells: '37 of them' }
  const grids = [
    ...school().filter((grid) => ![6, 10].includes(grid.sheetId)),
    tabOf('evidence', 6, [ofSix]),
    tabOf('results', 10, [
      { id: 'R-001', goal: 'G-004', result: 'Four of six, 37%', met: 'Partly' },
      { id: 'R-002', goal: 'G-001', result: 'We read', met: 'Yes' },
    ]),
  ]
  const before = knownOf(readWorkbook(grids, []), [], '2026-11-16')
  const known = { ...before, highest: { evidence: 0, results: 0, resources: 9 } }
  const { summaries } = weekContent(input(grids, { known }))
  const news = summaries.find(({ person }) => person.name === 'Ana Ruiz')?.news.items
  expect(news).toMatchObject([
    { kind: 'result', title: 'Small group writes stories', met: 'partly', result: '' },
    { kind: 'result', title: 'Reading fluency, grade 2', result: 'We read' },
    { kind: 'evidence', value: null, hidden: true, tells: '' },
  ])
})

it('tells of a goal that has been met since', () => {
  const before = knownOf(readWorkbook(school(), []), [], '2026-11-16')
  const known = { ...before, goalsMet: new Set<number>() }
  const { summaries } = weekContent(input(school(), { known }))
  const readers = summaries.filter((summary) => summary.news.items.some((item) => item.kind === 'goalMet'))
  expect(readers.map(({ person }) => person.name)).toEqual(['Ben Okafor', 'Gus Board'])
})

it('counts for a lead only what is new in the communities led', () => {
  const spot = { table: 'goals', tabName: 'Goals', columnNumber: 1 } as const
  const findings = [
    {
      code: 'chain/loop',
      severity: 'problem',
      spot: { ...spot, sheetId: 3, rowNumber: 2 },
      subject: 'G-001',
      rowId: 'G-001',
      about: ['G-001'],
      values: {},
    },
    {
      code: 'smart/due',
      severity: 'warning',
      spot: { ...spot, sheetId: 3, rowNumber: 6 },
      subject: 'G-005',
      rowId: 'G-005',
      about: ['G-005'],
      values: {},
    },
    {
      code: 'smart/several',
      severity: 'idea',
      spot: { ...spot, sheetId: 3, rowNumber: 2 },
      subject: 'G-001',
      rowId: 'G-001',
      about: ['G-001'],
      values: {},
    },
    {
      code: 'smart/due',
      severity: 'warning',
      spot: { ...spot, sheetId: 3, rowNumber: 4 },
      subject: 'G-003',
      rowId: 'G-003',
      about: ['G-003'],
      values: {},
    },
  ] as const
  const { summaries } = weekContent(input(school(), { findings }))
  const counts = summaries.map(({ person, lead }) => [
    person.name,
    lead && [lead.newProblems, lead.newWarnings],
  ])
  expect(counts).toEqual([
    ['Ana Ruiz', [1, 0]],
    ['Ben Okafor', [0, 1]],
    ['Cleo Park', null],
    ['Fay Family', null],
    ['Gus Board', null],
  ])
})

it('gives somebody without a readable role what everybody may read', () => {
  const { summaries } = weekContent(input(people({ ...member, role: 'Wizard' })))
  expect(summaries.map((summary) => summary.audience)).toEqual(['public'])
})

it('passes over a meeting of today that has begun', () => {
  const meeting = (id: string, day: string, hour: number) => ({
    id,
    community: 'Team',
    date: on(day),
    start: { day: '1899-12-30', minutes: hour * 60 },
  })
  const grids = [
    ...people(member).slice(0, 2),
    tabOf('meetings', 3, [meeting('T-001', today, 7), meeting('T-002', '2026-11-25', 9)]),
  ]
  const [summary] = weekContent(input(grids)).summaries
  expect(summary?.meetings.map((one) => one.id)).toEqual(['T-002'])
})
