import { useState } from 'preact/hooks'
import type { CheckedView } from '../../app/sidebar/contract'
import { mount } from '../design/mount'
import { t } from '../texts'
import { CheckPane } from './check-pane'
import { NowPane } from './now-pane'
import { Tabs } from './tabs'

const tabs = [
  { key: 'now', words: t('page.sidebar.tab.now') },
  { key: 'check', words: t('page.sidebar.tab.check') },
] as const

/** The sidebar: where we are, and what the check says. Both panes stay as they are while the other one shows. */
function SidebarPage() {
  const [tab, setTab] = useState<(typeof tabs)[number]['key']>('now')
  const [checked, setChecked] = useState<CheckedView | null>(null)
  return (
    <>
      <h1 class="unseen">{t('page.sidebar.title')}</h1>
      <Tabs label={t('page.sidebar.tabs')} tabs={tabs} chosen={tab} choose={(key) => setTab(key)}>
        {tab === 'now' ? <NowPane /> : <CheckPane checked={checked} setChecked={setChecked} />}
      </Tabs>
    </>
  )
}

mount(SidebarPage)
