import type { Area } from '../snapshot'
import type { Tab } from '../store/book'
import { inGrid, type SheetsContext } from './context'

/** Makes areas of a tab the selection and the tab the active one; the last area's corner becomes the current cell. */
export function select(context: SheetsContext, tab: Tab, areas: Area[]): void {
  for (const area of areas) inGrid(tab, area)
  const last = areas.at(-1)
  if (!last) return
  tab.selection = { areas, current: { row: last.row, column: last.column } }
  context.book.activeSheetId = tab.id
}
