import { weekOfMail } from '../../core/summary/schedule'
import type { ClockServices } from '../services'
import type { PlanSource, WeekPlan } from './plan-week'

/**
 * Whether a later run of the trigger brings the mails of those who wait at the end of a run by hand: it is on, and the week is due or kept open. A
 * week that holidays have ended, of which a lead sends to some, is neither.
 */
export function comesByItself(
  clock: ClockServices,
  { state, week }: PlanSource,
  { isPart }: Pick<WeekPlan, 'isPart'>,
): boolean {
  if (!state.enabled) return false
  const isKeptOpen = !isPart || state.unfinishedWeek === week
  return isKeptOpen || weekOfMail(clock.local(state.nextRunAt).day) <= week
}
