import { checkAlignment } from '../../src/core/alignment/check-alignment'
import { readWorkbook } from '../../src/core/tables/read-workbook'
import type { Cell } from '../../src/core/tables/records'
import { ncPlan, planMeasures } from './nc-plan'
import { planGrids } from './paste'
import { measureLabels } from './sentence-labels'
import { describeShared } from './shared-folder'
import { counted, sentences } from './told'

const today = '2026-11-30'
const read = () => readWorkbook(planGrids(ncPlan()), [])
const check = () => checkAlignment(read(), today)

describeShared('a strategic plan of 143 goals', () => {
  it('is read goal by goal, with a status for each action', () => {
    const { goals, evidence } = read().rows
    const levels = ['system', 'school', 'team'].map(
      (level) => goals.filter((one) => one.level === level).length,
    )
    expect(levels).toEqual([8, 26, 109])
    const statuses = ['active', 'planned', 'met'].map(
      (status) => goals.filter((one) => one.level === 'team' && one.status === status).length,
    )
    expect(statuses).toEqual([40, 68, 1])
    expect(evidence).toHaveLength(110 + 21)
  })

  it('leaves no row unread and untold, and reads nothing but our own tabs', () => {
    const { rows, issues, tabs } = read()
    expect(tabs.map(({ table }) => table)).toEqual(['goals', 'evidence'])
    const known = new Set(
      [...rows.goals, ...rows.evidence].map(({ place }) => `${place.sheetId}/${place.rowNumber}`),
    )
    const told = new Set(issues.map(({ sheetId, rowNumber }) => `${sheetId}/${rowNumber}`))
    const typed = planGrids(ncPlan())
      .slice(0, 2)
      .flatMap(({ sheetId, values }) =>
        values.flatMap((row, index) => (index > 0 && row.some(isTyped) ? [`${sheetId}/${index + 1}`] : [])),
      )
    expect(typed).toHaveLength(143 + 131)
    expect(typed.filter((row) => !known.has(row) && !told.has(row))).toEqual([])
  })

  it('has one status of an action that does not exist, and is told which is meant', () => {
    const { issues } = read()
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'data/orphan',
        tabName: 'Evidence',
        rowNumber: 95,
        columnNumber: 1,
        found: 'P2.F2.A4',
        suggestion: 'P2.F2.A3',
      }),
    ])
    expect(sentences(check().findings, 'data/orphan')).toEqual([
      '“Not Started” points to “P2.F2.A4” in the column Goal, but there is no such row. Perhaps P2.F2.A3 is meant.',
    ])
  })

  it('is told which of its measures name no date', () => {
    const told = check().findings.filter(({ code, values }) => code === 'smart/due' && values.kind === 'list')
    const named = told.map(({ subject, values }) => [subject, values.names, values.lacking, values.all])
    const undated = (pillar: string) =>
      planMeasures().filter((one) => one.pillar === pillar && !measureLabels[one.id]?.due)
    const all = (pillar: string) => planMeasures().filter((one) => one.pillar === pillar).length
    expect(named).toEqual(
      ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'].map((pillar) => {
        const names = undated(pillar).map(({ name }) => name)
        return [pillar, names.join('; '), names.length, all(pillar)]
      }),
    )
    expect(named.map(([pillar, , lacking, of]) => `${pillar} ${lacking}/${of}`)).toEqual([
      'P1 6/18',
      'P2 11/11',
      'P3 3/3',
      'P4 10/10',
      'P5 5/5',
      'P6 4/4',
      'P7 4/4',
    ])
  })

  it('is told so much and no more', () => {
    expect(counted(check().findings)).toEqual({
      'problem data/orphan': 1,
      'warning smart/measure': '2, on 66 goals',
      'warning smart/due': '9, on 73 goals',
      'warning smart/owner': '3, on 74 goals',
      'idea evidence/no-decision': 2,
      'idea smart/measure': '1, on 68 goals',
      'idea smart/due': '1, on 68 goals',
      'idea smart/owner': '1, on 68 goals',
    })
  })

  it('hangs together from its actions to its pillars', () => {
    const { measures } = check()
    expect(measures.map(({ key, numerator, denominator }) => `${key} ${numerator}/${denominator}`)).toEqual([
      'connected 134/134',
      'supported 34/34',
      'paired 0/0',
      'complete 0/142',
      'followedThrough 0/0',
    ])
  })
})

function isTyped(cell: Cell): boolean {
  return cell !== false && (typeof cell !== 'string' || cell.trim() !== '')
}
