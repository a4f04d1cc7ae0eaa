import { useState } from 'preact/hooks'
import type { ReadyNewYear, YearRequest } from '../../app/cycles/contract'
import { ActionDialog, DonePage } from '../design/action-dialog'
import { CheckList } from '../design/check-list'
import { mount } from '../design/mount'
import { TextField } from '../design/parts'
import { Told, useTold } from '../design/told'
import { ViewPage } from '../design/view-page'
import { useTask } from '../server/use-task'
import { t } from '../texts'

/** The dialog New school year… */
function NewYearPage() {
  return (
    <ViewPage name="viewNewYear" title={t('page.newYear.title')}>
      {(view) => <NewYear view={view} />}
    </ViewPage>
  )
}

function formOf({ lastYear, newYear, goals, members }: ReadyNewYear): YearRequest {
  return {
    lastYear,
    newYear,
    goals: goals.filter(({ goesOn }) => goesOn).map(({ value }) => value),
    goalsAside: [],
    leaving: members.filter(({ hasLeft }) => hasLeft).map(({ value }) => value),
    ownTabs: [],
  }
}

function requestOf(form: YearRequest, { goals }: ReadyNewYear): YearRequest {
  const offered = goals.map(({ value }) => value)
  return { ...form, goalsAside: offered.filter((id) => !form.goals.includes(id)) }
}

function NewYear({ view }: { readonly view: ReadyNewYear }) {
  const [form, setForm] = useState(() => formOf(view))
  const [isTried, setTried] = useState(false)
  const [done, setDone] = useState('')
  const task = useTask()
  const { said, say } = useTold()
  const [last, next] = [form.lastYear.trim(), form.newYear.trim()]
  const isNamed = last !== '' && next !== '' && last !== next
  const begin = () => {
    setTried(true)
    if (!isNamed) return
    void task.run({ label: 'begin', name: 'beginYear', given: [requestOf(form, view)] }, (answer) =>
      answer.done ? setDone(answer.words) : say(answer.words, true),
    )
  }
  if (done !== '') return <DonePage title={t('page.newYear.done')} words={done} />
  return (
    <ActionDialog
      title={t('page.newYear.title')}
      told={
        <>
          <Told said={said} trouble={task.trouble} />
          <p class="soft small">{t('page.newYear.mail')}</p>
        </>
      }
      action={t('page.newYear.begin')}
      busy={task.busy === 'begin'}
      onAction={begin}
    >
      <Fields
        {...{ view, form, isWrong: isTried && !isNamed }}
        change={(typed) => setForm({ ...form, ...typed })}
      />
    </ActionDialog>
  )
}

interface FieldsProps {
  readonly view: ReadyNewYear
  readonly form: YearRequest
  readonly isWrong: boolean
  change(typed: Partial<YearRequest>): void
}

function Fields({ view, form, isWrong, change }: FieldsProps) {
  return (
    <div class="stack-wide">
      <p>{t('page.newYear.about')}</p>
      <div class="pair">
        <TextField
          label={t('page.newYear.lastYear')}
          value={form.lastYear}
          onInput={(lastYear) => change({ lastYear })}
        />
        <TextField
          label={t('page.newYear.newYear')}
          value={form.newYear}
          {...(isWrong && { problem: t('page.newYear.year.missing') })}
          onInput={(newYear) => change({ newYear })}
        />
      </div>
      {view.goals.length > 0 && (
        <CheckList
          legend={t('page.newYear.goals')}
          hint={t('page.newYear.goals.hint')}
          items={view.goals}
          ticked={form.goals}
          onInput={(goals) => change({ goals })}
        />
      )}
      {view.members.length > 0 && (
        <CheckList
          legend={t('page.newYear.leaving')}
          hint={t('page.newYear.leaving.hint')}
          items={view.members}
          ticked={form.leaving}
          onInput={(leaving) => change({ leaving })}
        />
      )}
      {view.ownTabs.length > 0 && (
        <CheckList
          legend={t('page.newYear.own')}
          hint={t('page.newYear.own.hint')}
          items={view.ownTabs}
          ticked={form.ownTabs}
          onInput={(ownTabs) => change({ ownTabs })}
        />
      )}
      <section class="stack">
        <h2>{t('page.newYear.aside')}</h2>
        <p>{view.aside.length > 0 ? view.aside.join(' · ') : t('page.newYear.aside.none')}</p>
      </section>
    </div>
  )
}

mount(NewYearPage)
