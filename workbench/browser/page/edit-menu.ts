import { selectedLines, sheetOf } from './lines'
import type { MenuItem } from './menu-list'
import { off } from './menu-off'
import type { Workbench } from './workbench'

export function editMenu(workbench: Workbench): MenuItem[] {
  const { act, grid } = workbench
  return [
    { label: 'Undo', shortcut: 'Ctrl+Z', run: () => act({ kind: 'undo' }) },
    { label: 'Redo', shortcut: 'Ctrl+Y', run: () => act({ kind: 'redo' }) },
    { label: 'Cut', shortcut: 'Ctrl+X', separatorBefore: true, run: () => clipboard(workbench, 'cut') },
    { label: 'Copy', shortcut: 'Ctrl+C', run: () => clipboard(workbench, 'copy') },
    { label: 'Paste', shortcut: 'Ctrl+V', run: () => clipboard(workbench, 'paste') },
    { label: 'Paste values only', run: () => void grid.command('sheet.command.paste-value') },
    { label: 'Delete', separatorBefore: true, items: deleteItems(workbench) },
    ...off('Find and replace'),
  ]
}

export function clipboard({ grid }: Workbench, what: 'cut' | 'copy' | 'paste'): void {
  grid.focus()
  void grid.command(`univer.command.${what}`)
}

export function deleteItems(workbench: Workbench): MenuItem[] {
  const { act, grid } = workbench
  const { sheetId, areas } = grid.selection()
  const lines = (which: 'rows' | 'columns'): MenuItem => {
    const { words, at, count } = selectedLines(workbench, which)
    return {
      label: `Delete ${words}`,
      run: () => act({ kind: 'deleteLines', sheetId, lines: which, at, count }),
    }
  }
  return [
    {
      label: 'Values',
      shortcut: 'Delete',
      run: () => act({ kind: 'clear', sheetId, areas, what: 'values' }),
    },
    { label: 'Notes', run: () => act({ kind: 'clear', sheetId, areas, what: 'notes' }) },
    { label: 'Formatting', run: () => act({ kind: 'clear', sheetId, areas, what: 'formats' }) },
    { ...lines('rows'), separatorBefore: true },
    lines('columns'),
    ...(sheetOf(workbench).filter
      ? [{ label: 'Filter', run: () => act({ kind: 'filter', sheetId, area: null }) }]
      : []),
  ]
}
