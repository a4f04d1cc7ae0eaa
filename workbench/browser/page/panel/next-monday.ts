const dayMs = 86_400_000

/** Noon of the next Monday in the zone, as ISO: late enough for what a Monday morning sends. A Monday before noon leads to its own noon. */
export function nextMonday(clock: string, timeZone: string): string {
  const now = Date.parse(clock)
  const days = (8 - weekday(now, timeZone)) % 7
  const today = noonOf(now + days * dayMs, timeZone)
  return new Date(today > now ? today : noonOf(now + (days + 7) * dayMs, timeZone)).toISOString()
}

function noonOf(instant: number, timeZone: string): number {
  return instant - sinceMidnight(instant, timeZone) + dayMs / 2
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
