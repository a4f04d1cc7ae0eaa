import * as v from 'valibot'
import { addDays, formatDay, formatTime, isDay } from '../../core/dates'
import { weekWords } from '../../mail/wording'
import type { MessageKey, Translate } from '../../messages'
import type { Services } from '../services'
import { pauseWords, scheduleWords } from '../weekly/answers'
import type { ScheduleAnswer, ScheduleView } from '../weekly/contract'
import { silenceWords } from '../weekly/late'
import { zoneWords } from '../weekly/report'
import { pause, schedule } from '../weekly/schedule-week'
import { parseState, stateKey } from '../weekly/weekly-state'
import { comingWeeks, isNeverScheduled, weeksAhead, weeksWithoutSchool } from '../weekly/weeks-off'
import { lastSummaryWords, nextSummaryWords } from './summary-words'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const hoursOfADay = 24
const minutesOfAnHour = 60

/** When the summary goes out, from whose account, and what became of the last one. Reads no tab but *Start*. */
export function viewSchedule(services: Services, t: Translate): ScheduleView {
  const memory = services.memory.all()
  const state = parseState(memory[stateKey])
  const now = services.clock.local(services.clock.now())
  const withoutSchool = new Set(weeksWithoutSchool(services, memory, now.day))
  return {
    isCopy: memory.fileId !== services.book.id(),
    enabled: state.enabled,
    day: state.day,
    hour: state.hour,
    zone: zoneWords(services.clock.zone()),
    email: services.userEmail(),
    owner: state.enabled ? state.owner : '',
    last: lastSummaryWords(services, state, t),
    next: state.enabled ? nextSummaryWords(services, state, t) : '',
    late: silenceWords(services, memory, t),
    weekdays: weekdays.map((day) => t(`date.weekdayName.${day}` as MessageKey)),
    hours: Array.from({ length: hoursOfADay }, (_, hour) => formatTime(hour * minutesOfAnHour, t)),
    pausedUntil: state.pausedUntil > now.day ? state.pausedUntil : '',
    weeks: comingWeeks(now.day).map((key) => {
      const noSchool = withoutSchool.has(key)
      const skipped = state.skippedWeeks.includes(key) || (isNeverScheduled(state) && noSchool)
      return { key, words: weekWords(key, t), skipped, noSchool }
    }),
    now,
    days: Array.from({ length: weeksAhead * weekdays.length }, (_, days) => {
      const day = addDays(now.day, days)
      return { day, words: formatDay(day, t) }
    }),
  }
}

const timeSchema = v.object({
  day: v.number(),
  hour: v.number(),
  pausedUntil: v.pipe(
    v.string(),
    v.check((text) => text === '' || isDay(text)),
  ),
  skippedWeeks: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{4}-W\d{2}$/))), v.maxLength(weeksAhead)),
})

/** Switches the summary on, from the account of whoever asks. */
export function saveSchedule(services: Services, given: unknown, t: Translate): ScheduleAnswer {
  const parsed = v.safeParse(timeSchema, given)
  const report = parsed.success ? schedule(services, parsed.output) : ({ kind: 'badTime' } as const)
  const done = report.kind === 'scheduled'
  return { done, words: scheduleWords(report, t), view: viewSchedule(services, t) }
}

export function pauseSummary(services: Services, t: Translate): ScheduleAnswer {
  const answer = pause(services)
  return { done: answer === 'paused', words: pauseWords(answer, t), view: viewSchedule(services, t) }
}
