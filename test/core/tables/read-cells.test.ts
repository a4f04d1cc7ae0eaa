import { habitsOf } from '../../../src/core/locale'
import type { TableKey } from '../../../src/core/tables/declaration'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import type { Cell } from '../../../src/core/tables/records'
import { cellsOf } from './tab-of'

/** What one cell reads as, in a row that is fine otherwise, with the issues about it. */
function readOne(table: TableKey, key: string, cell: Cell, locale = 'en_US') {
  const base: Readonly<Record<string, Readonly<Record<string, Cell>>>> = {
    goals: { goal: 'Read more', level: 'Team' },
    members: { name: 'Ana Ruiz', email: 'ana@school.org', role: 'Teacher' },
    meetings: { community: 'Grade 2 team', date: { day: '2026-11-23', minutes: 0 } },
    communities: { name: 'Grade 2 team' },
    practice: { what: 'Try it', who: 'M-001', due: { day: '2026-11-23', minutes: 0 } },
  }
  const grid = cellsOf(table, [{ ...base[table], [key]: cell }])
  const read = readWorkbook([grid], [{ sheetId: 1, table }], { habits: habitsOf(locale) })
  const row = read.rows[table][0] as unknown as Record<string, unknown>
  const issues = read.issues
    .filter((issue) => issue.columnKey === key)
    .map(({ code, found, suggestion }) => [code, found, suggestion])
  return { value: row[key], issues }
}

const day = (text: string, minutes = 0) => ({ day: text, minutes })

describe('a cell that can be read', () => {
  it.each<[TableKey, string, Cell, unknown]>([
    ['goals', 'measure', '  spring  screener\u00a0', 'spring  screener'],
    ['goals', 'measure', 42, '42'],
    ['goals', 'measure', day('2026-11-23'), '2026-11-23'],
    ['goals', 'measure', day('1899-12-30', 795), '13:15'],
    ['goals', 'measure', true, 'TRUE'],
    ['goals', 'target', 70, 70],
    ['goals', 'target', '70%', 70],
    ['goals', 'target', ' 1,200 ', 1200],
    ['goals', 'target', 0, 0],
    ['goals', 'target', '\u200b', null],
    ['goals', 'due', day('2027-06-04', 600), '2027-06-04'],
    ['goals', 'due', 'June 4, 2027', '2027-06-04'],
    ['goals', 'due', 46_542, '2027-06-04'],
    ['goals', 'level', ' school ', 'school'],
    ['goals', 'level', 'SCHOOL*', 'school'],
    ['goals', 'better', 'Lower', 'lower'],
    ['goals', 'newMeasure', true, true],
    ['goals', 'newMeasure', 'x', true],
    ['goals', 'newMeasure', 'Yes', true],
    ['goals', 'newMeasure', 'no', false],
    ['goals', 'newMeasure', '', false],
    ['goals', 'status', '', 'active'],
    ['goals', 'id', 'g 14', 'G-014'],
    ['goals', 'id', 'P2.F2.A4', 'P2.F2.A4'],
    ['members', 'email', 'Ana Ruiz <ana@school.org>', 'ana@school.org'],
    ['members', 'role', 'supportStaff', 'supportStaff'],
    ['communities', 'shares', 'Students, subject; Goal', ['students', 'subject', 'goal']],
    ['communities', 'shares', 'Students, Students', ['students']],
    ['meetings', 'start', day('1899-12-30', 795), 795],
    ['meetings', 'start', '1:15 PM', 795],
    ['meetings', 'start', 0.5, 720],
  ])('%s.%s %j reads as %j', (table, key, cell, expected) => {
    expect(readOne(table, key, cell)).toEqual({ value: expected, issues: [] })
  })
})

describe('a cell that cannot be read', () => {
  it.each<[TableKey, string, Cell, unknown, string, string | undefined]>([
    ['goals', 'target', '35 to 31', null, 'data/unreadable', undefined],
    ['goals', 'target', '58 students', null, 'data/unreadable', '58'],
    ['goals', 'target', day('2026-03-04'), null, 'data/unreadable', undefined],
    ['goals', 'target', '#DIV/0!', null, 'data/unreadable', undefined],
    ['goals', 'measure', '#REF!', '', 'data/unreadable', undefined],
    ['goals', 'due', 'before winter break', null, 'data/unreadable', undefined],
    ['goals', 'due', 2027, null, 'data/unreadable', undefined],
    ['goals', 'level', 'Tema', null, 'data/not-in-list', 'Team'],
    ['goals', 'level', 'Galaxy', null, 'data/not-in-list', undefined],
    ['goals', 'newMeasure', 'maybe', false, 'data/unreadable', undefined],
    ['members', 'email', 'ana@school.org, ben@school.org', '', 'data/bad-email', undefined],
    ['members', 'email', 'ana@school,org', '', 'data/bad-email', 'ana@school.org'],
    ['communities', 'shares', 'Students, Snacks', ['students'], 'data/not-in-list', undefined],
    ['meetings', 'start', 'after lunch', null, 'data/unreadable', undefined],
    ['meetings', 'start', day('2026-11-23'), null, 'data/unreadable', undefined],
  ])('%s.%s %j reads as %j and is told as %s, suggesting %p', (table, key, cell, value, code, suggestion) => {
    const found = typeof cell === 'object' ? cell.day : String(cell)
    expect(readOne(table, key, cell)).toEqual({ value, issues: [[code, found, suggestion]] })
  })
})

it('the locale decides how text dates and numbers are read', () => {
  expect(readOne('goals', 'due', '4/5/2027').value).toBe('2027-04-05')
  expect(readOne('goals', 'due', '4/5/2027', 'en_GB').value).toBe('2027-05-04')
  expect(readOne('goals', 'target', '1,5', 'de_DE').value).toBe(1.5)
})

it('what was found is cut to 80 characters', () => {
  const [[, found] = []] = readOne('goals', 'target', 'about-'.repeat(40)).issues
  expect(found?.length).toBe(80)
})

describe('percentages', () => {
  const goal = (cells: Readonly<Record<string, Cell>>) => {
    const goals = cellsOf('goals', [{ goal: 'Read', level: 'Team', unit: '%', id: 'G-001', ...cells }], 1)
    const evidence = cellsOf('evidence', [{ goal: 'G-001', date: day('2026-11-23'), value: 0.57 }], 2)
    const { rows } = readWorkbook([goals, evidence], [])
    const [{ baseline, target, current } = {}] = rows.goals as readonly Partial<(typeof rows.goals)[number]>[]
    return { numbers: [baseline, target, current], value: rows.evidence[0]?.value }
  }

  it('typed with a percent sign into a goal in % count as 70, not 0.7, and evidence follows', () => {
    expect(goal({ baseline: 0.5, target: 0.7 })).toEqual({ numbers: [50, 70, null], value: 57 })
    expect(goal({ baseline: 50, target: 70 })).toEqual({ numbers: [50, 70, null], value: 57 })
  })

  it.each<Readonly<Record<string, Cell>>>([
    { unit: '% of students' },
    { unit: 'Percentage points' },
    { unit: 'por ciento' },
    { unit: '', goal: 'Readers at grade level: from 50 % to 70 %' },
  ])('are known by what people write: %j', (words) => {
    expect(goal({ baseline: 0.5, target: 0.7, ...words })).toMatchObject({
      numbers: [50, 70, null],
      value: 57,
    })
  })

  it('are none where neither unit nor sentence speaks of them', () => {
    const goalOfPoints = { unit: '', goal: 'Raise the GPA gain from 0.5 to 0.7, with 90% taking part' }
    expect(goal({ baseline: 0.5, target: 0.7, ...goalOfPoints })).toMatchObject({ numbers: [0.5, 0.7, null] })
    expect(goal({ baseline: 0.5, target: 0.7, unit: '' })).toMatchObject({
      numbers: [0.5, 0.7, null],
      value: 0.57,
    })
  })

  it('that are small stay small', () => {
    expect(goal({ baseline: 1.2, target: 0.8 })).toEqual({ numbers: [1.2, 0.8, null], value: 0.57 })
    expect(goal({ baseline: 0, target: 1 })).toEqual({ numbers: [0, 1, null], value: 0.57 })
  })

  it('of a goal in another unit stay as they are', () => {
    expect(goal({ baseline: 0.5, target: 0.7, unit: 'points' })).toEqual({
      numbers: [0.5, 0.7, null],
      value: 0.57,
    })
  })
})
