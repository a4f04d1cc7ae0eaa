import { useState } from 'preact/hooks'
import { mount } from '../design/mount'
import { t } from '../texts'
import { CheckPane } from './check-pane'
import { NowPane } from './now-pane'
import { Tabs } from './tabs'

/** The sidebar: where we are, and what the check says. Each pane stays as it is while the other one shows. */
function SidebarPage() {
  const [chosen, setChosen] = useState<'now' | 'check'>('now')
  return (
    <>
      <h1 class="unseen">{t('page.sidebar.title')}</h1>
      <Tabs
        label={t('page.sidebar.tabs')}
        tabs={[
          { key: 'now', words: t('page.sidebar.tab.now'), pane: <NowPane /> },
          { key: 'check', words: t('page.sidebar.tab.check'), pane: <CheckPane /> },
        ]}
        chosen={chosen}
        choose={(key) => setChosen(key)}
      />
    </>
  )
}

mount(SidebarPage)
