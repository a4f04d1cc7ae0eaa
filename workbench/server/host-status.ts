import type { HostState, TriggerState } from '../host/state'
import type { HostStatus, RunView } from './protocol'
import { quotaLeft } from './quota'

/** What one person sees of Google's side: clock, triggers, quota, the last run and the log. */
export function statusFor(
  person: string,
  {
    state,
    timeZone,
    lastRun,
    log,
  }: { state: HostState; timeZone: string; lastRun: RunView | null; log: string[] },
): HostStatus {
  return {
    clock: state.clock,
    clockWords: wordsOf(state.clock, timeZone),
    timeZone,
    quotaLeft: quotaLeft(state, person),
    triggers: state.triggers.map((trigger) => ({
      id: trigger.id,
      handler: trigger.handler,
      owner: trigger.owner,
      words: triggerWords(trigger),
      nextAt: trigger.nextAt,
    })),
    lastRun,
    log,
  }
}

function wordsOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(instant))
}

const weekDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const eventWords: Record<TriggerState['event'], string> = {
  CLOCK: 'by the clock',
  ON_OPEN: 'when the file is opened',
  ON_EDIT: 'when a cell is edited',
  ON_CHANGE: 'when the file changes',
  ON_FORM_SUBMIT: 'when a form is submitted',
}

function triggerWords({ event, schedule }: TriggerState): string {
  if (schedule === null) return eventWords[event]
  const { unit, every, hour, weekDay, monthDay } = schedule
  if (unit === 'once') return 'once'
  const rhythm = every === 1 ? `every ${unit.replace(/s$/, '')}` : `every ${every} ${unit}`
  return [
    rhythm,
    unit === 'weeks' ? `on ${weekDays[weekDay ?? 1]}` : '',
    unit === 'months' ? `on day ${monthDay}` : '',
    hour === undefined ? '' : `at ${hour} o'clock`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}
