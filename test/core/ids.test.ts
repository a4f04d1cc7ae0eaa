import fc from 'fast-check'
import {
  formatId,
  giveIds,
  idLabel,
  isBareId,
  nearestId,
  numberOfId,
  raiseLastNumber,
  readId,
  tableOfId,
} from '../../src/core/ids'
import { splitReferences } from '../../src/core/split-references'
import { tableKeys, tables } from '../../src/core/tables/declaration'
import { numberOfRuns } from '../support/number-of-runs'

it('no two tables share the letters of their IDs', () => {
  const prefixes = tableKeys.map((table) => tables[table].prefix)
  expect(new Set(prefixes).size).toBe(prefixes.length)
})

it.each([
  ['G-014 · Reading fluency', 'G-014'],
  ['G-014', 'G-014'],
  ['g 14', 'G-014'],
  ['g14', 'G-014'],
  ['Ｇ－０１４', 'G-014'],
  ['\u200b G–14: reading', 'G-014'],
  ['G-1234', 'G-1234'],
  ['no 3', 'NO-003'],
  ['Grade 2 team', ''],
  ['P2.F2.A4', ''],
  ['G-14-2', ''],
  ['Q-001', ''],
  ['G-000', ''],
  ['G1漢', ''],
  ['', ''],
])('in %p the ID is %p', (text, id) => expect(readId(text)).toBe(id))

it('an ID of another table than asked for is none', () => {
  expect(readId('S-003', ['goals'])).toBe('')
  expect(readId('S-003', ['goals', 'strategies'])).toBe('S-003')
})

it.each([
  ['G-014', true],
  [' g 14 ', true],
  ['G-014 · Reading', false],
  ['G-014 reading', false],
])('%p is nothing but an ID: %p', (text, expected) => expect(isBareId(text)).toBe(expected))

it('formatting and reading an ID are inverse', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tableKeys), fc.integer({ min: 1, max: 99_999 }), (table, number) => {
      const id = formatId(table, number)
      expect([readId(id), numberOfId(table, id), tableOfId(id)]).toEqual([id, number, table])
    }),
    numberOfRuns(100),
  )
})

it('new IDs follow the highest number that was ever given, also when rows are gone', () => {
  const last = raiseLastNumber('goals', ['G-003', 'P2.F2.A4', 'S-900', ''], { goals: 14 })
  expect(giveIds('goals', 2, last)).toEqual(['G-015', 'G-016'])
  expect(giveIds('goals', 1, raiseLastNumber('goals', ['G-020'], last))).toEqual(['G-021'])
})

it('a label is on one line, cut between words', () => {
  const title = 'Second graders who read\non level grow from fifty to seventy percent by June'
  const label = idLabel('G-014', title)
  expect(label).toBe('G-014 · Second graders who read on level grow from fifty to…')
  expect(label.length).toBeLessThanOrEqual(64)
  expect(readId(label)).toBe('G-014')
  expect(idLabel('G-014', ' ')).toBe('G-014')
})

it.each([
  ['G-041', ['G-001', 'G-014', 'G-104'], 'G-014'],
  ['G-015', ['G-014', 'G-099'], 'G-014'],
  ['P2.F2.A4', ['P1.F2.A4', 'P2.F1.A4', 'P2.F2.A1', 'P2.F2.A3', 'P2.F3.A4'], 'P2.F2.A3'],
  ['G-205 · Old label', ['G-005', 'G-020'], 'G-005'],
  ['Reading', ['G-001'], undefined],
])('%p probably means one of %p: %p', (text, ids, expected) => expect(nearestId(text, ids)).toBe(expected))

describe('a cell with several references', () => {
  const names = new Set(['Ana Ruiz', 'Ruiz, Ben', 'Grade 2 team', 'P2.F2.A4', 'P2.F2.A3', 'Reading'])
  const split = (text: string) =>
    splitReferences(text, { among: ['goals'], isName: (name) => names.has(name) })

  it.each([
    ['G-014', ['G-014']],
    ['G-014, G-015', ['G-014', 'G-015']],
    ['g 14; g 15\nG16', ['g 14', 'g 15', 'G16']],
    [
      'G-014 · Reading, grade 2, G-015 · Math; second try',
      ['G-014 · Reading, grade 2', 'G-015 · Math; second try'],
    ],
    ['G-014 · Reading, grade 2\nG-015 · Math', ['G-014 · Reading, grade 2', 'G-015 · Math']],
    ['G-014 Reading, grade 2', ['G-014 Reading, grade 2']],
    ['Ana Ruiz, Ruiz, Ben', ['Ana Ruiz', 'Ruiz, Ben']],
    ['Ruiz, Ben, Ana Ruiz', ['Ruiz, Ben', 'Ana Ruiz']],
    ['Ana Ruiz,, Somebody Else,', ['Ana Ruiz', 'Somebody Else']],
    ['P2.F2.A4 · Pay, fairly, P2.F2.A3', ['P2.F2.A4 · Pay, fairly', 'P2.F2.A3']],
    [' , ;\n', []],
    ['', []],
  ])('%p holds %p', (text, expected) => expect(split(text)).toEqual(expected))
})
