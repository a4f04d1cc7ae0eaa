import { columnName, sheetOf } from './lines'
import type { MenuItem } from './menu-list'
import { off } from './menu-off'
import type { Workbench } from './workbench'

export function viewMenu(workbench: Workbench): MenuItem[] {
  const { store } = workbench
  const { panel, book } = store.get()
  const hidden = book.sheets.filter((sheet) => sheet.hidden)
  return [
    { label: 'Freeze', items: freezeItems(workbench) },
    ...off('Group', 'Comments'),
    {
      label: 'Hidden sheets',
      separatorBefore: true,
      ...(hidden.length > 0 && {
        items: hidden.map(({ id, name }) => ({ label: name, run: () => showTab(workbench, id) })),
      }),
    },
    ...off('Zoom', 'Full screen'),
    {
      label: 'Workbench panel',
      separatorBefore: true,
      checked: panel.open,
      run: () => store.set({ panel: { ...panel, open: !panel.open } }),
    },
  ]
}

export function showTab({ act, grid, session }: Workbench, sheetId: number): void {
  const sheet = session.shown().sheets.find(({ id }) => id === sheetId)
  if (!sheet?.hidden) {
    grid.activate(sheetId)
    return
  }
  act({ kind: 'hideTab', sheetId, hidden: false })
  void session.settled().then(() => grid.activate(sheetId))
}

function freezeItems(workbench: Workbench): MenuItem[] {
  const { act, grid } = workbench
  const { id: sheetId, frozenRows, frozenColumns } = sheetOf(workbench)
  const { row, column } = grid.selection()
  const item = (label: string, rows: number, columns: number): MenuItem => ({
    label,
    checked: rows === frozenRows && columns === frozenColumns,
    run: () => act({ kind: 'freeze', sheetId, rows, columns }),
  })
  return [
    item('No rows', 0, frozenColumns),
    item('1 row', 1, frozenColumns),
    item('2 rows', 2, frozenColumns),
    item(`Up to row ${row + 1}`, row + 1, frozenColumns),
    { ...item('No columns', frozenRows, 0), separatorBefore: true },
    item('1 column', frozenRows, 1),
    item('2 columns', frozenRows, 2),
    item(`Up to column ${columnName(column)}`, frozenRows, column + 1),
  ]
}
