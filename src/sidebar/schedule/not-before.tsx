import { Field } from '../design/parts'
import { t } from '../texts'
import type { TimeProps } from './time-fields'

/** A day before which no mail goes out: for a summary that is off the first day, for one that runs the end of a pause. */
export function NotBefore({ view, time, setTime }: TimeProps) {
  const field = view.enabled ? 'pausedUntil' : 'notBefore'
  return (
    <Field
      label={t(`page.schedule.${field}`)}
      hint={t(`page.schedule.${field}.hint`)}
      control={(tied) => (
        <input
          {...tied}
          type="date"
          value={time.pausedUntil}
          onInput={(event) => setTime({ ...time, pausedUntil: event.currentTarget.value })}
        />
      )}
    />
  )
}
