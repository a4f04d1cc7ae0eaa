import { useState } from 'preact/hooks'
import type { ScheduleAnswer, ScheduleView } from '../../app/sidebar/contract'
import { mount } from '../design/mount'
import { Button, Notice, SelectField, Waiting } from '../design/parts'
import { Told, useTold } from '../design/told'
import { type Task, useTask } from '../server/use-task'
import { useView } from '../server/use-view'
import { t } from '../texts'
import { firstMailDay, savingOf } from './first-mail'
import { Permissions } from './permissions'

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
  const [time, setTime] = useState({ day: view.day, hour: view.hour })
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
        <TimeFields view={view} time={time} setTime={setTime} />
      </section>
      <section class="stack">
        <h2>{t('page.schedule.from')}</h2>
        <p>
          {savingOf(view) === 'takeOver'
            ? t('page.schedule.takeOver', { owner: view.owner, email: view.email })
            : t('page.schedule.mine', { email: view.email })}
        </p>
      </section>
      <Permissions />
      <Buttons {...{ view, task, time, take }} />
    </>
  )
}

function State({ view }: Pick<ScheduleProps, 'view'>) {
  const { enabled, next, owner, last } = view
  return (
    <section class={`state ${enabled ? 'on' : ''}`}>
      <p>
        <strong>{t(enabled ? 'page.schedule.on' : 'page.schedule.off')}</strong>
      </p>
      {enabled ? (
        <>
          <p>{t('page.schedule.next', { next })}</p>
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

interface Time {
  readonly day: number
  readonly hour: number
}

interface TimeProps {
  readonly view: ScheduleView
  readonly time: Time
  setTime(time: Time): void
}

function TimeFields({ view, time, setTime }: TimeProps) {
  const optionsOf = (words: readonly string[], first: number) =>
    words.map((text, index) => ({ value: String(index + first), words: text }))
  return (
    <>
      <div class="pair">
        <SelectField
          label={t('page.schedule.day')}
          value={String(time.day)}
          options={optionsOf(view.weekdays, 1)}
          onInput={(day) => setTime({ ...time, day: Number(day) })}
        />
        <SelectField
          label={t('page.schedule.hour')}
          value={String(time.hour)}
          options={optionsOf(view.hours, 0)}
          onInput={(hour) => setTime({ ...time, hour: Number(hour) })}
        />
      </div>
      <p role="status">
        {t('page.schedule.first', { day: firstMailDay(view, time), hour: view.hours[time.hour] ?? '' })}
      </p>
      <p class="soft small">{t('page.schedule.zone', { zone: view.zone })}</p>
    </>
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
