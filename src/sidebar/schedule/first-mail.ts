import type { ScheduleView } from '../../app/weekly/contract'
import { type Breaks, nextRun, type WeeklyTime } from '../../core/summary/schedule'

/** "Mon, Nov 30": the day of the first mail at this day and hour of the week. */
export function firstMailDay(view: Pick<ScheduleView, 'now' | 'days'>, wanted: WeeklyTime & Breaks): string {
  const { day } = nextRun(wanted, view.now, wanted)
  return view.days.find((one) => one.day === day)?.words ?? day
}

/** What saving would do: begin, change the time, or take over from another account. */
export function savingOf({ enabled, owner, email }: Pick<ScheduleView, 'enabled' | 'owner' | 'email'>) {
  if (!enabled) return 'new'
  return owner === email ? 'change' : 'takeOver'
}
