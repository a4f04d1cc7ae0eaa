import type { OpenLedger } from '../../../src/app/weekly/ledger-door'
import { pause, schedule } from '../../../src/app/weekly/schedule-week'
import { parseState, stateKey } from '../../../src/app/weekly/weekly-state'
import { dayOfNumber } from '../../../src/core/dates'
import { weekOfMail } from '../../../src/core/summary/schedule'
import type { Grid } from '../../../src/core/tables/records'
import { fakeServices, newWorld } from '../../support/fake-services'
import { on, tabOf } from '../../support/grids'
import { school } from '../../support/school'
import { type Harm, harmOf } from './harm-of-history'
import { type Happening, senders } from './history'
import { changeLog, changeMember } from './people-of-history'
import {
  copy,
  dayMs,
  fire,
  keepNames,
  keepOverdue,
  type Played,
  pass,
  quotaOfADay,
  runDisturbed,
  sendNow,
  teacherAddress,
} from './runs-of-history'

/** Sunday, December 20, 2026, eight in the morning: the weeks that follow are 52, 53 and 1. */
const begin = Date.UTC(2026, 11, 20, 14)

const membersTab = 2

/** What makes something due for everybody: meetings, tasks, visits, and what is news. */
function isDue({ sheetId }: Grid): boolean {
  return [5, 6, 7, 8, 9, 17].includes(sheetId)
}

const someWait = ({ words }: Played) => [...words.values()].includes('waiting')

/** Where the trigger has gone with its owner, which *Start* says, a lead takes over; the next week's mails end the waiting. */
function seeToWaiters(played: Played): void {
  const { world } = played
  if (world.triggers.size === 0 && parseState(world.properties.get(stateKey)).enabled)
    schedule(fakeServices(world), { day: 1, hour: 8 })
  keepNames(played)
  for (let day = 0; day < 9 && someWait(played); day++) pass(played, 24, 1)
}

/** Plays a history, then two good days of hours in which everything can be made up for, and as many as it takes until nobody is said to wait. */
export function playHistory(history: readonly Happening[], open: OpenLedger): Harm {
  const world = newWorld([...school({ teachers: 22 }), weeklyMeetings()], begin)
  world.quota = quotaOfADay
  schedule(fakeServices(world), { day: 1, hour: 8 })
  const played: Played = {
    world,
    open,
    wanted: new Map(),
    words: new Map(),
    lines: new Map(),
    overdue: new Set(),
    fromCopies: 0,
    away: { members: [], due: [] },
  }
  // Each handler takes happenings of its own kind, which the compiler does not follow through the table.
  for (const happening of history) {
    handlers[happening.kind](played, happening as never)
    keepNames(played)
    keepOverdue(played)
  }
  world.trouble.clear()
  handlers.members(played, { kind: 'members', there: true })
  for (let hour = 0; hour < 6; hour++) pass(played, 8, 1)
  if (someWait(played)) seeToWaiters(played)
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
