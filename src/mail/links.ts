import { cellAddress } from '../core/a1'
import type { TableKey } from '../core/tables/declaration'
import type { Place, RowOf } from '../core/tables/records'
import type { Writing } from './writing'

/** 'practice.status': a column of a table. */
type ColumnName = { [K in TableKey]: `${K}.${Exclude<keyof RowOf<K>, 'place'> & string}` }[TableKey]

/**
 * Leads to the cell that is meant, wherever its column stands; to the row where the tab has no such column. Readers outside the team may have no access:
 * they get no link.
 */
export function cellLink(
  place: Pick<Place, 'sheetId' | 'rowNumber'>,
  column: ColumnName,
  writing: Writing,
): string {
  if (writing.summary.audience === 'public') return ''
  const columnNumber = writing.columnOf(place.sheetId, column.slice(column.indexOf('.') + 1)) ?? 1
  return spotLink({ ...place, columnNumber }, writing)
}

/** Leads to a cell whose column is known; a number below 1 stands for the whole row. */
export function spotLink(
  spot: { readonly sheetId: number; readonly rowNumber: number; readonly columnNumber: number },
  { bookUrl }: Pick<Writing, 'bookUrl'>,
): string {
  return `${bookUrl}#gid=${spot.sheetId}&range=${cellAddress(spot.rowNumber, Math.max(1, spot.columnNumber))}`
}
