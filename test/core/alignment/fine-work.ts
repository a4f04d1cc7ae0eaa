import type { RuleCode } from '../../../src/core/alignment/rule-book'
import { addDays } from '../../../src/core/dates'
import type { Day } from '../../../src/core/tables/records'
import { add, all, type Change, drop, set } from './changes'
import { goal } from './workbook-of'

/** Cases for each of these rules; the compiler names a rule that has none. */
export type LeftAlone<Code extends string, Case = Change> = Readonly<
  Record<Extract<RuleCode, Code>, readonly (readonly [string, Case])[]>
>

const cycle = 'Y-1'
const learned = (values: object) =>
  add('learning', { id: 'L-9', topic: 'x', kind: 'content', goals: ['A-1'], cycle, ...values })
const tried = (values: object) =>
  add('practice', {
    id: 'P-9',
    what: 'Try it',
    who: ['M-11'],
    due: '2026-10-20',
    strategy: 'S-11',
    support: 'A coach',
    cycle,
    ...values,
  })
export const second = { id: 'C-9', name: 'Team 9', level: 'team', school: 'School 9', vision: 'x' }
const alike = (values: object) =>
  all(
    add('communities', second),
    add(
      'goals',
      goal('A-9', 'team', {
        owner: 'C-9',
        supports: ['H-1'],
        goal: 'Our children show fluent phrasing in their daily work',
        measure: 'Listening notes',
        ...values,
      }),
    ),
  )
const less = { better: 'lower', baseline: 60, target: 40 }
const withoutSchool =
  (from: Day, days: number): Change =>
  (content) => ({ ...content, daysOff: times(days, (index) => addDays(from, index)) })
/** A community that runs no cycle. */
export const lastMet =
  (date: Day): Change =>
  () => ({
    communities: [{ ...second, level: 'team', meets: 'weekly' }],
    norms: [{ id: 'NO-9', community: second.id, norm: 'We begin with what students did' }],
    meetings: [{ id: 'T-9', community: second.id, date, inWorkday: 'yes' }],
  })
const leftOpen = add('cycles', {
  id: 'Y-9',
  community: second.id,
  template: 'pdsa',
  start: '2026-03-02',
  end: '2026-05-29',
  status: 'planned',
})
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))
const done = (index: number) => ({
  id: `P-9${index}`,
  what: 'Try it',
  who: ['M-11'],
  due: '2026-10-20',
  doneOn: '2026-10-20',
  status: 'done',
  strategy: 'S-11',
  cycle,
})
const earlier = (values: object) =>
  add('cycles', {
    id: 'Y-9',
    community: 'C-1',
    template: 'pdsa',
    focusGoals: ['A-1'],
    start: '2026-05-04',
    end: '2026-08-31',
    status: 'closed',
    ...values,
  })

/** What looks like a defect of each rule about the work, and is none. */
export const fineWork: LeftAlone<`${'cycle' | 'practice' | 'strategy' | 'evidence' | 'meet' | 'fragment' | 'together' | 'privacy'}/${string}`> =
  {
    'cycle/no-goal': [
      [
        'a cycle of years ago without focus goals',
        earlier({ start: '2023-01-09', end: '2023-05-26', focusGoals: [] }),
      ],
    ],
    'cycle/missing-part': [['no result in the tenth week of twelve', drop('results')]],
    'cycle/overlap': [
      [
        'a cycle that begins on the day on which the one before it ends',
        earlier({ start: '2026-12-04', end: '2027-01-29', status: 'planned' }),
      ],
      [
        'cycles that touch and do not overlap',
        earlier({ start: '2026-12-07', end: '2027-01-29', status: 'planned' }),
      ],
    ],
    'cycle/no-evaluation': [
      [
        'a closed cycle of last week without results',
        earlier({ end: '2026-11-13', start: '2026-06-01', status: 'closed' }),
      ],
      ['a cycle that ended years ago without results', earlier({ start: '2023-01-09', end: '2023-05-26' })],
    ],
    'practice/knowing-not-doing': [
      ['something learned last week', learned({ date: '2026-11-16' })],
      ['something learned on a day that nobody noted', learned({ date: null })],
      [
        'something learned that is tried next week',
        all(learned({ date: '2026-10-22' }), tried({ due: '2026-12-01' })),
      ],
      [
        'something learned that was to be tried three weeks ago and is planned still',
        all(learned({ date: '2026-10-22' }), tried({ due: '2026-11-02', status: 'planned' })),
      ],
      [
        'something learned in a cycle that is over',
        all(
          earlier({}),
          add('results', { id: 'R-9', goal: 'A-1', cycle: 'Y-9' }),
          learned({ date: '2026-06-01', goals: [], cycle: 'Y-9' }),
        ),
      ],
    ],
    'practice/no-evidence': [
      ['something given up without a look at it', tried({ id: 'P-9', status: 'dropped', due: '2026-10-01' })],
      ['something tried last week', tried({ status: 'done', doneOn: '2026-11-18' })],
    ],
    'practice/no-support': [
      ['something done that had no support', tried({ status: 'done', doneOn: '2026-10-20', support: '' })],
      ['support by a person alone', tried({ due: '2026-12-01', support: '', supportedBy: ['M-12'] })],
    ],
    'strategy/no-goal': [
      [
        'a stopped strategy for no goal',
        add('strategies', {
          id: 'S-9',
          strategy: 'x',
          decision: 'stop',
          basis: 'strong',
          expect: 'x',
          cycle,
        }),
      ],
    ],
    'strategy/no-basis': [
      [
        'a strategy with a source and no basis',
        set('strategies', 'S-11', { basis: null, source: 'A practice guide' }),
      ],
    ],
    'strategy/no-prediction': [
      [
        'a stopped strategy that lacks everything',
        set('strategies', 'S-11', { decision: 'stop', basis: null, expect: '' }),
      ],
    ],
    'evidence/no-decision': [
      [
        'a first value, from which nothing follows yet',
        add('evidence', { id: 'E-9', goal: 'B-1', date: '2026-10-25', value: 5, cycle }),
      ],
      ['evidence of last week without a decision', set('evidence', 'E-12', { decision: null })],
      ...['E-0', 'E-9'].map(
        (id) =>
          [
            `two values of one day, of which the decision stands beside the ${id === 'E-0' ? 'second' : 'first'}`,
            all(
              set('evidence', 'E-12', { date: '2026-11-05', ...(id === 'E-0' && { decision: null }) }),
              add('evidence', {
                id,
                goal: 'A-1',
                date: '2026-11-05',
                value: 7,
                count: 30,
                decision: id === 'E-0' ? 'keep' : null,
                cycle,
              }),
            ),
          ] as const,
      ),
    ],
    'evidence/small-group': [
      [
        'nine lessons of educators',
        add('evidence', { id: 'E-9', goal: 'B-1', date: '2026-11-18', value: 3, count: 9, cycle }),
      ],
      ['nine students and no number', set('evidence', 'E-12', { count: 9, value: null })],
      ['ten students', set('evidence', 'E-12', { count: 10 })],
      [
        'six educators of a goal whose sentence alone says that it is theirs',
        all(
          add(
            'goals',
            goal('Z-9', 'team', {
              owner: 'C-1',
              supports: ['H-1'],
              learner: null,
              goal: 'All grade 2 teachers lead number talks',
            }),
          ),
          add('evidence', { id: 'E-9', goal: 'Z-9', date: '2026-11-18', value: 3, count: 6, cycle }),
        ),
      ],
    ],
    'meet/gap': [
      ['a meeting that fell out', drop('meetings', 'T-11')],
      ['two weeks without school', all(drop('meetings', 'T-12'), withoutSchool('2026-11-02', 12))],
      ['a summer in which no cycle runs', lastMet('2026-05-28')],
      ['a summer with a cycle that nobody closed', all(lastMet('2026-05-28'), leftOpen)],
      [
        'a community that did not say how often it meets',
        all(set('communities', 'C-1', { meets: null }), drop('meetings', 'T-12', 'T-13')),
      ],
    ],
    'meet/none-planned': [
      [
        'a paused community that does not meet',
        all(set('communities', 'C-1', { status: 'paused' }), drop('meetings', 'T-12', 'T-13')),
      ],
      ['a community whose last cycle is over', lastMet('2026-11-18')],
    ],
    'meet/not-in-workday': [['one meeting in the evening', set('meetings', 'T-12', { inWorkday: 'no' })]],
    'fragment/duplicate': [
      [
        'the same goal for another grade',
        all(
          set('goals', 'A-1', { goal: 'Children of grade 2 show fluent phrasing in daily work' }),
          alike({ goal: 'Children of grade 3 show fluent phrasing in daily work' }),
        ),
      ],
      ['the same words about educators', alike({ learner: 'educators' })],
      ['the same goal, already met', alike({ status: 'met' })],
      ['two goals of one community in the same words', alike({ owner: 'C-1' })],
    ],
    'fragment/conflict': [
      [
        'one measure and another target in another school',
        alike({ measure: 'Check of fluent phrasing', target: 80, goal: 'Quite another thing altogether' }),
      ],
      [
        'one test of which a grade wants more readers and another fewer in need',
        all(
          set('goals', 'A-1', { goal: 'More grade 2 readers reach benchmark', measure: 'STAR Reading' }),
          alike({
            ...less,
            goal: 'Fewer grade 4 readers need urgent intervention',
            measure: 'STAR Reading',
          }),
        ),
      ],
      [
        'one test of which the same grade wants more of one thing and less of another',
        all(
          set('goals', 'A-1', { goal: 'More grade 2 readers reach benchmark', measure: 'STAR Reading' }),
          alike({
            ...less,
            goal: 'Fewer grade 2 children need urgent intervention',
            measure: 'STAR Reading',
          }),
        ),
      ],
      [
        'the same words of another grade',
        all(
          set('goals', 'A-1', { goal: 'Grade 2 children guess words', measure: 'STAR Reading' }),
          alike({ ...less, goal: 'Grade 4 children guess words', measure: 'STAR Reading' }),
        ),
      ],
    ],
    'fragment/unsupported-initiative': [
      [
        'an initiative without support, all of whose goals are met',
        all(
          add('goals', goal('Z-9', 'team', { owner: 'C-1', supports: ['H-1'], status: 'met' })),
          set('initiatives', 'I-1', { goals: ['Z-9'], support: '' }),
        ),
      ],
      ['a planned initiative’s goal among closed ones', set('initiatives', 'I-1', { goals: ['G-1', 'A-1'] })],
    ],
    'fragment/no-support': [
      [
        'support in words that name no money',
        set('initiatives', 'I-1', { support: 'Time: one period a week' }),
      ],
      ['a tick where support should be named', set('initiatives', 'I-1', { support: '✓' })],
      [
        'support that begins with “None”',
        set('initiatives', 'I-1', { support: 'None yet but a coach from May on' }),
      ],
    ],
    'fragment/too-many': [
      [
        'ten goals of one community',
        add('goals', ...times(6, (index) => goal(`Z-${index}`, 'team', { owner: 'C-1', supports: ['H-1'] }))),
      ],
    ],
    'together/one-person': [
      ['one person who does most of seven things', add('practice', ...times(5, (index) => done(index)))],
    ],
    'together/no-visits': [
      [
        'no visit in the seventh week',
        all(set('cycles', cycle, { start: '2026-10-05' }), drop('visits', 'V-1')),
      ],
    ],
    'together/no-norms': [
      [
        'a paused community without norms',
        all(set('communities', 'C-1', { status: 'paused' }), drop('norms', 'NO-1')),
      ],
    ],
    'together/no-vision': [
      ['a paused community without a vision', set('communities', 'C-1', { status: 'paused', vision: '' })],
    ],
    'privacy/student': [
      [
        'numbers and words about all students',
        set('needs', 'N-11', { shows: '48 of 60 students read 72 words a minute' }),
      ],
    ],
  }
