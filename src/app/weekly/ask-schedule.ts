import type { Translate } from '../../messages'
import type { Services } from '../services'
import { nextWords } from './report'
import { pause, type ScheduleReport, schedule } from './schedule-week'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

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
  const hourText = ask.text(title, t('schedule.ask.hour', { zone: clock.zone() }))
  if (hourText === null) return
  const hour = hourText === '' ? 8 : Number(hourText.replace(/:00$/, ''))
  ask.tell(title, scheduleWords(schedule(services, { day, hour }), { t, hourText }))
}

export function showPause(services: Services, t: Translate): void {
  services.ask.tell(t('summary.title'), t(`schedule.${pause(services)}`))
}

/** 1 for Monday; 0 for what is no day of the week. Nothing typed means Monday; the first letters are enough. */
function weekdayOf(text: string, t: Translate): number {
  if (text === '') return 1
  const typed = text.toLowerCase()
  const matching = weekdays.filter((weekday) => t(`weekday.${weekday}`).toLowerCase().startsWith(typed))
  const [only] = matching
  return only && matching.length === 1 ? weekdays.indexOf(only) + 1 : 0
}

function scheduleWords(
  report: ScheduleReport,
  { t, hourText }: { readonly t: Translate; readonly hourText: string },
): string {
  switch (report.kind) {
    case 'scheduled': {
      const { owner, before } = report
      const taken = before ? [t('schedule.takenOver', { before })] : []
      return [t('schedule.on', { next: nextWords(report, t), owner }), ...taken].join('\n\n')
    }
    case 'badTime':
      return t('schedule.bad.hour', { found: hourText })
    case 'trigger':
      return t('schedule.trigger', { why: report.why })
    case 'copied':
    case 'busy':
      return t(`weekly.${report.kind}`)
  }
}
