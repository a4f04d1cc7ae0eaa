import { addDays } from '../../core/dates'
import { readLedger, weeksKept } from '../../core/summary/ledger'
import { isInBreak, type LocalTime, weekOfMail } from '../../core/summary/schedule'
import type { ClockServices } from '../services'
import { failureIn } from './failure-memory'
import type { WeeklyState } from './weekly-state'

/** A week whose mails no run has brought to an end. */
export interface MissedWeek {
  readonly week: string
  /** `part`: a run began it and died, mailed only those whom somebody chose, or found nobody to mail, and none came after it. `silent`: no run came through. */
  readonly cause: 'silent' | 'failed' | 'part'
  /** The last run that failed in it. */
  readonly failure: { readonly at: LocalTime; readonly why: string } | null
}

interface Bound {
  /** The week that is to be mailed now, or next. */
  readonly week: string
  /** Milliseconds since 1970: a scheduled moment after it may still bring its run. */
  readonly until: number
}

const weekMs = 7 * 86_400_000

/**
 * The state with the weeks that have gone by without their mails. They stand in it until a run has written them into the log, and until the end of that
 * run's week, so that *Start* goes on saying so.
 */
export function withMissed(clock: ClockServices, state: WeeklyState, bound: Bound): WeeklyState {
  const { weeks, toldIn } = state.missed
  const open = toldIn === '' || toldIn === bound.week ? weeks : []
  const found = missedSince(clock, state, bound)
  const all = [...new Set([...open, ...found])].slice(-weeksKept)
  return { ...state, missed: { weeks: all, toldIn: found.length > 0 ? '' : toldIn } }
}

/** Runs never go back behind the week of the last one, so that all before it has been told. */
function missedSince(clock: ClockServices, state: WeeklyState, { week, until }: Bound): string[] {
  const { enabled, nextRunAt, unfinishedWeek } = state
  if (!enabled) return []
  const first = clock.local(nextRunAt).day
  const isOpen = (one: string) => one < week && !isClosed(one, state)
  const missed = unfinishedWeek !== '' && isOpen(unfinishedWeek) ? [unfinishedWeek] : []
  for (let weeks = 0; nextRunAt + weeks * weekMs <= until; weeks++) {
    const day = addDays(first, 7 * weeks)
    const slotWeek = weekOfMail(day)
    if (slotWeek >= week) break
    if (isOpen(slotWeek) && !isInBreak(day, state)) missed.push(slotWeek)
  }
  return missed
}

function isClosed(week: string, { last }: WeeklyState): boolean {
  return last !== null && (week < last.week || (week === last.week && !last.isPart))
}

/** What is known of why. `memory`: the document's properties. */
export function causesOf(
  { missed: { weeks }, known }: WeeklyState,
  sources: { readonly memory: Readonly<Record<string, string>>; readonly clock: ClockServices },
): MissedWeek[] {
  return weeks.map((week): MissedWeek => {
    const failure = failureIn(week, sources)
    const hasBegun =
      known.some(([one]) => one === week) || readLedger(sources.memory, week).batches.length > 0
    return { week, cause: hasBegun ? 'part' : failure ? 'failed' : 'silent', failure }
  })
}
