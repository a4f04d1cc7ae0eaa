import type { Place } from './records'

/** The same text for every cell of a row, and another for every other row. */
export function rowKey({ sheetId, rowNumber }: Pick<Place, 'sheetId' | 'rowNumber'>): string {
  return `${sheetId}/${rowNumber}`
}
