import type { SetUpPlan } from '../../app/sidebar/contract'
import { Notice, Waiting } from '../design/parts'
import { t } from '../texts'

/** What will be added, before anything is. */
export function ReviewStep({ plan }: { readonly plan: SetUpPlan | null }) {
  if (!plan) return <Waiting words={t('page.setUp.review.loading')} />
  if (plan.kind === 'not') return <Notice tone="problem" words={plan.words} />
  const { shown, hidden, rows, kept } = plan
  const nothing = shown.length + hidden.length + rows.length === 0
  return (
    <div class="stack-wide">
      {nothing && <Notice words={t('page.setUp.review.none')} />}
      <Part heading={t('page.setUp.review.shown', { count: shown.length })} items={shown} />
      <Part heading={t('page.setUp.review.hidden', { count: hidden.length })} items={hidden} />
      <Part heading={t('page.setUp.review.rows')} items={rows} />
      {kept.length > 0 && <p>{t('page.setUp.review.kept', { count: kept.length, list: shortList(kept) })}</p>}
      <p class="soft">{t('page.setUp.review.mail')}</p>
    </div>
  )
}

function Part({ heading, items }: { readonly heading: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <section class="stack">
      <h2>{heading}</h2>
      <ul class="chips">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

const mostNamed = 8

function shortList(names: readonly string[]): string {
  return names.length > mostNamed ? `${names.slice(0, mostNamed).join(', ')} …` : names.join(', ')
}
