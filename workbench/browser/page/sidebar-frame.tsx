import { Frame } from './frame'
import { Icon } from './icons'
import { usePage, useWorkbench } from './use-page'

/** The add-on's sidebar: 300 pixels, one at a time, as Google's. */
export function SidebarFrame() {
  const { store, grid } = useWorkbench()
  const sidebar = usePage((state) => state.sidebar)
  if (!sidebar) return null
  const close = (): void => {
    store.set({ sidebar: null })
    grid.focus()
  }
  return (
    <aside class="sidebar" aria-label={sidebar.title || 'Sidebar'}>
      <div class="sidebar-head">
        <h2 class="sidebar-title">{sidebar.title}</h2>
        <button type="button" class="icon-button" aria-label="Close the sidebar" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <Frame key={sidebar.frame} {...sidebar} close={close} />
    </aside>
  )
}
