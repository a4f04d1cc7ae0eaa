import { useCallback, useEffect } from 'preact/hooks'
import { Icon } from './icons'
import type { Toast } from './page-state'
import { usePage, useWorkbench } from './use-page'

/** Short words at the bottom right, which go by themselves. */
export function Toasts() {
  const toasts = usePage((state) => state.toasts)
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  const { store } = useWorkbench()
  const leave = useCallback(
    () => store.set({ toasts: store.get().toasts.filter(({ id }) => id !== toast.id) }),
    [store, toast.id],
  )
  useEffect(() => {
    const timer = setTimeout(leave, 7000)
    return () => clearTimeout(timer)
  }, [leave])
  return (
    <div class="toast">
      <div>
        {toast.title && <strong class="toast-title">{toast.title}</strong>}
        <span>{toast.text}</span>
      </div>
      <button type="button" class="icon-button light" aria-label="Dismiss" onClick={leave}>
        <Icon name="close" size={18} />
      </button>
    </div>
  )
}
