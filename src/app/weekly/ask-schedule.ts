import { formatDay, formatTime } from '../../core/dates'
import { habitsWhenAsked } from '../../core/locale'
import { parseDay } from '../../core/parse-day'
import { parseTime } from '../../core/parse-time'
import { type Breaks, nextRun, type WeeklyTime, weekOfMail } from '../../core/summary/schedule'
import type { Day } from '../../core/tables/records'
import { fold, withoutAccents } from '../../core/text'
import type { Translate } from '../../messages'
import type { Services } from '../services'
import { pauseWords, scheduleWords } from './answers'
import { zoneWords } from './report'
import { pause, schedule } from './schedule-week'
import { parseState, stateKey } from './weekly-state'
import { isNeverScheduled, weeksOffWords, weeksWithoutSchool } from './weeks-off'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
/** What Google's permission screen says, as in the dialog. */
const permissions = ['send', 'run', 'sheet', 'pages', 'email'] as const

/** Asks for day, hour and first day, and switches the summary on from the account of whoever asks. */
export function askSchedule(services: Services, t: Translate): void {
  const day = askDay(services, t)
  if (day === null) return
  const hour = askHour(services, t)
  if (hour === null) return
  const breaks = breaksBefore(services)
  const first = askFirst(services, { day, hour, breaks }, t)
  if (first === null) return
  const report = schedule(services, { day, hour, ...breaks, ...(first !== '' && { pausedUntil: first }) })
  const off = report.kind === 'scheduled' ? weeksOffWords(report.skippedWeeks, t) : ''
  services.ask.tell(t('summary.title'), `${scheduleWords(report, t)} ${off}`.trim())
}

/** What was chosen before. Where nobody has chosen yet, weeks without school are left out, as the dialog has them ticked. */
function breaksBefore(services: Services): Breaks {
  const memory = services.memory.all()
  const state = parseState(memory[stateKey])
  const { day: today } = services.clock.local(services.clock.now())
  const { pausedUntil } = state
  if (isNeverScheduled(state))
    return { pausedUntil, skippedWeeks: weeksWithoutSchool(services, memory, today) }
  const week = weekOfMail(today)
  return { pausedUntil, skippedWeeks: state.skippedWeeks.filter((one) => one >= week) }
}

function askDay({ ask }: Services, t: Translate): number | null {
  const typed = ask.text(t('summary.title'), t('schedule.ask.day'))
  if (typed === null) return null
  const day = weekdayOf(typed, t)
  if (day === 0) ask.tell(t('summary.title'), t('schedule.bad.day', { found: typed }))
  return day || null
}

function askHour({ ask, clock }: Services, t: Translate): number | null {
  const typed = ask.text(t('summary.title'), t('schedule.ask.hour', { zone: zoneWords(clock.zone()) }))
  if (typed === null) return null
  const hour = hourOf(typed)
  if (hour === null) ask.tell(t('summary.title'), t('schedule.bad.hour', { found: typed }))
  return hour
}

interface AskedTime extends WeeklyTime {
  readonly breaks: Breaks
}

/** What the dialog shows beside its button: when the first mail goes, and what Google may ask. '' where that day is right. */
function askFirst({ ask, book, clock }: Services, time: AskedTime, t: Translate): Day | '' | null {
  const next = nextRun(time, clock.local(clock.now()), time.breaks)
  const off = weeksOffWords(time.breaks.skippedWeeks, t)
  const first = t('mail.meeting.when', { day: formatDay(next.day, t), time: formatTime(next.minutes, t) })
  const question = [
    t('schedule.ask.first', { first }),
    ...(off === '' ? [] : [off]),
    '',
    t('page.schedule.permission'),
    ...permissionLines(t),
  ]
  const typed = ask.text(t('summary.title'), question.join('\n'))
  if (typed === null || typed === '') return typed
  const habits = habitsWhenAsked(() => book.locale())
  const day = parseDay(typed, habits)?.day ?? null
  if (day === null) ask.tell(t('summary.title'), t('schedule.bad.first', { found: typed }))
  return day
}

function permissionLines(t: Translate): string[] {
  const lines = permissions.flatMap((permission) => [
    `• ${t(`page.schedule.permission.${permission}`)}`,
    t(`page.schedule.permission.${permission}.why`),
  ])
  return [...lines, t('page.schedule.permission.note')]
}

export function showPause(services: Services, t: Translate): void {
  services.ask.tell(t('summary.title'), pauseWords(pause(services), t))
}

/** The hour in which a time lies, as the trigger runs once in an hour; null for what is no time. Nothing typed means eight. */
function hourOf(text: string): number | null {
  const typed = fold(text)
  if (typed === '') return 8
  const minutes = parseTime(/^\d{1,2}$/.test(typed) ? `${typed}:00` : typed)
  return minutes === null ? null : Math.floor(minutes / 60)
}

/** 1 for Monday; 0 for what is no day of the week. Nothing typed means Monday; the first letters are enough. */
function weekdayOf(text: string, t: Translate): number {
  const letters = (words: string) => withoutAccents(fold(words))
  const typed = letters(text)
  if (typed === '') return 1
  const matching = weekdays.filter((weekday) => letters(t(`date.weekdayName.${weekday}`)).startsWith(typed))
  const [only] = matching
  return only && matching.length === 1 ? only : 0
}
