import { sameData } from '../../files/same-data'
import { type Book, tabById } from '../../sheets/store/book'
import type { WindowPlace } from '../protocol'

/**
 * Where each person is in the book. The store knows one active tab and one selection for each tab, as a script sees them: while a run
 * goes on they are those of its person, and when the script has moved them, so has the person's window.
 */
export function createSelections(book: Book, moved: (person: string, place: WindowPlace) => void) {
  return {
    /** @param at where the person's window is; absent when it did not say */
    during: <T>(person: string, at: WindowPlace | undefined, run: () => T): T => {
      const outside = placeIn(book)
      if (at !== undefined) goTo(book, at)
      const before = placeIn(book)
      try {
        return run()
      } finally {
        const after = placeIn(book)
        if (after !== undefined && !sameData(before, after)) moved(person, after)
        // A run inside of another, whose script waits for its person, moves only its own.
        if (at !== undefined && outside !== undefined) goTo(book, outside)
      }
    },
  }
}

function placeIn(book: Book): WindowPlace | undefined {
  const tab = tabById(book, book.activeSheetId)
  if (tab === undefined) return undefined
  const { areas, current } = tab.selection
  return { sheetId: tab.id, areas: structuredClone(areas), ...current }
}

/** A window that is behind may name what is not there any more; then all stays as it is. */
function goTo(book: Book, { sheetId, areas, row, column }: WindowPlace): void {
  const tab = tabById(book, sheetId)
  const [first] = areas
  if (tab === undefined || first === undefined) return
  const fits = areas.every(
    (area) => area.row + area.rows <= tab.rowCount && area.column + area.columns <= tab.columnCount,
  )
  book.activeSheetId = sheetId
  if (fits) tab.selection = { areas: structuredClone(areas), current: { row, column } }
}
