import type { OpenLedger } from '../../../src/app/weekly/ledger-door'
import { openLedger } from '../../../src/app/weekly/ledger-door'
import { readLog } from '../../../src/app/weekly/log-tab'
import { runHourly } from '../../../src/app/weekly/run-week'
import { schedule } from '../../../src/app/weekly/schedule-week'
import { weekFacts } from '../../../src/app/weekly/week-facts'
import { fakeServices, newWorld, RunDied, ServiceFailed, type World } from '../../support/fake-services'
import { mondayAtEight, school } from '../../support/school'
import { ledgersThatOneAccidentShows } from './broken-ledgers'

const hour = 3_600_000
const teachers = 28
const everyone = 5 + teachers

/** One way in which a week can go wrong before the runs that follow it. */
interface Accident {
  readonly dieAt?: number
  readonly failAt?: number
  readonly effectOfLastCall: boolean
  /** Mails that Google takes on the first day. */
  readonly quota: number
  readonly quotaSaid?: number
  readonly speaksForeign?: boolean
}

interface Harm {
  readonly accident: Accident
  readonly twice: readonly string[]
  /** Neither mailed nor named as unclear, waiting or failed. */
  readonly lost: readonly string[]
}

function start(): World {
  const world = newWorld(school({ teachers }), mondayAtEight - 24 * hour)
  schedule(fakeServices(world), { day: 1, hour: 8 })
  world.now = mondayAtEight
  return world
}

/** A run that may die, and then the runs of the next hours, until the week is over. */
function week(open: OpenLedger, accident: Accident): Harm {
  const world = start()
  const parts = { openLedger: open, factsOf: weekFacts }
  world.quota = accident.quota
  world.quotaSaid = accident.quotaSaid
  world.speaksForeign = accident.speaksForeign === true
  run(() => runHourly(fakeServices(world, accident), parts))
  for (let next = 0; next < 2; next++) {
    world.now += hour
    world.quota = 200
    world.quotaSaid = undefined
    runHourly(fakeServices(world), parts)
  }
  return harmOf(world, accident)
}

function run(job: () => unknown): void {
  try {
    job()
  } catch (error) {
    if (!(error instanceof RunDied || error instanceof ServiceFailed)) throw error
  }
}

function harmOf(world: World, accident: Accident): Harm {
  const mailed = world.delivered.map((mail) => mail.to)
  const log = readLog(world.grids.find((grid) => grid.name === 'Summary log'))
  const named = log
    .filter((row) => row.outcome !== 'sent' && row.outcome !== 'skipped')
    .map((row) => row.address)
  const seen = new Set([...mailed, ...named])
  const wanted = readersOf()
  return {
    accident,
    twice: mailed.filter((to, index) => mailed.indexOf(to) !== index),
    lost: wanted.filter((address) => !seen.has(address)),
  }
}

function readersOf(): string[] {
  const named = ['lead', 'ben', 'cleo', 'fay', 'gus'].map((name) => `${name}@example.org`)
  return [...named, ...Array.from({ length: teachers }, (_, index) => `teacher${index + 100}@example.org`)]
}

const callsOfARun = (() => {
  const world = start()
  const services = fakeServices(world)
  runHourly(services)
  return services.calls.length
})()

const deaths = Array.from({ length: callsOfARun }, (_, index) => index + 1)
const limits = Array.from({ length: everyone }, (_, index) => index)
const some = (numbers: readonly number[]) =>
  process.env.THROUGHLINE_SOAK ? numbers : numbers.filter((number) => number % 5 === 0)

const accidents: readonly Accident[] = [
  ...deaths.flatMap((dieAt) =>
    [false, true].map((effectOfLastCall) => ({ dieAt, effectOfLastCall, quota: 200 })),
  ),
  ...some(deaths).flatMap((failAt) =>
    [false, true].map((effectOfLastCall) => ({ failAt, effectOfLastCall, quota: 200 })),
  ),
  // A limit that Google tells of, and one that comes as a surprise in the middle of a batch.
  ...some(limits).map((quota) => ({ effectOfLastCall: false, quota })),
  ...some(limits).map((quota) => ({ effectOfLastCall: false, quota, quotaSaid: 200 })),
  ...some(limits).map((quota) => ({ effectOfLastCall: false, quota, quotaSaid: 200, speaksForeign: true })),
  ...some(deaths).map((dieAt) => ({ dieAt, effectOfLastCall: true, quota: 9 })),
]

const isHarm = ({ twice, lost }: Harm) => twice.length > 0 || lost.length > 0

it('mails nobody twice and loses nobody unnamed, wherever a run dies or a call fails, and whenever the limit is reached', () => {
  expect(callsOfARun).toBeGreaterThan(everyone)
  expect(accidents.map((accident) => week(openLedger, accident)).filter(isHarm)).toEqual([])
})

it.each(Object.entries(ledgersThatOneAccidentShows))('catches the %s', (_name, broken) => {
  expect(accidents.some((accident) => isHarm(week(broken, accident)))).toBe(true)
})
