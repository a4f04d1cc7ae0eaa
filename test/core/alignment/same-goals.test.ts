import { comparedOf, likeness } from '../../../src/core/alignment/same-goal/alike'
import { labelledPairs, spanishPairs } from './same-goal-pairs'
import { type Content, found, goal } from './workbook-of'

const compared = (text: string) =>
  comparedOf({ goal: text, measure: '', learner: 'students', better: null, baseline: null, target: null }, '')
const isSame = ({ first, second }: { first: string; second: string }) =>
  likeness(compared(first), compared(second)) !== null

describe('two goals', () => {
  it('are taken for the same only where a person does: precision 95 %, recall 80 %', () => {
    const told = labelledPairs.filter(isSame)
    const right = told.filter(({ same }) => same)
    const missed = labelledPairs.filter((pair) => pair.same && !isSame(pair))
    const wrong = told.filter(({ same }) => !same)
    expect({ wrong, missed, precise: right.length >= told.length * 0.95 }).toMatchObject({
      wrong: [],
      precise: true,
    })
    expect(right.length).toBeGreaterThanOrEqual(labelledPairs.filter(({ same }) => same).length * 0.8)
  })

  it.each(spanishPairs)(
    'in Spanish are told apart by grades and by what they are about: %s / %s',
    (first, second, same) => {
      expect(isSame({ first, second })).toBe(same)
    },
  )

  it('are compared the same whichever comes first', () => {
    for (const { first, second } of labelledPairs)
      expect(isSame({ first, second })).toBe(isSame({ first: second, second: first }))
  })
})

describe('many communities with one goal', () => {
  const district: Content = {
    communities: Array.from({ length: 40 }, (_, index) => ({
      id: `C-${index}`,
      name: `Team ${index}`,
      level: 'team' as const,
      school: `School ${index}`,
      vision: 'x',
    })),
    goals: [
      goal('G-1', 'system', { owner: 'C-0' }),
      goal('G-2', 'school', { owner: 'C-0', supports: ['G-1'] }),
      ...Array.from({ length: 40 }, (_, index) =>
        goal(`G-1${index}`, 'team', {
          owner: `C-${index}`,
          supports: ['G-2'],
          goal: 'Children read connected text fluently',
        }),
      ),
    ],
  }

  it('are told once', () => {
    expect(found(district)).toEqual(['fragment/duplicate G-10'])
  })
})
