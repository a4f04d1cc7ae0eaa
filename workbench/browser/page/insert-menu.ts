import { askText } from './ask'
import { selectedLines, sheetOf } from './lines'
import type { MenuItem } from './menu-list'
import { off } from './menu-off'
import { addTab } from './tab-actions'
import type { Workbench } from './workbench'

export function insertMenu(workbench: Workbench): MenuItem[] {
  return [
    { label: 'Rows', items: insertItems(workbench, 'rows') },
    { label: 'Columns', items: insertItems(workbench, 'columns') },
    { label: 'Sheet', shortcut: 'Shift+F11', run: () => addTab(workbench) },
    ...off('Chart', 'Pivot table', 'Image', 'Drawing'),
    { label: 'Checkbox', separatorBefore: true },
    ...off('Drop-down', 'Link', 'Comment'),
    { label: 'Note', shortcut: 'Shift+F2', run: () => void editNote(workbench) },
  ]
}

export function insertItems({ act, grid, ...rest }: Workbench, which: 'rows' | 'columns'): MenuItem[] {
  const { at, count } = selectedLines({ act, grid, ...rest }, which)
  const { sheetId } = grid.selection()
  const noun = count === 1 ? which.slice(0, -1) : which
  const [before, after] = which === 'rows' ? ['above', 'below'] : ['left', 'right']
  const insert = (place: number) => () =>
    act({ kind: 'insertLines', sheetId, lines: which, at: place, count })
  return [
    { label: `Insert ${count} ${noun} ${before}`, run: insert(at) },
    { label: `Insert ${count} ${noun} ${after}`, run: insert(at + count) },
  ]
}

/** The note of the active cell, in a box; an empty text takes it away. */
export async function editNote(workbench: Workbench): Promise<void> {
  const { sheetId, row, column } = workbench.grid.selection()
  const known = sheetOf(workbench).cells[row]?.[column]?.note ?? ''
  const text = await askText(workbench, {
    title: known === '' ? 'Insert note' : 'Edit note',
    text: 'Shown when somebody points at the cell. An empty note is none.',
    confirm: 'Save',
    label: 'Note',
    value: known,
  })
  if (text !== undefined && text !== known) workbench.act({ kind: 'note', sheetId, row, column, text })
}
