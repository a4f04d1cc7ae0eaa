import type { EditedCells } from '../sheets/actions/person'
import { a1Of } from '../sheets/store/a1'
import { type Book, tabById } from '../sheets/store/book'
import { eventText } from './book-file'
import type { CellEdit } from './events'

/** What Sheets tells a script of cells that somebody has changed: of a single one also what stands and what stood there. Undefined where the tab is gone. */
export function cellEditOf(
  book: Book,
  { sheetId, area, value, oldValue }: EditedCells,
): CellEdit | undefined {
  const tab = tabById(book, sheetId)
  if (tab === undefined) return undefined
  const single = area.rows * area.columns === 1
  return {
    sheetName: tab.name,
    a1: a1Of(area),
    value: single ? eventText(value) : '',
    oldValue: single ? eventText(oldValue) : '',
  }
}
