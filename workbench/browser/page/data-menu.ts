import type { Area, SheetSnapshot } from '../../sheets/snapshot'
import { columnName, selectedArea, sheetOf } from './lines'
import type { MenuItem } from './menu-list'
import { off } from './menu-off'
import type { Workbench } from './workbench'

export function dataMenu(workbench: Workbench): MenuItem[] {
  const { column } = workbench.grid.selection()
  const name = columnName(column)
  return [
    { label: 'Sort sheet', items: sortItems(workbench, tableArea(sheetOf(workbench)), `by column ${name}`) },
    { label: 'Sort range', items: sortItems(workbench, selectedArea(workbench), `by column ${name}`) },
    filterItem(workbench),
    ...off(
      'Protect sheets and ranges',
      'Named ranges',
      'Data validation',
      'Data clean-up',
      'Split text to columns',
    ),
  ]
}

/** Below the frozen rows: those are headers. */
function tableArea(sheet: SheetSnapshot): Area {
  const rows = Object.keys(sheet.cells).map(Number)
  const last = Math.max(sheet.frozenRows, ...rows)
  return {
    row: sheet.frozenRows,
    column: 0,
    rows: Math.max(1, last - sheet.frozenRows + 1),
    columns: sheet.columnCount,
  }
}

export function sortItems({ act, grid }: Workbench, area: Area, words: string): MenuItem[] {
  const { sheetId, column } = grid.selection()
  const sort = (ascending: boolean) => () =>
    act({ kind: 'sort', sheetId, area, keys: [{ column, ascending }] })
  return [
    { label: `Sort ${words} (A to Z)`, run: sort(true) },
    { label: `Sort ${words} (Z to A)`, run: sort(false) },
  ]
}

function filterItem(workbench: Workbench): MenuItem {
  const label = sheetOf(workbench).filter ? 'Remove filter' : 'Create a filter'
  return { label, separatorBefore: true, run: () => toggleFilter(workbench) }
}

/** One cell selected: the filter takes the whole table with its headers, as in Sheets. */
export function toggleFilter(workbench: Workbench): void {
  const sheet = sheetOf(workbench)
  const selected = selectedArea(workbench)
  const table = tableArea(sheet)
  const whole = { ...table, row: 0, rows: table.row + table.rows }
  const area = selected.rows * selected.columns > 1 ? selected : whole
  workbench.act({ kind: 'filter', sheetId: sheet.id, area: sheet.filter ? null : area })
}
