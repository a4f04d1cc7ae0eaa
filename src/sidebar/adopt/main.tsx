import { useCallback, useEffect, useState } from 'preact/hooks'
import type { AdoptRequest, AdoptView } from '../../app/adopt/contract'
import { mount } from '../design/mount'
import { Button, Notice, SelectField, TextField, Waiting } from '../design/parts'
import { Told, useTold } from '../design/told'
import { useTask } from '../server/use-task'
import { t } from '../texts'
import { Columns } from './columns'
import { Preview } from './preview'

const nothingSaid: AdoptRequest = {
  sheetId: 0,
  text: '',
  table: '',
  columns: null,
  level: '',
  addIds: true,
  onto: 0,
}

/** The dialog Use an existing tab… */
function AdoptPage() {
  const [wish, setWish] = useState(nothingSaid)
  const [view, setView] = useState<AdoptView | null>(null)
  const { said, say } = useTold()
  const task = useTask()
  const look = useCallback(
    (next: AdoptRequest) => {
      setWish(next)
      void task.run({ label: 'look', name: 'viewAdopt', given: [next] }, setView)
    },
    [task],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => look(nothingSaid), [])
  const finish = () =>
    task.run({ label: 'adopt', name: 'adoptTab', given: [wishOf(wish, view)] }, (answer) => {
      say(answer.words, !answer.done)
      if (answer.done) look(nothingSaid)
    })
  return (
    <div class="page-body stack-wide">
      <h1 class="unseen">{t('page.adopt.title')}</h1>
      <Told said={said} trouble={task.trouble} />
      {!view && task.busy !== '' && <Waiting words={t('page.adopt.loading')} />}
      {!view && task.trouble !== '' && <Button onClick={() => look(wish)}>{t('page.common.refresh')}</Button>}
      {view?.kind === 'not' && <Notice tone="warning" words={view.words} />}
      {view && view.kind !== 'not' && <Source {...{ view, wish, look }} busy={task.busy === 'look'} />}
      {view?.kind === 'ready' && <Reading {...{ view, wish, look }} />}
      {view?.kind === 'ready' && (
        <div class="row">
          <Button
            kind="primary"
            busy={task.busy === 'adopt'}
            disabled={view.lacks.length > 0 || view.count === 0}
            onClick={() => void finish()}
          >
            {t(view.source === '' ? 'page.adopt.add' : 'page.adopt.use')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** With everything said that was proposed. */
function wishOf(wish: AdoptRequest, view: AdoptView | null): AdoptRequest {
  if (view?.kind !== 'ready') return wish
  const chosen = view.columns.filter(({ key }) => key !== '')
  const columns = Object.fromEntries(chosen.map(({ key, number }) => [key, number]))
  return { ...wish, sheetId: Number(view.source), table: view.table, columns }
}

interface PartProps<View> {
  readonly view: View
  readonly wish: AdoptRequest
  look(wish: AdoptRequest): void
}

type Shown = Exclude<AdoptView, { readonly kind: 'not' }>
type Ready = Extract<AdoptView, { readonly kind: 'ready' }>

function Source({ view, wish, look, busy }: PartProps<Shown> & { readonly busy: boolean }) {
  const source = view.kind === 'ready' ? view.source : ''
  const [text, setText] = useState(wish.text)
  // What was added is gone from the box, so that nobody adds it twice.
  useEffect(() => setText(wish.text), [wish.text])
  const [wantsPaste, setWantsPaste] = useState(false)
  // Once the last tab is in use, pasting is all there is to choose.
  const pasting = wantsPaste || view.tabs.length === 0
  const choose = (value: string) => {
    setWantsPaste(value === '')
    if (value !== '') look({ ...nothingSaid, sheetId: Number(value) })
  }
  return (
    <section class="stack">
      <SelectField
        label={t('page.adopt.source')}
        value={pasting ? '' : source}
        options={[...view.tabs, { value: '', words: t('page.adopt.paste') }]}
        onInput={choose}
      />
      {pasting && (
        <>
          <TextField
            label={t('page.adopt.text')}
            hint={t('page.adopt.text.hint')}
            rows={5}
            value={text}
            onInput={setText}
          />
          <div class="row">
            <Button busy={busy} onClick={() => look({ ...nothingSaid, text })} disabled={text.trim() === ''}>
              {t('page.adopt.read')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Reading({ view, wish, look }: PartProps<Ready>) {
  const said = wishOf(wish, view)
  return (
    <>
      <SelectField
        label={t('page.adopt.table')}
        value={view.table}
        options={view.tables}
        onInput={(table) => look({ ...said, table, columns: null, onto: 0 })}
      />
      <Columns view={view} choose={(columns) => look({ ...said, columns })} />
      {view.ontoTabs.length > 0 && (
        <SelectField
          label={t('page.adopt.onto')}
          value={view.onto}
          options={view.ontoTabs}
          onInput={(sheetId) => look({ ...said, onto: Number(sheetId) })}
        />
      )}
      {view.asksLevel && (
        <SelectField
          label={t('page.adopt.level')}
          value={wish.level}
          options={[{ value: '', words: t('page.adopt.level.none') }, ...view.levels]}
          onInput={(level) => look({ ...said, level })}
        />
      )}
      {!view.hasIds && view.source !== '' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={wish.addIds}
            onChange={(event) => look({ ...said, addIds: event.currentTarget.checked })}
          />
          <span>{t('page.adopt.ids')}</span>
        </label>
      )}
      <Notice
        tone="warning"
        words={view.lacks.length > 0 ? t('page.adopt.lacks', { columns: view.lacks.join(', ') }) : ''}
      />
      <Preview view={view} />
    </>
  )
}

mount(AdoptPage)
