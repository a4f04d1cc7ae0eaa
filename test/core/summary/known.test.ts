import fc from 'fast-check'
import type { Finding } from '../../../src/core/alignment/finding'
import {
  isNewFinding,
  isNewlyMet,
  isNewRow,
  type Known,
  knownOf,
  rowNumbers,
} from '../../../src/core/summary/known'
import { readKnown, writeKnown } from '../../../src/core/summary/known-record'
import { decodeNumbers, encodeNumbers } from '../../../src/core/summary/number-set'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import { on, tabOf } from '../../support/grids'
import { numberOfRuns } from '../../support/number-of-runs'
import { school } from '../../support/school'

const finding = (subject: string): Finding => ({
  code: 'chain/no-parent',
  severity: 'warning',
  spot: { table: 'goals', sheetId: 3, tabName: 'Goals', rowNumber: 2, columnNumber: 3 },
  subject,
  rowId: subject,
  about: [subject],
  values: {},
})

const again = (known: Known) => readKnown(writeKnown(known))

it('reads back what it wrote', () => {
  const known = knownOf(readWorkbook(school(), []), [finding('G-001')], '2026-11-23')
  expect(again(known)).toEqual(known)
})

it('knows rows and findings again, and new ones as new', () => {
  const workbook = readWorkbook(school(), [])
  const known = again(knownOf(workbook, [finding('G-001')], '2026-11-23'))
  const [row] = workbook.rows.evidence
  if (!known || !row) throw new Error('nothing to compare')
  const isNew = (id: string) =>
    isNewRow(known, { table: 'evidence', row: { ...row, id }, numberOf: rowNumbers(workbook) })
  expect(isNew(row.id)).toBe(false)
  expect(isNew('E-099')).toBe(true)
  expect(isNewFinding(known, finding('G-001'))).toBe(false)
  expect(isNewFinding(known, finding('G-002'))).toBe(true)
})

it('knows a finding about no row again when there is one more of what it tells', () => {
  const told = (all: number) => ({ ...finding(''), values: { kind: 'habit', lacking: all - 1, all } })
  const known = knownOf(readWorkbook(school(), []), [told(8)], '2026-11-23')
  expect(isNewFinding(known, told(9))).toBe(false)
  expect(isNewFinding(known, { ...told(9), values: { kind: 'other' } })).toBe(true)
})

it('knows a row again that has got its ID since', () => {
  const row = { title: 'Rubric', link: 'https://example.org' }
  const before = readWorkbook([tabOf('resources', 9, [row])], [])
  const known = knownOf(before, [], '2026-11-23')
  const after = readWorkbook([tabOf('resources', 9, [{ ...row, id: 'B-001' }])], [])
  const [numbered] = after.rows.resources
  if (!numbered) throw new Error('nothing to compare')
  expect(isNewRow(known, { table: 'resources', row: numbered, numberOf: rowNumbers(after) })).toBe(false)
})

it('stays small for 3,000 goals, of which every other is met, with as many findings and 30,000 rows of practice', () => {
  const every = (count: number, step: number) =>
    new Set(Array.from({ length: Math.floor(count / step) }, (_, index) => 1 + index * step))
  const known: Known = {
    day: '2026-11-23',
    highest: { evidence: 99_999, results: 9_999, resources: 9_999 },
    untold: { evidence: every(30_000, 2), results: every(9_000, 2), resources: every(9_000, 2) },
    goalsMet: every(3_000, 2),
    practiceDone: every(30_000, 2),
    findings: every(6_144, 2),
    unnumbered: every(6_144, 2),
  }
  expect(writeKnown(known).length).toBeLessThan(4_096)
  // The newest work is still told apart; only the oldest counts as known altogether.
  const read = again(known)
  expect(read?.practiceDone.has(29_999)).toBe(true)
  expect(read?.practiceDone.has(29_998)).toBe(false)
  // So are the newest of the rows that had nothing to tell.
  expect(read?.untold.evidence.has(29_999)).toBe(true)
  expect(read?.untold.evidence.has(1)).toBe(false)
})

it.each([undefined, '', 'x', '{}', '{"version":1}'])('takes %j for no record', (text) => {
  expect(readKnown(text)).toBeNull()
})

it('writes any set of numbers so that it reads back the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 5_000 })), (numbers) => {
      const set = new Set(numbers)
      expect(new Set(decodeNumbers(encodeNumbers(set)))).toEqual(set)
    }),
    numberOfRuns(100),
  )
})

describe('a row whose ID does not last', () => {
  const row = { goal: 'G-001', date: on('2026-11-20'), tells: 'Growing.' }
  const goal = tabOf('goals', 3, [{ id: 'G-001', goal: 'Readers grow' }])
  const read = (...rows: Parameters<typeof tabOf>[2]) => {
    const grid = tabOf('evidence', 6, rows)
    // Somebody deleted the column of the IDs, which stands last.
    const values = grid.values.map((cells) => cells.slice(0, -1))
    return readWorkbook([goal, { ...grid, values }], [], { giveIdsAfter: {} })
  }
  const newIn = (known: Known, workbook: ReturnType<typeof read>) =>
    workbook.rows.evidence.filter((one) =>
      isNewRow(known, { table: 'evidence', row: one, numberOf: rowNumbers(workbook) }),
    )

  it('is known again by what stands in it, whatever number it is given next', () => {
    const before = read(row)
    expect(before.rows.evidence.map(({ id }) => id)).toEqual(['E-001'])
    const known = again(knownOf(before, [], '2026-11-23'))
    const found = newIn(known as Known, read({ ...row, tells: 'Before it.' }, row))
    expect(found.map(({ tells }) => tells)).toEqual(['Before it.'])
  })

  it('takes no number from a row that is written down later', () => {
    const known = again(knownOf(read(row), [], '2026-11-23')) as Known
    const later = readWorkbook([goal, tabOf('evidence', 6, [{ ...row, tells: 'New.', id: 'E-001' }])], [])
    expect(newIn(known, later).map(({ tells }) => tells)).toEqual(['New.'])
  })
})

it('knows goals again that have IDs of their team’s own', () => {
  const goals = ['P2.F2.A4', 'P3.F1.A4'].map((id) => ({
    id,
    goal: `We reach ${id}`,
    level: 'Team',
    status: 'Met',
  }))
  const all = readWorkbook([tabOf('goals', 3, goals)], [])
  const known = again(
    knownOf(readWorkbook([tabOf('goals', 3, goals.slice(0, 1))], []), [], '2026-11-23'),
  ) as Known
  expect(all.rows.goals.map((row) => isNewlyMet(known, row, rowNumbers(all)))).toEqual([false, true])
})
