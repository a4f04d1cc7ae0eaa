import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { weekContent } from '../../../src/core/summary/content'
import { type ReadOptions, readWorkbook } from '../../../src/core/tables/read-workbook'
import type { Cell, Grid } from '../../../src/core/tables/records'
import { on, tabOf } from '../../support/grids'
import { today } from '../../support/school'

type Row = Record<string, Cell>

interface Tabs {
  readonly goals: readonly Row[]
  readonly evidence?: readonly Row[]
  readonly results?: readonly Row[]
  readonly strategies?: readonly Row[]
  readonly practice?: readonly Row[]
  readonly cycles?: readonly Row[]
}

const team = (id: string, name: string, email: string, role = 'Teacher') => ({
  id,
  name,
  email,
  role,
  communities: 'Grade 4 team',
})

/** A team of a lead, Tom, whose goal it is, a colleague and a parent; they meet this week, so that everyone is mailed. */
function gridsOf({
  goals,
  evidence = [],
  results = [],
  strategies = [],
  practice = [],
  cycles = [],
}: Tabs): Grid[] {
  return [
    tabOf('communities', 1, [{ id: 'C-001', name: 'Grade 4 team', level: 'Team', lead: 'Lea Dahl' }]),
    tabOf('members', 2, [
      team('M-001', 'Lea Dahl', 'lea@example.org'),
      team('M-002', 'Tom Teacher', 'tom@example.org'),
      team('M-003', 'Kim Colleague', 'kim@example.org'),
      team('M-004', 'Fay Family', 'fay@example.org', 'Family'),
    ]),
    tabOf('meetings', 3, [{ id: 'T-001', community: 'Grade 4 team', date: on('2026-11-24') }]),
    tabOf('goals', 4, goals),
    tabOf('evidence', 5, evidence),
    tabOf('results', 6, results),
    tabOf('strategies', 7, strategies),
    tabOf('practice', 8, practice),
    tabOf('cycles', 9, cycles),
  ]
}

/** What everyone's summary holds, as text by the reader's first name. */
function told(tabs: Tabs, options: ReadOptions = { giveIdsAfter: {} }): Record<string, string> {
  const workbook = readWorkbook(gridsOf(tabs), [], options)
  const { findings } = checkAlignment(workbook, today)
  const input = {
    week: '2026-W48',
    today,
    minutes: 485,
    known: null,
    stages: new Map(),
    trouble: [],
    missed: [],
  }
  const { summaries } = weekContent({ workbook, findings, smallestGroup: 10, ...input })
  return Object.fromEntries(
    summaries.map((summary) => [summary.person.name.split(' ')[0], JSON.stringify(summary)]),
  )
}

function readersOf(words: string, tabs: Tabs, options?: ReadOptions): string[] {
  const all = told(tabs, options)
  expect(Object.keys(all)).toEqual(['Lea', 'Tom', 'Kim', 'Fay'])
  return Object.entries(all)
    .filter(([, text]) => text.includes(words))
    .map(([name]) => name)
}

const words = 'I stop shouting'
const own: Row = { goal: words, level: 'Individual', owner: 'Tom Teacher', learner: 'Educators' }
const shared: Row = { id: 'G-009', goal: 'We read', level: 'Team', owner: 'Grade 4 team' }
const seen: Row = { date: on('2026-11-20'), value: 12, tells: 'As I thought' }

it.each<[string, Tabs]>([
  ['has evidence', { goals: [{ id: 'G-001', ...own }], evidence: [{ goal: 'G-001', ...seen }] }],
  ['has no ID yet', { goals: [own], evidence: [{ goal: words, ...seen }] }],
  ['has no level', { goals: [{ ...own, level: '' }], evidence: [{ goal: words, ...seen }] }],
  ['has a misspelt level', { goals: [{ ...own, level: 'Indivdual' }], evidence: [{ goal: words, ...seen }] }],
  ['stands on a level above', { goals: [{ ...own, level: 'Team' }], evidence: [{ goal: words, ...seen }] }],
  [
    'is a focus of the cycle',
    {
      goals: [{ id: 'G-001', ...own, level: '' }],
      cycles: [{ community: 'Grade 4 team', focusGoals: 'G-001', start: on('2026-10-05'), status: 'Active' }],
    },
  ],
  ['is due some day', { goals: [{ ...own, due: 'soonish', supports: 'G-099' }] }],
  [
    'is supported by another',
    {
      goals: [
        { id: 'G-001', ...own },
        { ...shared, supports: 'G-001' },
      ],
    },
  ],
  [
    'ends before another begins',
    {
      goals: [
        { id: 'G-001', ...own, status: 'Met' },
        { ...shared, level: '', supports: 'G-001' },
      ],
    },
  ],
])('tells of a goal that %s its owner alone', (_case, tabs) => {
  expect(readersOf(words, tabs).filter((name) => name !== 'Tom')).toEqual([])
  // As the sidebar reads it.
  expect(readersOf(words, tabs, {}).filter((name) => name !== 'Tom')).toEqual([])
})

it('tells its owner of the goal and of what it came to', () => {
  const goals = [{ id: 'G-001', ...own, status: 'Active' }]
  expect(readersOf(words, { goals, evidence: [{ goal: words, ...seen }] })).toEqual(['Tom'])
})

it.each<[string, string, Tabs]>([
  [
    'evidence',
    'cried twice',
    { goals: [{ id: 'G-001', ...own }], evidence: [{ ...seen, goal: 'G-001', value: 'cried twice' }] },
  ],
  [
    'evidence whose goal cannot be found',
    'I stop shoutng',
    { goals: [{ id: 'G-001', ...own }], evidence: [{ ...seen, goal: 'I stop shoutng' }] },
  ],
  [
    'practice',
    'when I am calmer',
    {
      goals: [{ id: 'G-001', ...own }],
      strategies: [{ id: 'S-001', strategy: 'Breathing', goals: 'G-001' }],
      practice: [{ what: 'Breathe', who: 'Kim Colleague', due: 'when I am calmer', strategy: 'S-001' }],
    },
  ],
])('tells nobody else of what cannot be read in %s of a goal of one person', (_case, text, tabs) => {
  expect(readersOf(text, tabs).filter((name) => name !== 'Tom')).toEqual([])
})

it('tells a lead what cannot be read in the rows of the team', () => {
  const evidence = [{ ...seen, goal: 'G-009', value: 'nearly all of them' }]
  expect(readersOf('nearly all of them', { goals: [shared], evidence })).toEqual(['Lea'])
  expect(readersOf('G-099', { goals: [shared], evidence: [{ ...seen, goal: 'G-099' }] })).toEqual(['Lea'])
})

it('tells of a goal without level and owner nobody outside the team', () => {
  const goals = [{ id: 'G-001', goal: words, owner: 'Somebody' }]
  const cycles = [{ id: 'Y-001', community: 'Grade 4 team', focusGoals: 'G-001', start: on('2026-10-05') }]
  const evidence = [{ ...seen, goal: 'G-001', cycle: 'Y-001' }]
  expect(readersOf(words, { goals, cycles, evidence })).toEqual(['Lea', 'Tom', 'Kim'])
})

it('mails a parent no goal of one person, be it their own', () => {
  const goals = [{ id: 'G-001', goal: words, level: 'Individual', owner: 'Fay Family' }]
  expect(readersOf(words, { goals, evidence: [{ ...seen, goal: 'G-001' }] })).toEqual([])
})

it('tells nobody of evidence and results of a goal that cannot be found', () => {
  const rows = { ...seen, goal: words, cycle: 'Y-001' }
  const cycles = [{ id: 'Y-001', community: 'Grade 4 team', start: on('2026-10-05'), focusGoals: 'G-009' }]
  expect(readersOf('As I thought', { goals: [shared], cycles, evidence: [rows] })).toEqual([])
})

it('leaves goals that share one ID out of progress and news', () => {
  const goals: Row[] = [
    { id: 'G-001', goal: 'We read', level: 'Team', owner: 'Grade 4 team', status: 'Active' },
    { id: 'G-001', ...own, current: 77, status: 'Active' },
  ]
  const evidence = [{ ...seen, id: 'E-001', goal: 'G-001', value: 77 }]
  expect(readersOf('As I thought', { goals, evidence })).toEqual([])
  expect(readersOf('"current":77', { goals, evidence })).toEqual([])
})
