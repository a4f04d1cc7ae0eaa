import { formatDay, formatTime } from '../../core/dates'
import type { Translate } from '../../messages'
import type { Services } from '../services'
import { currentFormat, formatIn } from '../workbook-record'
import { isWeekUnderWay } from './next-run'
import { parseState, stateKey, type WeeklyState } from './weekly-state'

const hourMs = 3_600_000
/** The trigger comes within the hour, now and then later. */
export const usualDelayMs = 3 * hourMs
/** Who waits for Google's limit of a day is tried again when the next one begins. */
const delayForLimitMs = 30 * hourMs

/**
 * What to say where the mails of a week should be out by now and no run has come: a trigger goes silent with its owner, and Google tells nobody
 * (https://developers.google.com/apps-script/guides/triggers/installable). '' where all is well.
 */
export function lateWords({ clock }: Pick<Services, 'clock'>, state: WeeklyState, t: Translate): string {
  const { enabled, last, nextRunAt, owner } = state
  if (!enabled) return ''
  const now = clock.now()
  const when = (instant: number) => {
    const { day, minutes } = clock.local(instant)
    return `${formatDay(day, t)}, ${formatTime(minutes, t)}`
  }
  const isMissed = last === null || last.at < nextRunAt
  if (isMissed && now > nextRunAt + usualDelayMs) return t('weekly.late', { when: when(nextRunAt), owner })
  if (!last || !isWeekUnderWay(state) || now <= last.at + delayForLimitMs) return ''
  // A run that finds the limit used up writes nothing: nobody can tell it from one that does not come.
  return t('weekly.late.waiting', { count: last.counts.waiting, when: when(last.at), owner })
}

/** The same for pages that show a workbook which a newer version may have arranged: then it is no fault of the account that sends. */
export function silenceWords(
  services: Pick<Services, 'clock'>,
  memory: Readonly<Record<string, string>>,
  t: Translate,
): string {
  const state = parseState(memory[stateKey])
  if (formatIn(memory) > currentFormat) return state.enabled ? t('weekly.newer', { owner: state.owner }) : ''
  return lateWords(services, state, t)
}
