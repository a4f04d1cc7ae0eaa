import type { Area } from '../snapshot'
import { cellAt, ensureCell, isFilled } from '../store/cells'
import { clearArea } from '../store/clear-area'
import { requireEdit } from '../store/permissions'
import { type ChangedStructure, type Person, tabOf } from './person'

/**
 * *Convert to table*: the first row of the area becomes its headers, where blank ones get a name, the filter goes, and columns get a type, which takes
 * the place of their rules. All of this is a *guess*: the guide tells of headers, filters and types, not of what happens to what was there.
 * https://developers.google.com/workspace/sheets/api/guides/tables
 */
export function convertToTable(
  person: Person,
  sheetId: number,
  wish: { readonly area: Area; readonly typed: readonly number[] },
): ChangedStructure {
  const tab = tabOf(person, sheetId)
  const { area, typed } = wish
  requireEdit(person.book, tab, { area, email: person.email })
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    if (!isFilled(cellAt(tab, area.row, column)))
      ensureCell(tab, area.row, column).value = `Column ${column - area.column + 1}`
  }
  tab.filter = null
  tab.typedColumns = typed.map((column) => ({ row: area.row + 1, column, rows: area.rows - 1, columns: 1 }))
  for (const body of tab.typedColumns) clearArea(tab, body, ['validation'])
  return { changeType: 'OTHER', sheetId }
}
