import { type LocalTime, nextRun } from '../../core/summary/schedule'
import type { ClockServices } from '../services'
import type { WeeklyState } from './weekly-state'

/** The next scheduled moment that lies ahead, and what the trigger has to do before it. */
export interface NextRun extends LocalTime {
  /** Some wait, and go out before. */
  readonly waits: boolean
  /** The scheduled moment that has passed without a run; null where there is none. */
  readonly dueSince: LocalTime | null
}

/** null while the summary is switched off. */
export function nextRunOf({ clock }: { readonly clock: ClockServices }, state: WeeklyState): NextRun | null {
  if (!state.enabled) return null
  const now = clock.now()
  const isDue = now >= state.nextRunAt
  const waits = isWeekUnderWay(state) && (isDue || state.unfinishedWeek !== '')
  const ahead = isDue ? nextRun(state, clock.local(now), state) : clock.local(state.nextRunAt)
  return { ...ahead, waits, dueSince: isDue ? clock.local(state.nextRunAt) : null }
}

/** A run has begun the week that is due, or that somebody began by hand, and some wait for the next one. */
export function isWeekUnderWay(state: WeeklyState): boolean {
  return (state.last?.counts.waiting ?? 0) > 0 && isLeftOpen(state)
}

/** The trigger goes on with the week of the last run. */
export function isLeftOpen({ last, nextRunAt, unfinishedWeek }: WeeklyState): boolean {
  return last !== null && (last.at >= nextRunAt || last.week === unfinishedWeek)
}
