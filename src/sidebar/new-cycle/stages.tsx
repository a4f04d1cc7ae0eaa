import type { TemplateView } from '../../app/cycles/contract'
import type { CyclePlan } from '../../core/cycles/plan-cycle'
import { dayWords } from '../design/day-words'
import { t } from '../texts'

/** When each stage would be, before anything is written. */
export function Stages({ plan, template }: { readonly plan: CyclePlan; readonly template: TemplateView }) {
  const names = new Map(template.stages.map((stage) => [stage.key, stage.name]))
  return (
    <section class="stack aside" aria-live="polite">
      <h2>{t('page.newCycle.plan')}</h2>
      <ol class="stages">
        {plan.stages.map(({ key, from, to }) => (
          <li key={key}>
            <strong>{names.get(key)}</strong>
            <span class="soft small block">
              {from === to ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`}
            </span>
          </li>
        ))}
      </ol>
      <p class="soft small">{t('page.newCycle.plan.hint')}</p>
    </section>
  )
}
