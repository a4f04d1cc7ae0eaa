import { checkAlignment } from '../../src/core/alignment/check-alignment'
import { goalsToldOf } from '../../src/core/alignment/finding-texts'
import { readWorkbook } from '../../src/core/tables/read-workbook'
import type { RowValues } from '../../src/core/tables/write-row'
import { goalRows, goalRowsAsTheyStand, goalsOf, quarters, type TreeGoal } from './goal-trees'
import { goalsGrid } from './paste'
import { describeShared } from './shared-folder'
import { counted } from './told'

const today = '2026-11-30'
const treeOf = (file: string) =>
  goalsOf(quarters.find((one) => one.file === file) ?? { file, headings: 'goals' })
const read = (rows: readonly RowValues[]) => readWorkbook(goalsGrid(rows), [])
const check = (rows: readonly RowValues[]) => checkAlignment(read(rows), today)
const connected = (rows: readonly RowValues[]) => {
  const [measure] = check(rows).measures
  return `${measure?.numerator}/${measure?.denominator}`
}

const sizesOf = (goals: readonly TreeGoal[]) => {
  const deepest = Math.max(...goals.map(({ depth }) => depth))
  return Array.from(
    { length: deepest + 1 },
    (_, depth) => goals.filter((goal) => goal.depth === depth).length,
  )
}

describeShared('goal trees of a company', () => {
  it.each([
    ['srcd_2018-Q1.md', [3, 31, 43]],
    ['srcd_2018-Q2.md', [2, 7, 24, 57, 66, 20, 2]],
    ['srcd_2018-Q3.md', [5, 23, 85, 60, 27, 2]],
    ['srcd_2018-Q4.md', [10, 51, 106, 23]],
    ['srcd_2019-Q1.md', [10, 27, 49]],
  ])('are read level by level: %s', (file, sizes) => {
    const goals = treeOf(file)
    expect(sizesOf(goals)).toEqual(sizes)
    const { rows, issues } = read(goalRows(goals))
    expect(rows.goals.map(({ goal }) => goal)).toEqual(goals.map(({ text }) => text))
    expect(issues).toEqual([])
  })

  it.each([
    [
      'srcd_2018-Q1.md',
      {
        'warning chain/no-parent': 27,
        'warning chain/broken-above': 17,
        'warning chain/unsupported': 16,
        'warning smart/blank': 1,
        'warning smart/measure': '5, on 76 goals',
        'warning smart/due': '5, on 76 goals',
        'warning smart/owner': '5, on 76 goals',
      },
      '4/74',
    ],
    [
      'srcd_2018-Q2.md',
      {
        'warning chain/unsupported': 3,
        'warning smart/blank': 2,
        'warning smart/measure': '5, on 176 goals',
        'warning smart/baseline': 5,
        'warning smart/due': '5, on 176 goals',
        'warning smart/owner': '5, on 176 goals',
        'idea smart/text': 6,
      },
      '176/176',
    ],
    [
      'srcd_2018-Q3.md',
      {
        'warning chain/closed-parent': 1,
        'warning smart/blank': 1,
        'warning smart/measure': '8, on 180 goals',
        'warning smart/due': '8, on 179 goals',
        'warning smart/owner': '8, on 180 goals',
        'idea smart/text': 4,
      },
      '176/176',
    ],
    [
      'srcd_2018-Q4.md',
      {
        'warning chain/unsupported': 16,
        'warning smart/measure': '4, on 177 goals',
        'warning smart/baseline': 2,
        'warning smart/due': '4, on 178 goals',
        'warning smart/owner': '4, on 178 goals',
        'idea smart/text': 10,
      },
      '169/169',
    ],
    [
      'srcd_2019-Q1.md',
      {
        'warning chain/unsupported': 12,
        'warning smart/measure': '3, on 85 goals',
        'warning smart/baseline': 1,
        'warning smart/target': 1,
        'warning smart/due': '3, on 86 goals',
        'warning smart/owner': '3, on 86 goals',
        'idea smart/text': 1,
      },
      '76/76',
    ],
  ])('are told so much and no more: %s', (file, told, reach) => {
    const rows = goalRows(treeOf(file))
    expect(counted(check(rows).findings)).toEqual(told)
    expect(connected(rows)).toBe(reach)
  })

  it.each([
    ['srcd_2018-Q1.md', 0, 0],
    ['srcd_2018-Q2.md', 88, 26],
    ['srcd_2018-Q3.md', 25, 7],
    ['srcd_2018-Q4.md', 0, 0],
    ['srcd_2019-Q1.md', 0, 0],
  ])(
    'are told of each goal with a level more below it than there are, once, and of nothing else: %s',
    (file, links, lines) => {
      const goals = treeOf(file)
      const { findings } = check(goalRowsAsTheyStand(goals))
      const deeper = goals.filter(({ depth, status }) => depth > 3 && status === 'active')
      const problems = findings.filter(({ severity }) => severity === 'problem')
      const told = problems.filter(({ code }) => code === 'chain/wrong-way')
      expect(told.reduce((sum, finding) => sum + goalsToldOf(finding), 0)).toBe(deeper.length)
      expect(told).toHaveLength(new Set(deeper.map(({ parent }) => parent)).size)
      expect([deeper.length, problems.length]).toEqual([links, lines])
    },
  )

  it('stay connected however deep they go', () => {
    expect(connected(goalRowsAsTheyStand(treeOf('srcd_2018-Q2.md')))).toBe('176/176')
  })
})
