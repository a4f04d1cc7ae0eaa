import { Emulated, ScriptException } from '../../host/emulated'
import type { Book, Cell, Tab } from './book'
import { clearContent, ensureCell, mergedStyle } from './cells'
import { type Entered, enterDate, enterText, type TypingContext } from './typed'

const cellCharacterLimit = 50_000

export function typingContext(book: Book, nowMs: number): TypingContext {
  return { locale: book.locale, timeZone: book.timeZone, nowMs }
}

/**
 * What `setValue(value)` makes of a value for this cell. Blank for null, undefined and ''.
 * *Guess*: other objects are written as their Java text, as people see '[Ljava.lang.Object;@…' in cells.
 */
export function enterValue(value: unknown, cell: Cell | undefined, context: TypingContext): Entered {
  if (value === null || value === undefined || value === '') return {}
  if (typeof value === 'number') return Number.isFinite(value) ? { value } : { error: '#NUM!' }
  if (typeof value === 'boolean') return { value }
  if (isDate(value)) return enterDate(value, cell?.style, context)
  const text = typeof value === 'string' ? value : javaText(value)
  if (text.length > cellCharacterLimit) {
    throw new ScriptException(
      `Your input contains more than the maximum of ${cellCharacterLimit} characters in a single cell.`,
    )
  }
  return enterText(text, cell?.style, context)
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]'
}

function javaText(value: unknown): string {
  if (Array.isArray(value)) return '[Ljava.lang.Object;@1b2c3d4e'
  if (typeof value !== 'object' || value === null) return String(value)
  // `range.toString()` is "Range" (sheets-behaviours 33); that a cell takes it so is a *guess*.
  if (value instanceof Emulated) return value.apiName.split('.').pop() ?? value.apiName
  const pairs = Object.entries(value).map(([key, item]) => `${key}=${String(item)}`)
  return `{${pairs.join(', ')}}`
}

/** Puts what was entered into the cell; note, validation and format stay. */
export function putEntered(tab: Tab, place: { row: number; column: number }, entered: Entered): void {
  if (!hasContent(entered)) {
    const present = tab.rows[place.row]?.[place.column]
    if (present) clearContent(present)
    return
  }
  const cell = ensureCell(tab, place.row, place.column)
  clearContent(cell)
  if (entered.value !== undefined) cell.value = entered.value
  if (entered.formula !== undefined) cell.formula = entered.formula
  if (entered.error !== undefined) cell.error = entered.error
  if (entered.format !== undefined) cell.style = mergedStyle(cell.style, { numberFormat: entered.format })
}

function hasContent(entered: Entered): boolean {
  return entered.value !== undefined || entered.formula !== undefined || entered.error !== undefined
}
