import { startStatus } from '../../src/app/start-status'
import type { StageNow } from '../../src/core/summary/week-view'
import type { Goal } from '../../src/core/tables/records'
import { translator } from '../../src/messages'
import { type Content, workbookOf } from '../core/alignment/workbook-of'

const t = translator('en')
const goal: Partial<Goal> = {
  id: 'G-001',
  goal: 'Children read with joy',
  level: 'team',
  baseline: 40,
  target: 60,
}
const stage = (focusGoals: readonly string[]): StageNow => ({
  own: { name: 'Plan', prompt: 'What next?' },
  endsOn: null,
  focusGoals,
})

/** The lines of the cell *Now* of as many communities, each with the same focus goals. */
function nowOf(content: Content, { communities = 1, focusGoals = ['G-001'] } = {}): string[] {
  const ids = Array.from({ length: communities }, (_, index) => `C-00${index + 1}`)
  const workbook = workbookOf({ communities: ids.map((id) => ({ id, name: `Team ${id}` })), ...content })
  const stages = new Map(ids.map((id) => [id, stage(focusGoals)]))
  return (startStatus(workbook, stages, { problems: 0, smallestGroup: 10, t }).where ?? '').split('\n')
}

describe('Now on Start', () => {
  it.each<readonly [string, Partial<Goal>, string]>([
    ['half way up', { current: 50 }, '▓▓▓▓▓░░░░░ 50% of the way: Children read with joy'],
    ['where it began', { current: 40 }, '░░░░░░░░░░ 0% of the way: Children read with joy'],
    ['past its target', { current: 70 }, '▓▓▓▓▓▓▓▓▓▓ 100% of the way: Children read with joy'],
    [
      'on its way down',
      { baseline: 60, target: 40, current: 45 },
      '▓▓▓▓▓▓▓▓░░ 75% of the way: Children read with joy',
    ],
  ])('draws a focus goal that is %s as a bar of text', (_name, values, line) => {
    expect(nowOf({ goals: [{ ...goal, ...values }] }).slice(1)).toEqual([line])
  })

  it.each<readonly [string, Content, object]>([
    ['a goal without a number', { goals: [goal] }, {}],
    ['a goal of one person', { goals: [{ ...goal, level: 'individual', current: 50 }] }, {}],
    ['a goal that the cycle is not about', { goals: [{ ...goal, current: 50 }] }, { focusGoals: ['G-002'] }],
    [
      'the number of a small group',
      {
        goals: [{ ...goal, current: 50 }],
        evidence: [{ id: 'E-001', goal: 'G-001', date: '2026-11-01', value: 50, count: 6 }],
      },
      {},
    ],
    [
      'goals of more communities than a cell is read for',
      { goals: [{ ...goal, current: 50 }] },
      { communities: 4 },
    ],
  ])('draws no bar for %s', (_name, content, options) => {
    expect(nowOf(content, options).filter((line) => /[▓░]/.test(line))).toEqual([])
  })
})
