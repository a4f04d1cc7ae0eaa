import { mount } from '../design/mount'
import { Button, Notice, Waiting } from '../design/parts'
import { useView } from '../server/use-view'
import { t } from '../texts'
import { Wizard } from './wizard'

/** The dialog Set up… */
function SetUpPage() {
  const { view, trouble, loading, refresh } = useView('viewSetUp')
  if (view && view.newer === '') return <Wizard view={view} />
  return (
    <div class="page-body stack-wide">
      <h1 class="unseen">{t('page.setUp.title')}</h1>
      {loading && <Waiting />}
      <Notice tone="problem" words={trouble || (view?.newer ?? '')} />
      {trouble !== '' && <Button onClick={refresh}>{t('page.common.refresh')}</Button>}
    </div>
  )
}

mount(SetUpPage)
