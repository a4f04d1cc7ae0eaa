import { daysOfSpans } from '../../core/cycles/day-spans'
import { readDaysOff } from '../../core/cycles/days-off'
import { addDays, formatDay, weekStart } from '../../core/dates'
import { habitsWhenAsked } from '../../core/locale'
import { isWithoutSchool, weekOfMail } from '../../core/summary/schedule'
import type { Day } from '../../core/tables/records'
import type { Translate } from '../../messages'
import type { Services } from '../services'
import { daysOffCell } from '../start-page'
import { registryFrom } from '../tab-registry'
import type { WeeklyState } from './weekly-state'

/** About a school year. */
export const weeksAhead = 44

export function comingWeeks(today: Day): string[] {
  return Array.from({ length: weeksAhead }, (_, week) => weekOfMail(addDays(today, week * 7)))
}

/** Those of the coming weeks that are without school, by the days that stand on *Start*, which is read for it. */
export function weeksWithoutSchool(
  { book }: Pick<Services, 'book'>,
  memory: Readonly<Record<string, string>>,
  today: Day,
): string[] {
  const start = registryFrom(memory).find(({ holds }) => holds === 'start')
  const grid = start && book.readTab(start.sheetId)
  const text = daysOffCell(grid ?? undefined)?.text ?? ''
  const { spans } = readDaysOff(
    text,
    habitsWhenAsked(() => book.locale()),
  )
  const daysOff = new Set(daysOfSpans(spans))
  return comingWeeks(today).filter((week) => isWithoutSchool(week, daysOff))
}

/** Whether nobody has switched the summary on yet: only then weeks without school are left out unasked, and what somebody has chosen since stays as it is. */
export function isNeverScheduled({ owner }: WeeklyState): boolean {
  return owner === ''
}

/** "No mail goes out in the weeks from Mon, Dec 21; Mon, Dec 28.", '' for none. */
export function weeksOffWords(weeks: readonly string[], t: Translate): string {
  if (weeks.length === 0) return ''
  const days = weeks.map((week) => formatDay(weekStart(week), t)).join('; ')
  return t('schedule.weeksOff', { count: weeks.length, days })
}
