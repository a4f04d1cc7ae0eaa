import type { ReadyNow } from '../../app/sidebar/contract'
import { Button, Notice, Waiting } from '../design/parts'
import { Told, useTold } from '../design/told'
import { useTask } from '../server/use-task'
import { useRefreshOnFocus, useView } from '../server/use-view'
import { t } from '../texts'
import { Commitments } from './commitments'
import { CommunityCard } from './community-card'

/** Where we are: stage, what I said I would do, next meeting, progress. */
export function NowPane() {
  const { view, trouble, loading, refresh } = useView('viewNow')
  useRefreshOnFocus(refresh)
  return (
    <div class="pane stack-wide" aria-busy={loading}>
      {loading && !view && <Waiting />}
      <Notice tone="problem" words={trouble} />
      {view?.kind === 'notSetUp' && <NotSetUp />}
      {view?.kind === 'ready' && <ReadyPane view={view} refresh={refresh} />}
      <div class="row">
        {!(loading && !view) && view?.kind !== 'notSetUp' && (
          <Button busy={loading} onClick={refresh}>
            {t('page.common.refresh')}
          </Button>
        )}
      </div>
      {view?.kind === 'ready' && view.email !== '' && (
        <p class="soft small">{t('page.sidebar.signedIn', { email: view.email })}</p>
      )}
    </div>
  )
}

/** A sidebar in a fresh spreadsheet: the one thing to do. */
function NotSetUp() {
  const task = useTask()
  const open = () => task.run({ label: 'setUp', name: 'openSetUp', given: [] }, () => {})
  return (
    <div class="stack-wide">
      <h2>{t('page.sidebar.now.welcome')}</h2>
      <p>{t('page.sidebar.now.notSetUp')}</p>
      <Button kind="primary" busy={task.busy === 'setUp'} onClick={open}>
        {t('page.sidebar.now.openSetUp')}
      </Button>
      <Notice tone="problem" words={task.trouble} />
      <p class="soft small">{t('page.sidebar.now.setUp')}</p>
    </div>
  )
}

function ReadyPane({ view, refresh }: { readonly view: ReadyNow; refresh(): void }) {
  const task = useTask()
  const { said, say } = useTold()
  const { isCopy, name, email, communities, summary } = view
  return (
    <>
      {isCopy && <Notice tone="warning" words={t('page.sidebar.now.copy')} />}
      <Told said={said} trouble={task.trouble} />
      {communities.map((community) => (
        <CommunityCard key={community.name} {...{ community, task, say }} part="stage" />
      ))}
      {name === '' ? (
        <p class="soft">{t('page.sidebar.now.notMember', { email })}</p>
      ) : (
        <Commitments {...{ view, task, say, refresh }} />
      )}
      {communities.map((community) => (
        <CommunityCard key={community.name} {...{ community, task, say }} part="ahead" />
      ))}
      <section class="stack">
        <h2>{t('page.sidebar.now.summary')}</h2>
        {summary.map((line) => (
          <p key={line} class="soft small lines">
            {line}
          </p>
        ))}
      </section>
    </>
  )
}
