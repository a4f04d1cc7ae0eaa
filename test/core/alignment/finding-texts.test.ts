import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { findingTexts, findingTitle } from '../../../src/core/alignment/finding-texts'
import { ruleCodes } from '../../../src/core/alignment/rule-book'
import type { Issue } from '../../../src/core/tables/records'
import { translator } from '../../../src/messages'
import { type Content, chainWith, goal, healthy, today, workbookOf } from './workbook-of'

const t = translator('en')
const team = (values: Parameters<typeof goal>[2]) =>
  chainWith(goal('G-004', 'team', { supports: ['G-002'], ...values }))
const sentenceOf = (content: Content) =>
  checkAlignment(workbookOf(content), today).findings.map((finding) => findingTexts(finding, t).sentence)

describe('the sentence of a finding', () => {
  it.each<[string, Content, string]>([
    [
      'chain/no-parent',
      { goals: team({ supports: [] }) },
      'G-004 “We reach g-004” does not say which higher goal it helps.',
    ],
    [
      'fragment/no-support, of more goals than a sentence can name',
      {
        goals: team({}),
        initiatives: [
          { id: 'I-1', initiative: 'Reading for all', goals: ['G-001', 'G-002', 'G-003', 'G-004'] },
        ],
      },
      'The initiative “Reading for all” asks for G-001 “We reach g-001”; G-002 “We reach g-002”; G-003 “We reach g-003” and 1 more goal and names no support.',
    ],
    [
      'chain/unknown-parent',
      { goals: team({ supports: ['G-0044'] }) },
      'G-004 “We reach g-004” supports “G-0044”, but there is no such goal.',
    ],
    [
      'chain/wrong-way',
      { goals: team({ supports: ['G-003'] }) },
      'G-004 “We reach g-004” is on the level Team and supports G-003 “We reach g-003”, which is on the level Team. Goals support goals of a higher level.',
    ],
    [
      'chain/wrong-way of several',
      {
        goals: chainWith(
          goal('G-004', 'team', { supports: ['G-003'] }),
          goal('G-005', 'team', { supports: ['G-003'] }),
        ),
      },
      '2 goals on the level Team support G-003 “We reach g-003”, which is on that level itself: G-004, G-005. Goals support goals of a higher level.',
    ],
    [
      'smart/direction by the sentence',
      {
        goals: team({
          goal: 'Reduce referrals',
          measure: 'Referrals',
          better: null,
          baseline: 12,
          target: 15,
        }),
      },
      'The sentence of G-004 “Reduce referrals” asks for less, but its target (15) is above its baseline (12).',
    ],
    [
      'pair/no-educator-goal beside one that is there',
      { ...healthy, cycles: [{ ...healthy.cycles?.[0], focusGoals: ['G-003'] }] },
      'The focus goals of Grade 2 team hold a goal for what students learn, but none for what you learn yourselves: G-004 “We reach g-004” is not among them.',
    ],
    [
      'chain/loop of one',
      { goals: team({ supports: ['G-004', 'G-002'] }) },
      'G-004 “We reach g-004” supports itself: G-004 → G-004.',
    ],
    [
      'chain/dates',
      { goals: team({ due: '2027-06-15' }) },
      'G-004 “We reach g-004” is due on Tue, Jun 15, 2027, after the goal it supports: G-002 “We reach g-002” is due on Fri, May 28, 2027.',
    ],
    [
      'smart/direction',
      { goals: team({ better: 'lower' }) },
      'G-004 “We reach g-004” is better when lower, but its target (60) is above its baseline (40).',
    ],
    ['smart/blank', { goals: team({ goal: 'TBD' }) }, '“TBD” is still to be filled in: G-004, column Goal.'],
    [
      'smart/text',
      {
        goals: team({ goal: 'Grow from 10% to 20% by 2027-05-28', baseline: null, target: null, due: null }),
      },
      'G-004 “Grow from 10% to 20% by 2027-05-28” says it in its sentence, but not in the columns Baseline, Target and Due: Baseline 10%, Target 20%, Due Fri, May 28, 2027.',
    ],
    [
      'cycle/missing-part',
      { ...healthy, practice: [] },
      'The cycle of Grade 2 team has passed the time for “Practice”, but somebody who tries it by a day is still missing.',
    ],
  ])('says what is meant: %s', (_, content, sentence) => {
    expect(sentenceOf(content)).toEqual([sentence])
  })

  it.each<[Partial<Issue>, string]>([
    [
      { code: 'data/unreadable', table: 'practice', columnKey: 'due', found: 'before winter break' },
      '“before winter break” is not a day that can be read: practice 2, column Due.',
    ],
    [
      {
        code: 'data/not-in-list',
        table: 'members',
        columnKey: 'role',
        found: 'Techer',
        suggestion: 'Teacher',
      },
      '“Techer” is not in the list of the column Role: members 2. Perhaps Teacher is meant.',
    ],
    [
      { code: 'data/missing-column', table: 'members', columnKey: 'email', columnNumber: 0, rowNumber: 1 },
      'members has no column Email.',
    ],
    [
      { code: 'data/repeated-name', table: 'members', columnKey: 'name', found: 'Ada Berg' },
      'members has two rows called “Ada Berg”.',
    ],
  ])('tells of the cell that could not be read: %j', (issue, sentence) => {
    expect(sentenceOf({ issues: [issue] })).toEqual([sentence])
  })

  it('keeps what people typed as it is, signs of the catalogue included', () => {
    const text = "Read {count} books, don't <b>stop</b> # 5"
    expect(sentenceOf({ goals: team({ goal: text, supports: [] }) })).toEqual([
      `G-004 “${text}” does not say which higher goal it helps.`,
    ])
  })
})

describe('every rule', () => {
  it.each(ruleCodes)('has a title for one finding and for many: %s', (code) => {
    const one = findingTitle(code, 1, t)
    const many = findingTitle(code, 12, t)
    expect(one).not.toEqual(many)
    expect(many).toContain('12')
  })

  it.each(ruleCodes)('says what to do: %s', (code) => {
    const spot = { table: 'goals', sheetId: 1, tabName: 'Goals', rowNumber: 2, columnNumber: 1 } as const
    const values = { type: 'date', kind: 'row', tabTable: 'needs', count: 2, smallest: 10 }
    const { todo } = findingTexts(
      { code, severity: 'idea', spot, subject: '', rowId: '', about: [], values },
      t,
    )
    expect(todo).toMatch(/^[A-Z].*\.$/)
    expect(todo).not.toMatch(/undefined|[{}]/)
  })
})
