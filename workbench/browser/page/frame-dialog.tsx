import { useEffect, useRef, useState } from 'preact/hooks'
import { Frame } from './frame'
import { Icon } from './icons'
import type { DialogFrame } from './page-state'
import { usePage, useWorkbench } from './use-page'

/** A dialog of the add-on: over the page when modal, a window in it when not. */
export function FrameDialog() {
  const dialog = usePage((state) => state.dialog)
  return dialog ? <Opened key={dialog.frame} dialog={dialog} /> : null
}

function Opened({ dialog }: { dialog: DialogFrame }) {
  const { store, grid } = useWorkbench()
  const element = useRef<HTMLDialogElement>(null)
  const [size, setSize] = useState({ width: dialog.width, height: dialog.height })
  useEffect(() => {
    if (dialog.modal) element.current?.showModal()
    else element.current?.show()
  }, [dialog.modal])
  const close = (): void => {
    store.set({ dialog: null })
    grid.focus()
  }
  return (
    <dialog
      class={dialog.modal ? 'box frame-box' : 'box frame-box floating'}
      ref={element}
      aria-label={dialog.title}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <div class="box-head">
        <h2 class="box-title">{dialog.title}</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div class="frame-place" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <Frame {...dialog} close={close} resize={(change) => setSize((known) => ({ ...known, ...change }))} />
      </div>
    </dialog>
  )
}
