import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { findingTexts, goalsToldOf } from '../../../src/core/alignment/finding-texts'
import { alignmentReport } from '../../../src/core/reports/alignment-report'
import { translator } from '../../../src/messages'
import { chain, goal, today, workbookOf } from './workbook-of'

const t = translator('en')
type Values = Parameters<typeof goal>[2]

/** `lacking` goals without a day and `dated` goals with one, all of one kind. */
function goals(lacking: number, dated: number, values: Values = {}) {
  const kind = `T${values?.owner ?? ''}${values?.status ?? ''}`
  return Array.from({ length: lacking + dated }, (_, index) =>
    goal(`${kind}-${index + 1}`, values?.level ?? 'team', {
      supports: ['G-002'],
      ...(index < lacking && { due: null }),
      ...values,
    }),
  )
}

const check = (rows: ReturnType<typeof goals>) =>
  checkAlignment(workbookOf({ goals: [...chain, ...rows] }), today)
const counted = (rows: ReturnType<typeof goals>) =>
  check(rows).findings.map((finding) => [finding.code, finding.severity, goalsToldOf(finding)])

describe('what most goals of a kind lack', () => {
  it('is told once, with how many and which', () => {
    const [finding, ...others] = check(goals(14, 2)).findings
    expect(others).toEqual([])
    expect(finding && findingTexts(finding, t).sentence).toBe(
      '14 of 17 active goals on the level Team do not say by which day you want to be there: T-1, T-2, T-3, T-4, T-5, T-6, T-7, T-8, T-9, T-10, T-11, T-12 and 2 more.',
    )
    expect(finding?.spot).toMatchObject({ rowNumber: 5, columnNumber: 12 })
  })

  it('is what so many of them lack as the settings say', () => {
    const workbook = workbookOf({ goals: [...chain, ...goals(7, 0)] })
    expect(checkAlignment(workbook, today).findings).toHaveLength(1)
    expect(checkAlignment(workbook, today, { habitFrom: 8 }).findings).toHaveLength(7)
  })

  it('is told apart for active and planned goals', () => {
    expect(counted([...goals(7, 0), ...goals(8, 0, { status: 'planned' })])).toEqual([
      ['smart/due', 'warning', 7],
      ['smart/due', 'idea', 8],
    ])
  })

  it('is told apart for each owner', () => {
    const rows = [...goals(6, 0, { owner: 'C-007' }), ...goals(6, 0, { owner: 'C-008' })]
    expect(counted(rows)).toEqual([
      ['smart/due', 'warning', 6],
      ['smart/due', 'warning', 6],
    ])
    const subjects = check(rows).findings.map(({ subject }) => subject)
    expect(new Set(subjects).size).toBe(2)
  })

  it.each([
    ['of five goals, however many there are', goals(5, 0), 5],
    ['of half of the goals', goals(6, 6), 6],
    ['of the goals of single persons', goals(7, 0, { level: 'individual' }), 7],
  ])('is told for each: %s', (_, rows, count) => {
    expect(counted(rows)).toEqual(Array.from({ length: count }, () => ['smart/due', 'warning', 1]))
  })

  it('is counted by goals in the headline of its rule', () => {
    const checked = check([...goals(9, 0), ...goals(2, 0, { owner: 'C-009' })])
    const rows = alignmentReport(checked.findings, checked, { t, today })
    expect(rows.filter(({ style }) => style === 'group').map(({ cells }) => cells[1])).toEqual([
      '11 goals have no day by which it should be reached',
    ])
  })
})
