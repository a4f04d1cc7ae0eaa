import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { chain, goal, today, workbookOf } from './workbook-of'

const id = (index: number) => `G-${String(index).padStart(5, '0')}`
const row = (count: number, supportsOf: (index: number) => string[]) =>
  Array.from({ length: count }, (_, index) => goal(id(index), 'team', { supports: supportsOf(index) }))
const codesOf = (goals: Parameters<typeof workbookOf>[0]['goals']) =>
  checkAlignment(workbookOf({ goals: goals ?? [] }), today).findings.map(({ code }) => code)

describe('shapes that no school has, and sheets have', () => {
  it('a chain of ten thousand goals is followed to its top', () => {
    const goals = [
      ...row(10_000, (index) => (index === 0 ? ['G-1'] : [id(index - 1)])),
      goal('G-1', 'school'),
    ]
    const { findings, measures } = checkAlignment(workbookOf({ goals }), today)
    expect(measures[0]).toEqual({ key: 'connected', numerator: 10_000, denominator: 10_000 })
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['chain/wrong-way']))
    expect(findings).toHaveLength(9_999)
  })

  it('a chain of ten thousand goals that stops is told at its break only', () => {
    const goals = [...row(10_000, (index) => (index === 0 ? [] : [id(index - 1)])), goal('G-1', 'school')]
    const { findings } = checkAlignment(workbookOf({ goals }), today, { off: ['chain/wrong-way'] })
    expect(findings.map(({ code, subject, values }) => [code, subject, values.below])).toEqual([
      ['chain/no-parent', 'G-00000', undefined],
      ['chain/broken-above', 'G-00000', 9_999],
      ['chain/unsupported', 'G-1', undefined],
    ])
  })

  it('a chain of ten thousand goals is as quickly followed where each is of another community', () => {
    const goals = [
      ...row(10_000, (index) => (index === 0 ? ['G-1'] : [id(index - 1)])).map((one, index) => ({
        ...one,
        owner: `C-${index}`,
      })),
      goal('G-1', 'school', { owner: 'C-0' }),
    ]
    const communities = goals.map(({ owner = '' }) => ({ id: owner, name: owner, vision: 'x' }))
    const off = ['chain/wrong-way', 'together/no-norms', 'fragment/duplicate', 'chain/duplicate-id'] as const
    const before = process.cpuUsage().user
    expect(checkAlignment(workbookOf({ goals, communities }), today, { off }).findings).toEqual([])
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(3)
  })

  it('fifty thousand meetings of one community are gone through once', () => {
    const communities = [{ id: 'C-1', name: 'Team', vision: 'x' }]
    const norms = [{ id: 'NO-1', community: 'C-1', norm: 'We begin with what students did' }]
    const meetings = Array.from({ length: 50_000 }, () => ({ community: 'C-1', date: '2026-10-05' }))
    const before = process.cpuUsage().user
    expect(checkAlignment(workbookOf({ communities, norms, meetings }), today).findings).toEqual([])
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(3)
  })

  it('a circle of ten thousand goals is one finding', () => {
    const codes = codesOf(row(10_000, (index) => [id((index + 1) % 10_000)]))
    expect(codes).toEqual(['chain/loop'])
  })

  it('a circle of any length, of a goal that supports itself up to fifty, is one finding', () => {
    for (let length = 1; length <= 50; length++)
      expect(codesOf(row(length, (index) => [id((index + 1) % length)]))).toEqual(['chain/loop'])
  })

  it('fifty levels are followed to the top, and where they stop in the middle that is told once', () => {
    const deep = (stop: number) => [
      ...row(50, (index) => (index === stop ? [] : [index === 0 ? 'G-1' : id(index - 1)])),
      goal('G-1', 'school'),
    ]
    const check = (stop: number) =>
      checkAlignment(workbookOf({ goals: deep(stop) }), today, { off: ['chain/wrong-way'] })
    expect(check(-1).measures[0]).toEqual({ key: 'connected', numerator: 50, denominator: 50 })
    expect(check(-1).findings).toEqual([])
    expect(check(25).findings.map(({ code, subject, values }) => [code, subject, values.below])).toEqual([
      ['chain/no-parent', 'G-00025', undefined],
      ['chain/broken-above', 'G-00025', 24],
    ])
  })

  it('five thousand circles of two are as many findings', () => {
    const codes = codesOf(row(10_000, (index) => [id(index % 2 === 0 ? index + 1 : index - 1)]))
    expect(codes).toHaveLength(5_000)
    expect(new Set(codes)).toEqual(new Set(['chain/loop']))
  })

  it('ten thousand goals that support one goal are fine', () => {
    expect(codesOf([...chain, ...row(10_000, () => ['G-002'])])).toEqual([])
  })

  it('one goal that supports a thousand is fine', () => {
    const schools = Array.from({ length: 1000 }, (_, index) => goal(`S${index}`, 'school'))
    expect(
      codesOf([...schools, goal('G-1', 'team', { supports: schools.map((one) => one.id ?? '') })]),
    ).toEqual([])
  })

  it('goals that all support each other are one circle', () => {
    const ids = Array.from({ length: 60 }, (_, index) => id(index))
    expect(codesOf(row(60, () => ids))).toEqual(['chain/loop'])
  })

  it('references to names that every object has are nothing special', () => {
    const codes = codesOf([...chain, goal('G-004', 'team', { supports: ['constructor', '__proto__'] })])
    expect(codes).toEqual(['chain/unknown-parent', 'chain/unknown-parent'])
  })
})
