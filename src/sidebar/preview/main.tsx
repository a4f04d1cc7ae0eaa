import { useState } from 'preact/hooks'
import type { ReadyPreview } from '../../app/weekly/contract'
import { mount } from '../design/mount'
import { Button, Notice, Waiting } from '../design/parts'
import { Told, useTold } from '../design/told'
import { useTask } from '../server/use-task'
import { useView } from '../server/use-view'
import { t } from '../texts'
import { Actions } from './actions'
import { MailPane } from './mail-pane'
import { nobodyText } from './nobody-text'
import { People } from './people'

/** The dialog Preview…: every mail as it will look, who gets none and why, and the ways to send. */
function PreviewPage() {
  const { view, trouble, loading, refresh } = useView('viewPreview')
  if (view?.kind === 'ready') return <Ready {...{ view, loading, trouble, refresh }} />
  return (
    <div class="page-body stack-wide">
      <h1 class="unseen">{t('page.preview.title')}</h1>
      {loading && <Waiting words={t('page.preview.loading')} />}
      <Notice tone="problem" words={trouble} />
      {view && <Notice tone="warning" words={view.words} />}
      {trouble !== '' && (
        <Button busy={loading} onClick={refresh}>
          {t('page.common.refresh')}
        </Button>
      )}
    </div>
  )
}

interface ReadyProps {
  readonly view: ReadyPreview
  readonly loading: boolean
  readonly trouble: string
  refresh(): void
}

function Ready({ view, loading, trouble, refresh }: ReadyProps) {
  const task = useTask()
  const [chosen, setChosen] = useState('')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { said, say } = useTold()
  const mail = view.mails.find(({ to }) => to === chosen) ?? view.mails[0]
  return (
    <div class="preview" aria-busy={loading}>
      <header class="page-head stack">
        <h1 class="unseen">{t('page.preview.title')}</h1>
        <Actions {...{ view, task, say, refresh, loading, left }} />
        <Told said={said} trouble={trouble || task.trouble} />
      </header>
      <div class="halves">
        <People {...{ view, left, setLeft }} chosen={mail?.to ?? ''} choose={setChosen} />
        {mail ? <MailPane key={mail.to} mail={mail} /> : <Nobody view={view} />}
      </div>
    </div>
  )
}

function Nobody({ view }: { readonly view: ReadyPreview }) {
  return (
    <div class="page-body stack">
      <h2>{nobodyText(view)}</h2>
      <p class="soft">{t('page.preview.nobody.about')}</p>
    </div>
  )
}

mount(PreviewPage)
