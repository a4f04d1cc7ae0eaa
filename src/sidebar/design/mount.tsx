import { type ComponentChildren, type ComponentType, render } from 'preact'
import { useErrorBoundary } from 'preact/hooks'
import { t } from '../texts'
import { Notice } from './parts'

/** Draws a page in place of the words that stand in it until then. */
export function mount(Page: ComponentType): void {
  const place = document.getElementById('page')
  if (!place) return
  place.replaceChildren()
  render(
    <Guard>
      <Page />
    </Guard>,
    place,
  )
}

/** A mistake of ours shows as words, never as a blank page. */
function Guard({ children }: { readonly children: ComponentChildren }) {
  const [error] = useErrorBoundary()
  if (!error) return <>{children}</>
  const message = error instanceof Error ? error.message : String(error)
  return <Notice tone="problem" words={t('page.common.trouble.page', { message })} />
}
