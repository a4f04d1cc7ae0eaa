import { askText, askYes } from './ask'
import type { MenuItem } from './menu-list'
import type { Workbench } from './workbench'

/** Adds a tab right of the one that is shown, and goes there. */
export function addTab(workbench: Workbench): void {
  const { act, grid, session } = workbench
  const before = new Set(session.shown().sheets.map(({ id }) => id))
  const index = session.shown().sheets.findIndex(({ id }) => id === grid.selection().sheetId) + 1
  act({ kind: 'addTab', index })
  goToNewTab(workbench, before)
}

function goToNewTab({ session, grid, store }: Workbench, before: ReadonlySet<number>): void {
  const stop = store.subscribe(() => {
    const come = session.shown().sheets.find(({ id }) => !before.has(id))
    if (!come) return
    stop()
    grid.activate(come.id)
  })
  setTimeout(stop, 3000)
}

/** Colours of Sheets' palette by the names that it gives them. */
const tabColors = [
  ['Red', '#ea4335'],
  ['Orange', '#ff9900'],
  ['Yellow', '#fbbc04'],
  ['Green', '#34a853'],
  ['Cornflower blue', '#4285f4'],
  ['Blue', '#0000ff'],
  ['Purple', '#9900ff'],
  ['Gray', '#999999'],
] as const

/** What a tab's arrow offers. */
export function tabItems(workbench: Workbench, sheetId: number): MenuItem[] {
  const { act, session } = workbench
  const { sheets } = session.shown()
  const index = sheets.findIndex(({ id }) => id === sheetId)
  const visible = sheets.filter(({ hidden }) => !hidden)
  const place = visible.findIndex(({ id }) => id === sheetId)
  const moveTo = (neighbour: number): MenuItem['run'] => {
    const target = visible[neighbour]
    return target && (() => act({ kind: 'moveTab', sheetId, index: sheets.indexOf(target) }))
  }
  const [left, right] = [moveTo(place - 1), moveTo(place + 1)]
  return [
    { label: 'Delete', ...(visible.length > 1 && { run: () => void deleteTab(workbench, sheetId) }) },
    { label: 'Duplicate', run: () => duplicate(workbench, sheetId) },
    { label: 'Rename', run: () => void renameTab(workbench, sheetId) },
    { label: 'Change color', items: colorItems(workbench, sheetId, sheets[index]?.tabColor ?? null) },
    { label: 'Protect sheet', separatorBefore: true },
    {
      label: 'Hide sheet',
      ...(visible.length > 1 && { run: () => act({ kind: 'hideTab', sheetId, hidden: true }) }),
    },
    { label: 'Move right', separatorBefore: true, ...(right && { run: right }) },
    { label: 'Move left', ...(left && { run: left }) },
  ]
}

function colorItems({ act }: Workbench, sheetId: number, known: string | null): MenuItem[] {
  const item = (label: string, color: string | null): MenuItem => ({
    label,
    checked: known === color,
    run: () => act({ kind: 'colorTab', sheetId, color }),
  })
  return [item('None', null), ...tabColors.map(([label, color]) => item(label, color))]
}

function duplicate(workbench: Workbench, sheetId: number): void {
  const before = new Set(workbench.session.shown().sheets.map(({ id }) => id))
  workbench.act({ kind: 'duplicateTab', sheetId })
  goToNewTab(workbench, before)
}

async function deleteTab(workbench: Workbench, sheetId: number): Promise<void> {
  const name = workbench.session.shown().sheets.find(({ id }) => id === sheetId)?.name ?? ''
  const sure = await askYes(workbench, {
    title: 'Heads up!',
    text: `Are you sure you want to delete the sheet ‘${name}’?`,
    confirm: 'OK',
  })
  if (sure) workbench.act({ kind: 'deleteTab', sheetId })
}

export async function renameTab(workbench: Workbench, sheetId: number): Promise<void> {
  const known = workbench.session.shown().sheets.find(({ id }) => id === sheetId)?.name ?? ''
  const name = await askText(workbench, {
    title: 'Rename sheet',
    text: '',
    confirm: 'OK',
    label: 'Name of the sheet',
    value: known,
  })
  if (name !== undefined && name !== known) workbench.act({ kind: 'renameTab', sheetId, name })
}
