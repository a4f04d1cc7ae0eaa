import { t } from '../texts'
import { NotBefore } from './not-before'
import type { TimeProps } from './time-fields'

/** Holidays and weeks without school. */
export function BreakFields({ view, time, setTime }: TimeProps) {
  const { skippedWeeks } = time
  const toggle = (key: string) => {
    const others = skippedWeeks.filter((week) => week !== key)
    setTime({ ...time, skippedWeeks: others.length < skippedWeeks.length ? others : [...others, key].sort() })
  }
  return (
    <>
      {view.enabled && <NotBefore {...{ view, time, setTime }} />}
      <details class="group">
        <summary>{t('page.schedule.weeks', { count: skippedWeeks.length })}</summary>
        <fieldset class="weeks inset">
          <legend class="soft small">{t('page.schedule.weeks.hint')}</legend>
          {view.weeks.map(({ key, words, noSchool }) => (
            <label key={key}>
              <input type="checkbox" checked={skippedWeeks.includes(key)} onInput={() => toggle(key)} />{' '}
              {words}
              {noSchool && <span class="soft small"> {t('page.schedule.weeks.noSchool')}</span>}
            </label>
          ))}
        </fieldset>
      </details>
    </>
  )
}
