import { namesStudent } from '../../../src/core/alignment/names-student'
import { add, all, type Change, drop, set } from './changes'
import { healthyCommunity } from './healthy-communities'
import { found, goal } from './workbook-of'

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
const second = { id: 'C-9', name: 'Team 9', level: 'team', school: 'School 9', vision: 'x' }
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

/** What looks like a defect and is none. */
const fine: readonly (readonly [string, Change])[] = [
  ['something learned last week', learned({ date: '2026-11-16' })],
  ['something learned on a day that nobody noted', learned({ date: null })],
  [
    'something learned that is tried next week',
    all(learned({ date: '2026-10-22' }), tried({ due: '2026-12-01' })),
  ],
  [
    'something learned in a cycle that is over',
    all(
      earlier({}),
      add('results', { id: 'R-9', goal: 'A-1', cycle: 'Y-9' }),
      learned({ date: '2026-06-01', goals: [], cycle: 'Y-9' }),
    ),
  ],
  ['something given up without a look at it', tried({ id: 'P-9', status: 'dropped', due: '2026-10-01' })],
  ['something tried last week', tried({ status: 'done', doneOn: '2026-11-18' })],
  ['something done that had no support', tried({ status: 'done', doneOn: '2026-10-20', support: '' })],
  ['support by a person alone', tried({ due: '2026-12-01', support: '', supportedBy: ['M-12'] })],
  [
    'a stopped strategy that lacks everything',
    set('strategies', 'S-11', { decision: 'stop', basis: null, expect: '' }),
  ],
  [
    'a strategy with a source and no basis',
    set('strategies', 'S-11', { basis: null, source: 'A practice guide' }),
  ],
  [
    'a first value, from which nothing follows yet',
    add('evidence', { id: 'E-9', goal: 'B-1', date: '2026-10-25', value: 5, cycle }),
  ],
  ['evidence of last week without a decision', set('evidence', 'E-12', { decision: null })],
  [
    'nine lessons of educators',
    add('evidence', { id: 'E-9', goal: 'B-1', date: '2026-11-18', value: 3, count: 9, cycle }),
  ],
  ['nine students and no number', set('evidence', 'E-12', { count: 9, value: null })],
  ['ten students', set('evidence', 'E-12', { count: 10 })],
  ['a meeting that fell out', drop('meetings', 'T-11')],
  [
    'a community that did not say how often it meets',
    all(set('communities', 'C-1', { meets: null }), drop('meetings', 'T-12', 'T-13')),
  ],
  [
    'a paused community that does not meet',
    all(set('communities', 'C-1', { status: 'paused' }), drop('meetings', 'T-12', 'T-13')),
  ],
  ['one meeting in the evening', set('meetings', 'T-12', { inWorkday: 'no' })],
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
  [
    'one measure and another target in another school',
    alike({ measure: 'Check of fluent phrasing', target: 80, goal: 'Quite another thing altogether' }),
  ],
  ['a planned initiative’s goal among closed ones', set('initiatives', 'I-1', { goals: ['G-1', 'A-1'] })],
  [
    'cycles that touch and do not overlap',
    earlier({ start: '2026-12-07', end: '2027-01-29', status: 'planned' }),
  ],
  [
    'a closed cycle of last week without results',
    earlier({ end: '2026-11-13', start: '2026-06-01', status: 'closed' }),
  ],
  ['a cycle that ended years ago without results', earlier({ start: '2023-01-09', end: '2023-05-26' })],
]

describe('what is fine', () => {
  it.each(fine)('is left alone: %s', (_, change) => {
    expect(found(change(healthyCommunity))).toEqual([])
  })
})

describe('a text', () => {
  it.each([
    'Student ID 48213 was absent',
    'student #10442 improved',
    'SSID: 1000442',
    'The number 123-45-6789 is on the form',
    'A student named Maria reads alone',
    'The student Maria G. reads two words a minute',
    'students: Tom B., Ana K.',
  ])('that may name or number a student is told: %s', (text) => {
    expect(namesStudent(text)).toBe(true)
  })

  it.each([
    '48 of 60 students read 72 words a minute',
    'Student Council and Student Support Team meet',
    'Students in Grade K. read along',
    'Child Find screening by the district',
    'Students, Maria Gomez Elementary',
    'Call 555-0142 or write to G-014',
    'The students I taught in Room B. last year',
    'Students read I. Calvino and O. Henry',
    'Learner Profile A. is used',
  ])('that does not is left alone: %s', (text) => {
    expect(namesStudent(text)).toBe(false)
  })
})
