import type { Cell, Grid } from '../../src/core/tables/records'
import { at, on, tabOf } from './grids'

/** A school on Monday 2026-11-23: two teams, people of several kinds, and something for each of them to read. */
export interface SchoolOptions {
  /** Teachers beside the named people. */
  readonly teachers?: number
}

export const today = '2026-11-23'
/** 08:05 on that Monday in the zone of the fake spreadsheet. */
export const mondayAtEight = Date.UTC(2026, 10, 23, 14, 5)

type Row = Record<string, Cell>

export function school({ teachers = 0 }: SchoolOptions = {}): Grid[] {
  return [
    tabOf('communities', 1, communities),
    tabOf('members', 2, [...members, ...Array.from({ length: teachers }, (_, index) => teacher(index))]),
    tabOf('goals', 3, goals),
    tabOf('cycles', 4, cycles),
    tabOf('practice', 5, practice),
    tabOf('evidence', 6, evidence),
    tabOf('meetings', 7, meetings),
    tabOf('visits', 8, visits),
    tabOf('resources', 9, resources),
    tabOf('results', 10, results),
  ]
}

/** Those of `school()` who are to be mailed, in the order of the tab. */
export const readers = [
  'lead@example.org',
  'ben@example.org',
  'cleo@example.org',
  'fay@example.org',
  'gus@example.org',
]

const communities: Row[] = [
  {
    id: 'C-001',
    name: 'Grade 2 team',
    level: 'Team',
    school: 'Riverbend',
    lead: 'Ana Ruiz',
    vision: 'Every child reads with joy.',
    meets: 'Weekly',
  },
  {
    id: 'C-002',
    name: 'Literacy council',
    level: 'School',
    school: 'Riverbend',
    lead: 'Ben Okafor',
    meets: 'Monthly',
  },
]

const members: Row[] = [
  { id: 'M-001', name: 'Ana Ruiz', email: 'lead@example.org', role: 'Teacher', communities: 'Grade 2 team' },
  {
    id: 'M-002',
    name: 'Ben Okafor',
    email: 'ben@example.org',
    role: 'Teacher',
    communities: 'Grade 2 team, Literacy council',
  },
  {
    id: 'M-003',
    name: 'Cleo Park',
    email: 'cleo@example.org',
    role: 'Support staff',
    communities: 'Grade 2 team',
  },
  {
    id: 'M-004',
    name: 'Dan Left',
    email: 'dan@example.org',
    role: 'Teacher',
    communities: 'Grade 2 team',
    leftOn: on('2026-11-20'),
  },
  {
    id: 'M-005',
    name: 'Eve Quiet',
    email: 'eve@example.org',
    role: 'Teacher',
    communities: 'Grade 2 team',
    weeklyEmail: 'No',
  },
  { id: 'M-006', name: 'Fay Family', email: 'fay@example.org', role: 'Family', communities: 'Grade 2 team' },
  {
    id: 'M-007',
    name: 'Gus Board',
    email: 'gus@example.org',
    role: 'Policy maker',
    communities: 'Literacy council, Grade 2 team',
  },
  {
    id: 'M-008',
    name: 'Hal Twice',
    email: 'hal@example.org, other@example.org',
    role: 'Teacher',
    communities: 'Grade 2 team',
  },
  { id: 'M-009', name: 'Ida Alone', email: 'ida@example.org', role: 'Teacher' },
]

function teacher(index: number): Row {
  const number = String(index + 100)
  return {
    id: `M-${number}`,
    name: `Teacher ${number}`,
    email: `teacher${number}@example.org`,
    role: 'Teacher',
    communities: 'Grade 2 team',
  }
}

const goals: Row[] = [
  {
    id: 'G-001',
    goal: 'Reading fluency, grade 2',
    level: 'Team',
    owner: 'Grade 2 team',
    learner: 'Students',
    measure: 'Fluent readers',
    unit: '%',
    better: 'Higher',
    baseline: 50,
    target: 70,
    current: 62,
    due: on('2027-05-28'),
    status: 'Active',
  },
  {
    id: 'G-002',
    goal: 'Fewer missed mornings',
    level: 'Team',
    owner: 'Grade 2 team',
    learner: 'Students',
    unit: 'days',
    better: 'Lower',
    baseline: 40,
    target: 20,
    current: 25,
    status: 'Active',
  },
  {
    id: 'G-003',
    goal: 'A private aim of Cleo',
    level: 'Individual',
    owner: 'Cleo Park',
    learner: 'Educators',
    baseline: 1,
    target: 3,
    current: 2,
    status: 'Active',
  },
  {
    id: 'G-004',
    goal: 'Small group writes stories',
    level: 'Team',
    owner: 'Grade 2 team',
    learner: 'Students',
    unit: '%',
    better: 'Higher',
    baseline: 10,
    target: 60,
    current: 37,
    status: 'Active',
  },
  { id: 'G-005', goal: 'A reading room for all', level: 'School', owner: 'Literacy council', status: 'Met' },
]

const cycles: Row[] = [
  {
    id: 'Y-001',
    community: 'Grade 2 team',
    template: 'Seven-part cycle',
    focusGoals: 'G-001 · Reading fluency',
    start: on('2026-10-05'),
    end: on('2026-12-18'),
    status: 'Active',
  },
]

const practice: Row[] = [
  {
    id: 'P-001',
    what: 'Try exit tickets',
    who: 'Cleo Park',
    due: on('2026-11-19'),
    status: 'Doing',
    cycle: 'Y-001',
  },
  {
    id: 'P-002',
    what: 'Read aloud daily',
    who: 'Ben Okafor',
    due: on('2026-11-25'),
    supportedBy: 'Cleo Park',
    status: 'Planned',
    cycle: 'Y-001',
  },
  {
    id: 'P-003',
    what: 'Model a lesson',
    who: 'Ana Ruiz',
    due: on('2026-11-18'),
    status: 'Done',
    doneOn: on('2026-11-19'),
    cycle: 'Y-001',
  },
  {
    id: 'P-004',
    what: 'Plan the spring',
    who: 'Ben Okafor',
    due: on('2027-03-01'),
    status: 'Planned',
    cycle: 'Y-001',
  },
]

const evidence: Row[] = [
  {
    id: 'E-001',
    goal: 'G-001',
    date: on('2026-11-02'),
    value: 58,
    count: 24,
    tells: 'Growing.',
    by: 'Ana Ruiz',
  },
  {
    id: 'E-002',
    goal: 'G-001',
    date: on('2026-11-20'),
    value: 62,
    count: 24,
    tells: 'Partner reading helps.',
    by: 'Ben Okafor',
  },
  {
    id: 'E-003',
    goal: 'G-004',
    date: on('2026-11-20'),
    value: 37,
    count: 6,
    tells: 'Six children, one of them far behind.',
    by: 'Ana Ruiz',
  },
  { id: 'E-004', goal: 'G-003', date: on('2026-11-20'), value: 2, tells: 'Private note.', by: 'Cleo Park' },
]

const meetings: Row[] = [
  { id: 'T-001', community: 'Grade 2 team', date: on('2026-11-16'), start: at(15, 15), minutes: 45 },
  {
    id: 'T-002',
    community: 'Grade 2 team',
    date: on('2026-11-24'),
    start: at(15, 15),
    minutes: 45,
    how: 'In person',
    where: 'Room 12',
    agenda: 'Talk about Mia S.',
  },
  { id: 'T-003', community: 'Literacy council', date: on('2026-12-08'), minutes: 60, how: 'Virtual' },
]

const visits: Row[] = [
  {
    id: 'V-001',
    visitor: 'Cleo Park',
    host: 'Ben Okafor',
    date: on('2026-11-27'),
    lookingFor: 'How you start a lesson',
  },
]

const resources: Row[] = [
  {
    id: 'B-001',
    title: 'Fluency rubric',
    link: 'https://example.org/rubric',
    sharedBy: 'Cleo Park',
    added: on('2026-11-18'),
  },
]

const results: Row[] = []
