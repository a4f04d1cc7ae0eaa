import type { SetUpPlan } from '../../app/set-up/contract'
import { Notice, Waiting } from '../design/parts'
import { t } from '../texts'

/** What will be added, before anything is. */
export function ReviewStep({ plan }: { readonly plan: SetUpPlan | null }) {
  if (!plan) return <Waiting words={t('page.setUp.review.loading')} />
  if (plan.kind === 'not') return <Notice tone="problem" words={plan.words} />
  return (
    <div class="stack-wide">
      {plan.parts.map(({ heading, items }) => (
        <section class="stack" key={heading}>
          <h2>{heading}</h2>
          <ul class="chips">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      {plan.words.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  )
}
