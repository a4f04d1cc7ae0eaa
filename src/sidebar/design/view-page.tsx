import type { ComponentChildren } from 'preact'
import type { CallName, Reply } from '../../app/sidebar/contract'
import { useView, type ViewName } from '../server/use-view'
import { t } from '../texts'
import { Button, Notice, Waiting } from './parts'

/** Views that are either there or say in words why not. */
type TwofoldView = {
  [K in ViewName]: Reply<K> extends
    | { readonly kind: 'not'; readonly words: string }
    | { readonly kind: 'ready' }
    ? K
    : never
}[ViewName]

interface ViewPageProps<K extends CallName> {
  readonly name: K
  readonly title: string
  children(view: Extract<Reply<K>, { readonly kind: 'ready' }>): ComponentChildren
}

/** A dialog that shows what one call gives: waiting, trouble, why not, or the thing itself. */
export function ViewPage<K extends TwofoldView>({ name, title, children }: ViewPageProps<K>) {
  const { view, trouble, loading, refresh } = useView<K>(name)
  if (view?.kind === 'ready') return <>{children(view as Extract<Reply<K>, { readonly kind: 'ready' }>)}</>
  return (
    <div class="page-body stack-wide">
      <h1 class="unseen">{title}</h1>
      {loading && <Waiting />}
      <Notice tone="problem" words={trouble} />
      {view?.kind === 'not' && <Notice tone="warning" words={view.words} />}
      {trouble !== '' && <Button onClick={refresh}>{t('page.common.refresh')}</Button>}
    </div>
  )
}
