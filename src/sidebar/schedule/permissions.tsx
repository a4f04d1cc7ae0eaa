import { t } from '../texts'

/** What Google's permission screen says, as users of other add-ons report it (*guess* as to the exact words), and why it is needed. */
const permissions = ['send', 'run', 'sheet', 'pages', 'email'] as const

export function Permissions() {
  return (
    <details class="group">
      <summary>{t('page.schedule.permission')}</summary>
      <dl class="stack inset">
        {permissions.map((permission) => (
          <div key={permission}>
            <dt>{t(`page.schedule.permission.${permission}`)}</dt>
            <dd class="soft small">{t(`page.schedule.permission.${permission}.why`)}</dd>
          </div>
        ))}
      </dl>
      <p class="soft small inset">{t('page.schedule.permission.note')}</p>
    </details>
  )
}
