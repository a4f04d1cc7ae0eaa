import { useState } from 'preact/hooks'
import type { ReadyPreview } from '../../app/sidebar/contract'
import { Button } from '../design/parts'
import type { Task } from '../server/use-task'
import { t } from '../texts'
import { nobodyText } from './nobody-text'

interface ActionsProps {
  readonly view: ReadyPreview
  readonly task: Task
  readonly loading: boolean
  say(words: string, isProblem: boolean): void
  refresh(): void
}

/** How many would go out, a test to oneself, and sending, which asks first. */
export function Actions({ view, task, loading, say, refresh }: ActionsProps) {
  const [asking, setAsking] = useState(false)
  const test = () =>
    task.run({ label: 'test', name: 'sendTestSummary', given: [] }, ({ done, words }) => {
      say(words, !done)
      refresh()
    })
  const send = () =>
    task.run({ label: 'send', name: 'sendSummaryNow', given: [] }, ({ done, words }) => {
      setAsking(false)
      say(words, !done)
      refresh()
    })
  if (asking) return <Question {...{ view, task, send }} cancel={() => setAsking(false)} />
  return (
    <div class="row">
      <p class="grow">
        <strong>
          {view.count > 0 ? t('page.preview.getMail', { count: view.count }) : nobodyText(view)}
        </strong>
        <br />
        <span class="soft small">{t('page.preview.quota', { count: view.quotaLeft })}</span>
      </p>
      <Button busy={loading && task.busy === ''} onClick={refresh}>
        {t('page.common.refresh')}
      </Button>
      <Button busy={task.busy === 'test'} onClick={test}>
        {t(task.busy === 'test' ? 'page.preview.testing' : 'page.preview.test')}
      </Button>
      <Button kind="primary" disabled={view.count === 0 || loading} onClick={() => setAsking(true)}>
        {t('page.preview.send')}
      </Button>
    </div>
  )
}

interface QuestionProps {
  readonly view: ReadyPreview
  readonly task: Task
  send(): void
  cancel(): void
}

function Question({ view, task, send, cancel }: QuestionProps) {
  const { count, quotaLeft } = view
  const sending = task.busy === 'send'
  return (
    <div class="row">
      <p class="grow" role="status">
        <strong>{t('page.preview.send.question', { count })}</strong>
        {quotaLeft < count && <span> {t('page.preview.quota.short', { count: quotaLeft })}</span>}
        {sending && (
          <>
            <br />
            <span class="soft small">{t('page.preview.sending')}</span>
          </>
        )}
      </p>
      <Button kind="primary" busy={sending} onClick={send}>
        {t('page.preview.send.yes', { count })}
      </Button>
      {!sending && <Button onClick={cancel}>{t('page.preview.send.no')}</Button>}
    </div>
  )
}
