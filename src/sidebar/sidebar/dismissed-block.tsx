import type { CheckedView } from '../../app/sidebar/contract'
import { Button } from '../design/parts'
import { t } from '../texts'
import type { FindingActions } from './finding-groups'

interface DismissedProps {
  readonly checked: Pick<CheckedView, 'dismissed' | 'moreDismissed' | 'moreDismissedWords'>
  readonly actions: FindingActions
}

/** What somebody has looked at and set aside, with the reason; each can be taken back. */
export function DismissedBlock({ checked, actions }: DismissedProps) {
  const { dismissed, moreDismissed, moreDismissedWords } = checked
  const count = dismissed.length + moreDismissed
  if (count === 0) return null
  return (
    <section class="severity">
      <details class="group">
        <summary>{t('page.sidebar.check.dismissed', { count })}</summary>
        <ul class="plain-list">
          {dismissed.map((one) => (
            <li key={one.finding.key}>
              <p>{one.finding.sentence}</p>
              <p class="soft small">
                {one.reason} ({one.when})
              </p>
              <Button
                kind="plain"
                busy={actions.task.busy === `restore ${one.finding.key}`}
                label={`${t('page.sidebar.check.restore')}: ${one.finding.sentence}`}
                onClick={() => actions.restore(one)}
              >
                {t('page.sidebar.check.restore')}
              </Button>
            </li>
          ))}
        </ul>
        {moreDismissedWords !== '' && <p class="soft small inset">{moreDismissedWords}</p>}
      </details>
    </section>
  )
}
