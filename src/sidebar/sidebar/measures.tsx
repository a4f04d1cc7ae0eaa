import type { CheckedView } from '../../app/sidebar/contract'
import { Bar } from '../design/parts'
import { t } from '../texts'

type Measure = CheckedView['measures'][number]

/** The headline in a line, so that the findings are in sight; what it counts and the other measures for those who open them. */
export function Measures({ measures, communities }: Pick<CheckedView, 'measures' | 'communities'>) {
  const [headline, ...others] = measures
  if (!headline) return null
  return (
    <section class="stack">
      <h2 class="unseen">{t('page.sidebar.check.measures')}</h2>
      <Share measure={headline} />
      <details>
        <summary class="soft small">{t('page.sidebar.check.allMeasures', { count: others.length })}</summary>
        <div class="stack-wide inset">
          <p class="soft small">{headline.definition}</p>
          {others.map((measure) => (
            <div key={measure.name}>
              <Share measure={measure} />
              <p class="soft small">{measure.definition}</p>
            </div>
          ))}
          <Communities communities={communities} />
        </div>
      </details>
    </section>
  )
}

function Communities({ communities }: Pick<CheckedView, 'communities'>) {
  if (communities.length === 0) return null
  return (
    <>
      <h3>{t('page.sidebar.check.communities')}</h3>
      {communities.map(({ name, shares }) => (
        <div key={name}>
          <strong>{name}</strong>
          <p class="soft small lines">{shares.join('\n')}</p>
        </div>
      ))}
    </>
  )
}

function Share({ measure }: { readonly measure: Measure }) {
  const { name, share, percent, before } = measure
  return (
    <div class="measure">
      <p class="row apart">
        <strong>{name}</strong>
        <span>{share}</span>
      </p>
      {percent !== null && <Bar percent={percent} />}
      {before !== '' && <p class="soft small lines">{before}</p>}
    </div>
  )
}
