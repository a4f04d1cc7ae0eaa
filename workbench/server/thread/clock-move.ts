import type { ClockTrouble } from '../../host/fire-triggers'
import type { ClockMove } from './thread-messages'

const hourMs = 3_600_000
const mostMs = 366 * 24 * hourMs

/** Later than the hour in which a clock trigger may fire by Google's word, as is reported now and then. */
const lateMs = 2 * hourMs

/** The ISO instant to which the clock goes; null when that is no later instant, or more than a year away. */
export function targetOf({ to, days = 0, hours = 0 }: ClockMove, clock: string): string | null {
  const from = Date.parse(clock)
  const target = to === undefined ? from + (days * 24 + hours) * hourMs : Date.parse(to)
  if (!(target > from && target - from <= mostMs)) return null
  return new Date(target).toISOString()
}

export function clockTrouble(trouble: ClockMove['trouble']): ClockTrouble {
  if (trouble === 'late') return { late: lateMs }
  if (trouble === 'twice') return { twice: () => true }
  return trouble === 'never' ? { skip: () => true } : {}
}
