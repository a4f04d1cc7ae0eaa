import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './icons'
import { useKeptInWindow } from './keep-in-window'

/** One line of a menu: a command, a switch, or a menu of its own. */
export interface MenuItem {
  label: string
  shortcut?: string
  /** Absent: nothing that the workbench does, shown grey. */
  run?: () => void
  checked?: boolean
  items?: MenuItem[]
  separatorBefore?: boolean
}

interface MenuListProps {
  label: string
  items: readonly MenuItem[]
  /** Called when the menu is to go; `done` when something was chosen. */
  close(done: boolean): void
  /** Left and right at the edges: the next menu of the bar. */
  sideways?: (step: -1 | 1) => void
  autoFocus?: boolean
}

/** A menu as Google's: arrows move, Enter chooses, Escape leaves, a letter jumps, submenus open sideways. */
export function MenuList({ label, items, close, sideways, autoFocus = true }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<{ index: number; byKey: boolean } | null>(null)
  useEffect(() => {
    if (autoFocus) focusItem(list.current, 0)
  }, [autoFocus])
  const choose = (item: MenuItem, index: number, byKey: boolean): void => {
    if (item.items) setOpen({ index, byKey })
    else if (item.run) {
      close(true)
      item.run()
    }
  }
  const onKey = (event: KeyboardEvent): void => {
    const index = currentIndex(list.current)
    const item = items[index]
    if (!handleKey({ event, list: list.current, items, index, close, sideways })) {
      if (
        item &&
        (event.key === 'Enter' || event.key === ' ' || (event.key === 'ArrowRight' && item.items))
      ) {
        choose(item, index, true)
      } else return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="menu" role="menu" aria-label={label} ref={list} onKeyDown={onKey}>
      {items.map((item, index) => (
        <MenuLine
          key={item.label}
          item={item}
          open={open?.index === index ? open : null}
          point={() => setOpen(item.items ? { index, byKey: false } : null)}
          choose={(byKey) => choose(item, index, byKey)}
          close={(done) => {
            setOpen(null)
            if (done) close(true)
            else focusItem(list.current, index)
          }}
        />
      ))}
    </div>
  )
}

interface MenuLineProps {
  item: MenuItem
  open: { byKey: boolean } | null
  point(): void
  choose(byKey: boolean): void
  close(done: boolean): void
}

function MenuLine({ item, open, point, choose, close }: MenuLineProps) {
  const off = !item.run && !item.items
  return (
    <>
      {item.separatorBefore && <hr class="menu-rule" />}
      <div class="menu-line" onPointerEnter={point}>
        <button
          type="button"
          class="menu-item"
          {...roleOf(item)}
          aria-disabled={off ? 'true' : undefined}
          aria-haspopup={item.items ? 'menu' : undefined}
          aria-expanded={item.items ? open !== null : undefined}
          tabIndex={-1}
          onClick={() => choose(false)}
        >
          <span class="menu-mark">{item.checked && <Icon name="check" size={18} />}</span>
          <span class="menu-label">{item.label}</span>
          {item.shortcut && <span class="menu-shortcut">{item.shortcut}</span>}
          {item.items && <Icon name="next" size={18} />}
        </button>
        {item.items && open && (
          <Submenu>
            <MenuList label={item.label} items={item.items} close={close} autoFocus={open.byKey} />
          </Submenu>
        )}
      </div>
    </>
  )
}

function Submenu({ children }: { children: ComponentChildren }) {
  return (
    <div class="submenu" ref={useKeptInWindow()}>
      {children}
    </div>
  )
}

function roleOf({ checked }: MenuItem) {
  if (checked === undefined) return { role: 'menuitem' } as const
  return { role: 'menuitemcheckbox', 'aria-checked': checked } as const
}

function ownItems(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(':scope > .menu-line > .menu-item') ?? [])]
}

function currentIndex(list: HTMLElement | null): number {
  return ownItems(list).indexOf(document.activeElement as HTMLElement)
}

function focusItem(list: HTMLElement | null, index: number): void {
  const items = ownItems(list)
  items[(index + items.length) % items.length]?.focus()
}

interface KeyPress {
  event: KeyboardEvent
  list: HTMLElement | null
  items: readonly MenuItem[]
  index: number
  close(done: boolean): void
  sideways: ((step: -1 | 1) => void) | undefined
}

/** Moving about and leaving; true when the key was one for that. */
function handleKey({ event, list, items, index, close, sideways }: KeyPress): boolean {
  switch (event.key) {
    case 'ArrowDown':
      focusItem(list, index + 1)
      return true
    case 'ArrowUp':
      focusItem(list, index < 0 ? -1 : index - 1)
      return true
    case 'Home':
      focusItem(list, 0)
      return true
    case 'End':
      focusItem(list, -1)
      return true
    case 'Escape':
    case 'Tab':
      close(false)
      return true
    case 'ArrowLeft':
      if (sideways) sideways(-1)
      else close(false)
      return true
    case 'ArrowRight':
      if (items[index]?.items || !sideways) return false
      sideways(1)
      return true
    default:
      return jump({ event, list, items, index })
  }
}

function jump({ event, list, items, index }: Pick<KeyPress, 'event' | 'list' | 'items' | 'index'>): boolean {
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey) return false
  const order = items.map((_, step) => (index + 1 + step) % items.length)
  const found = order.find((place) => items[place]?.label.toLowerCase().startsWith(event.key.toLowerCase()))
  if (found !== undefined) focusItem(list, found)
  return true
}
