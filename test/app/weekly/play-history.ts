import type { OpenLedger } from '../../../src/app/weekly/ledger-door'
import { readLog } from '../../../src/app/weekly/log-tab'
import type { WeekReport } from '../../../src/app/weekly/report'
import { runHourly, runWeek } from '../../../src/app/weekly/run-week'
import { pause, schedule } from '../../../src/app/weekly/schedule-week'
import { dayOfNumber } from '../../../src/core/dates'
import { weekOfMail } from '../../../src/core/summary/schedule'
import type { Grid } from '../../../src/core/tables/records'
import {
  type FakeRun,
  fakeServices,
  newWorld,
  RunDied,
  ServiceFailed,
  type World,
} from '../../support/fake-services'
import { on, tabOf } from '../../support/grids'
import { school } from '../../support/school'
import { type Happening, senders } from './history'
import { changeLog, changeMember, readersNow } from './people-of-history'

/** What must not come of any history. */
export interface Harm {
  /** "week: person" of whoever got two mails of one week. */
  readonly twice: readonly string[]
  /** "week: address" of whoever was to be mailed in a week that a run has closed, and was neither mailed nor ever named. */
  readonly lost: readonly string[]
  /** Mails from a copy. */
  readonly fromCopies: number
}

export const noHarm: Harm = { twice: [], lost: [], fromCopies: 0 }

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Sunday, December 20, 2026, eight in the morning: the weeks that follow are 52, 53 and 1. */
const begin = Date.UTC(2026, 11, 20, 14)
const quotaOfADay = 40

interface Played {
  readonly world: World
  readonly open: OpenLedger
  readonly wanted: Map<string, Set<string>>
  readonly named: Set<string>
  fromCopies: number
  /** Tabs that somebody took away, until they come back. */
  readonly away: { members: Grid[]; due: Grid[] }
}

const membersTab = 2

/** What makes something due for everybody: meetings, tasks, visits, and what is news. */
function isDue({ sheetId }: Grid): boolean {
  return [5, 6, 7, 8, 9, 17].includes(sheetId)
}

/** Plays a history, then two good days of hours in which everything can be made up for. */
export function playHistory(history: readonly Happening[], open: OpenLedger): Harm {
  const world = newWorld([...school({ teachers: 22 }), weeklyMeetings()], begin)
  world.quota = quotaOfADay
  schedule(fakeServices(world), { day: 1, hour: 8 })
  const played: Played = {
    world,
    open,
    wanted: new Map(),
    named: new Set(),
    fromCopies: 0,
    away: { members: [], due: [] },
  }
  // Each handler takes happenings of its own kind, which the compiler does not follow through the table.
  for (const happening of history) handlers[happening.kind](played, happening as never)
  world.trouble.clear()
  handlers.members(played, { kind: 'members', there: true })
  for (let hour = 0; hour < 6; hour++) pass(played, 8, 1)
  return harmOf(played)
}

/** Something is due for everybody in every week. */
function weeklyMeetings() {
  const days = [
    '2026-12-22',
    '2026-12-29',
    '2027-01-05',
    '2027-01-12',
    '2027-01-19',
    '2027-01-26',
    '2027-02-02',
  ]
  const meetings = days.map((day, index) => ({
    id: `T-10${index}`,
    community: 'Grade 2 team',
    date: on(day),
  }))
  return tabOf('meetings', 17, meetings)
}

type Handlers = {
  readonly [K in Happening['kind']]: (played: Played, happening: Extract<Happening, { kind: K }>) => void
}

const handlers: Handlers = {
  hours: (played, { hours, fires }) => pass(played, hours, fires),
  now: (played, { by, some }) => sendNow(played, { userEmail: senders[by], some }),
  dies: (played, { at, effect, byHand }) =>
    runDisturbed(played, { dieAt: at, effectOfLastCall: effect }, byHand),
  fails: (played, { at, effect, byHand }) =>
    runDisturbed(played, { failAt: at, effectOfLastCall: effect }, byHand),
  overlap: (played) => {
    played.world.lockHeld = true
    fire(played)
    played.world.lockHeld = false
  },
  quota: ({ world }, { left, said, foreign }) => {
    world.quota = left
    world.speaksForeign = foreign
    world.quotaSaid = said ? left : quotaOfADay
  },
  trouble: ({ world }, { who, outcome: what }) => {
    const arrives = what === 'arrives'
    const outcome = what === 'arrives' ? 'unclear' : what
    world.trouble.set(teacherAddress(who), { outcome, why: 'Google said so', arrives })
  },
  well: ({ world }) => world.trouble.clear(),
  schedule: ({ world }, { by, ...time }) => {
    schedule(fakeServices(world, { userEmail: senders[by] }), time)
  },
  pause: ({ world }, { by }) => {
    pause(fakeServices(world, { userEmail: senders[by] }))
  },
  holidays: ({ world }, { by, days, weeks }) => {
    const dayOf = (later: number) => dayOfNumber(Math.floor(world.now / dayMs) + later)
    schedule(fakeServices(world, { userEmail: senders[by] }), {
      day: 1,
      hour: 8,
      pausedUntil: days === 0 ? '' : dayOf(days),
      skippedWeeks: weeks.map((week) => weekOfMail(dayOf(week * 7))),
    })
  },
  members: (played, { there }) => {
    const { world, away } = played
    if (there) {
      world.grids = [...world.grids, ...away.members]
      away.members = []
    } else {
      away.members = [...away.members, ...world.grids.filter(({ sheetId }) => sheetId === membersTab)]
      world.grids = world.grids.filter(({ sheetId }) => sheetId !== membersTab)
    }
  },
  due: ({ world, away }, { anything }) => {
    if (anything) {
      world.grids = [...world.grids, ...away.due]
      away.due = []
    } else {
      away.due = [...away.due, ...world.grids.filter(isDue)]
      world.grids = world.grids.filter((grid) => !isDue(grid))
    }
  },
  ownerGone: ({ world }) => world.triggers.clear(),
  member: ({ world }, { who, change }) => changeMember(world, teacherAddress(who), change),
  log: ({ world }, { change }) => changeLog(world, change),
  clock: ({ world }) => {
    world.offsetMinutes = world.offsetMinutes === -360 ? -300 : -360
  },
  copy: (played, { withProperties }) => copy(played, withProperties),
}

function teacherAddress(who: number): string {
  return `teacher${who + 100}@example.org`
}

function pass(played: Played, hours: number, fires: number): void {
  const { world } = played
  const before = Math.floor(world.now / dayMs)
  world.now += hours * hourMs
  if (Math.floor(world.now / dayMs) > before) {
    world.quota = quotaOfADay
    world.quotaSaid = undefined
  }
  for (let time = 0; time < fires; time++) fire(played)
}

/** Every trigger that there is fires, each as its owner. */
function fire(played: Played, run: FakeRun = {}): void {
  for (const userEmail of [...played.world.triggers])
    keep(played, () => runHourly(fakeServices(played.world, { ...run, userEmail }), partsOf(played)))
}

function runDisturbed(played: Played, disturbance: FakeRun, byHand: boolean): void {
  if (byHand) sendNow(played, { userEmail: senders[0], some: false, ...disturbance })
  else fire(played, disturbance)
}

function sendNow(played: Played, { some, ...run }: FakeRun & { readonly some: boolean }): void {
  const only = some ? { only: [teacherAddress(0), teacherAddress(1)] } : {}
  const job = () => runWeek(fakeServices(played.world, run), { reason: 'now', ...only }, partsOf(played))
  // Whom a lead did not choose, nobody has lost.
  if (some) attempt(job)
  else keep(played, job)
  keepNames(played)
}

function partsOf({ open }: Played) {
  // What the check finds changes nothing about who is mailed.
  return { openLedger: open, factsOf: () => ({ findings: [], stages: new Map(), statuses: new Map() }) }
}

function keep(played: Played, job: () => WeekReport): void {
  const report = attempt(job)
  if (report?.kind === 'ran') {
    const wanted = played.wanted.get(report.week) ?? new Set()
    for (const address of readersNow(played.world)) wanted.add(address)
    played.wanted.set(report.week, wanted)
  }
  keepNames(played)
}

function attempt(job: () => WeekReport): WeekReport | null {
  try {
    return job()
  } catch (error) {
    if (error instanceof RunDied || error instanceof ServiceFailed) return null
    throw error
  }
}

/** Whom the log names is not lost, also when somebody deletes the line later; that a mail was sent is not taken from the log. */
function keepNames({ world, named }: Played): void {
  const logs = world.grids.filter(({ name }) => name.startsWith('Summary log'))
  for (const { week, address, outcome } of logs.flatMap(readLog))
    if (outcome !== 'sent') named.add(`${week}: ${personOf(address)}`)
}

function copy(played: Played, withProperties: boolean): void {
  const { world } = played
  const copied: World = {
    ...world,
    fileId: 'file-2',
    properties: new Map(withProperties ? world.properties : []),
    delivered: [],
    triggers: new Set(),
    trouble: new Map(),
  }
  attempt(() => runHourly(fakeServices(copied), partsOf(played)))
  attempt(() => runWeek(fakeServices(copied), { reason: 'now' }, partsOf(played)))
  played.fromCopies += copied.delivered.length
}

function harmOf({ world, wanted, named, fromCopies }: Played): Harm {
  const mails = world.delivered.map(({ to, text }) => ({ week: weekOf(text), person: personOf(to), to }))
  const keys = mails.map(({ week, person }) => `${week}: ${person}`)
  const mailed = new Set(keys)
  const weekWords = (week: string) => weekNames.get(week) ?? week
  const lost = [...wanted].flatMap(([week, addresses]) =>
    [...addresses]
      .filter(
        (address) =>
          !mailed.has(`${weekWords(week)}: ${personOf(address)}`) &&
          !named.has(`${week}: ${personOf(address)}`),
      )
      .map((address) => `${week}: ${address}`),
  )
  return { twice: keys.filter((key, index) => keys.indexOf(key) !== index), lost, fromCopies }
}

/** "December 21", as the mail says. */
function weekOf(text: string): string {
  return /Week of (\w+ \d+)/.exec(text)?.[1] ?? ''
}

const weekNames = new Map([
  ['2026-W51', 'December 14'],
  ['2026-W52', 'December 21'],
  ['2026-W53', 'December 28'],
  ['2027-W01', 'January 4'],
  ['2027-W02', 'January 11'],
  ['2027-W03', 'January 18'],
  ['2027-W04', 'January 25'],
  ['2027-W05', 'February 1'],
  ['2027-W06', 'February 8'],
  ['2027-W07', 'February 15'],
])

/** Addresses of one person differ behind the plus sign only. */
function personOf(address: string): string {
  return address.replace(/\+\d+@/, '@')
}
