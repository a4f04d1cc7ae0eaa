import fc from 'fast-check'
import type { Finding } from '../../../src/core/alignment/finding'
import {
  isNewFinding,
  isNewRow,
  type Known,
  knownOf,
  readKnown,
  writeKnown,
} from '../../../src/core/summary/known'
import { decodeNumbers, encodeNumbers } from '../../../src/core/summary/number-set'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import { tabOf } from '../../support/grids'
import { numberOfRuns } from '../../support/number-of-runs'
import { school } from '../../support/school'

const finding = (subject: string): Finding => ({
  code: 'chain/no-parent',
  severity: 'warning',
  spot: { table: 'goals', sheetId: 3, tabName: 'Goals', rowNumber: 2, columnNumber: 3 },
  subject,
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
  expect(isNewRow(known, 'evidence', row)).toBe(false)
  expect(isNewRow(known, 'evidence', { ...row, id: 'E-099' })).toBe(true)
  expect(isNewFinding(known, finding('G-001'))).toBe(false)
  expect(isNewFinding(known, finding('G-002'))).toBe(true)
})

it('knows a row again that has got its ID since', () => {
  const row = { title: 'Rubric', link: 'https://example.org' }
  const before = readWorkbook([tabOf('resources', 9, [row])], [])
  const known = knownOf(before, [], '2026-11-23')
  const after = readWorkbook([tabOf('resources', 9, [{ ...row, id: 'B-001' }])], [])
  expect(after.rows.resources.map((one) => isNewRow(known, 'resources', one))).toEqual([false])
})

it('stays small for 3,000 goals, of which every other is met, with as many findings and 30,000 rows of practice', () => {
  const every = (count: number, step: number) =>
    new Set(Array.from({ length: Math.floor(count / step) }, (_, index) => 1 + index * step))
  const known: Known = {
    day: '2026-11-23',
    highest: { evidence: 99_999, results: 9_999, resources: 9_999 },
    goalsMet: every(3_000, 2),
    practiceDone: every(30_000, 2),
    findings: every(6_144, 2),
    unnumbered: every(1_000_000, 20_000),
  }
  expect(writeKnown(known).length).toBeLessThan(4_096)
  // The newest work is still told apart; only the oldest counts as known altogether.
  const read = again(known)
  expect(read?.practiceDone.has(29_999)).toBe(true)
  expect(read?.practiceDone.has(29_998)).toBe(false)
})

it.each([undefined, '', 'x', '{}', '{"version":2}'])('takes %j for no record', (text) => {
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
