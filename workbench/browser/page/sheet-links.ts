import type { Area, BookSnapshot } from '../../sheets/snapshot'
import { parseA1 } from '../../sheets/store/a1'
import type { Workbench } from './workbench'

/** The end of a link into this spreadsheet, '#gid=7&range=B4', as *Get link to this cell* gives it; null for every other address. */
export function placeInLink(href: string, bookId: string): string | null {
  const [, id, place] =
    /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)\/[^#]*(#gid=\d+.*)$/.exec(href) ?? []
  return id === bookId ? (place ?? null) : null
}

export interface Place {
  sheetId: number
  area: Area
}

const firstCell: Area = { row: 0, column: 0, rows: 1, columns: 1 }

/** Where '#gid=7&range=B4' leads: the first cell where the range is none of this tab; null where there is no such tab. */
export function areaInHash(hash: string, book: BookSnapshot): Place | null {
  const query = new URLSearchParams(hash.replace(/^#/, ''))
  const gid = query.get('gid')
  const sheet = book.sheets.find(({ id }) => String(id) === gid)
  if (!sheet) return null
  const area = parseA1(query.get('range') ?? '', sheet)
  const isInside = area && area.row < sheet.rowCount && area.column < sheet.columnCount
  return { sheetId: sheet.id, area: isInside ? area : firstCell }
}

/** Goes there. A link to a hidden tab shows it to whoever may show it (*guess*). */
export async function goToPlace(workbench: Workbench, { sheetId, area }: Place): Promise<void> {
  const { act, grid, session, store } = workbench
  const isHidden = session.shown().sheets.some(({ id, hidden }) => id === sheetId && hidden)
  if (isHidden && store.get().me.role === 'viewer') return
  if (isHidden) {
    act({ kind: 'hideTab', sheetId, hidden: false })
    await session.settled()
  }
  grid.select(sheetId, area)
}
