import { useRef, useState } from 'preact/hooks'
import type { CommunityOffer, ReadyNewCycle } from '../../app/cycles/contract'
import { ActionDialog, DonePage } from '../design/action-dialog'
import { mount } from '../design/mount'
import { Notice } from '../design/parts'
import { Told, useTold } from '../design/told'
import { ViewPage } from '../design/view-page'
import { useTask } from '../server/use-task'
import { t } from '../texts'
import { Fields } from './fields'
import { type Form, formFor, planOf, problemsOf, requestOf } from './form'
import { Stages } from './stages'

/** The dialog New cycle… */
function NewCyclePage() {
  return (
    <ViewPage name="viewNewCycle" title={t('page.newCycle.title')}>
      {(view) => {
        const [first] = view.communities
        return first ? <NewCycle view={view} first={first} /> : null
      }}
    </ViewPage>
  )
}

interface NewCycleProps {
  readonly view: ReadyNewCycle
  readonly first: CommunityOffer
}

function NewCycle({ view, first }: NewCycleProps) {
  const [form, setForm] = useState<Form>(() => formFor(first, view.daysOff))
  const [isTried, setTried] = useState(false)
  const [done, setDone] = useState('')
  const task = useTask()
  const { said, say } = useTold()
  const place = useRef<HTMLDivElement>(null)
  const offer = view.communities.find(({ id }) => id === form.community) ?? first
  const template = view.templates.find(({ value }) => value === form.template)
  const plan = planOf(form, view)
  const problems = problemsOf(form)
  const start = () => {
    setTried(true)
    if (!plan || Object.keys(problems).length > 0) return focusFirstWrong(place.current)
    const given = requestOf(form, { offer, plan, daysOff: view.daysOff })
    void task.run({ label: 'start', name: 'startCycle', given: [given] }, (answer) =>
      answer.done ? setDone(answer.words) : say(answer.words, true),
    )
  }
  if (done !== '') return <DonePage title={t('page.newCycle.done')} words={done} />
  return (
    <div ref={place}>
      <ActionDialog
        title={t('page.newCycle.title')}
        told={<Told said={said} trouble={task.trouble} />}
        action={t('page.newCycle.create')}
        busy={task.busy === 'start'}
        onAction={start}
      >
        <div class="columns">
          <Fields
            {...{ view, offer, form, end: plan?.end ?? '', problems: isTried ? problems : {} }}
            change={(typed) => setForm((before) => ({ ...before, ...typed }))}
          />
          {plan && template ? (
            <Stages plan={plan} template={template} />
          ) : (
            <Notice words={t('page.newCycle.start.missing')} />
          )}
        </div>
      </ActionDialog>
    </div>
  )
}

/** After the drawing that marks it. */
function focusFirstWrong(place: HTMLElement | null): void {
  requestAnimationFrame(() => place?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

mount(NewCyclePage)
