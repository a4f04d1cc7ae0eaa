import type { Translate } from '../../messages'
import type { Services } from '../services'
import { nextRunOf } from '../weekly/next-run'
import { nextWords, reportWords } from '../weekly/report'
import type { WeeklyState } from '../weekly/weekly-state'

/** What became of the last summary; '' before the first. */
export function lastSummaryWords({ clock }: Services, state: WeeklyState, t: Translate): string {
  const { last } = state
  if (!last) return ''
  const { week, by, counts, stop, logged } = last
  const next = nextRunOf({ clock }, state)
  const [at, zone] = [clock.local(last.at), clock.zone()]
  const elsewhere = { unreached: [], missed: [] }
  return reportWords({ kind: 'ran', week, at, by, counts, next, zone, stop, logged, ...elsewhere }, t)
}

/** When the next one goes out, or how to switch it on. */
export function nextSummaryWords({ clock }: Services, state: WeeklyState, t: Translate): string {
  return nextWords({ next: nextRunOf({ clock }, state), zone: clock.zone() }, t)
}
