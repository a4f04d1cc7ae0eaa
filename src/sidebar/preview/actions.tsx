import { useState } from 'preact/hooks'
import type { ReadyPreview } from '../../app/weekly/contract'
import { Button } from '../design/parts'
import type { Task } from '../server/use-task'
import { t } from '../texts'
import { nobodyText } from './nobody-text'

interface ActionsProps {
  readonly view: ReadyPreview
  readonly task: Task
  readonly loading: boolean
  /** Addresses of those who are to get none this time. */
  readonly left: ReadonlySet<string>
  say(words: string, isProblem: boolean): void
  refresh(): void
}

/** How many would go out, a test to oneself, and sending, which asks first. */
export function Actions({ view, task, loading, left, say, refresh }: ActionsProps) {
  const [asking, setAsking] = useState(false)
  const to = view.mails.map((mail) => mail.to).filter((address) => !left.has(address))
  const isPart = to.length < view.mails.length
  const count = isPart ? to.length : view.count
  const test = () =>
    task.run({ label: 'test', name: 'sendTestSummary', given: [] }, ({ done, words }) => {
      say(words, !done)
      refresh()
    })
  const send = () =>
    task.run(
      { label: 'send', name: 'sendSummaryNow', given: [{ to: isPart ? to : null }] },
      ({ done, words }) => {
        setAsking(false)
        say(words, !done)
        refresh()
      },
    )
  if (asking) return <Question {...{ view, count, task, send }} cancel={() => setAsking(false)} />
  return (
    <div class="row">
      <p class="grow">
        <strong>
          {isPart && t('page.preview.chosen', { count, of: view.count })}
          {!isPart && (count > 0 ? t('page.preview.getMail', { count }) : nobodyText(view))}
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
      <Button kind="primary" disabled={count === 0 || loading} onClick={() => setAsking(true)}>
        {t('page.preview.send')}
      </Button>
    </div>
  )
}

interface QuestionProps {
  readonly view: ReadyPreview
  readonly count: number
  readonly task: Task
  send(): void
  cancel(): void
}

function Question({ view, count, task, send, cancel }: QuestionProps) {
  const { quotaLeft } = view
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
