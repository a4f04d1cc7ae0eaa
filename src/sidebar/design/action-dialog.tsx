import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { closePage } from '../server/google-script'
import { t } from '../texts'
import { Button, Notice } from './parts'

interface ActionDialogProps {
  readonly title: string
  readonly children: ComponentChildren
  /** Beside the buttons: what went wrong, or what the button will do. */
  readonly told: ComponentChildren
  readonly action: string
  readonly busy: boolean
  readonly disabled?: boolean
  onAction(): void
}

/** A dialog with one thing to do: what is asked, and at the bottom the button that does it. Google shows the title above the page. */
export function ActionDialog(props: ActionDialogProps) {
  const { title, children, told, action, busy, disabled = false, onAction } = props
  return (
    <div class="wizard">
      <h1 class="unseen">{title}</h1>
      <div class="page-body scroll">{children}</div>
      <footer class="page-foot row">
        <div class="grow">{told}</div>
        <Button onClick={closePage}>{t('page.common.cancel')}</Button>
        <Button kind="primary" busy={busy} disabled={disabled} onClick={onAction}>
          {action}
        </Button>
      </footer>
    </div>
  )
}

interface DonePageProps {
  readonly title: string
  readonly words: string
  /** What may come next. */
  readonly children?: ComponentChildren
}

/** How it ended; read from its heading on. */
export function DonePage({ title, words, children }: DonePageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div class="page-body stack-wide">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <Notice words={words} />
      <div class="row">
        {children}
        <Button kind={children ? 'plain' : 'primary'} onClick={closePage}>
          {t('page.common.close')}
        </Button>
      </div>
    </div>
  )
}
