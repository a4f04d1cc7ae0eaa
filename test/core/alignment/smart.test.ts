import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import type { Severity } from '../../../src/core/alignment/finding'
import { type Content, chainWith, found, goal, today, workbookOf } from './workbook-of'

type GoalValues = Parameters<typeof goal>[2]

const one = (values: GoalValues): Content => ({
  goals: chainWith(goal('G-004', 'team', { supports: ['G-002'], ...values })),
})

/** A goal with nothing but its sentence. */
const sentence = (text: string, values: GoalValues = {}) =>
  one({ goal: text, measure: '', unit: '', better: null, baseline: null, target: null, due: null, ...values })

describe('what a goal lacks', () => {
  it.each([
    ['measure', { measure: '' }, ['smart/measure G-004']],
    ['baseline', { baseline: null }, ['smart/baseline G-004']],
    ['target', { target: null }, ['smart/target G-004']],
    ['due day', { due: null }, ['smart/due G-004']],
    ['owner', { owner: '' }, ['smart/owner G-004']],
    [
      'measure, baseline and target: the measure comes first',
      { measure: '', baseline: null, target: null },
      ['smart/measure G-004'],
    ],
    ['baseline and target', { baseline: null, target: null }, ['smart/baseline G-004', 'smart/target G-004']],
  ])('is told: %s', (_, values, expected) => {
    expect(found(one(values))).toEqual(expected)
  })

  it.each([
    ['a baseline when the measure is new', { baseline: null, newMeasure: true }],
    ['a current value', { current: null }],
    ['a unit', { unit: '' }],
    ['anything of a goal that is met', { status: 'met', measure: '', due: null, owner: '' }],
    ['a baseline of 0', { baseline: 0 }],
  ] as const)('is not told: %s', (_, values) => {
    expect(found(one(values))).toEqual([])
  })

  it.each([
    ['active', 'warning'],
    [null, 'warning'],
    ['planned', 'idea'],
  ] as const)('of a goal with the status %s is a matter of %s', (status, severity: Severity) => {
    const { findings } = checkAlignment(workbookOf(one({ status, due: null })), today)
    expect(findings.map((finding) => [finding.code, finding.severity])).toEqual([['smart/due', severity]])
  })

  it('is told at the cell to be filled', () => {
    const [finding] = checkAlignment(workbookOf(one({ due: null })), today).findings
    expect(finding?.spot).toMatchObject({ table: 'goals', tabName: 'goals', rowNumber: 5, columnNumber: 12 })
  })

  it('is the reader’s to tell when the cell cannot be read', () => {
    const issues = [{ rowNumber: 5, columnKey: 'due', found: 'before winter break' }]
    expect(found({ ...one({ due: null }), issues })).toEqual(['data/unreadable G-004'])
  })

  it('is told once for the whole tab when the header of the column is misspelt', () => {
    const issues = [
      { code: 'data/unknown-header', rowNumber: 1, columnKey: 'due', found: 'Deu', suggestion: 'Due' },
    ] as const
    expect(found({ ...one({ due: null }), issues })).toEqual(['data/unknown-header Deu'])
  })
})

describe('a sentence that holds what the columns lack', () => {
  it.each([
    [
      'From 50% to 70% of second graders on level by spring 2028 as measured by the spring screener',
      {
        columns: 'measure,baseline,target,due',
        measure: 'spring screener',
        baseline: '50%',
        target: '70%',
        due: '2028-05-31',
      },
    ],
    [
      'Increase the percentage of readers on level to 75% by June 15, 2027',
      {
        columns: 'measure,target,due',
        measure: 'percentage of readers on level',
        target: '75%',
        due: '2027-06-15',
      },
    ],
    [
      'Reduce the number of late arrivals by at least 10% each year by 2027',
      {
        columns: 'measure,target,due',
        measure: 'number of late arrivals',
        target: '−10%',
        due: '2027-12-31',
      },
    ],
    [
      'Establish a baseline and increase the rate of returned books',
      { columns: 'measure,newMeasure', measure: 'rate of returned books', newMeasure: 'yes' },
    ],
  ])('is offered to the columns: %s', (text, values) => {
    const { findings } = checkAlignment(workbookOf(sentence(text)), today)
    const offer = findings.find(({ code }) => code === 'smart/text')
    expect(offer).toMatchObject({ severity: 'idea', values })
  })

  it.each([
    [null, 'learner,baseline,target,due', 'students'],
    ['educators' as const, 'baseline,target,due', undefined],
  ])('fills Whose learning along with the others where that is blank: %s', (learner, columns, offered) => {
    const text = 'Third graders on level grow from 50% to 70% by 2027-05-28'
    const { findings } = checkAlignment(workbookOf(sentence(text, { learner, measure: 'x' })), today)
    const values = findings.find(({ code }) => code === 'smart/text')?.values
    expect([values?.columns, values?.learner]).toEqual([columns, offered])
    const blank = sentence('Third graders read aloud', {
      learner,
      measure: 'x',
      baseline: 1,
      target: 2,
      due: '2027-05-28',
    })
    expect(found(blank)).not.toContain('smart/text G-004')
  })

  it('leaves only the rest to be told as lacking', () => {
    const text = 'Increase the share of readers on level from 50% to 70%'
    expect(found(sentence(text))).toEqual(['smart/due G-004', 'smart/text G-004'])
  })

  it('is nothing to tell when the columns are filled', () => {
    expect(found(one({ goal: 'From 40% to 60% by 2027 as measured by the spring screener' }))).toEqual([])
  })
})

describe('several targets in one goal', () => {
  it.each([
    'The share on level will increase from 31% to 37% in grade 3; 29% to 35% in grade 4',
    'Raise attendance by at least 2% each year; and cut late arrivals by 5% each year',
    'Increase the share on level to 75% in reading and to 80% in mathematics',
  ])('are one idea, and no target is asked for: %s', (text) => {
    const codes = found(sentence(text, { due: '2027-05-28', measure: 'x' }))
    expect(codes).toContain('smart/several G-004')
    expect(codes).not.toContain('smart/target G-004')
    expect(codes).not.toContain('smart/text G-004')
  })

  it.each([
    'Students in grades 3 to 5 grow from 40% to 60%',
    'Increase readers on level to 75%, up from 60%',
    'We hold at least 4 visits and 2 reviews',
  ])('are not seen in %s', (text) => {
    expect(found(one({ goal: text }))).toEqual([])
  })
})

describe('a target on the wrong side', () => {
  it.each([
    ['below the baseline although more is better', { better: 'higher', baseline: 60, target: 40 }, true],
    ['above the baseline although less is better', { better: 'lower', baseline: 6, target: 8 }, true],
    ['above the baseline when more is better', { better: 'higher', baseline: 40, target: 60 }, false],
    ['at the baseline, which is to be kept', { better: 'higher', baseline: 60, target: 60 }, false],
    ['where nobody said what is better', { better: null, baseline: 60, target: 40 }, false],
    ['without a baseline', { better: 'higher', baseline: null, newMeasure: true, target: 40 }, false],
  ] as const)('%s', (_, values, told) => {
    expect(found(one(values))).toEqual(told ? ['smart/direction G-004'] : [])
  })
})

describe('template text', () => {
  it.each([
    'TBD',
    'Working on it!',
    'To be determined.',
    '____',
    '???',
    'The share of (student group) ____ on level will increase from ____% to ____%',
    'Increase by __ % each year',
    'Reading goal: TBD after the fall screener',
    'Improve [insert subject] for all',
    'Raise the share from 30% to ??',
    'Raise the share from 30% to XX',
    'Por definir',
    'Pendiente',
    'En proceso.',
    'Meta de lectura: por definir en otoño',
    'Mejorar [inserte la materia] para todos',
  ])('in the sentence is the one finding about the sentence: %s', (text) => {
    expect(found(sentence(text))).toEqual(['smart/blank G-004'])
  })

  it.each([
    'Read to_be fluent',
    'Work on it together every week',
    'We learn to use snake_case names',
    'What can we do better? Ask students each month',
    'Raise scores [grade 3]',
    'Serve every child with support under Title XX',
    'What do children learn from Star Wars??',
    'Leemos poemas del siglo XX cada semana',
    'Entregamos los trabajos pendientes cada semana',
  ])('is not seen in %s', (text) => {
    expect(found(one({ goal: text }))).toEqual([])
  })

  it('of a goal that is not written yet also stands for what it supports', () => {
    expect(found(one({ goal: 'TBD', supports: [] }))).toEqual(['smart/blank G-004'])
  })

  it('in the measure stands for the baseline and target that wait for it', () => {
    expect(found(one({ measure: 'TBD', baseline: null, target: null }))).toEqual(['smart/blank G-004'])
  })

  it('in a cell for a day is no mistake', () => {
    const issues = [{ rowNumber: 5, columnKey: 'due', found: 'tbd' }]
    expect(found({ ...one({ due: null }), issues })).toEqual(['smart/blank G-004'])
  })
})
