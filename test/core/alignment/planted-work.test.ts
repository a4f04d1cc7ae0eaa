import * as fc from 'fast-check'
import { ruleCodes } from '../../../src/core/alignment/rule-book'
import { add, all, type Change, drop, set } from './changes'
import { lastMet } from './fine-work'
import { healthyCommunities } from './healthy-communities'
import { found, goal } from './workbook-of'

const numRuns = process.env.THROUGHLINE_SOAK ? 1000 : 15

const cycle = 'Y-1'
const practice = (id: string, values: object) => ({
  id,
  what: 'Try it',
  who: ['M-11'],
  due: '2026-10-20',
  doneOn: '2026-10-20',
  status: 'done',
  strategy: 'S-11',
  cycle,
  ...values,
})
const open = { status: 'planned', due: '2026-12-01', doneOn: null }
const strategy = (id: string) => ({
  id,
  strategy: id,
  basis: 'strong',
  goals: ['A-1'],
  expect: 'More of it',
  cycle,
})
const ofSystem = { goal: 'Graduates of our schools write well for many readers', measure: 'Senior essay' }
const phrasing = 'Check of fluent phrasing'
const team = (id: string) => ({ id, name: `Team ${id}`, level: 'team', school: 'School 1', vision: 'x' })
const grade4 = (id: string, values: object) =>
  goal(id, 'team', {
    supports: ['H-1'],
    goal: 'Grade 4 children show fluent phrasing in daily work',
    measure: phrasing,
    ...values,
  })
const meetings = ['T-101', 'T-102', 'T-103', 'T-104', 'T-11', 'T-12', 'T-13']

/** What people write where they have nothing to write. */
const saidForNothing = ['TBD', 'n/a', '-', '—', 'None', 'No aplica']

/** What is wrong, and what the check must say then: that, the consequences that stand here, and nothing else. */
type Defect = readonly [string, Change, readonly string[]]
const defects: readonly Defect[] = [
  [
    'a school goal that nobody took up in ten weeks',
    add('goals', goal('H-9', 'school', { owner: 'C-1', supports: ['G-1'], goal: 'Our hallways are calm' })),
    ['chain/unsupported H-9'],
  ],
  [
    'a team goal that supports the system’s past the school’s',
    set('goals', 'A-1', { supports: ['G-1'] }),
    ['chain/skips-level A-1'],
  ],
  [
    'a cycle that begins before the last has ended',
    add('cycles', {
      id: 'Y-9',
      community: 'C-1',
      template: 'pdsa',
      focusGoals: ['A-1', 'B-1'],
      start: '2026-11-30',
      end: '2027-02-26',
      status: 'planned',
    }),
    ['cycle/overlap Y-9'],
  ],
  [
    'a closed cycle without a result',
    add('cycles', {
      id: 'Y-9',
      community: 'C-1',
      template: 'pdsa',
      focusGoals: ['A-1'],
      start: '2026-06-01',
      end: '2026-08-31',
      status: 'closed',
    }),
    ['cycle/no-evaluation Y-9'],
  ],
  ['a cycle without focus goals', set('cycles', cycle, { focusGoals: [] }), ['cycle/no-goal Y-1']],
  ['a cycle without a strategy', all(drop('strategies', 'S-11', 'S-12', 'S-13')), ['cycle/missing-part Y-1']],
  [
    'a cycle with a student goal only',
    set('cycles', cycle, { focusGoals: ['A-1'] }),
    ['pair/no-educator-goal Y-1'],
  ],
  [
    'a cycle with a student goal only, of a team without another',
    all(set('cycles', cycle, { focusGoals: ['A-1'] }), drop('goals', 'B-1')),
    ['pair/no-educator-goal Y-1'],
  ],
  ['a cycle without any need, beside others', drop('needs', 'N-11', 'N-12'), ['cycle/missing-part Y-1']],
  ['a focus goal without a need', set('needs', 'N-11', { goal: '' }), ['pair/no-need A-1']],
  [
    'something learned that nobody tried',
    add('learning', { id: 'L-9', topic: 'x', kind: 'content', date: '2026-10-22', goals: ['B-1'], cycle }),
    ['practice/knowing-not-doing L-9'],
  ],
  [
    'something learned that nobody tried, although it was planned for a day long past',
    all(
      add('learning', { id: 'L-9', topic: 'x', kind: 'content', date: '2026-10-22', goals: ['B-1'], cycle }),
      add(
        'practice',
        practice('P-9', { status: 'planned', doneOn: null, due: '2026-10-23', support: 'A coach' }),
      ),
    ),
    ['practice/knowing-not-doing L-9'],
  ],
  [
    'something tried without a look at it',
    set('evidence', 'E-12', { date: '2026-10-10' }),
    ['practice/no-evidence P-11'],
  ],
  ['nobody who helps on site', add('practice', practice('P-9', open)), ['practice/no-support P-9']],
  [
    'a strategy that rests on nothing',
    set('strategies', 'S-11', { basis: null }),
    ['strategy/no-basis S-11'],
  ],
  ['a strategy for no goal', set('strategies', 'S-11', { goals: [] }), ['strategy/no-goal S-11']],
  [
    'a strategy of which nothing is expected',
    set('strategies', 'S-11', { expect: '' }),
    ['strategy/no-prediction S-11'],
  ],
  [
    'evidence from which nothing follows',
    set('evidence', 'E-12', { date: '2026-11-05', decision: null }),
    ['evidence/no-decision E-12'],
  ],
  ['a group of nine', set('evidence', 'E-12', { count: 9 }), ['evidence/small-group E-12']],
  [
    'a class of nine, whose values are told together',
    all(set('evidence', 'E-11', { count: 9 }), set('evidence', 'E-12', { count: 9 })),
    ['evidence/small-group E-11'],
  ],
  ['no meeting for four weeks', drop('meetings', 'T-12', 'T-13'), ['meet/gap C-1']],
  ['no next meeting', drop('meetings', 'T-13'), ['meet/none-planned C-1']],
  [
    'meetings in the evening',
    all(...meetings.map((id) => set('meetings', id, { inWorkday: 'no' }))),
    ['meet/not-in-workday C-1'],
  ],
  [
    'one goal in two communities',
    all(
      add('communities', { id: 'C-9', name: 'Team 9', level: 'team', school: 'School 9', vision: 'x' }),
      add(
        'goals',
        goal('A-9', 'team', {
          owner: 'C-9',
          supports: ['H-1'],
          goal: 'Our children show fluent phrasing in their daily work',
        }),
      ),
    ),
    ['fragment/duplicate A-1'],
  ],
  [
    'a measure of which one goal wants more and one less',
    add(
      'goals',
      goal('A-9', 'team', {
        owner: 'C-1',
        supports: ['H-1'],
        goal: 'Fewer children show fluent phrasing by heart',
        measure: 'Check of fluent phrasing',
        better: 'lower',
        baseline: 60,
        target: 40,
      }),
    ),
    ['fragment/conflict A-1'],
  ],
  [
    'a measure of which two goals of the school system want different amounts by one day',
    all(
      add('goals', goal('G-8', 'system', { ...ofSystem, owner: 'The board', target: 80 })),
      add(
        'goals',
        goal('G-9', 'system', { ...ofSystem, owner: 'Teaching and learning', unit: ' %', target: 90 }),
      ),
    ),
    ['chain/unsupported G-8', 'chain/unsupported G-9', 'fragment/conflict G-8'],
  ],
  [
    'a measure of which two communities of a school want different amounts by one day',
    all(
      add('communities', { id: 'C-9', name: 'Team 9', level: 'team', school: 'School 1', vision: 'x' }),
      add(
        'goals',
        goal('A-9', 'team', {
          owner: 'C-9',
          supports: ['H-1'],
          goal: 'Our children show fluent phrasing in their daily work',
          measure: 'Check of fluent phrasing',
          target: 80,
        }),
      ),
    ),
    ['fragment/conflict A-1', 'fragment/duplicate A-1'],
  ],
  [
    'three grades with one test and day, of which the last two want different amounts for the same children',
    all(
      add('communities', ...['C-8', 'C-9'].map((id) => team(id))),
      set('goals', 'A-1', { goal: 'Grade 2 children show fluent phrasing in daily work' }),
      add(
        'goals',
        grade4('A-8', { owner: 'C-8', target: 70 }),
        grade4('A-9', { owner: 'C-9', target: 80 }),
        goal('B-8', 'team', { owner: 'C-8', supports: ['H-1'], goal: 'Grade 3 sings', measure: phrasing }),
      ),
    ),
    ['fragment/conflict A-8', 'fragment/duplicate A-8'],
  ],
  [
    'six strategies for one goal',
    add('strategies', ...['S-4', 'S-5', 'S-6', 'S-7', 'S-8', 'S-9'].map(strategy)),
    ['fragment/too-many A-1'],
  ],
  [
    'an initiative that no goal serves',
    set('initiatives', 'I-1', { goals: [] }),
    ['fragment/unsupported-initiative I-1'],
  ],
  [
    'an initiative of whose goals one was met and one stopped',
    all(
      add('goals', goal('Z-8', 'team', { owner: 'C-1', supports: ['H-1'], status: 'met' })),
      add('goals', goal('Z-9', 'team', { owner: 'C-1', supports: ['H-1'], status: 'stopped' })),
      set('initiatives', 'I-1', { goals: ['Z-8', 'Z-9'] }),
    ),
    ['fragment/unsupported-initiative I-1'],
  ],
  ['an initiative without support', set('initiatives', 'I-1', { support: '' }), ['fragment/no-support I-1']],
  ...saidForNothing.flatMap((word): Defect[] => [
    [
      `an initiative whose support is “${word}”`,
      set('initiatives', 'I-1', { support: word }),
      ['fragment/no-support I-1'],
    ],
    [
      `“${word}” as support on site`,
      add('practice', practice('P-9', { ...open, support: word })),
      ['practice/no-support P-9'],
    ],
    [
      `a strategy that rests on “${word}”`,
      set('strategies', 'S-11', { basis: null, source: word }),
      ['strategy/no-basis S-11'],
    ],
    [
      `a strategy of which “${word}” is expected`,
      set('strategies', 'S-11', { expect: word }),
      ['strategy/no-prediction S-11'],
    ],
    [
      `a community whose vision is “${word}”`,
      set('communities', 'C-1', { vision: word }),
      ['together/no-vision C-1'],
    ],
  ]),
  [
    'one person who does it all',
    add('practice', ...[1, 2, 3, 4, 5, 6, 7, 8].map((index) => practice(`P-9${index}`, {}))),
    ['together/one-person Y-1'],
  ],
  ['a cycle without a visit', drop('visits', 'V-1'), ['together/no-visits Y-1']],
  ['a community without norms', drop('norms', 'NO-1'), ['together/no-norms C-1']],
  ['a community without a vision', set('communities', 'C-1', { vision: '' }), ['together/no-vision C-1']],
  [
    'a child’s name',
    set('needs', 'N-11', { shows: 'The student Maria G. reads two words a minute' }),
    ['privacy/student N-11'],
  ],
  [
    'a child’s name in two cells of a row',
    set('needs', 'N-11', { shows: 'A student named Maria reads alone', source: 'Student ID 48213' }),
    ['privacy/student N-11', 'privacy/student N-11'],
  ],
]

describe('any healthy communities', () => {
  it('have nothing to find', () => {
    fc.assert(
      fc.property(healthyCommunities, (content) => {
        expect(found(content)).toEqual([])
      }),
      { numRuns },
    )
  })

  it.each(defects)('with %s are told that and nothing else', (_, plant, expected) => {
    fc.assert(
      fc.property(healthyCommunities, (content) => {
        expect(found(plant(content))).toEqual(expected)
      }),
      { numRuns },
    )
  })
})

describe('a community that runs no cycle and last met five weeks ago', () => {
  const schoolYear = { start: '2026-08-24', end: '2027-06-04' }
  it.each([
    ['is told so within the school year', { schoolYear }, ['meet/gap C-9']],
    [
      'is asked for its next meeting alone in the first days of it',
      { schoolYear: { ...schoolYear, start: '2026-11-16' } },
      ['meet/none-planned C-9'],
    ],
    ['is left alone before it', { schoolYear: { ...schoolYear, start: '2027-01-04' } }, []],
    ['is left alone where nobody said when there is school', {}, []],
  ])('%s', (_, settings, expected) => {
    expect(found(lastMet('2026-10-19')({}), settings)).toEqual(expected)
  })
})

it('every rule about the work has a defect here that it finds', () => {
  const families = [
    'cycle/',
    'pair/',
    'practice/',
    'strategy/',
    'evidence/',
    'meet/',
    'fragment/',
    'together/',
  ]
  const others = ['privacy/student', 'chain/unsupported', 'chain/skips-level']
  const wanted = ruleCodes.filter(
    (code) => others.includes(code) || families.some((family) => code.startsWith(family)),
  )
  const planted = new Set(defects.flatMap(([, , expected]) => expected.map((one) => one.split(' ')[0])))
  expect(wanted.filter((code) => !planted.has(code))).toEqual([])
})
