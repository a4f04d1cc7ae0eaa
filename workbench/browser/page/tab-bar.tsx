import { useEffect, useRef } from 'preact/hooks'
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
  useEffect(() => {
    row.current
      ?.querySelector(`[data-tab="${active}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active])
  const onKey = (event: KeyboardEvent, index: number): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const next = step && sheets[(index + step + sheets.length) % sheets.length]
    if (!next) return
    event.preventDefault()
    workbench.grid.activate(next.id)
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
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
  )
}
