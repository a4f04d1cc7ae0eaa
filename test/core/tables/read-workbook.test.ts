import { headerNote } from '../../../src/core/tables/header-notes'
import {
  isReport,
  needsNotes,
  type ReadOptions,
  readWorkbook,
  reportMarker,
} from '../../../src/core/tables/read-workbook'
import type { Cell, Grid, Issue } from '../../../src/core/tables/records'
import { cellsOf, usualHeaders } from './tab-of'

const day = (text: string) => ({ day: text, minutes: 0 })
const goals = (rows: readonly Readonly<Record<string, Cell>>[], sheetId = 1) =>
  cellsOf('goals', rows, sheetId)
const known = [{ sheetId: 1, table: 'goals' as const }]
const told = (issues: readonly Issue[]) =>
  issues.map(({ code, tabName, rowNumber, columnNumber, found, suggestion }) =>
    [code, `${tabName} R${rowNumber}C${columnNumber}`, found, suggestion]
      .filter((part) => part !== undefined)
      .join(' | '),
  )
/** The same tab with another header row. */
const withHeaders = (grid: Grid, change: (headers: Cell[]) => readonly Cell[]): Grid => ({
  ...grid,
  values: [change([...(grid.values[0] ?? [])]), ...grid.values.slice(1)],
})
const rename = (from: string, to: string) => (headers: readonly Cell[]) =>
  headers.map((header) => (header === from ? to : header))
const read = (grid: Grid, options: ReadOptions = {}) => readWorkbook([grid], known, options)

const two = goals([
  { goal: 'Read', level: 'School', id: 'G-001' },
  { goal: 'Read more', level: 'Team', supports: 'G-001 · Read', id: 'G-002' },
])

describe('a tab is known', () => {
  it('by its sheet id, whatever it is called', () => {
    expect(read({ ...two, name: 'Our hopes' }).rows.goals.map((goal) => goal.place)).toEqual([
      { sheetId: 1, tabName: 'Our hopes', rowNumber: 2 },
      { sheetId: 1, tabName: 'Our hopes', rowNumber: 3 },
    ])
  })

  it('by its headers, where its sheet id is not remembered', () => {
    expect(readWorkbook([two], []).tabs).toMatchObject([{ sheetId: 1, table: 'goals', lastRow: 3 }])
  })

  it('with the last row of our columns as its last, whatever a team’s own column is filled with', () => {
    const width = Math.max(...two.values.map((row) => row.length))
    const filled = Array.from({ length: 30 }, (_, index) => {
      const row = two.values[index] ?? []
      return [...row, ...Array.from({ length: width - row.length }, () => ''), index === 0 ? 'Ours' : 0]
    })
    expect(read({ ...two, values: filled }).tabs).toMatchObject([{ lastRow: 3 }])
  })

  it('for every table, by the headers that set-up writes', () => {
    const grids = [
      cellsOf('needs', [], 1),
      cellsOf('visits', [], 2),
      cellsOf('pulse', [], 3),
      cellsOf('norms', [], 4),
    ]
    expect(readWorkbook(grids, []).tabs.map((tab) => tab.table)).toEqual([
      'needs',
      'visits',
      'pulse',
      'norms',
    ])
  })

  it.each<[string, Cell[]]>([
    ['a list of names', ['Name', 'Email', 'Phone', 'Room']],
    ['a timetable', ['Date', 'Start', 'Minutes', 'Where', 'Topic', 'Notes', 'Sub']],
    ['an empty tab', []],
    ['a tab of numbers', [1, 2, 3]],
  ])('not when it is a team’s own: %s', (_what, headers) => {
    const own = { sheetId: 9, name: 'Own', values: [headers, ['Ana', 'ana@school.org', '', '']] }
    const { tabs, issues } = readWorkbook([own], [])
    expect({ tabs, issues }).toEqual({ tabs: [], issues: [] })
  })

  it('not when it is a report, even with our headers in it', () => {
    const report = { ...two, values: [[`${reportMarker}: goal alignment`], ...two.values] }
    expect(isReport(report)).toBe(true)
    expect(read(report)).toMatchObject({ tabs: [], issues: [] })
  })

  it('and left out with a word when somebody duplicated it, until its rows are its own', () => {
    const copy = { ...two, sheetId: 7, name: 'Copy of Goals' }
    const { rows, issues } = readWorkbook([copy, two], known)
    expect(rows.goals.map((goal) => goal.place.tabName)).toEqual(['Goals', 'Goals'])
    expect(told(issues)).toEqual(['data/duplicate-tab | Copy of Goals R1C0 | Copy of Goals'])
    const third = { goal: 'New', level: 'Team', id: 'G-003' }
    expect(readWorkbook([two, goals([third], 7)], known).rows.goals).toHaveLength(3)
  })
})

describe('a column is known', () => {
  it('when moved, with rows above the headers and columns of the team’s own between', () => {
    const shuffled: Grid = {
      sheetId: 1,
      name: 'Goals',
      values: [
        ['Our goals 2026'],
        [],
        ['Notes', 'level:', 'Goal *', '', 'ID', ' WHOSE\u00a0LEARNING '],
        ['own', 'Team', 'Read', 'x', 'G-001', 'Students'],
      ],
    }
    expect(read(shuffled).rows.goals).toMatchObject([
      { goal: 'Read', level: 'team', id: 'G-001', learner: 'students', place: { rowNumber: 4 } },
    ])
  })

  it('by the key in its header’s note, when the header was renamed', () => {
    const renamed = withHeaders(two, rename('Supports', 'Helps'))
    const notes = {
      1: [
        usualHeaders('goals').map((_, index) =>
          index === 2 ? headerNote('Help.', 'goals', 'supports') : '',
        ),
      ],
    }
    expect(needsNotes(renamed, known)).toBe(true)
    expect(needsNotes(two, known)).toBe(false)
    expect(readWorkbook([renamed], []).rows.goals[1]?.supports).toEqual([])
    expect(read(renamed, { notes })).toMatchObject({
      rows: { goals: [{}, { supports: ['G-001'] }] },
      issues: [],
    })
  })

  it('by notes alone, when every header was renamed', () => {
    const renamed = withHeaders(two, (headers) => headers.map((_, index) => `Column ${index}`))
    const notes = { 1: [['goal', 'level', 'supports'].map((key) => headerNote('Help.', 'goals', key))] }
    expect(needsNotes(renamed, known)).toBe(true)
    expect(read(renamed, { notes }).rows.goals.map((goal) => goal.goal)).toEqual(['Read', 'Read more'])
  })

  it('and one of the team’s own asks for no notes once every column of ours was found', () => {
    expect(
      needsNotes(
        withHeaders(two, (headers) => [...headers, 'Notes']),
        known,
      ),
    ).toBe(false)
  })

  it('and told when two headers are the same: the first counts', () => {
    const twice = withHeaders(two, rename('Measure', 'Level'))
    expect(told(readWorkbook([twice], []).issues)).toEqual(['data/repeated-header | Goals R1C6 | Level'])
    expect(read(twice).rows.goals[0]?.level).toBe('school')
  })

  it('and of two that are the same the one with our note counts, wherever it stands', () => {
    const theirs = (row: readonly Cell[]) => [row === two.values[0] ? 'Goal' : 'theirs', ...row]
    const twice = { ...two, values: two.values.map(theirs) }
    expect(needsNotes(twice, known)).toBe(true)
    const notes = { 1: [['', headerNote('Help.', 'goals', 'goal')]] }
    const { rows, issues } = read(twice, { notes })
    expect(rows.goals.map(({ goal }) => goal)).toEqual(['Read', 'Read more'])
    expect(told(issues)).toContain('data/repeated-header | Goals R1C1 | Goal')
  })

  it('and told when a required one is missing, or when a header nearly is one', () => {
    const unseen = (from: string, to: string) =>
      told(readWorkbook([withHeaders(two, rename(from, to))], []).issues)
    expect(unseen('Level', 'Colour')).toContain('data/missing-column | Goals R1C0 | ')
    expect(unseen('Measure', 'Measures')).toEqual(['data/unknown-header | Goals R1C6 | Measures | Measure'])
    expect(unseen('Unit', 'Room')).toEqual([])
  })
})

describe('a row', () => {
  it('without anything typed in it is none', () => {
    const blank = { newMeasure: false }
    const rows: Readonly<Record<string, Cell>>[] = [
      blank,
      { goal: 'Read', level: 'Team' },
      { goal: ' \u200b' },
      { id: 'G-009' },
      blank,
    ]
    expect(read(goals(rows))).toMatchObject({ rows: { goals: [{ place: { rowNumber: 3 } }] }, issues: [] })
  })

  it('that lacks something required is told once, and stays when it says what it is about', () => {
    const { rows, issues } = read(goals([{ goal: 'Read' }, { baseline: 480, target: 700 }]))
    expect(told(issues)).toEqual([
      'data/missing-required | Goals R2C2 | ',
      'data/missing-required | Goals R3C1 | ',
    ])
    expect(rows.goals.map((goal) => goal.goal)).toEqual(['Read'])
  })

  it('whose level is left to its tab needs none', () => {
    const options: ReadOptions = { tabLevels: { 1: 'school' } }
    const { rows, issues } = read(goals([{ goal: 'Read' }, { goal: 'Count', level: 'Team' }]), options)
    expect([rows.goals.map((goal) => goal.level), issues]).toEqual([['school', 'team'], []])
  })

  it('with the ID of an earlier row is told, and so is a name that two members have', () => {
    const member = { email: 'ana@school.org', role: 'Teacher' }
    const members = cellsOf(
      'members',
      [
        { name: 'Ana Ruiz', ...member },
        { name: 'ana  ruiz', ...member },
      ],
      2,
    )
    const twice = goals([
      { goal: 'A', level: 'Team', id: 'G-001' },
      { goal: 'B', level: 'Team', id: 'g1', owner: 'Ana Ruiz' },
    ])
    expect(told(readWorkbook([twice, members], []).issues)).toEqual([
      'data/repeated-name | Goals R3C4 | Ana Ruiz',
      'chain/duplicate-id | Goals R3C15 | G-001',
      'data/repeated-name | Members R3C1 | ana  ruiz',
    ])
  })

  it('without an ID is given the next one when asked, after every number that was ever given', () => {
    const grid = goals([
      { goal: 'A', level: 'Team' },
      { goal: 'B', level: 'Team', supports: 'A', id: 'G-004' },
    ])
    const { rows, given } = read(grid, { giveIdsAfter: { goals: 7 } })
    expect(given).toEqual([
      {
        table: 'goals',
        place: { sheetId: 1, tabName: 'Goals', rowNumber: 2 },
        columnNumber: 15,
        id: 'G-008',
      },
    ])
    expect(rows.goals[1]?.supports).toEqual(['G-008'])
    expect(read(grid).rows.goals.map((goal) => [goal.id, goal.supports])).toEqual([
      ['', []],
      ['G-004', ['A']],
    ])
  })

  it('shorter than the headers is read as far as it goes', () => {
    const short = { ...two, values: [usualHeaders('goals'), ['Read', 'Team']] }
    expect(read(short).rows.goals).toMatchObject([{ goal: 'Read', level: 'team', due: null, id: '' }])
  })
})

describe('a reference', () => {
  const communities = cellsOf(
    'communities',
    [
      { name: 'Grade 2 team', id: 'C-001' },
      { name: 'Grade 3 · North', id: 'C-002' },
    ],
    2,
  )
  const members = cellsOf(
    'members',
    [
      {
        name: 'Ana Ruiz',
        email: 'ana@school.org',
        role: 'Teacher',
        communities: 'grade 2 team, Grade 3 · North',
        id: 'M-001',
      },
      {
        name: 'Cole, Ben',
        email: 'ben@school.org',
        role: 'Teacher',
        communities: 'Grade 4 team',
        id: 'M-002',
      },
    ],
    3,
  )
  const practice = (cells: Readonly<Record<string, Cell>>) =>
    cellsOf('practice', [{ what: 'Try', due: day('2026-11-23'), ...cells }], 4)
  const all = (grid: Grid) => readWorkbook([two, communities, members, grid], [])

  it('by name, ID, label or email holds the ID of its row', () => {
    const { rows } = all(practice({ who: 'Cole, Ben, ana ruiz', supportedBy: 'M-001; ben@school.org' }))
    expect(rows.practice[0]).toMatchObject({ who: ['M-002', 'M-001'], supportedBy: ['M-001', 'M-002'] })
    expect(rows.members[0]?.communities).toEqual(['C-001', 'C-002'])
    expect(rows.goals[1]?.supports).toEqual(['G-001'])
  })

  it('with a label that is out of date is no issue', () => {
    const stale = goals([
      { goal: 'Read', level: 'School', id: 'G-001' },
      { goal: 'More', level: 'Team', supports: 'G-001 · Old words, grade 2', id: 'G-002' },
    ])
    const { rows, issues } = read(stale)
    expect([rows.goals[1]?.supports, issues]).toEqual([['G-001'], []])
  })

  it.each<[Readonly<Record<string, Cell>>, string]>([
    [{ who: 'Ana Riuz' }, 'data/unknown-member | Practice R2C2 | Ana Riuz | Ana Ruiz'],
    [{ who: 'Ana Ruiz, Somebody Else' }, 'data/unknown-member | Practice R2C2 | Somebody Else'],
    [{ who: 'M-001', strategy: 'S-009' }, 'data/orphan | Practice R2C4 | S-009'],
  ])('to nothing stays as typed and is told: %j', (cells, issue) => {
    expect(told(all(practice(cells)).issues).filter((line) => line.includes('Practice'))).toEqual([issue])
  })

  it('to a goal that is nowhere is told with the nearest ID, in a community’s own way of numbering too', () => {
    const own = goals([
      { goal: 'A', level: 'School', id: 'P2.F2' },
      { goal: 'B', level: 'Team', id: 'P2.F2.A3', supports: 'P2.F2' },
      { goal: 'C', level: 'Team', id: 'P2.F1.A4', supports: 'P2.F2.A4' },
    ])
    const { rows, issues } = read(own)
    expect(rows.goals.map((goal) => goal.supports)).toEqual([[], ['P2.F2'], ['P2.F2.A4']])
    expect(told(issues)).toEqual(['chain/unknown-parent | Goals R4C3 | P2.F2.A4 | P2.F2.A3'])
  })

  it('to a row of another table counts as broken', () => {
    expect(told(read(goals([{ goal: 'A', level: 'Team', supports: 'C-001' }])).issues)).toEqual([
      'chain/unknown-parent | Goals R2C3 | C-001',
    ])
  })
})

it('issues stand in the order in which one would meet them', () => {
  const { issues } = read(
    goals([
      { goal: 'A', level: 'Tema', supports: 'G-9' },
      { goal: 'B', level: 'x', due: 'soon' },
    ]),
  )
  expect(issues.map(({ rowNumber, columnNumber }) => [rowNumber, columnNumber])).toEqual([
    [2, 2],
    [2, 3],
    [3, 2],
    [3, 12],
  ])
})

it.each<[string, Grid]>([
  ['nothing', { sheetId: 1, name: 'Goals', values: [] }],
  ['blank rows', { sheetId: 1, name: 'Goals', values: [[], ['', ''], []] }],
  [
    'numbers where headers should be',
    { sheetId: 1, name: 'Goals', values: [[1, true, day('2026-11-23')], [2]] },
  ],
])('a remembered tab that holds %s is read without a crash', (_what, grid) => {
  expect(read(grid).rows.goals).toEqual([])
})
