import { useState } from 'preact/hooks'
import type { DismissedView, FindingGroup, FindingView, SeverityKey } from '../../app/sidebar/contract'
import { Button, TextField } from '../design/parts'
import { useFocusAfter } from '../design/use-focus-after'
import type { Task } from '../server/use-task'
import { t } from '../texts'
import { FixBlock } from './fix-block'
import { ShowButton } from './show-button'

export interface FindingActions {
  readonly task: Task
  say(words: string, isProblem: boolean): void
  dismiss(finding: FindingView, reason: string): void
  restore(dismissed: DismissedView): void
}

interface GroupsProps {
  readonly severity: SeverityKey
  readonly groups: readonly FindingGroup[]
  readonly count: number
  readonly actions: FindingActions
}

/** The findings of one severity, a line for each rule that opens. What is wrong is open from the start. */
export function FindingGroups({ severity, groups, count, actions }: GroupsProps) {
  if (count === 0) return null
  return (
    <section class={`severity ${severity}`}>
      <h2>{t(`page.sidebar.check.${severity}`, { count })}</h2>
      <p class="soft small">{t(`page.sidebar.check.${severity}.about`)}</p>
      {groups.map((group) => (
        <details key={group.code} class="group" open={severity === 'problem' || groups.length === 1}>
          <summary>
            {group.title}{' '}
            {group.findings.length + group.more > 1 && (
              <span class="count">{group.findings.length + group.more}</span>
            )}
          </summary>
          <ul class="plain-list">
            {group.findings.map((finding) => (
              <Finding key={finding.key} finding={finding} actions={actions} />
            ))}
          </ul>
          {group.moreWords !== '' && <p class="soft small inset">{group.moreWords}</p>}
        </details>
      ))}
    </section>
  )
}

function Finding({ finding, actions }: { readonly finding: FindingView; readonly actions: FindingActions }) {
  const [asking, setAsking] = useState(false)
  const place = useFocusAfter<HTMLSpanElement>(asking)
  const { sentence, todo, where, cell } = finding
  return (
    <li>
      <p>{sentence}</p>
      <p class="soft small">{todo}</p>
      <div class="row tight">
        <ShowButton cell={cell} what={where} task={actions.task} say={actions.say} />
        <span ref={place}>
          {!asking && (
            <Button
              kind="plain"
              label={`${t('page.sidebar.check.dismiss')} ${sentence}`}
              onClick={() => setAsking(true)}
            >
              {t('page.sidebar.check.dismiss')}
            </Button>
          )}
        </span>
        <span class="soft small at-end">{where}</span>
      </div>
      <FixBlock finding={finding} actions={actions} />
      {asking && <Reason finding={finding} actions={actions} cancel={() => setAsking(false)} />}
    </li>
  )
}

interface ReasonProps {
  readonly finding: FindingView
  readonly actions: FindingActions
  cancel(): void
}

function Reason({ finding, actions, cancel }: ReasonProps) {
  const [reason, setReason] = useState('')
  return (
    <form
      class="reason stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') actions.dismiss(finding, reason.trim())
      }}
    >
      <TextField
        label={t('page.sidebar.check.reason')}
        hint={t('page.sidebar.check.reason.hint')}
        value={reason}
        onInput={setReason}
        takesFocus
        maxLength={300}
      />
      <div class="row">
        <Button
          kind="primary"
          busy={actions.task.busy === `dismiss ${finding.key}`}
          disabled={reason.trim() === ''}
          onClick={() => actions.dismiss(finding, reason.trim())}
        >
          {t('page.sidebar.check.dismissNow')}
        </Button>
        <Button onClick={cancel}>{t('page.common.cancel')}</Button>
      </div>
    </form>
  )
}
