import type { SpanView } from '../../app/cycles/contract'
import { compareDays } from '../../core/dates'
import { Button } from '../design/parts'
import { type PageKey, t } from '../texts'

interface DaysOffProps {
  readonly spans: readonly SpanView[]
  readonly unread: string
  readonly problem: PageKey | undefined
  change(spans: SpanView[]): void
}

/** Days without school, a line each. */
export function DaysOff({ spans, unread, problem, change }: DaysOffProps) {
  const put = (index: number, typed: Partial<SpanView>) =>
    change(spans.map((span, place) => (place === index ? { ...span, ...typed } : span)))
  return (
    <fieldset class="field">
      <legend>{t('page.newCycle.daysOff')}</legend>
      <p class="hint">{t('page.newCycle.daysOff.hint')}</p>
      {unread !== '' && <p class="notice warning small">{unread}</p>}
      {spans.map(({ from, to }, index) => (
        <div class="days-off" key={String(index)}>
          <input
            type="date"
            aria-label={t('page.newCycle.daysOff.from')}
            value={from}
            onInput={({ currentTarget: { value } }) =>
              put(index, { from: value, to: compareDays(to, value) < 0 ? value : to })
            }
          />
          <span aria-hidden="true">–</span>
          <input
            type="date"
            aria-label={t('page.newCycle.daysOff.to')}
            value={to}
            onInput={({ currentTarget: { value } }) => put(index, { to: value })}
          />
          <Button kind="plain" onClick={() => change(spans.filter((_, place) => place !== index))}>
            {t('page.newCycle.daysOff.remove')}
          </Button>
        </div>
      ))}
      {problem && <p class="wrong">{t(problem)}</p>}
      <Button kind="plain" onClick={() => change([...spans, { from: '', to: '' }])}>
        {t('page.newCycle.daysOff.add')}
      </Button>
    </fieldset>
  )
}
