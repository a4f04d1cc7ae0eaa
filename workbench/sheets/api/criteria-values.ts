import type { StoredValue, ValidationRule } from '../snapshot'
import { fullA1, parseA1, splitTabName } from '../store/a1'
import { tabByName } from '../store/book'
import { dateToSerial, serialToDate } from '../store/zone'
import type { SheetsContext } from './context'
import { RangeAddress } from './range-address'

type RuleValue = ValidationRule['values'][number]

/** An argument of a rule as it is kept: dates as serials, ranges by address, enum values by key, lists as texts. */
export function storedArgument(context: SheetsContext, value: unknown): RuleValue {
  if (Object.prototype.toString.call(value) === '[object Date]') {
    return dateToSerial(value as Date, context.book.timeZone)
  }
  if (value instanceof RangeAddress) return { range: fullA1(value.tab.name, value.area) }
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value
  return context.run.enumKey(value) ?? String(value)
}

/** The argument as a script reads it back (sheets-behaviours 199-207). */
export function readArgument(context: SheetsContext, criteria: string, value: RuleValue): unknown {
  if (criteria.endsWith('_RELATIVE') && typeof value === 'string') {
    return context.run.enumValue('Spreadsheet.RelativeDate', value)
  }
  if (criteria.startsWith('DATE_') && typeof value === 'number') {
    return serialToDate(value, context.book.timeZone)
  }
  if (typeof value === 'object' && !Array.isArray(value)) return rangeOf(context, value.range) ?? value.range
  return Array.isArray(value) ? [...value] : value
}

function rangeOf(context: SheetsContext, address: string) {
  const { tabName, rest } = splitTabName(address)
  const tab = tabName === undefined ? undefined : tabByName(context.book, tabName)
  const area = tab && parseA1(rest, tab)
  return tab && area && context.range(tab, area)
}

/** Values of a rule that hold no lists and no ranges. */
export function plainArguments(context: SheetsContext, values: readonly unknown[]): StoredValue[] {
  return values.map((value) => storedArgument(context, value)).filter(isPlain)
}

function isPlain(value: RuleValue): value is StoredValue {
  return typeof value !== 'object'
}
