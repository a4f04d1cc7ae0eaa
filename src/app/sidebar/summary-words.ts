import type { LocalTime } from '../../core/summary/schedule'
import type { Translate } from '../../messages'
import type { Services } from '../services'
import { nextWords, reportWords } from '../weekly/report'
import type { WeeklyState } from '../weekly/weekly-state'

/** What became of the last summary; '' before the first. */
export function lastSummaryWords({ clock }: Services, state: WeeklyState, t: Translate): string {
  const { last } = state
  if (!last) return ''
  const { week, by, counts } = last
  const next = state.enabled ? localNext({ clock }, state) : null
  return reportWords({ kind: 'ran', week, at: clock.local(last.at), by, counts, next, zone: clock.zone() }, t)
}

/** When the next one goes out, or how to switch it on. */
export function nextSummaryWords({ clock }: Services, state: WeeklyState, t: Translate): string {
  return nextWords({ next: state.enabled ? localNext({ clock }, state) : null, zone: clock.zone() }, t)
}

function localNext({ clock }: Pick<Services, 'clock'>, { nextRunAt }: WeeklyState): LocalTime {
  return clock.local(nextRunAt)
}
