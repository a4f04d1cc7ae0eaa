import { columnsOf } from '../../../src/core/tables/declaration'
import { headerNote } from '../../../src/core/tables/header-notes'
import type { Layouts } from '../../../src/core/tables/lost-columns'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import type { Cell, Grid } from '../../../src/core/tables/records'
import { tabOf } from './tab-of'

const known = [{ sheetId: 1, table: 'goals' as const }]
const goals = Array.from({ length: 10 }, (_, index) => ({
  goal: `Goal ${index + 1}`,
  level: 'team',
  supports: index > 0 ? ['G-001'] : [],
  learner: 'students',
  unit: '%',
  target: 60 + index,
  due: '2027-05-28',
  status: 'active',
  id: `G-0${String(index + 1).padStart(2, '0')}`,
}))
const tab = tabOf('goals', goals)
const undisturbed = recordsIn(tab)

function recordsIn(grid: Grid, layouts: Layouts = {}): unknown[] {
  const { rows } = readWorkbook([grid], known, { layouts })
  return rows.goals.map(({ place, ...record }) => record).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function issuesIn(grid: Grid, layouts: Layouts = {}): string[] {
  const { issues } = readWorkbook([grid], known, { layouts })
  return issues.map(({ code, rowNumber, columnNumber, suggestion }) =>
    [code, `R${rowNumber}C${columnNumber}`, suggestion].filter(Boolean).join(' '),
  )
}

type Change = (rows: Cell[][]) => Cell[][]

const changed = (change: Change): Grid => ({ ...tab, values: change(tab.values.map((row) => [...row])) })
const header =
  (change: (row: Cell[]) => Cell[]): Change =>
  ([first = [], ...rows]) => [change(first), ...rows]
const at = (key: string) => columnsOf('goals').findIndex((column) => column.key === key)
const overwrite = (key: string, text: string) =>
  header((row) => row.map((cell, index) => (index === at(key) ? text : cell)))
const sortedAlong: Change = ([first = [], ...rows]) => [
  ...rows.slice(0, 1),
  first,
  ...rows.slice(1).reverse(),
]

describe('on a tab that is remembered, the rows are read as before, and it is told, when', () => {
  it.each<[string, Change, string[]]>([
    ['the header row was deleted', (rows) => rows.slice(1), ['data/no-headers R1C0']],
    [
      'something was pasted over all headers',
      header((row) => row.map((_, index) => `Spalte ${index + 1}`)),
      ['data/no-headers R1C0'],
    ],
    ['the headers were cleared', header((row) => row.map(() => '')), ['data/no-headers R1C0']],
    ['the headers were sorted along with the rows', sortedAlong, ['data/header-moved R2C0']],
    [
      'the headers were sorted to the end',
      ([first = [], ...rows]) => [...rows, first],
      ['data/header-moved R11C0'],
    ],
    [
      'one header was renamed and its note is gone',
      overwrite('level', 'Ebene'),
      ['data/lost-header R1C2 Level'],
    ],
    ['one header was cleared', overwrite('due', ''), ['data/lost-header R1C12 Due']],
    ['the ID’s header was cleared', overwrite('id', ''), ['data/lost-header R1C15 ID']],
    ['one header was typed over another', overwrite('unit', 'Level'), ['data/lost-header R1C7 Unit']],
    [
      'three neighbours were renamed',
      header((row) => row.map((cell, index) => (index > 6 && index < 10 ? `Neu ${index}` : cell))),
      [
        'data/lost-header R1C8 Better when',
        'data/lost-header R1C9 Baseline',
        'data/lost-header R1C10 Target',
      ],
    ],
  ])('%s', (_name, change, issues) => {
    expect(recordsIn(changed(change))).toEqual(undisturbed)
    expect(issuesIn(changed(change))).toEqual(issues)
  })
})

it('columns that were moved before are known by where they stood at the last check', () => {
  const move: Change = (rows) =>
    rows.map(([first = '', ...row]) => [...row.slice(0, 4), 'mine', first, ...row.slice(4)])
  const layout = [
    'level',
    'supports',
    'owner',
    'learner',
    '',
    'goal',
    ...columnsOf('goals')
      .slice(5)
      .map(({ key }) => key),
  ]
  const grid = changed((rows) => move(rows).slice(1))
  expect(recordsIn(grid, { 1: layout })).toEqual(undisturbed)
  expect(recordsIn(grid)).not.toEqual(undisturbed)
})

describe('no column is taken for one of ours', () => {
  it.each<[string, Change]>([
    [
      'that a team put where one was deleted',
      (rows) =>
        rows.map((row, index) =>
          row.map((cell, column) => (column === at('target') ? (index ? 'talk' : 'Talk') : cell)),
        ),
    ],
    [
      'next to the place of a deleted one',
      (rows) => rows.map((row) => [...row.slice(0, at('unit')), ...row.slice(at('unit') + 1), 'mine']),
    ],
    ['in place of the IDs', (rows) => rows.map((row) => [...row.slice(0, at('id')), 'mine'])],
  ])('%s', (_name, change) => {
    const { rows } = readWorkbook([changed(change)], known)
    expect(rows.goals).toHaveLength(goals.length)
    expect(JSON.stringify(rows.goals)).not.toMatch(/mine|talk/i)
  })
})

it('a remembered tab without its ID column is told, and one that is only known by its headers is not', () => {
  const bare = changed((rows) => rows.map((row) => row.slice(0, at('id'))))
  expect(issuesIn(bare)).toContain('data/missing-column R1C0')
  const codes = readWorkbook([bare], []).issues.map(({ code }) => code)
  expect(codes).not.toContain('data/missing-column')
})

it('rows above the headers that are no rows of the table are left alone', () => {
  const titled = changed((rows) => [['Our goals of this year'], [], ...rows])
  expect(recordsIn(titled)).toEqual(undisturbed)
  expect(issuesIn(titled)).toEqual([])
})

describe('a row that was pasted over the headers, which their notes still tell,', () => {
  const notes = { 1: [columnsOf('goals').map(({ key }) => headerNote('', 'goals', key))] }
  const over = (texts: readonly string[]) => {
    const grid = changed(header((row) => [...texts, ...row.slice(texts.length)]))
    return readWorkbook([grid], known, { notes })
  }

  it('is read without what is left of the headers, and told', () => {
    const { rows, issues } = over(['Children ask why', 'Team', 'G-001'])
    expect(rows.goals.map(({ goal }) => goal)).toEqual(['Children ask why', ...goals.map(({ goal }) => goal)])
    expect(rows.goals[0]).toMatchObject({ level: 'team', supports: ['G-001'], owner: '', due: null })
    expect(issues.map(({ code }) => code)).toEqual(['data/no-headers'])
  })

  it.each<[string, string[]]>([
    ['names of columns', ['Ziel', 'Ebene', 'Dient']],
    ['years for names of numbers', ['Ziel', 'Level', '', '', '', '', '', '', '2026', '2027']],
    ['a title alone', ['Children ask why']],
    ['a level without a title', ['', 'Team']],
  ])('is none where it holds %s', (_name, texts) => {
    const { rows, issues } = over(texts)
    expect(rows.goals).toHaveLength(goals.length)
    expect(issues).toEqual([])
  })
})

describe('below a blank row, what has a title and numbers only', () => {
  const below = (...rows: Cell[][]) => readWorkbook([changed((typed) => [...typed, [], ...rows])], known)
  const row = (cells: Record<string, Cell>): Cell[] => columnsOf('goals').map(({ key }) => cells[key] ?? '')

  it('is a total or a remark: told, and no row', () => {
    const { rows, issues } = below(row({ goal: 'Total', target: 645 }), row({ goal: 'Ask in March.' }))
    expect(rows.goals).toHaveLength(goals.length)
    expect(issues.map(({ code, rowNumber }) => [code, rowNumber])).toEqual([
      ['data/missing-required', 13],
      ['data/missing-required', 14],
    ])
  })

  it.each<[string, Record<string, Cell>]>([
    ['more than that', { goal: 'Children ask why', learner: 'Students' }],
    ['an ID', { goal: 'Children ask why', id: 'G-030' }],
    ['all that is asked for', { goal: 'Children ask why', level: 'Team' }],
  ])('is a row where it has %s, and so is what follows it', (_name, cells) => {
    const { rows } = below(row(cells), row({ goal: 'Children answer' }))
    expect(rows.goals).toHaveLength(goals.length + 2)
  })
})
