import type { StoredValue } from '../snapshot'
import type { Book, Cell } from './book'
import { localeFacts } from './locale'
import { isDateFormat, renderNumberFormat, renderText } from './number-format'
import { serialToDate } from './zone'

/** What a script reads of a cell: '' for blank, a Date for a number under a date format. */
export type ReadValue = StoredValue | Date

/** A formula whose value nobody has computed reads as this: loudly, as there is no formula engine here. */
const unknownFormulaValue = '#ERROR!'

export function readValue(book: Book, cell: Cell | undefined): ReadValue {
  if (!cell) return ''
  const stored = storedOrError(cell)
  if (typeof stored !== 'number' || !isDateFormat(cell.style?.numberFormat)) return stored
  return serialToDate(stored, book.timeZone)
}

export function displayValue(book: Book, cell: Cell | undefined): string {
  if (!cell) return ''
  const stored = storedOrError(cell)
  if (typeof stored === 'boolean') return stored ? 'TRUE' : 'FALSE'
  if (typeof stored === 'string') return renderText(stored, cell.style?.numberFormat)
  return renderNumberFormat(stored, cell.style?.numberFormat, localeFacts(book.locale))
}

/** The value as stored, dates as serials; '' for blank, '#…' for an error. */
export function storedOrError(cell: Cell | undefined): StoredValue {
  if (!cell) return ''
  if (cell.error !== undefined) return cell.error
  if (cell.value !== undefined) return cell.value
  return cell.formula === undefined ? '' : unknownFormulaValue
}
