import { useEffect, useRef, useState } from 'preact/hooks'
import type { SheetSnapshot } from '../../sheets/snapshot'
import { Icon } from './icons'
import { MenuButton } from './menu-button'
import { SelectionFacts } from './selection-facts'
import { addTab, renameTab, tabItems } from './tab-actions'
import { usePage, useWorkbench } from './use-page'
import { showTab } from './view-menu'

/** The tabs below the grid. */
export function TabBar() {
  const workbench = useWorkbench()
  const sheets = usePage(({ book }) => book.sheets)
  const active = usePage(({ selection }) => selection.sheetId)
  const allSheets = () =>
    sheets.map(({ id, name, hidden }) => ({
      label: hidden ? `${name} (hidden)` : name,
      checked: id === active,
      run: () => showTab(workbench, id),
    }))
  return (
    <nav class="tab-bar" aria-label="Sheets">
      <button
        type="button"
        class="tool"
        aria-label="Add sheet (Shift+F11)"
        title="Add sheet (Shift+F11)"
        onClick={() => addTab(workbench)}
      >
        <Icon name="add" />
      </button>
      <MenuButton label="All sheets" items={allSheets} up>
        <Icon name="all" />
      </MenuButton>
      <Tabs sheets={sheets.filter(({ hidden }) => !hidden)} active={active} />
      <SelectionFacts />
    </nav>
  )
}

function Tabs({ sheets, active }: { sheets: readonly SheetSnapshot[]; active: number }) {
  const workbench = useWorkbench()
  const row = useRef<HTMLDivElement>(null)
  const isShown = sheets.some(({ id }) => id === active)
  useEffect(() => {
    const tab = isShown ? row.current?.querySelector(`[data-tab="${active}"]`) : null
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active, isShown])
  const onKey = (event: KeyboardEvent, index: number): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const next = step && sheets[(index + step + sheets.length) % sheets.length]
    if (!next) return
    event.preventDefault()
    workbench.grid.activate(next.id)
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <>
      <div class="tabs" ref={row}>
        {sheets.map(({ id, name, tabColor }, index) => (
          <div class={id === active ? 'tab active' : 'tab'} key={id}>
            <button
              type="button"
              class="tab-name"
              data-tab={id}
              aria-current={id === active ? 'true' : undefined}
              onClick={() => workbench.grid.activate(id)}
              onDblClick={() => void renameTab(workbench, id)}
              onKeyDown={(event) => onKey(event, index)}
            >
              {name}
            </button>
            <MenuButton
              class="tab-arrow"
              label={`Menu of the sheet ${name}`}
              items={() => tabItems(workbench, id)}
              up
            >
              <Icon name="down" size={16} />
            </MenuButton>
            {tabColor && <span class="tab-color" style={{ background: tabColor }} aria-hidden="true" />}
          </div>
        ))}
      </div>
      <ScrollTabs key={sheets.length} row={row} />
    </>
  )
}

/** The two arrows of Google's tab bar: there when not all tabs are in sight, their place always. Made anew when tabs come or go. */
function ScrollTabs({ row }: { row: { current: HTMLElement | null } }) {
  const [ends, setEnds] = useState({ left: false, right: false })
  useEffect(() => {
    const tabs = row.current
    if (!tabs) return
    const look = (): void => setEnds(hiddenEnds(tabs))
    const observer = new ResizeObserver(look)
    observer.observe(tabs)
    for (const tab of tabs.children) observer.observe(tab)
    tabs.addEventListener('scroll', look)
    return () => {
      observer.disconnect()
      tabs.removeEventListener('scroll', look)
    }
  }, [row])
  const scroll = (step: -1 | 1) => (): void => {
    const tabs = row.current
    tabs?.scrollBy({ left: step * tabs.clientWidth * 0.6, behavior: 'smooth' })
  }
  return (
    <div class="tab-scroll" hidden={!ends.left && !ends.right}>
      <button
        type="button"
        class="tool"
        aria-label="Scroll the tabs left"
        title="Scroll the tabs left"
        disabled={!ends.left}
        onClick={scroll(-1)}
      >
        <Icon name="back" size={18} />
      </button>
      <button
        type="button"
        class="tool"
        aria-label="Scroll the tabs right"
        title="Scroll the tabs right"
        disabled={!ends.right}
        onClick={scroll(1)}
      >
        <Icon name="next" size={18} />
      </button>
    </div>
  )
}

function hiddenEnds({ scrollLeft, clientWidth, scrollWidth }: HTMLElement): {
  left: boolean
  right: boolean
} {
  // Positions are fractions where the page is zoomed.
  return { left: scrollLeft > 1, right: scrollLeft + clientWidth < scrollWidth - 1 }
}
