import fc from 'fast-check'
import { type CyclePlanInput, planCycle, workingDayFrom } from '../../../src/core/cycles/plan-cycle'
import { stagesOf, type TemplateKey } from '../../../src/core/cycles/templates'
import { addDays, dayOfNumber, isWeekend } from '../../../src/core/dates'
import { choiceLists } from '../../../src/core/tables/declaration'
import { numberOfRuns } from '../../support/number-of-runs'

const plan = ({
  template = 'sevenPart',
  ...more
}: { template?: TemplateKey } & Partial<CyclePlanInput> = {}) =>
  planCycle({ stages: stagesOf(template), start: '2026-11-23', ...more })

it('the seven-part cycle takes its usual working days, weekends left out', () => {
  expect(plan()).toEqual({
    end: '2027-02-05',
    stages: [
      { key: 'data', from: '2026-11-23', to: '2026-11-27' },
      { key: 'goals', from: '2026-11-30', to: '2026-12-04' },
      { key: 'learning', from: '2026-12-07', to: '2026-12-18' },
      { key: 'strategies', from: '2026-12-21', to: '2026-12-25' },
      { key: 'practice', from: '2026-12-28', to: '2027-01-15' },
      { key: 'evidence', from: '2027-01-18', to: '2027-01-29' },
      { key: 'results', from: '2027-02-01', to: '2027-02-05' },
    ],
  })
})

it('holidays move what comes after them', () => {
  const daysOff = ['2026-11-26', '2026-11-27', '2026-11-28']
  expect(plan({ daysOff }).stages.slice(0, 2)).toEqual([
    { key: 'data', from: '2026-11-23', to: '2026-12-01' },
    { key: 'goals', from: '2026-12-02', to: '2026-12-08' },
  ])
})

it('a cycle with a last day shares its working days in proportion', () => {
  const stages = plan({ template: 'pdsa', end: '2026-12-04' }).stages
  expect(stages).toEqual([
    { key: 'plan', from: '2026-11-23', to: '2026-11-24' },
    { key: 'do', from: '2026-11-25', to: '2026-12-01' },
    { key: 'study', from: '2026-12-02', to: '2026-12-03' },
    { key: 'act', from: '2026-12-04', to: '2026-12-04' },
  ])
})

it.each(['2026-11-20', '2206-12-18'])(
  'a last day that cannot be meant (%s) leaves the usual lengths',
  (end) => {
    expect(plan({ end }).stages).toEqual(plan().stages)
  },
)

it('a start on a weekend is a start on Monday', () => {
  expect(plan({ start: '2026-11-21' }).stages[0]?.from).toBe('2026-11-23')
})

it('stages follow each other on working days, whatever the template, the days and the holidays', () => {
  const day = fc.integer({ min: 20_000, max: 22_000 }).map(dayOfNumber)
  const template = fc.constantFrom<TemplateKey>(...choiceLists.template)
  const input = fc.record({
    template,
    start: day,
    holidays: fc.array(day, { maxLength: 30 }),
    length: fc.option(fc.integer({ min: 30, max: 400 })),
  })
  fc.assert(
    fc.property(input, ({ template, start, holidays, length }) => {
      const end = length === null ? {} : { end: addDays(start, length) }
      const { stages } = planCycle({ stages: stagesOf(template), start, daysOff: holidays, ...end })
      expect(stages.map(({ key }) => key)).toEqual(stagesOf(template).map(({ key }) => key))
      let before = ''
      for (const { from, to } of stages) {
        expect([isWeekend(from), isWeekend(to), holidays.includes(from)]).toEqual([false, false, false])
        expect(before < from && from <= to).toBe(true)
        before = to
      }
    }),
    numberOfRuns(100),
  )
})

it.each([
  ['a day of the week', '2026-11-24', [], '2026-11-24'],
  ['a Saturday', '2026-11-21', [], '2026-11-23'],
  [
    'the day before Thanksgiving, when that is off',
    '2026-11-25',
    ['2026-11-25', '2026-11-26', '2026-11-27'],
    '2026-11-30',
  ],
  ['a leap day that is a Thursday', '2024-02-29', [], '2024-02-29'],
  ['a leap day that is off', '2024-02-29', ['2024-02-29'], '2024-03-01'],
  ['the last day of the year, off like the first', '2026-12-31', ['2026-12-31', '2027-01-01'], '2027-01-04'],
  ['the Sunday on which clocks change', '2026-11-01', [], '2026-11-02'],
])('the next working day from %s', (_, day, daysOff, expected) => {
  expect(workingDayFrom(day, daysOff)).toBe(expected)
})
