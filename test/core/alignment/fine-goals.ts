import { add, all, type Change, set } from './changes'
import { type LeftAlone, second } from './fine-work'
import { type GoalValues, goal } from './workbook-of'

const another = (id: string, level: GoalValues['level'], values: GoalValues): Change =>
  add('goals', goal(id, level, { owner: 'C-1', ...values }))
const team = (values: GoalValues) => another('Z-9', 'team', { supports: ['H-1'], ...values })
const lacking = { measure: '', baseline: null, target: null, due: null } as const

/** What looks like a defect of each rule about goals, and is none. */
export const fineGoals: LeftAlone<`${'chain' | 'pair' | 'smart'}/${string}`> = {
  'chain/duplicate-id': [['one ID in two tables', add('resources', { id: 'A-1', title: 'A guide' })]],
  'chain/loop': [
    [
      'two goals that support the same two',
      all(
        another('H-9', 'school', { supports: ['G-1'] }),
        set('goals', 'A-1', { supports: ['H-1', 'H-9'] }),
        set('goals', 'B-1', { supports: ['H-1', 'H-9'] }),
      ),
    ],
  ],
  'chain/unknown-parent': [
    [
      'a goal without an ID that is named by its sentence',
      all(
        another('', 'school', { goal: 'Our hallways are calm', supports: ['G-1'] }),
        team({ supports: ['Our hallways are calm'] }),
      ),
    ],
  ],
  'chain/wrong-way': [
    [
      'a goal of a person that supports one of the team',
      another('X-9', 'individual', { owner: 'M-11', supports: ['A-1'] }),
    ],
  ],
  'chain/no-parent': [['a stopped goal that supports nothing', team({ supports: [], status: 'stopped' })]],
  'chain/broken-above': [
    [
      'a stopped chain',
      all(
        team({ supports: [], status: 'stopped' }),
        another('X-9', 'individual', { owner: 'M-11', supports: ['Z-9'], status: 'stopped' }),
      ),
    ],
  ],
  'chain/closed-parent': [
    [
      'a met goal that supports a met goal',
      all(
        another('H-9', 'school', { supports: ['G-1'], status: 'met' }),
        team({ supports: ['H-9'], status: 'met' }),
      ),
    ],
  ],
  'chain/unsupported': [
    [
      'a met school goal that nobody supports any more',
      another('H-9', 'school', { supports: ['G-1'], status: 'met' }),
    ],
    [
      'a goal of a school whose teams keep theirs elsewhere',
      all(
        add('communities', { ...second, level: 'school' }),
        another('H-9', 'school', { owner: 'C-9', supports: ['G-1'] }),
      ),
    ],
  ],
  'chain/dates': [
    ['a goal due two weeks after the one it supports', set('goals', 'A-1', { due: '2027-06-11' })],
    ['a goal due long before the one it supports', set('goals', 'G-1', { due: '2029-06-30' })],
  ],
  'chain/skips-level': [
    [
      'a team of a school without goals that supports the system',
      all(add('communities', second), another('Z-9', 'team', { owner: 'C-9', supports: ['G-1'] })),
    ],
  ],
  'pair/no-educator-goal': [['a cycle for educators alone', set('cycles', 'Y-1', { focusGoals: ['B-1'] })]],
  'pair/no-need': [
    ['a need without a cycle, which means the running one', set('needs', 'N-11', { cycle: '' })],
  ],
  'smart/measure': [['a met goal without a measure', team({ ...lacking, status: 'met' })]],
  'smart/baseline': [['a goal whose measure is new', team({ baseline: null, newMeasure: true })]],
  'smart/target': [['a stopped goal without a target', team({ ...lacking, status: 'stopped' })]],
  'smart/due': [['a stopped goal without a day', team({ due: null, status: 'stopped' })]],
  'smart/owner': [['a goal of somebody who is on no list', team({ owner: 'The school board' })]],
  'smart/direction': [
    ['less that is better', team({ measure: 'Late arrivals', better: 'lower', baseline: 60, target: 40 })],
    [
      'less of one thing that is seen in more of another',
      team({ goal: 'Reduce chronic absence', measure: 'Attendance', better: null, baseline: 90, target: 94 }),
    ],
    [
      'a sentence whose words the column overrules',
      team({
        goal: 'Reduce the referrals that are lost',
        measure: 'Referrals kept',
        baseline: 12,
        target: 15,
      }),
    ],
  ],
  'smart/blank': [['a tag in brackets', team({ goal: 'Set up the reading room [P1]' })]],
  'smart/text': [
    [
      'a sentence that repeats its columns',
      team({ goal: 'From 40% to 60% by 2027 as measured by the spring screener' }),
    ],
  ],
  'smart/several': [
    ['one target for several grades', team({ goal: 'Students in grades 3 to 5 grow from 40% to 60%' })],
  ],
}
