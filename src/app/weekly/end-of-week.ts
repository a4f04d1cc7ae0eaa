import type { OpenWorkbook } from '../open-workbook'
import type { Services } from '../services'
import { endWaits } from './end-waits'
import { causesOf } from './missed-weeks'
import { missedWords } from './missed-words'
import type { WeeklyState } from './weekly-state'

/** What *Start* says of weeks that no run has ended and no log names yet; '' where there are none. The next run writes them into the log. */
export function untoldWords({ clock }: Services, { memory, t }: OpenWorkbook, state: WeeklyState): string {
  return state.missed.toldIn === '' ? missedWords(causesOf(state, { memory, clock }), t).join(' ') : ''
}

/** The same where the week that is under way ends, too, and with it the waiting. */
export function troubleOfEnd(services: Services, open: OpenWorkbook, state: WeeklyState): string {
  const parts = [untoldWords(services, open, state), endWaits(services, open, state)]
  return parts.filter((part) => part !== '').join(' ')
}
