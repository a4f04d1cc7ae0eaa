import { progressOf } from '../../../src/core/summary/progress'
import { smallGroups } from '../../../src/core/summary/small-group'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import type { Cell } from '../../../src/core/tables/records'
import { on, tabOf } from '../../support/grids'

function progress(
  goal: Record<string, Cell>,
  evidence: readonly Record<string, Cell>[] = [],
  smallestGroup = 10,
) {
  const workbook = readWorkbook(
    [
      tabOf('goals', 1, [{ id: 'G-001', goal: 'Read', level: 'Team', ...goal }]),
      tabOf(
        'evidence',
        2,
        evidence.map((row, index) => ({ id: `E-${index + 1}`, goal: 'G-001', ...row })),
      ),
    ],
    [],
  )
  const [read] = workbook.rows.goals
  if (!read) throw new Error('no goal')
  return progressOf(read, workbook.rows.evidence, smallGroups(workbook, smallestGroup))
}

const up = { better: 'Higher', baseline: 50, target: 70 }
const down = { better: 'Lower', baseline: 40, target: 20 }

it.each([
  ['half way up', { ...up, current: 60 }, 0.5],
  ['below the baseline', { ...up, current: 45 }, 0],
  ['past the target', { ...up, current: 80 }, 1],
  ['three quarters of the way down', { ...down, current: 25 }, 0.75],
  ['in the wrong direction down', { ...down, current: 50 }, 0],
  ['without a baseline', { better: 'Higher', target: 70, current: 60 }, null],
  ['without a value', up, null],
  ['with the target on the wrong side', { better: 'Lower', baseline: 50, target: 70, current: 60 }, null],
  ['with a target that is the baseline', { better: 'Higher', baseline: 50, target: 50, current: 50 }, null],
])('tells the share %s', (_case, goal, share) => {
  expect(progress(goal).share).toBe(share)
})

it.each([
  ['higher', up, [55, 60], 'closer'],
  ['lower', down, [30, 25], 'closer'],
  ['lower, but risen', down, [25, 30], 'further'],
  ['the same', up, [60, 60], 'same'],
])('tells the movement where better is %s', (_case, goal, values, movement) => {
  const evidence = values.map((value, index) => ({ date: on(`2026-11-0${index + 1}`), value, count: 20 }))
  expect(progress(goal, evidence)).toMatchObject({ movement, current: values[1] })
})

it.each([
  ['the latest evidence', up],
  ['the goal itself', { ...up, current: 61 }],
])('shows no number of a group under ten that stands in %s', (_case, goal) => {
  const evidence = [
    { date: on('2026-11-01'), value: 55, count: 20 },
    { date: on('2026-11-02'), value: 61, count: 9 },
  ]
  expect(progress(goal, evidence)).toMatchObject({ current: null, share: null, movement: null, hidden: true })
})

it.each([
  ['rounded in the goal itself', { ...up, current: 62 }, [{ date: on('2026-11-02'), value: 61.5, count: 8 }]],
  [
    'on the day of a larger one',
    { ...up, current: 62 },
    [
      { date: on('2026-11-02'), value: 61.5, count: 8 },
      { date: on('2026-11-02'), value: 60, count: 20 },
    ],
  ],
  [
    'on a day that cannot be read',
    { ...up, current: 62 },
    [
      { date: on('2026-11-02'), value: 60, count: 20 },
      { date: 'last week', value: 61.5, count: 8 },
    ],
  ],
])('shows no number while the latest evidence is of a group under ten, %s', (_case, goal, evidence) => {
  expect(progress(goal, evidence)).toMatchObject({ current: null, share: null, movement: null, hidden: true })
})

it('shows no number of a group that is smaller than what was set', () => {
  const evidence = [{ date: on('2026-11-02'), value: 61, count: 14 }]
  expect(progress(up, evidence, 14)).toMatchObject({ current: 61, hidden: false })
  expect(progress(up, evidence, 15)).toMatchObject({ current: null, hidden: true })
})

it.each(['<10', '6 students', 'n=7', 'six', '12 or so'])(
  'shows no number of a group of whose size it can only read %s',
  (count) => {
    const evidence = [{ date: on('2026-11-02'), value: 61, count }]
    expect(progress(up, evidence)).toMatchObject({ current: null, hidden: true })
    expect(progress({ ...up, current: 61 }, evidence)).toMatchObject({ current: null, hidden: true })
  },
)

it('shows the number of a group whose size nobody wrote down', () => {
  expect(progress(up, [{ date: on('2026-11-02'), value: 61 }])).toMatchObject({ current: 61, hidden: false })
})

it('shows the number again once the latest evidence is of ten or more', () => {
  const evidence = [
    { date: on('2026-11-01'), value: 55, count: 8 },
    { date: on('2026-11-02'), value: 61, count: 10 },
  ]
  expect(progress({ ...up, current: 62 }, evidence)).toMatchObject({ current: 62, hidden: false })
})
