import { useRef } from 'preact/hooks'
import { toggleFilter } from './data-menu'
import { alignmentItems, numberItems, wrapItems } from './format-menu'
import { formatSelection, mergeSelection, styleOfActive, toggleStyle, withDecimals } from './formats'
import { Icon, type IconName } from './icons'
import { sheetOf } from './lines'
import { MenuButton } from './menu-button'
import { usePage, useWorkbench } from './use-page'

/** The toolbar of Google Sheets, as far as the store goes. One stop for Tab; arrows move inside. */
export function ToolBar() {
  const workbench = useWorkbench()
  usePage(({ selection }) => selection)
  usePage(({ book }) => book)
  const { act } = workbench
  const style = styleOfActive(workbench)
  const size = style.fontSize ?? 10
  const decimals = (step: 1 | -1) => () =>
    formatSelection(workbench, { numberFormat: withDecimals(style.numberFormat, step) })
  const horizontal = style.horizontal === 'center' || style.horizontal === 'right' ? style.horizontal : 'left'
  return (
    <Bar>
      <Tool label="Undo (Ctrl+Z)" icon="undo" run={() => act({ kind: 'undo' })} />
      <Tool label="Redo (Ctrl+Y)" icon="redo" run={() => act({ kind: 'redo' })} />
      <Rule />
      <Tool
        label="Format as currency"
        text="$"
        run={() => formatSelection(workbench, { numberFormat: '"$"#,##0.00' })}
      />
      <Tool
        label="Format as percent"
        text="%"
        run={() => formatSelection(workbench, { numberFormat: '0.00%' })}
      />
      <Tool label="Decrease decimal places" text=".0" run={decimals(-1)} />
      <Tool label="Increase decimal places" text=".00" run={decimals(1)} />
      <MenuButton label="More formats: 123" items={() => numberItems(workbench)}>
        <span class="tool-text">123</span>
        <Icon name="down" size={16} />
      </MenuButton>
      <Rule />
      <Tool
        label="Decrease font size"
        text="−"
        run={() => formatSelection(workbench, { fontSize: Math.max(1, size - 1) })}
      />
      <span class="font-size">{size}</span>
      <Tool
        label="Increase font size"
        text="+"
        run={() => formatSelection(workbench, { fontSize: size + 1 })}
      />
      <Rule />
      <Tool
        label="Bold (Ctrl+B)"
        icon="bold"
        pressed={style.bold === true}
        run={() => toggleStyle(workbench, 'bold')}
      />
      <Tool
        label="Italic (Ctrl+I)"
        icon="italic"
        pressed={style.italic === true}
        run={() => toggleStyle(workbench, 'italic')}
      />
      <Tool
        label="Strikethrough (Alt+Shift+5)"
        icon="strikethrough"
        pressed={style.strikethrough === true}
        run={() => toggleStyle(workbench, 'strikethrough')}
      />
      <ColorTool
        label="Text color"
        value={style.color ?? '#000000'}
        text="A"
        pick={(color) => formatSelection(workbench, { color })}
      />
      <Rule />
      <ColorTool
        label="Fill color"
        value={style.background ?? '#ffffff'}
        pick={(background) => formatSelection(workbench, { background })}
      />
      <Tool
        label="Merge cells"
        icon="merge"
        run={() => mergeSelection(workbench, !sheetHasMerge(workbench))}
      />
      <Rule />
      <MenuButton label="Align" items={() => alignmentItems(workbench)}>
        <Icon name={horizontal} />
        <Icon name="down" size={16} />
      </MenuButton>
      <MenuButton label="Text wrapping" items={() => wrapItems(workbench)}>
        <Icon name="wrap" />
        <Icon name="down" size={16} />
      </MenuButton>
      <Rule />
      <Tool
        label={sheetOf(workbench).filter ? 'Remove filter' : 'Create a filter'}
        icon="filter"
        pressed={sheetOf(workbench).filter !== null}
        run={() => toggleFilter(workbench)}
      />
    </Bar>
  )
}

function sheetHasMerge(workbench: Parameters<typeof sheetOf>[0]): boolean {
  const { row, column } = workbench.grid.selection()
  return sheetOf(workbench).merges.some((area) => area.row === row && area.column === column)
}

function Bar({ children }: { children: preact.ComponentChildren }) {
  const root = useRef<HTMLDivElement>(null)
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const target = event.target as HTMLElement
    if (!step || target.closest('[role=menu]')) return
    const stops = [...(root.current?.querySelectorAll<HTMLElement>('.tool') ?? [])]
    stops[(stops.indexOf(target) + step + stops.length) % stops.length]?.focus()
    event.preventDefault()
  }
  return (
    <div class="tool-bar" role="toolbar" aria-label="Formatting" ref={root} onKeyDown={onKey}>
      {children}
    </div>
  )
}

function Rule() {
  return <span class="tool-rule" aria-hidden="true" />
}

/** What stands on a button is part of its name, for those who speak to it: https://www.w3.org/TR/WCAG22/#label-in-name */
function nameWith(label: string, text?: string): string {
  return text ? `${label}: ${text}` : label
}

interface ToolProps {
  label: string
  icon?: IconName
  text?: string
  pressed?: boolean
  run(): void
}

function Tool({ label, icon, text, pressed, run }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={nameWith(label, text)}
      title={label}
      aria-pressed={pressed}
      onClick={run}
    >
      {icon ? <Icon name={icon} /> : <span class="tool-text">{text}</span>}
    </button>
  )
}

interface ColorToolProps {
  label: string
  value: string
  text?: string
  pick(color: string): void
}

function ColorTool({ label, value, text, pick }: ColorToolProps) {
  return (
    <label class="tool color-tool" title={label}>
      {text ? <span class="tool-text">{text}</span> : <Icon name="fill" size={18} />}
      <span class="color-bar" style={{ background: value }} aria-hidden="true" />
      <input
        type="color"
        aria-label={label}
        value={value}
        onChange={(event) => pick(event.currentTarget.value)}
      />
    </label>
  )
}
