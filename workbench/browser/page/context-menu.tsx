import { useEffect, useRef } from 'preact/hooks'
import { sortItems } from './data-menu'
import { clipboard, deleteItems } from './edit-menu'
import { editNote, insertItems } from './insert-menu'
import { selectedArea, selectedLines, sheetOf } from './lines'
import { useOutside } from './menu-button'
import { type MenuItem, MenuList } from './menu-list'
import { off } from './menu-off'
import { usePage, useWorkbench } from './use-page'
import type { Workbench } from './workbench'

/** What a right click on the grid, or Shift+F10, offers. */
export function ContextMenu() {
  const workbench = useWorkbench()
  const { store, grid } = workbench
  const place = usePage(({ contextMenu }) => contextMenu)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const surface = document.getElementById('grid')
    const onMenu = (event: MouseEvent): void => {
      event.preventDefault()
      const { clientX: x, clientY: y } = event
      // Univer selects the cell under the pointer first.
      setTimeout(() => store.set({ contextMenu: { x, y } }), 30)
    }
    surface?.addEventListener('contextmenu', onMenu)
    return () => surface?.removeEventListener('contextmenu', onMenu)
  }, [store])
  useOutside(root, place !== null, () => store.set({ contextMenu: null }))
  if (!place) return null
  const items = contextItems(workbench)
  const height = items.reduce((sum, { separatorBefore }) => sum + (separatorBefore ? 45 : 32), 20)
  const top = Math.max(8, Math.min(place.y, window.innerHeight - height))
  const left = Math.min(place.x, window.innerWidth - 300)
  return (
    <nav
      class="context-menu"
      aria-label="Menu of the cell"
      ref={root}
      style={{ top: `${top}px`, left: `${left}px` }}
    >
      <MenuList
        label="Cells"
        items={items}
        close={() => {
          store.set({ contextMenu: null })
          grid.focus()
        }}
      />
    </nav>
  )
}

function contextItems(workbench: Workbench): MenuItem[] {
  const [valuesOnly, notes, formatting, ...deleteLines] = deleteItems(workbench)
  const clear = [valuesOnly, notes, formatting].filter((item) => item !== undefined)
  return [
    { label: 'Cut', shortcut: 'Ctrl+X', run: () => clipboard(workbench, 'cut') },
    { label: 'Copy', shortcut: 'Ctrl+C', run: () => clipboard(workbench, 'copy') },
    { label: 'Paste', shortcut: 'Ctrl+V', run: () => clipboard(workbench, 'paste') },
    ...insertItems(workbench, 'rows').map((item, index) => ({ ...item, separatorBefore: index === 0 })),
    ...insertItems(workbench, 'columns'),
    ...deleteLines.map((item, index) => ({ ...item, separatorBefore: index === 0 })),
    { label: 'Clear', items: clear },
    ...hidingItems(workbench),
    {
      label: 'Sort range',
      separatorBefore: true,
      items: sortItems(workbench, selectedArea(workbench), 'range'),
    },
    {
      label: 'Insert note',
      shortcut: 'Shift+F2',
      separatorBefore: true,
      run: () => void editNote(workbench),
    },
    ...off('Comment', 'Insert link'),
  ]
}

function hidingItems(workbench: Workbench): MenuItem[] {
  const { act, grid } = workbench
  const { sheetId } = grid.selection()
  const sheet = sheetOf(workbench)
  return (['rows', 'columns'] as const).flatMap((lines) => {
    const { at, count, words } = selectedLines(workbench, lines)
    const hiddenLines = lines === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns
    const inside = hiddenLines.some((line) => line >= at && line < at + count)
    const item = (verb: string, hidden: boolean): MenuItem => ({
      label: `${verb} ${words}`,
      separatorBefore: lines === 'rows' && hidden,
      run: () => act({ kind: 'hideLines', sheetId, lines, at, count, hidden }),
    })
    return inside ? [item('Hide', true), item('Unhide', false)] : [item('Hide', true)]
  })
}
