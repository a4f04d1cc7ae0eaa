import { formatDay, formatTime } from '../../core/dates'
import type { Translate } from '../../messages'
import type { Services } from '../services'
import type { WeeklyState } from './weekly-state'

const hourMs = 3_600_000
/** The trigger comes within the hour, now and then later. */
const usualDelayMs = 3 * hourMs
/** Who waits for Google's limit of a day is tried again when the next one begins. */
const delayForLimitMs = 30 * hourMs

/**
 * What to say where the mails of a week should be out by now and no run has come: a trigger goes silent with its owner, and Google tells nobody
 * (https://developers.google.com/apps-script/guides/triggers/installable). '' where all is well.
 */
export function lateWords({ clock }: Pick<Services, 'clock'>, state: WeeklyState, t: Translate): string {
  if (!isLate(state, clock.now())) return ''
  const due = clock.local(state.nextRunAt)
  const when = `${formatDay(due.day, t)}, ${formatTime(due.minutes, t)}`
  return t('weekly.late', { when, owner: state.owner })
}

function isLate({ enabled, nextRunAt, last }: WeeklyState, now: number): boolean {
  if (!enabled) return false
  const waits = last !== null && last.at >= nextRunAt && last.counts.waiting > 0
  return waits ? now > last.at + delayForLimitMs : now > nextRunAt + usualDelayMs
}
