import type { ScheduleView } from '../../app/weekly/contract'
import { SelectField } from '../design/parts'
import { t } from '../texts'
import { firstMailDay } from './first-mail'
import { NotBefore } from './not-before'

/** What is chosen in the dialog and not saved yet. */
export interface Time {
  readonly day: number
  readonly hour: number
  readonly pausedUntil: string
  readonly skippedWeeks: readonly string[]
}

export interface TimeProps {
  readonly view: ScheduleView
  readonly time: Time
  setTime(time: Time): void
}

export function timeOf({ day, hour, pausedUntil, weeks }: ScheduleView): Time {
  const skippedWeeks = weeks.filter(({ skipped }) => skipped).map(({ key }) => key)
  return { day, hour, pausedUntil, skippedWeeks }
}

/** Day and hour, and when the first mail would go out. */
export function TimeFields({ view, time, setTime }: TimeProps) {
  const optionsOf = (words: readonly string[], first: number) =>
    words.map((text, index) => ({ value: String(index + first), words: text }))
  return (
    <>
      <div class="pair">
        <SelectField
          label={t('page.schedule.day')}
          value={String(time.day)}
          options={optionsOf(view.weekdays, 1)}
          onInput={(day) => setTime({ ...time, day: Number(day) })}
        />
        <SelectField
          label={t('page.schedule.hour')}
          value={String(time.hour)}
          options={optionsOf(view.hours, 0)}
          onInput={(hour) => setTime({ ...time, hour: Number(hour) })}
        />
      </div>
      {!view.enabled && <NotBefore {...{ view, time, setTime }} />}
      <p role="status">
        {t('page.schedule.first', { day: firstMailDay(view, time), hour: view.hours[time.hour] ?? '' })}
      </p>
      <p class="soft small">{t('page.schedule.zone', { zone: view.zone })}</p>
    </>
  )
}
