import { ScriptException } from '../../host/emulated'
import type { SheetSnapshot, StoredValue } from '../snapshot'
import type { Book, Cell, Tab } from './book'
import { cellAt, isFilled } from './cells'
import { displayValue, storedOrError } from './read-cell'
import { numberAllows } from './validate'

type TabFilter = NonNullable<SheetSnapshot['filter']>
export type ColumnCriteria = TabFilter['criteria'][number]

/** Whether the tab's filter hides a row, judged when asked (Sheets judges when the filter is set: *guess* that nobody minds). */
export function hiddenByFilter(book: Book, tab: Tab, row: number): boolean {
  const { filter } = tab
  if (!filter || row <= filter.area.row || row >= filter.area.row + filter.area.rows) return false
  return Object.entries(filter.criteria).some(
    ([column, criteria]) => !passes(book, criteria, cellAt(tab, row, Number(column))),
  )
}

function passes(book: Book, criteria: ColumnCriteria, cell: Cell | undefined): boolean {
  const shown = displayValue(book, cell)
  if (criteria.hiddenValues?.includes(shown)) return false
  if (criteria.visibleValues && criteria.visibleValues.length > 0) {
    if (!criteria.visibleValues.includes(shown)) return false
  }
  return (
    criteria.criteria === undefined ||
    conditionHolds(criteria.criteria, criteria.values ?? [], { cell, shown })
  )
}

/** The condition of a filter. One by formula cannot be computed here and throws rather than showing or hiding wrongly. */
function conditionHolds(
  criteria: string,
  values: StoredValue[],
  subject: { cell: Cell | undefined; shown: string },
): boolean {
  if (criteria === 'CUSTOM_FORMULA' || criteria.endsWith('_RELATIVE')) {
    throw new ScriptException(`not emulated: filter condition ${criteria}`)
  }
  if (criteria === 'CELL_EMPTY') return !isFilled(subject.cell)
  if (criteria === 'CELL_NOT_EMPTY') return isFilled(subject.cell)
  if (criteria.startsWith('TEXT_')) return textHolds(criteria, subject.shown, String(values[0] ?? ''))
  const stored = storedOrError(subject.cell)
  return typeof stored === 'number' && numberAllows({ criteria, values }, stored)
}

function textHolds(criteria: string, shown: string, wanted: string): boolean {
  const text = shown.toLowerCase()
  const part = wanted.toLowerCase()
  if (criteria === 'TEXT_CONTAINS') return text.includes(part)
  if (criteria === 'TEXT_DOES_NOT_CONTAIN') return !text.includes(part)
  if (criteria === 'TEXT_STARTS_WITH') return text.startsWith(part)
  if (criteria === 'TEXT_ENDS_WITH') return text.endsWith(part)
  return text === part
}
