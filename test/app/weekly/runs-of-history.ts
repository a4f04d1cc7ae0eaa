import type { OpenLedger } from '../../../src/app/weekly/ledger-door'
import { readLog } from '../../../src/app/weekly/log-tab'
import { type RanReport, reportWords, type WeekReport } from '../../../src/app/weekly/report'
import { runHourly, runWeek } from '../../../src/app/weekly/run-week'
import { isDue, parseState, stateKey } from '../../../src/app/weekly/weekly-state'
import { weekOfMail } from '../../../src/core/summary/schedule'
import type { Grid } from '../../../src/core/tables/records'
import { translator } from '../../../src/messages'
import { type FakeRun, fakeServices, RunDied, ServiceFailed, type World } from '../../support/fake-services'
import { type LastWords, personOf } from './harm-of-history'
import { senders } from './history'
import { addressesById, readersNow } from './people-of-history'

const hourMs = 3_600_000
export const dayMs = 24 * hourMs
export const quotaOfADay = 40

/** A history as far as it has been played. */
export interface Played {
  readonly world: World
  readonly open: OpenLedger
  readonly wanted: Map<string, Set<string>>
  readonly words: LastWords
  /** Lines of the log as they were last read, by "week: person". */
  readonly lines: Map<string, string>
  /** Weeks whose scheduled moment had gone by for seven days when no run had come. */
  readonly overdue: Set<string>
  fromCopies: number
  /** Tabs that somebody took away, until they come back. */
  readonly away: { members: Grid[]; due: Grid[] }
}

export function teacherAddress(who: number): string {
  return `teacher${who + 100}@example.org`
}

export function pass(played: Played, hours: number, fires: number): void {
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
export function fire(played: Played, run: FakeRun = {}): void {
  for (const userEmail of [...played.world.triggers])
    keep(played, () => runHourly(fakeServices(played.world, { ...run, userEmail }), partsOf(played)))
}

export function runDisturbed(played: Played, disturbance: FakeRun, byHand: boolean): void {
  if (byHand) sendNow(played, { userEmail: senders[0], some: false, ...disturbance })
  else fire(played, disturbance)
}

export function sendNow(played: Played, { some, ...run }: FakeRun & { readonly some: boolean }): void {
  const only = some ? { only: [teacherAddress(0), teacherAddress(1)] } : {}
  const job = () => runWeek(fakeServices(played.world, run), { reason: 'now', ...only }, partsOf(played))
  // Whom a lead did not choose, nobody has lost.
  const report = some ? attempt(job) : keep(played, job)
  if (report) keepAnswer(played, report)
  keepNames(played)
}

/** Whoever sends by hand reads the answer: it names people where the log could not. */
function keepAnswer({ words }: Played, report: WeekReport): void {
  if (report.kind !== 'ran') return
  for (const [address] of reportWords(report, translator('en')).matchAll(/[\w.+]+@[\w.]+\w/g))
    if (address !== report.by) words.set(`${report.week}: ${personOf(address)}`, 'unreached')
}

function partsOf({ open }: Played) {
  // What the check finds changes nothing about who is mailed.
  const facts = { findings: [], smallestGroup: 10, stages: new Map(), statuses: new Map() }
  return { openLedger: open, factsOf: () => facts }
}

function keep(played: Played, job: () => WeekReport): WeekReport | null {
  const report = attempt(job)
  if (report?.kind === 'ran' && !owesLog(played, report)) {
    const wanted = played.wanted.get(report.week) ?? new Set()
    for (const address of isOwedToAll(played, report) ? readersNow(played.world) : []) wanted.add(address)
    played.wanted.set(report.week, wanted)
  }
  keepNames(played)
  return report
}

/** The log tells of everybody, of those too for whom nothing is due; where it cannot be written, they have lost nothing, and the answer counts them. */
function isOwedToAll({ away }: Played, { logged }: RanReport): boolean {
  return logged || away.due.length === 0
}

/** A run that could not write its log says so on *Start*, and leaves the week due for one that can: it has closed nothing yet. */
function owesLog({ world }: Played, { logged }: RanReport): boolean {
  return !logged && isDue(parseState(world.properties.get(stateKey)), world.now)
}

function attempt(job: () => WeekReport): WeekReport | null {
  try {
    return job()
  } catch (error) {
    if (error instanceof RunDied || error instanceof ServiceFailed) return null
    throw error
  }
}

/**
 * The last that was said of somebody's mail of a week counts, a line that stands there as before says nothing anew, also when somebody deletes the line later; that a mail was sent is not taken from the log. Who
 * waits is not lost where the log says who has to do something, as nothing comes by itself.
 */
export function keepNames({ world, words, lines, away }: Played): void {
  const logs = world.grids.filter(({ name }) => name.startsWith('Summary log'))
  const addressOf = addressesById([...world.grids, ...away.members])
  for (const { week, memberIds, address, outcome, why } of logs.flatMap(readLog)) {
    const key = `${week}: ${personOf(address || addressOf(memberIds))}`
    const line = `${outcome} ${why}`
    if (lines.get(key) === line) continue
    lines.set(key, line)
    const isForSomebody = outcome === 'waiting' && why === translator('en')('log.waits.byHand')
    words.set(key, isForSomebody ? 'unreached' : outcome)
  }
}

/** A week without a run is one in which everybody may have been lost. */
export function keepOverdue({ world, overdue }: Played): void {
  const { enabled, nextRunAt } = parseState(world.properties.get(stateKey))
  const { local } = fakeServices(world).clock
  if (enabled && world.now > nextRunAt + 7 * dayMs) overdue.add(weekOfMail(local(nextRunAt).day))
}

export function copy(played: Played, withProperties: boolean): void {
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
