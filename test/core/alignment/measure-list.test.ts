import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { findingTexts } from '../../../src/core/alignment/finding-texts'
import { readMeasures } from '../../../src/core/alignment/measure-list'
import { translator } from '../../../src/messages'
import { type Content, chainWith, found, goal, today, workbookOf } from './workbook-of'

const t = translator('en')
type GoalValues = Parameters<typeof goal>[2]
const undated = { goal: 'Every student thrives', baseline: null, target: null, due: null } as const
const list = (measure: string, values: GoalValues = {}): Content => ({
  goals: chainWith(goal('G-003', 'team', { supports: ['G-002'], ...undated, measure, ...values })),
})
const sentences = (content: Content) =>
  checkAlignment(workbookOf(content), today).findings.map((finding) => findingTexts(finding, t).sentence)

const graduation = 'Graduation: Increase the graduation rate to 92% by 2030.'
const clubs = 'Clubs: Establish a baseline and increase the number of students in a club.'
const pay = 'Raise the pay of aides to $20.'
const trust = 'Families: Increase trust by spring 2028.'

describe('a Measure cell', () => {
  it.each([
    ['the name of one measure', 'Spring screener', []],
    ['a name that wraps', 'Spring screener\n(grade 2)', ['Spring screener (grade 2)']],
    ['a list of bare names', 'Attendance\nReferrals\nGrades', ['Attendance Referrals Grades']],
    ['one measure that says more', graduation, ['Graduation']],
    ['measures one to a line', `${graduation}\n${pay}`, ['Graduation', 'Raise the pay of aides to $20']],
    ['bullets, numbers and blank lines', `• ${graduation}\n\n2) ${clubs}\n`, ['Graduation', 'Clubs']],
  ])('holds %s', (_, cell, names) => {
    expect(readMeasures(cell).map(({ name }) => name)).toEqual(names)
  })
})

describe('a goal with several measures', () => {
  it('is told once, with the names of those that have no date', () => {
    expect(sentences(list(`${graduation}\n${clubs}\n${pay}`, { newMeasure: true }))).toEqual([
      'G-003 “Every student thrives”: 2 of its 3 measures name no date to be reached by: Clubs; Raise the pay of aides to $20.',
    ])
  })

  it.each<[string, string, GoalValues, string[]]>([
    ['all have dates and ends', `${graduation}\nWater: Reduce use by 10% by 2028.`, {}, ['smart/baseline']],
    ['one has a date and no end', `${graduation}\n${trust}`, {}, ['smart/baseline', 'smart/target']],
    ['the goal itself has the date', `${graduation}\n${clubs}`, { due: '2027-05-28' }, ['smart/baseline']],
    ['a new one has no end yet', `${clubs}\n${clubs}`, { due: '2027-05-28' }, []],
    [
      'the sentence has the date',
      `${graduation}\n${clubs}`,
      { goal: 'By 2030 all thrive' },
      ['smart/baseline', 'smart/text'],
    ],
  ])('is not told what it does say: %s', (_, measure, values, codes) => {
    expect(found(list(measure, values))).toEqual(codes.map((code) => `${code} G-003`))
  })

  it('needs no baseline in a cell when Evidence holds its first values', () => {
    const evidence = [{ id: 'E-001', goal: 'G-003', date: '2026-06-30', value: 87 }]
    expect(found({ ...list(`${graduation}\n${graduation}`), evidence })).toEqual([])
  })

  it('is complete only when each of them is', () => {
    const complete = (content: Content) =>
      checkAlignment(workbookOf(content), today).measures.find(({ key }) => key === 'complete')?.numerator
    expect(complete(list(`${clubs}\n${clubs}`, { due: '2027-05-28' }))).toBe(3)
    expect(complete(list(`${clubs}\n${trust}`, { due: '2027-05-28' }))).toBe(2)
  })
})

it('takes target and day from the one measure of a cell', () => {
  expect(found(list('Graduation rate to 92% by 2030', { baseline: 80 }))).toEqual(['smart/target G-003'])
  expect(found(list(graduation, { baseline: 80 }))).toEqual([])
})
