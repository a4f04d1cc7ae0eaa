import { useState } from 'preact/hooks'
import type { EndingView, ReadyClosing } from '../../app/cycles/contract'
import { ActionDialog, DonePage } from '../design/action-dialog'
import { mount } from '../design/mount'
import { Button, SelectField } from '../design/parts'
import { Told, useTold } from '../design/told'
import { ViewPage } from '../design/view-page'
import { useTask } from '../server/use-task'
import { t } from '../texts'
import { Fields } from './fields'
import { formFor, requestOf, withoutResult } from './form'

/** The dialog Close cycle… */
function ClosingPage() {
  return (
    <ViewPage name="viewClosing" title={t('page.closing.title')}>
      {(view) => {
        const [first] = view.cycles
        return first ? <Closing view={view} first={first} /> : null
      }}
    </ViewPage>
  )
}

function Closing({ view, first }: { readonly view: ReadyClosing; readonly first: EndingView }) {
  const [ending, setEnding] = useState(first)
  const [form, setForm] = useState(() => formFor(first))
  const [done, setDone] = useState('')
  const task = useTask()
  const { said, say } = useTold()
  const missing = withoutResult(ending, form)
  const choose = (id: string) => {
    const chosen = view.cycles.find((cycle) => cycle.id === id) ?? first
    setEnding(chosen)
    setForm(formFor(chosen))
  }
  const close = () => {
    const given = requestOf(form, ending)
    void task.run({ label: 'close', name: 'closeCycle', given: [given] }, (answer) =>
      answer.done ? setDone(answer.words) : say(answer.words, true),
    )
  }
  if (done !== '') return <Done words={done} />
  return (
    <ActionDialog
      title={t('page.closing.title')}
      told={
        <>
          <Told said={said} trouble={task.trouble} />
          {missing > 0 && (
            <p class="soft small" role="status">
              {t('page.closing.results.missing', { count: missing })}
            </p>
          )}
        </>
      }
      action={t('page.closing.close')}
      busy={task.busy === 'close'}
      onAction={close}
    >
      <div class="stack-wide">
        <SelectField
          label={t('page.closing.cycle')}
          value={ending.id}
          options={view.cycles.map(({ id, words }) => ({ value: id, words }))}
          onInput={choose}
        />
        <Fields
          {...{ view, ending, form }}
          change={(typed) => setForm((before) => ({ ...before, ...typed }))}
        />
      </div>
    </ActionDialog>
  )
}

/** The next cycle is offered at once: its dialog takes this one's place. */
function Done({ words }: { readonly words: string }) {
  const task = useTask()
  return (
    <DonePage title={t('page.closing.done')} words={words}>
      <Button
        kind="primary"
        busy={task.busy !== ''}
        onClick={() => void task.run({ label: 'next', name: 'openNewCycle', given: [] }, () => undefined)}
      >
        {t('page.closing.newCycle')}
      </Button>
    </DonePage>
  )
}

mount(ClosingPage)
