import { dueDay, isInBreak, nextRun } from '../../core/summary/schedule'
import type { Services } from '../services'
import { endWaits } from './end-waits'
import type { MailDesk } from './open-for-mail'
import type { WeekReport } from './report'
import { showNext } from './show-next'
import { saveState, withoutWaiting } from './weekly-state'

/** A trigger that comes days late may come in a week without school. */
export function isSlotInBreak({ state, now, local }: MailDesk): boolean {
  return now >= state.nextRunAt && isInBreak(dueDay(state, { at: now, local }), state)
}

/** The week gets no mail, and who waits from the one before waits no more. */
export function passOver(services: Services, { open, state, local }: MailDesk): WeekReport {
  const { day, minutes } = nextRun(state, local, state)
  const after = { ...withoutWaiting(state), nextRunAt: services.clock.instant(day, minutes) }
  saveState(services, after)
  showNext(services, open, { state: after, trouble: endWaits(services, open, state) })
  return { kind: 'idle' }
}
