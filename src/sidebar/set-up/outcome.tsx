import { Bar, Button, Notice } from '../design/parts'
import { closePage } from '../server/google-script'
import { useTask } from '../server/use-task'
import { t } from '../texts'
import type { Progress } from './run-set-up'

interface OutcomeProps {
  readonly progress: Progress
  back(): void
  again(): void
}

/** What the dialog shows from the click on Set up: how far it is, and how it ended. */
export function Outcome({ progress, back, again }: OutcomeProps) {
  if (progress.kind === 'working') return <Working {...progress} />
  if (progress.kind === 'done') return <Done {...progress} />
  return (
    <div class="page-body stack-wide">
      <h1 tabIndex={-1}>{t('page.setUp.stopped')}</h1>
      <Notice tone="problem" words={progress.words} />
      <p>{t('page.setUp.stopped.about')}</p>
      <div class="row">
        <Button kind="primary" onClick={again}>
          {t('page.setUp.start.now')}
        </Button>
        <Button onClick={back}>{t('page.setUp.back')}</Button>
      </div>
    </div>
  )
}

const fullPercent = 100

function Working({ tabs, of }: Extract<Progress, { kind: 'working' }>) {
  const words = of === 0 ? t('page.setUp.working.first') : t('page.setUp.working.tabs', { tabs, of })
  return (
    <div class="page-body stack-wide">
      <h1 tabIndex={-1}>{t('page.setUp.working')}</h1>
      <p>{t('page.setUp.working.about')}</p>
      <Bar percent={of === 0 ? 3 : (tabs / of) * fullPercent} />
      <p class="soft" role="status">
        <span class="spinner" />
        {words}
      </p>
    </div>
  )
}

function Done({ words, next }: Extract<Progress, { kind: 'done' }>) {
  const task = useTask()
  const openSidebar = () => task.run({ label: 'sidebar', name: 'openSidebar', given: [] }, closePage)
  return (
    <div class="page-body stack-wide">
      <h1 tabIndex={-1}>{t('page.setUp.done')}</h1>
      <Notice words={words} />
      <section class="stack">
        <h2>{t('page.setUp.done.next')}</h2>
        <ol class="steps-list">
          {next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <div class="row">
        <Button kind="primary" busy={task.busy !== ''} onClick={openSidebar}>
          {t('page.setUp.done.openSidebar')}
        </Button>
        <Button onClick={closePage}>{t('page.common.close')}</Button>
      </div>
      <Notice tone="problem" words={task.trouble} />
    </div>
  )
}
