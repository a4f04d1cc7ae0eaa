import { addDays } from '../../../src/core/dates'
import { formatId } from '../../../src/core/ids'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import { tabOf } from './tab-of'

// Measured outside jest: 0.45 s of CPU on two busy cores (Node 20). Jest's sandbox doubles that, and machines differ: the limit is there
// to catch work that grows with the square of the rows.
const limitMs = 2000

it('50,000 goals of 14 columns are read in well under two seconds', () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => ({
    goal: `Students of group ${index} read fluently, and with joy`,
    level: index % 10 === 0 ? 'school' : 'team',
    supports:
      index % 10 === 0 ? [] : [`${formatId('goals', index - (index % 10) + 1)} · Students of group, again`],
    owner: `Group ${index % 50}`,
    learner: 'students',
    measure: 'Spring screener',
    unit: '%',
    better: 'higher',
    baseline: 50,
    target: 70,
    current: index % 70,
    due: addDays('2026-11-23', index % 300),
    status: 'active',
    newMeasure: false,
    id: formatId('goals', index + 1),
  }))
  const communities = Array.from({ length: 50 }, (_, index) => ({
    name: `Group ${index}`,
    id: formatId('communities', index + 1),
  }))
  const grids = [tabOf('goals', rows), tabOf('communities', communities, 2)]
  readWorkbook(grids, [])
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage()
    const read = readWorkbook(grids, [])
    const { user, system } = process.cpuUsage(before)
    expect([read.rows.goals.length, read.issues.length]).toEqual([50_000, 0])
    return (user + system) / 1000
  })
  expect(Math.min(...times)).toBeLessThan(limitMs)
})
