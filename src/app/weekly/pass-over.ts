import { dueDay, isInBreak, nextRun, weekOfMail } from '../../core/summary/schedule'
import type { Services } from '../services'
import { troubleOfEnd } from './end-of-week'
import { withMissed } from './missed-weeks'
import type { MailDesk } from './open-for-mail'
import type { WeekReport } from './report'
import { showNext } from './show-next'
import { saveState, withoutWaiting } from './weekly-state'

/** A trigger that comes days late may come in a week without school. */
export function isSlotInBreak({ state, now, local }: MailDesk): boolean {
  return now >= state.nextRunAt && isInBreak(dueDay(state, { at: now, local }), state)
}

/** The week gets no mail, and who waits from the one before waits no more. Weeks before it that no run has ended are told. */
export function passOver(services: Services, { open, state: read, now, local }: MailDesk): WeekReport {
  const week = weekOfMail(dueDay(read, { at: now, local }))
  const state = withMissed(services.clock, read, { week, until: now })
  const { day, minutes } = nextRun(state, local, state)
  const after = { ...withoutWaiting(state), nextRunAt: services.clock.instant(day, minutes) }
  saveState(services, after)
  showNext(services, open, { state: after, trouble: troubleOfEnd(services, open, state) })
  return { kind: 'idle' }
}
