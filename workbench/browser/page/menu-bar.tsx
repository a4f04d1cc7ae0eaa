import { useRef, useState } from 'preact/hooks'
import { useOutside } from './menu-button'
import { MenuList } from './menu-list'
import { menusOf } from './menus'
import { useWorkbench } from './use-page'

/** File, Edit, View … as in Google Sheets; the add-on's menu is under Extensions. */
export function MenuBar() {
  const workbench = useWorkbench()
  const [open, setOpen] = useState<number | null>(null)
  const [focused, setFocused] = useState(0)
  const root = useRef<HTMLDivElement>(null)
  useOutside(root, open !== null, () => setOpen(null))
  const menus = menusOf(workbench)
  const focusButton = (index: number): void => {
    setFocused(index)
    root.current?.querySelectorAll<HTMLElement>('.menu-bar-button')[index]?.focus()
  }
  const go = (from: number, step: number): number => (from + step + menus.length) % menus.length
  const onKey = (event: KeyboardEvent, index: number): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step) focusButton(go(index, step))
    else if (event.key === 'ArrowDown') setOpen(index)
    else return
    event.preventDefault()
  }
  return (
    <div class="menu-bar" role="menubar" aria-label="Menus" ref={root}>
      {menus.map(({ label, items }, index) => (
        <div class="menu-root" key={label}>
          <button
            type="button"
            role="menuitem"
            class="menu-bar-button"
            aria-haspopup="menu"
            aria-expanded={open === index}
            tabIndex={focused === index ? 0 : -1}
            onKeyDown={(event) => onKey(event, index)}
            onClick={() => {
              setFocused(index)
              setOpen(open === index ? null : index)
            }}
            onPointerEnter={() => open !== null && setOpen(index)}
          >
            {label}
          </button>
          {open === index && (
            <div class="menu-place">
              <MenuList
                label={label}
                items={items()}
                sideways={(step) => {
                  const next = go(index, step)
                  setFocused(next)
                  setOpen(next)
                }}
                close={(done) => {
                  setOpen(null)
                  if (!done) focusButton(index)
                }}
              />
            </div>
          )}
        </div>
      ))}
    </div>
  )
}
