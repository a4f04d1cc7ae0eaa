import type { CheckedView } from '../../app/sidebar/contract'
import { Button } from '../design/parts'
import { t } from '../texts'
import type { FindingActions } from './finding-groups'

/** What somebody has looked at and set aside, with the reason; each can be taken back. */
export function DismissedBlock({
  dismissed,
  actions,
}: Pick<CheckedView, 'dismissed'> & { readonly actions: FindingActions }) {
  if (dismissed.length === 0) return null
  return (
    <section class="severity">
      <details class="group">
        <summary>{t('page.sidebar.check.dismissed', { count: dismissed.length })}</summary>
        <ul class="plain-list">
          {dismissed.map(({ finding, reason, when }) => (
            <li key={finding.key}>
              <p>{finding.sentence}</p>
              <p class="soft small">
                {reason} ({when})
              </p>
              <Button
                kind="plain"
                busy={actions.task.busy === `restore ${finding.key}`}
                label={`${t('page.sidebar.check.restore')}: ${finding.sentence}`}
                onClick={() => actions.restore(finding)}
              >
                {t('page.sidebar.check.restore')}
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
