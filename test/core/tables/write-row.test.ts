import { readWorkbook } from '../../../src/core/tables/read-workbook'
import { rowWriter } from '../../../src/core/tables/write-row'
import { translator } from '../../../src/messages'
import { tabOf } from './tab-of'

const goal = {
  goal: 'Read, and read more',
  level: 'team',
  supports: ['G-001', 'G-002'],
  owner: 'C-001',
  target: 70,
  due: '2027-06-04',
  newMeasure: true,
}

it('choices are written in words, days as days, and what is left out as blank', () => {
  expect(
    rowWriter(
      'goals',
      { due: 1, level: 2, supports: 3, goal: 5, target: 6, status: 7, newMeasure: 8 },
      { t: translator('en') },
    )(goal),
  ).toEqual([
    { day: '2027-06-04', minutes: 0 },
    'Team',
    'G-001, G-002',
    '',
    'Read, and read more',
    70,
    '',
    true,
  ])
})

it('a time is a time of the day from which Sheets counts', () => {
  expect(rowWriter('meetings', { start: 1 }, { t: translator('en') })({ start: 795 })).toEqual([
    { day: '1899-12-30', minutes: 795 },
  ])
})

it('references are written with their labels, and read back by the IDs in them', () => {
  const label = (id: string) => (id === 'G-001' ? 'G-001 · Reading, grade 2' : `${id} · Math`)
  const write = rowWriter('goals', { supports: 1 }, { t: translator('en'), label })
  const [cell = ''] = write(goal)
  expect(cell).toBe('G-001 · Reading, grade 2, G-002 · Math')
  const rows = [
    { goal: 'A', level: 'school', id: 'G-001' },
    { goal: 'B', level: 'school', id: 'G-002' },
    { goal: 'C', level: 'team', supports: cell, id: 'G-003' },
  ]
  expect(readWorkbook([tabOf('goals', rows)], []).rows.goals[2]?.supports).toEqual(['G-001', 'G-002'])
})
