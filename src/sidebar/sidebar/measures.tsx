import type { CheckedView } from '../../app/sidebar/contract'
import { Bar } from '../design/parts'
import { t } from '../texts'

type Measure = CheckedView['measures'][number]

/** The headline, and the other measures for those who open them; each with what it counts. */
export function Measures({ measures }: Pick<CheckedView, 'measures'>) {
  const [headline, ...others] = measures
  if (!headline) return null
  return (
    <section class="stack">
      <h2>{t('page.sidebar.check.measures')}</h2>
      <MeasureLine measure={headline} />
      {others.length > 0 && (
        <details>
          <summary>{t('page.sidebar.check.allMeasures', { count: others.length })}</summary>
          <div class="stack-wide inset">
            {others.map((measure) => (
              <MeasureLine key={measure.name} measure={measure} />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

function MeasureLine({ measure }: { readonly measure: Measure }) {
  const { name, share, percent, definition } = measure
  return (
    <div class="measure">
      <p class="row apart">
        <strong>{name}</strong>
        <span>{share}</span>
      </p>
      {percent !== null && <Bar percent={percent} />}
      <p class="soft small">{definition}</p>
    </div>
  )
}
