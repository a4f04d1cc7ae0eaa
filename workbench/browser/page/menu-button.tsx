import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type MenuItem, MenuList } from './menu-list'

interface MenuButtonProps {
  label: string
  /** Asked when the menu opens. */
  items: () => readonly MenuItem[]
  children: ComponentChildren
  class?: string
  /** Where the menu opens: below the button, or above it. */
  up?: boolean
}

/** A button that opens a menu. */
export function MenuButton({ label, items, children, class: look = 'tool', up = false }: MenuButtonProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useOutside(root, open, () => setOpen(false))
  return (
    <div class="menu-root" ref={root}>
      <button
        type="button"
        class={look}
        ref={button}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div
          class={up ? 'menu-place floating up' : 'menu-place floating'}
          style={placeBy(button.current, up)}
        >
          <MenuList
            label={label}
            items={items()}
            close={(done) => {
              setOpen(false)
              if (!done) button.current?.focus()
            }}
          />
        </div>
      )}
    </div>
  )
}

/** Beside the button and inside the window, whatever scrolls or cuts off around it. */
function placeBy(button: HTMLElement | null, up: boolean): Record<string, string> {
  if (!button) return {}
  const { left, top, bottom } = button.getBoundingClientRect()
  const inside = { left: `${Math.max(8, Math.min(left, window.innerWidth - 310))}px` }
  return up
    ? { ...inside, bottom: `${window.innerHeight - top + 4}px` }
    : { ...inside, top: `${bottom + 2}px` }
}

/** Calls `leave` when something outside is pressed or focused. */
export function useOutside(root: { current: HTMLElement | null }, active: boolean, leave: () => void): void {
  const latest = useRef({ root, leave })
  latest.current = { root, leave }
  useEffect(() => {
    if (!active) return
    const leaveNow = (): void => latest.current.leave()
    const onPress = (event: Event): void => {
      if (!latest.current.root.current?.contains(event.target as Node)) leaveNow()
    }
    document.addEventListener('pointerdown', onPress, true)
    window.addEventListener('blur', leaveNow)
    return () => {
      document.removeEventListener('pointerdown', onPress, true)
      window.removeEventListener('blur', leaveNow)
    }
  }, [active])
}
