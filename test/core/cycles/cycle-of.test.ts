import { cycleOf } from '../../../src/core/cycles/cycle-of'
import type { TableKey } from '../../../src/core/tables/declaration'
import type { RowValues } from '../../../src/core/tables/write-row'
import { fallCycle, springCycle, teamBook } from './team-book'

const today = '2026-11-23'
const cycleOfRow = (
  table: TableKey,
  row: RowValues,
  cycles: readonly RowValues[] = [springCycle, fallCycle],
) => {
  const strategies = [{ strategy: 'Partner reading', goals: ['G-001'], id: 'S-001' }]
  const book = teamBook({ cycles, strategies, [table]: [row] })
  const [first] = book.rows[table]
  return first && 'cycle' in first ? cycleOf(first, book, today) : undefined
}

const winter = { ...fallCycle, start: '2027-01-04', end: '2027-03-26', status: 'planned', id: 'Y-003' }
const ofGradeThree = { ...fallCycle, community: 'C-002', focusGoals: ['G-003'], id: 'Y-004' }
const both = [springCycle, fallCycle, ofGradeThree]

it.each<[string, TableKey, RowValues, readonly RowValues[], string]>([
  ['names', 'needs', { source: 'x', cycle: 'Y-001' }, both, 'Y-001'],
  ['of its goal’s community runs', 'needs', { source: 'x', goal: 'G-003' }, both, 'Y-004'],
  ['of the owner of a personal goal runs', 'evidence', { goal: 'G-002' }, both, 'Y-002'],
  ['of its strategy’s goals runs', 'practice', { what: 'x', strategy: 'S-001' }, both, 'Y-002'],
  ['of the people in it runs', 'practice', { what: 'x', who: ['M-002'] }, both, 'Y-004'],
  ['of the visitor runs', 'visits', { visitor: 'M-002', host: 'M-001' }, both, 'Y-004'],
  [
    'its day lies in, though that is closed',
    'evidence',
    { goal: 'G-001', date: '2026-03-02' },
    both,
    'Y-001',
  ],
  ['runs, though its day lies in none', 'evidence', { goal: 'G-001', date: '2026-07-01' }, both, 'Y-002'],
  ['of the only community with cycles runs', 'learning', { topic: 'x' }, [springCycle, fallCycle], 'Y-002'],
  ['is marked as active', 'learning', { topic: 'x' }, [fallCycle, { ...winter, status: 'active' }], 'Y-003'],
  ['has begun, not the planned one', 'learning', { topic: 'x' }, [fallCycle, winter], 'Y-002'],
])('a row belongs to the cycle that it %s', (_what, table, row, cycles, expected) => {
  expect(cycleOfRow(table, row, cycles)).toBe(expected)
})

it.each<[string, TableKey, RowValues, readonly RowValues[]]>([
  ['nothing says whose it is, and two communities have cycles', 'learning', { topic: 'x' }, both],
  ['its community has no cycle', 'needs', { source: 'x', goal: 'G-003' }, [springCycle, fallCycle]],
  ['its community has only closed cycles', 'learning', { topic: 'x' }, [springCycle]],
  ['it names a cycle that is nowhere', 'learning', { topic: 'x', cycle: 'Y-099' }, both],
  ['there are no cycles', 'learning', { topic: 'x' }, []],
])('a row belongs to no cycle when %s', (_what, table, row, cycles) => {
  expect(cycleOfRow(table, row, cycles)).toBe('')
})

it('a row that names nobody is not taken for one of somebody without an ID', () => {
  const cleo = { name: 'Cleo Park', email: 'cleo@example.org', role: 'teacher', communities: ['C-001'] }
  const book = teamBook({ cycles: both, members: [cleo], learning: [{ topic: 'x' }] })
  expect(book.rows.learning.map((row) => cycleOf(row, book, today))).toEqual([''])
})
