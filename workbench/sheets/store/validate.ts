import type { Area, StoredValue, ValidationRule } from '../snapshot'
import { a1Of, parseA1, splitTabName } from './a1'
import { cellArea } from './area'
import type { Book, Cell } from './book'
import { tabByName } from './book'
import { eachStoredCell } from './cells'
import { isDateFormat } from './number-format'
import { displayValue } from './read-cell'
import type { Entered } from './typed'

/** A value about to be put into a cell. */
export interface Candidate {
  entered: Entered
  cell: Cell | undefined
  row: number
  column: number
}

/** What Google says when a rule that rejects input is violated; undefined when the value may stand. */
export function violation(book: Book, candidate: Candidate): string | undefined {
  const rule = candidate.cell?.validation
  if (!rule || rule.allowInvalid || satisfies(book, rule, candidate)) return undefined
  const cell = a1Of(cellArea(candidate.row, candidate.column))
  const allowed = rule.criteria === 'VALUE_IN_LIST' ? listOf(rule) : []
  const hint = allowed.length > 0 ? ` Please enter one of the following values: ${allowed.join(', ')}.` : ''
  return (
    rule.helpText ||
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.${hint}`
  )
}

/** Whether a value meets a rule. Blanks always do; a formula without a known value and a rule by formula cannot be judged and pass. */
function satisfies(book: Book, rule: ValidationRule, candidate: Candidate): boolean {
  const { value } = candidate.entered
  if (value === undefined || value === '') return candidate.entered.error === undefined
  if (rule.criteria === 'CHECKBOX') return checkboxAllows(rule, value)
  if (rule.criteria === 'VALUE_IN_LIST') return listOf(rule).includes(textOf(book, candidate))
  if (rule.criteria === 'VALUE_IN_RANGE') return rangeValues(book, rule).has(textOf(book, candidate))
  if (rule.criteria.startsWith('TEXT_')) return textAllows(rule, textOf(book, candidate))
  if (rule.criteria.startsWith('DATE_')) return isDate(candidate) && numberAllows(rule, value)
  if (rule.criteria.startsWith('NUMBER_')) return typeof value === 'number' && numberAllows(rule, value)
  return true
}

function textOf(book: Book, candidate: Candidate): string {
  const { entered, cell } = candidate
  const numberFormat = entered.format ?? cell?.style?.numberFormat
  return displayValue(book, { value: entered.value, ...(numberFormat ? { style: { numberFormat } } : {}) })
}

function isDate(candidate: Candidate): boolean {
  const { entered, cell } = candidate
  return typeof entered.value === 'number' && isDateFormat(entered.format ?? cell?.style?.numberFormat)
}

function checkboxAllows(rule: ValidationRule, value: StoredValue): boolean {
  if (rule.values.length === 0) return typeof value === 'boolean'
  return rule.values.some((allowed) => String(allowed) === String(value))
}

function listOf(rule: ValidationRule): string[] {
  const list = rule.values[0]
  return Array.isArray(list) ? list.map(String) : []
}

function rangeValues(book: Book, rule: ValidationRule): Set<string> {
  const source = rule.values[0]
  const found = new Set<string>()
  if (typeof source !== 'object' || Array.isArray(source)) return found
  const { tabName, rest } = splitTabName(source.range)
  const tab = tabName === undefined ? undefined : tabByName(book, tabName)
  const area: Area | undefined = tab && parseA1(rest, tab)
  if (tab && area) eachStoredCell(tab, area, (cell) => found.add(displayValue(book, cell)))
  found.delete('')
  return found
}

function textAllows(rule: ValidationRule, text: string): boolean {
  const wanted = String(rule.values[0] ?? '')
  const lower = text.toLowerCase()
  switch (rule.criteria) {
    case 'TEXT_CONTAINS':
      return lower.includes(wanted.toLowerCase())
    case 'TEXT_DOES_NOT_CONTAIN':
      return !lower.includes(wanted.toLowerCase())
    case 'TEXT_EQUAL_TO':
      return lower === wanted.toLowerCase()
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text)
    default:
      return /^(https?:\/\/)?[^\s/]+\.[^\s]{2,}$/i.test(text)
  }
}

type Comparison = (value: number, a: number, b: number) => boolean

const comparisons: Record<string, Comparison> = {
  BETWEEN: (value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b),
  NOT_BETWEEN: (value, a, b) => value < Math.min(a, b) || value > Math.max(a, b),
  EQUAL_TO: (value, a) => value === a,
  NOT_EQUAL_TO: (value, a) => value !== a,
  GREATER_THAN: (value, a) => value > a,
  GREATER_THAN_OR_EQUAL_TO: (value, a) => value >= a,
  LESS_THAN: (value, a) => value < a,
  LESS_THAN_OR_EQUAL_TO: (value, a) => value <= a,
  AFTER: (value, a) => Math.floor(value) > a,
  BEFORE: (value, a) => value < a,
  ON_OR_AFTER: (value, a) => value >= a,
  ON_OR_BEFORE: (value, a) => Math.floor(value) <= a,
}

/** Bounds given as formulas cannot be computed here and let everything pass, like DATE_IS_VALID_DATE. */
export function numberAllows(rule: { criteria: string; values: unknown[] }, value: unknown): boolean {
  const compare = comparisons[rule.criteria.replace(/^(DATE|NUMBER)_/, '')]
  const [a, b] = rule.values
  if (!compare || typeof a !== 'number' || typeof value !== 'number') return true
  return compare(value, a, typeof b === 'number' ? b : a)
}
