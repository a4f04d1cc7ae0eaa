import { addressKey } from '../../core/summary/address'
import { type Summary, weekContent } from '../../core/summary/content'
import type { LedgerPerson, Outcome } from '../../core/summary/ledger'
import type { NotMailed } from '../../core/summary/no-mail'
import type { Person } from '../../core/summary/people'
import { dueDay, type LocalTime, weekByHand, weekOfMail } from '../../core/summary/schedule'
import type { WeekInput } from '../../core/summary/week-view'
import type { Day } from '../../core/tables/records'
import type { OpenWorkbook } from '../open-workbook'
import type { LedgerDoor } from './ledger-door'
import { troubleOf, unreachedSource } from './mail-trouble'
import type { WeekFacts } from './week-facts'
import { knownBefore, type WeeklyState } from './weekly-state'
import { waitOf } from './who-waits'

export type Reason = 'schedule' | 'now'

/** The week whose mail somebody sends by hand today; not the one that ends, once the mail of the coming one has gone out. */
export function weekSentByHand({ day, hour, last }: WeeklyState, today: Day): string {
  const ahead = weekOfMail(today)
  return last?.week === ahead ? ahead : weekByHand(today, { day, hour })
}

/** The week whose mail a run sends: the scheduled moment's by the trigger, today's by hand; never one before the last that was sent. */
export function weekOfRun(
  reason: Reason,
  state: WeeklyState,
  now: { readonly at: number; readonly local: LocalTime },
): string {
  if (reason === 'now') return weekSentByHand(state, now.local.day)
  const due = now.at >= state.nextRunAt ? weekOfMail(dueDay(state, now)) : state.unfinishedWeek
  const sent = state.last?.week ?? ''
  const isBehind = due < sent
  return isBehind ? sent : due
}

export interface WeekPlan {
  /** To be mailed, those who have waited longest first. */
  readonly queue: readonly Summary[]
  /** Those to whom the week's mail went, or perhaps went, or could not be sent, whatever *Members* says of them by now. */
  readonly already: readonly (LedgerPerson & Pick<Person, 'name'>)[]
  readonly notMailed: readonly NotMailed[]
  /** Of those who were not chosen, the ones who wait already. */
  readonly stillWaiting: readonly Summary[]
  /** So many who are to be mailed were not chosen. */
  readonly leftOut: number
  /** Somebody chose whom to mail. */
  readonly isPart: boolean
}

/** Which run it is: by the trigger, or by hand, then perhaps to some only (their addresses). */
export interface Wanted {
  readonly reason: Reason
  readonly only?: readonly string[]
}

export interface PlanSource {
  readonly open: OpenWorkbook
  readonly state: WeeklyState
  readonly week: string
  readonly local: LocalTime
  readonly facts: WeekFacts
}

/** The content of a week, of which the plan is made. */
export function weekInput({ open, state, week, local, facts }: PlanSource): WeekInput {
  return {
    workbook: open.workbook,
    week,
    today: local.day,
    minutes: local.minutes,
    ...knownBefore(state, week),
    findings: facts.findings,
    smallestGroup: facts.smallestGroup,
    stages: facts.stages,
    trouble: troubleOf(open, state, week),
    unreached: unreachedSource(open, state, week),
    missed: state.missed.weeks,
  }
}

/**
 * Who is still to be mailed in this week, in which order, and who is not and why. For whom by now nothing is due any more, because Google's
 * limit took days, is named and gets no empty mail.
 */
export function planWeek(
  source: PlanSource,
  ledger: Pick<LedgerDoor, 'standing'>,
  { reason, only }: Wanted,
): WeekPlan {
  const wait = waitOf(source)
  const waits = (person: Person) =>
    ledger.standing(person)?.kind === 'waiting' ||
    (source.state.last?.week === source.week && wait(person) > 0)
  const { summaries, notMailed } = weekContent(weekInput(source), waits)
  const isOpen = (summary: Summary) => isStillOpen(summary, ledger, reason)
  const isSettled = (person: LedgerPerson) => (ledger.standing(person) ?? nothing).kind !== 'waiting'
  const chosen = only && new Set(only.map(addressKey))
  const isChosen = ({ person }: Summary) => !chosen || chosen.has(addressKey(person.address))
  const queue = summaries.filter(isOpen)
  const others = queue.filter((summary) => !isChosen(summary))
  return {
    queue: ([2, 1, 0] as const).flatMap((place) =>
      queue.filter((summary) => isChosen(summary) && wait(summary.person) === place),
    ),
    stillWaiting: isOver(source) ? [] : others.filter(({ person }) => waits(person)),
    leftOut: others.length,
    isPart: chosen !== undefined,
    already: [
      ...summaries.filter((summary) => !isOpen(summary)).map(({ person }) => person),
      ...notMailed.filter(isSettled),
    ],
    notMailed: notMailed.filter((person) => !isSettled(person)),
  }
}

/** A week that a pause or days without school have ended keeps nobody waiting: the log has said of each that they get none. */
export function isOver({ state: { last }, week }: PlanSource): boolean {
  return last?.week === week && last.counts.waiting === 0
}

const nothing: Outcome = { kind: 'waiting' }

/** A refused address is tried again when it was changed, or when somebody asks for it. */
function isStillOpen({ person }: Summary, ledger: Pick<LedgerDoor, 'standing'>, reason: Reason): boolean {
  const standing = ledger.standing(person)
  if (standing === null || standing.kind === 'waiting') return true
  if (standing.kind !== 'failed') return false
  return reason === 'now' || ledger.standing({ memberIds: [], address: person.address }) === null
}
