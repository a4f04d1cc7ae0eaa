import { parseTime } from '../../core/parse-time'
import type { Translate } from '../../messages'
import type { Services } from '../services'
import { pauseWords, scheduleWords } from './answers'
import { zoneWords } from './report'
import { pause, schedule } from './schedule-week'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Asks for day and hour, and switches the summary on from the account of whoever asks. */
export function askSchedule(services: Services, t: Translate): void {
  const { ask, clock } = services
  const title = t('summary.title')
  const dayText = ask.text(title, t('schedule.ask.day'))
  if (dayText === null) return
  const day = weekdayOf(dayText, t)
  if (day === 0) {
    ask.tell(title, t('schedule.bad.day', { found: dayText }))
    return
  }
  const hourText = ask.text(title, t('schedule.ask.hour', { zone: zoneWords(clock.zone()) }))
  if (hourText === null) return
  const hour = hourOf(hourText)
  if (hour === null) {
    ask.tell(title, t('schedule.bad.hour', { found: hourText }))
    return
  }
  ask.tell(title, scheduleWords(schedule(services, { day, hour }), t))
}

export function showPause(services: Services, t: Translate): void {
  services.ask.tell(t('summary.title'), pauseWords(pause(services), t))
}

/** The hour in which a time lies, as the trigger runs once in an hour; null for what is no time. Nothing typed means eight. */
function hourOf(text: string): number | null {
  if (text === '') return 8
  const minutes = parseTime(/^\d{1,2}$/.test(text) ? `${text}:00` : text)
  return minutes === null ? null : Math.floor(minutes / 60)
}

/** 1 for Monday; 0 for what is no day of the week. Nothing typed means Monday; the first letters are enough. */
function weekdayOf(text: string, t: Translate): number {
  if (text === '') return 1
  const typed = text.toLowerCase()
  const matching = weekdays.filter((weekday) =>
    t(`date.weekdayName.${weekday}`).toLowerCase().startsWith(typed),
  )
  const [only] = matching
  return only && matching.length === 1 ? only : 0
}
