import { previewWeek } from '../../src/app/weekly/preview-week'
import { runHourly } from '../../src/app/weekly/run-week'
import { schedule } from '../../src/app/weekly/schedule-week'
import type { Cell } from '../../src/core/tables/records'
import { listOf } from '../../src/mail/wording'
import { translator } from '../../src/messages'
import { fakeServices, newWorld } from '../support/fake-services'
import { on, tabOf } from '../support/grids'
import { mondayAtEight, school } from '../support/school'

type Row = Readonly<Record<string, Cell>>
const day = 86_400_000
const ana = { id: 'M-001', name: 'Ana', email: 'ana@example.org', role: 'Teacher', communities: 'Team' }
const team = { id: 'C-001', name: 'Team' }
const council = { id: 'C-002', name: 'Council' }

interface Case {
  readonly now?: number
  readonly member?: Row
  readonly communities?: readonly Row[]
  readonly meetings?: readonly Row[]
  readonly practice?: readonly Row[]
  readonly visits?: readonly Row[]
}

const tuesday = { id: 'T-001', community: 'Team', date: on('2026-11-24') }
const work = (number: number, due: string) => ({
  id: `P-00${number}`,
  what: `Try card ${number}`,
  who: 'Ana',
  status: 'Planned',
  due: on(due),
})

/** The first mail of a small team, on Monday, November 23, 2026. */
function mailOf({
  now = mondayAtEight,
  member = {},
  communities = [team],
  meetings = [tuesday],
  practice = [],
  visits = [],
}: Case) {
  const grids = [
    tabOf('communities', 1, communities),
    tabOf('members', 2, [{ ...ana, ...member }]),
    tabOf('meetings', 3, meetings),
    tabOf('practice', 4, practice),
    tabOf('visits', 5, visits),
  ]
  const [mail] = previewWeek(fakeServices(newWorld(grids, now))).mails
  return `${mail?.subject}\n${mail?.text}`
}

const both: Case = { communities: [team, council], member: { communities: 'Team, Council' } }
const twoMeetings = [tuesday, { id: 'T-002', community: 'Council', date: on('2026-11-25') }]

const visitOf = (visitor: string, host: string): Case => ({
  visits: [{ id: 'V-001', visitor, host, date: on('2026-11-27') }],
})

it.each<[string, Case, RegExp]>([
  [
    'the year of a day in another year',
    { practice: [work(1, '2025-12-18'), work(2, '2026-11-20')] },
    /was due Thu, Dec 18, 2025\n[\s\S]*was due Fri, Nov 20\n/,
  ],
  ['one meeting is the next one', {}, /NEXT MEETING\n[\s\S]*puts it into your calendar/],
  [
    'two are the next ones',
    { ...both, meetings: twoMeetings },
    /NEXT MEETINGS\n[\s\S]*puts them into your calendar/,
  ],
  ['one community is working', { member: { role: 'Family' } }, /what Team is working on/],
  [
    'two are working',
    { ...both, member: { role: 'Family', communities: 'Team, Council' } },
    /what Team and Council are working on/,
  ],
  [
    'one thing that is due on Friday is due within a week',
    { practice: [work(1, '2026-11-27')], meetings: [] },
    /: one thing you promised is due within a week\n/,
  ],
  [
    'two of them are',
    { practice: [work(1, '2026-11-27'), work(2, '2026-11-30')], meetings: [] },
    /: 2 things you promised are due within a week\n/,
  ],
  [
    'a host who is on no list is named as typed',
    visitOf('Ana', 'Zoe of Hill School'),
    /You visit Zoe of Hill School on Fri/,
  ],
  [
    'a guest who is on no list is named as typed',
    visitOf('Zoe of Hill School', 'Ana'),
    /Zoe of Hill School visits you on Fri/,
  ],
  ['a host who is not known yet is somebody', visitOf('Ana', ''), /You visit a classroom on Fri/],
  ['a guest who is not known yet is somebody', visitOf('', 'Ana'), /Somebody visits you on Fri/],
  [
    'a guest who is not known yet is somebody in Spanish',
    { ...visitOf('', 'Ana'), member: { language: 'Spanish' } },
    /Usted recibe una visita el /,
  ],
  ['on a Sunday the week is the one that comes', { now: mondayAtEight - day }, /^Week of November 23: /],
  ['on a Friday it is the one that ends', { now: mondayAtEight - 3 * day }, /^Week of November 16: /],
])('%s', (_what, given, words) => {
  expect(mailOf(given)).toMatch(words)
})

it('a lead’s first mail calls nothing new since another, the second does', () => {
  const world = newWorld(school(), mondayAtEight - day)
  schedule(fakeServices(world), { day: 1, hour: 8 })
  const toLead = () => {
    runHourly(fakeServices(world))
    return world.delivered.filter(({ to }) => to === 'lead@example.org').at(-1)?.text
  }
  world.now = mondayAtEight
  expect(toLead()).toMatch(/FOR YOU AS LEAD\n\* Found so far: /)
  world.grids = [
    ...world.grids,
    tabOf('practice', 18, [{ id: 'P-900', what: 'Something new', who: 'Nobody' }]),
  ]
  world.now += 7 * day
  expect(toLead()).toMatch(/FOR YOU AS LEAD\n\* New since last time: /)
})

it.each([
  ['Inés', 'Ana e Inés'],
  ['íñigo', 'Ana e íñigo'],
  ['Hilda', 'Ana e Hilda'],
  ['Ybarra', 'Ana e Ybarra'],
  ['Yolanda', 'Ana y Yolanda'],
  ['Hierro', 'Ana y Hierro'],
  ['Hugo', 'Ana y Hugo'],
])('names in Spanish are joined before %s as they are spoken', (last, words) => {
  expect(listOf(['Ana', last], translator('es'))).toBe(words)
  expect(listOf(['Ana', last], translator('en'))).toBe(`Ana and ${last}`)
})
