import { useState } from 'preact/hooks'
import type { ScheduleAnswer, ScheduleView } from '../../app/weekly/contract'
import { mount } from '../design/mount'
import { Button, Notice, Waiting } from '../design/parts'
import { Told, useTold } from '../design/told'
import { type Task, useTask } from '../server/use-task'
import { useView } from '../server/use-view'
import { t } from '../texts'
import { BreakFields } from './break-fields'
import { savingOf } from './first-mail'
import { Permissions } from './permissions'
import { senderText } from './sender-text'
import { type Time, TimeFields, timeOf } from './time-fields'

/** The dialog Schedule… */
function SchedulePage() {
  const { view, trouble, loading, refresh, replace } = useView('viewSchedule')
  return (
    <div class="page-body stack-wide">
      <h1 class="unseen">{t('page.schedule.title')}</h1>
      {loading && !view && <Waiting />}
      <Notice tone="problem" words={trouble} />
      {trouble !== '' && <Button onClick={refresh}>{t('page.common.refresh')}</Button>}
      {view?.isCopy && <Notice tone="warning" words={t('page.schedule.copy')} />}
      {view && !view.isCopy && <Schedule view={view} replace={replace} />}
    </div>
  )
}

interface ScheduleProps {
  readonly view: ScheduleView
  replace(view: ScheduleView): void
}

function Schedule({ view, replace }: ScheduleProps) {
  const task = useTask()
  const { said, say } = useTold()
  const [time, setTime] = useState(timeOf(view))
  const take = (answer: ScheduleAnswer) => {
    replace(answer.view)
    say(answer.words, !answer.done)
  }
  return (
    <>
      <State view={view} />
      <Told said={said} trouble={task.trouble} />
      <section class="stack">
        <h2>{t('page.schedule.when')}</h2>
        <TimeFields {...{ view, time, setTime }} />
      </section>
      <section class="stack">
        <h2>{t('page.schedule.breaks')}</h2>
        <BreakFields {...{ view, time, setTime }} />
      </section>
      <section class="stack">
        <h2>{t('page.schedule.from')}</h2>
        {view.email === '' ? <Notice tone="warning" words={senderText(view)} /> : <p>{senderText(view)}</p>}
      </section>
      <Permissions />
      <Buttons {...{ view, task, time, take }} />
    </>
  )
}

function State({ view }: Pick<ScheduleProps, 'view'>) {
  const { enabled, next, owner, last, late } = view
  return (
    <section class={`state ${enabled ? 'on' : ''}`}>
      <p>
        <strong>{t(enabled ? 'page.schedule.on' : 'page.schedule.off')}</strong>
      </p>
      {enabled ? (
        <>
          <Notice tone="warning" words={late} />
          {late === '' && <p>{t('page.schedule.next', { next })}</p>}
          <p>{t('page.schedule.owner', { owner })}</p>
        </>
      ) : (
        <p>{t('page.schedule.off.about')}</p>
      )}
      <p class="soft small lines">
        {last === '' ? t('page.schedule.never') : t('page.schedule.last', { last })}
      </p>
    </section>
  )
}

interface ButtonsProps {
  readonly view: ScheduleView
  readonly task: Task
  readonly time: Time
  take(answer: ScheduleAnswer): void
}

function Buttons({ view, task, time, take }: ButtonsProps) {
  return (
    <div class="row">
      <Button
        kind="primary"
        busy={task.busy === 'save'}
        disabled={view.email === ''}
        onClick={() => void task.run({ label: 'save', name: 'saveSchedule', given: [time] }, take)}
      >
        {t(`page.schedule.save.${savingOf(view)}`)}
      </Button>
      {view.enabled && (
        <Button
          busy={task.busy === 'pause'}
          onClick={() => void task.run({ label: 'pause', name: 'pauseSummary', given: [] }, take)}
        >
          {t('page.schedule.pause')}
        </Button>
      )}
    </div>
  )
}

mount(SchedulePage)
