import type { MembersRead } from '../../core/summary/still-mailed'
import { readWorkbook, searchedRows } from '../../core/tables/read-workbook'
import type { Grid } from '../../core/tables/records'
import type { OpenWorkbook } from '../open-workbook'
import type { BookServices } from '../services'

/** The rows of *Members* as they stand now. One call a tab, and one more for a tab on which the columns have changed meanwhile. */
export function membersNow(
  book: Pick<BookServices, 'readTab' | 'headerNotes'>,
  open: OpenWorkbook,
): MembersRead {
  const tabs = open.workbook.tabs.filter(({ table }) => table === 'members')
  const grids = tabs.flatMap(({ sheetId }) => book.readTab(sheetId) ?? [])
  const notes = Object.fromEntries(
    grids
      .filter((grid) => open.reading.notes?.[grid.sheetId])
      .map((grid) => [grid.sheetId, notesOf(grid, book, open)]),
  )
  return readWorkbook(grids, tabs, { ...open.reading, notes })
}

/** Notes belong to their columns: where the headers are as they were, so are the notes. */
function notesOf(grid: Grid, book: Pick<BookServices, 'headerNotes'>, open: OpenWorkbook) {
  const before = open.grids.find(({ sheetId }) => sheetId === grid.sheetId)
  const top = (read: Grid | undefined) => JSON.stringify(read?.values.slice(0, searchedRows))
  const isAsBefore = top(before) === top(grid)
  return (isAsBefore && open.reading.notes?.[grid.sheetId]) || book.headerNotes(grid.sheetId)
}
