const dayMs = 86_400_000

/**
 * The instant of the next Monday's first full hour after midnight in the zone, as ISO: far enough for a weekly trigger of that day to be
 * still ahead. A Monday itself leads to the one after.
 */
export function nextMonday(clock: string, timeZone: string): string {
  const now = Date.parse(clock)
  const days = (8 - weekday(now, timeZone)) % 7 || 7
  const noon = now + days * dayMs
  return new Date(noon - sinceMidnight(noon, timeZone)).toISOString()
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

function weekday(instant: number, timeZone: string): number {
  return weekdays.indexOf(new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short' }).format(instant))
}

function sinceMidnight(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0)
  return ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000 + (instant % 1000)
}
