import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { CheckedView, DismissedView, FindingView } from '../../app/sidebar/contract'
import { Button } from '../design/parts'
import { Told, useTold } from '../design/told'
import { type Task, useTask } from '../server/use-task'
import { t } from '../texts'
import {
  countsText,
  countWith,
  countWithout,
  ofSeverity,
  severities,
  withDismissed,
  withRestored,
} from './check-model'
import { DismissedBlock } from './dismissed-block'
import { type FindingActions, FindingGroups } from './finding-groups'
import { Measures } from './measures'
import { useSeconds } from './use-seconds'

/** The check: run it, follow a finding to its cell, set it aside with a reason. */
export function CheckPane() {
  const [checked, setChecked] = useState<CheckedView | null>(null)
  const task = useTask()
  const { said, say } = useTold()
  const running = task.busy === 'check'
  const check = () =>
    task.run({ label: 'check', name: 'runCheck', given: [] }, (view) => {
      say(view.kind === 'not' ? view.words : '', view.kind === 'not')
      if (view.kind === 'checked') setChecked(view)
    })
  const actions = { task, say, ...actionsOn(checked, { task, say, setChecked }) }
  return (
    <div class="pane stack-wide" aria-busy={running}>
      {checked ? (
        <Counts checked={checked}>
          <Button busy={running} onClick={check}>
            {t('page.sidebar.check.again')}
          </Button>
        </Counts>
      ) : (
        <>
          <p>{t('page.sidebar.check.intro')}</p>
          <Button kind="primary" busy={running} onClick={check}>
            {t('page.sidebar.check.run')}
          </Button>
        </>
      )}
      {running && <Running />}
      <Told said={said} trouble={task.trouble} />
      {checked && <Results checked={checked} actions={actions} />}
    </div>
  )
}

interface Doing extends Pick<FindingActions, 'task' | 'say'> {
  setChecked(checked: CheckedView): void
}

function actionsOn(checked: CheckedView | null, { task, say, setChecked }: Doing) {
  const dismiss = (finding: FindingView, reason: string) => {
    if (!checked) return
    const { key, code, cell, sentence } = finding
    const given = { key, code, count: countWithout(checked, finding), subject: cell.id, reason }
    void task.run({ label: `dismiss ${key}`, name: 'dismissFinding', given: [given] }, (answer) => {
      const { done, words, title, ...kept } = answer
      say(words || t('page.sidebar.check.dismissedNow', { sentence }), !done)
      if (done) setChecked(withDismissed(checked, finding, { reason: kept.reason, when: kept.when, title }))
    })
  }
  const restore = (dismissed: DismissedView) => {
    if (!checked) return
    const { key, formerKey, code, sentence } = dismissed.finding
    const given = { key, formerKey, code, count: countWith(checked, dismissed) }
    void task.run({ label: `restore ${key}`, name: 'restoreFinding', given: [given] }, (answer) => {
      const { done, words, title } = answer
      say(done ? t('page.sidebar.check.restored', { sentence }) : words, !done)
      if (done) setChecked(withRestored(checked, dismissed, title))
    })
  }
  return { dismiss, restore }
}

/** After so many seconds it is said that a large workbook takes longer. */
const slowSeconds = 8

function Running() {
  const seconds = useSeconds()
  return (
    <div class="soft">
      <p role="status">{t('page.sidebar.check.running')}</p>
      {seconds >= slowSeconds && <p role="status">{t('page.sidebar.check.slow')}</p>}
      <p class="small">{t('page.common.seconds', { seconds })}</p>
    </div>
  )
}

interface CountsProps {
  readonly checked: CheckedView
  /** The button that checks again. */
  readonly children: ComponentChildren
}

function Counts({ checked, children }: CountsProps) {
  return (
    <div>
      <p role="status">
        <strong>{countsText(checked, t) || t('page.sidebar.check.nothing')}</strong>
      </p>
      {checked.changed !== '' && <p class="small">{checked.changed}</p>}
      <div class="row apart">
        <p class="soft small grow">
          {t('page.sidebar.check.done', { when: checked.when })} {checked.words}
        </p>
        {children}
      </div>
    </div>
  )
}

function Results({
  checked,
  actions,
}: {
  readonly checked: CheckedView
  readonly actions: FindingActions & { readonly task: Task }
}) {
  return (
    <>
      <Measures measures={checked.measures} communities={checked.communities} />
      {severities.map((severity) => (
        <FindingGroups key={severity} {...{ severity, ...ofSeverity(checked, severity), actions }} />
      ))}
      <DismissedBlock checked={checked} actions={actions} />
    </>
  )
}
