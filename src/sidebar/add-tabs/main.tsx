import { useState } from 'preact/hooks'
import type { ReadyTabs, TabPack } from '../../app/cycles/contract'
import { ActionDialog, DonePage } from '../design/action-dialog'
import { CheckList } from '../design/check-list'
import { mount } from '../design/mount'
import { Button } from '../design/parts'
import { Told, useTold } from '../design/told'
import { ViewPage } from '../design/view-page'
import { useTask } from '../server/use-task'
import { t } from '../texts'

/** The dialog Add tabs… */
function AddTabsPage() {
  return (
    <ViewPage name="viewTabs" title={t('page.addTabs.title')}>
      {(view) => <AddTabs view={view} />}
    </ViewPage>
  )
}

function AddTabs({ view }: { readonly view: ReadyTabs }) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [done, setDone] = useState('')
  const task = useTask()
  const { said, say } = useTold()
  const tabs = view.packs.flatMap((pack) => pack.tabs)
  const add = () =>
    void task.run({ label: 'add', name: 'addTabs', given: [{ tabs: ticked }] }, (answer) =>
      answer.done ? setDone(answer.words) : say(answer.words, true),
    )
  if (done !== '') return <DonePage title={t('page.addTabs.title')} words={done} />
  return (
    <ActionDialog
      title={t('page.addTabs.title')}
      told={<Told said={said} trouble={task.trouble} />}
      action={t('page.addTabs.add', { count: ticked.length })}
      busy={task.busy === 'add'}
      disabled={ticked.length === 0}
      onAction={add}
    >
      <div class="stack-wide">
        <p>{t('page.addTabs.about')}</p>
        <div class="row">
          <Button kind="plain" onClick={() => setTicked(hiddenOf(view))}>
            {t('page.addTabs.all')}
          </Button>
          <Button kind="plain" onClick={() => setTicked([])}>
            {t('page.addTabs.none')}
          </Button>
        </div>
        {view.packs.map((pack) => (
          <Pack
            key={pack.name}
            pack={pack}
            ticked={ticked}
            change={(chosen) => {
              const own = new Set(pack.tabs.map(({ value }) => value))
              setTicked([...ticked.filter((value) => !own.has(value)), ...chosen])
            }}
          />
        ))}
        <p class="soft small">
          {t('page.addTabs.shown', { list: namesOf(tabs.filter(({ state }) => state === 'shown')) })}
        </p>
      </div>
    </ActionDialog>
  )
}

interface PackProps {
  readonly pack: TabPack
  readonly ticked: readonly string[]
  change(chosen: readonly string[]): void
}

/** The tabs of a pack that are not shown yet. */
function Pack({ pack, ticked, change }: PackProps) {
  const items = pack.tabs
    .filter(({ state }) => state !== 'shown')
    .map(({ value, name, about }) => ({ value, words: name, note: about }))
  if (items.length === 0) return null
  return <CheckList legend={pack.name} items={items} ticked={ticked} onInput={change} />
}

/** Those that are there and hidden: what is missing is added only where somebody asks for it by name. */
function hiddenOf({ packs }: ReadyTabs): string[] {
  return packs.flatMap(({ tabs }) => tabs.filter(({ state }) => state === 'hidden').map(({ value }) => value))
}

function namesOf(tabs: readonly { readonly name: string }[]): string {
  return tabs.map(({ name }) => name).join(', ')
}

mount(AddTabsPage)
