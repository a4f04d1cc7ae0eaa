import type { DataValidation } from 'hucre/xlsx'
import type { ValidationRule } from '../sheets/snapshot'
import { closeRange, quoteSheetName, splitReference } from './a1'
import { comparisons } from './validation-comparisons'

type Criteria = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>

/** Excel refuses a longer list, prompt or title as damage: https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const longestInlineList = 255
const longestPrompt = 255

/** What the text criteria of Sheets say as a formula about `cell`; .xlsx has no such criteria. */
const textFormulas: Record<string, (cell: string, text: string) => string> = {
  TEXT_CONTAINS: (cell, text) => `ISNUMBER(SEARCH(${text},${cell}))`,
  TEXT_DOES_NOT_CONTAIN: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  TEXT_EQUAL_TO: (cell, text) => `EXACT(${cell},${text})`,
  TEXT_IS_VALID_EMAIL: (cell) => `ISNUMBER(MATCH("*?@?*.?*",${cell},0))`,
  TEXT_IS_VALID_URL: (cell) => `ISNUMBER(MATCH("http*://?*",${cell},0))`,
}

export interface ValidationPlace {
  /** The areas as .xlsx lists them: 'A2:A9 C2:C9'. */
  sqref: string
  /** The first cell, to which a formula's relative references belong. */
  firstCell: string
  /** Turns a list that does not fit into the rule into a reference to a range that holds it. */
  placeList(items: readonly string[]): string
}

/** Undefined for a rule that .xlsx cannot express. */
export function toFileValidation(rule: ValidationRule, place: ValidationPlace): DataValidation | undefined {
  const criteria = toFileCriteria(rule, place)
  if (!criteria) return undefined
  const prompt = rule.helpText?.slice(0, longestPrompt)
  return {
    ...criteria,
    range: place.sqref,
    allowBlank: true,
    showErrorMessage: true,
    ...(rule.allowInvalid && { errorStyle: 'warning' as const }),
    ...(prompt && { showInputMessage: true, inputMessage: prompt }),
  }
}

function toFileCriteria(rule: ValidationRule, place: ValidationPlace): Criteria | undefined {
  const [first, second] = rule.values
  switch (rule.criteria) {
    case 'CHECKBOX':
      return { type: 'list', formula1: listText(checkboxItems(rule)) }
    case 'VALUE_IN_LIST':
      return { type: 'list', formula1: listFormula(listItems(first), place) }
    case 'VALUE_IN_RANGE':
      return rangeOf(first) === undefined
        ? undefined
        : { type: 'list', formula1: closeReference(rangeOf(first) ?? '') }
    case 'CUSTOM_FORMULA':
      return { type: 'custom', formula1: String(first).replace(/^=/, '') }
    case 'DATE_IS_VALID_DATE':
      return { type: 'date', operator: 'greaterThan', formula1: '0' }
    default:
      return toFileComparison(rule.criteria, first, second) ?? toFileTextCriteria(rule.criteria, first, place)
  }
}

type RuleValue = ValidationRule['values'][number] | undefined

function toFileComparison(criteria: string, first: RuleValue, second: RuleValue): Criteria | undefined {
  const operator = comparisons[criteria]
  if (!operator || first === undefined) return undefined
  const type = criteria.startsWith('DATE_') ? 'date' : 'decimal'
  const formula1 = String(first).replace(/^=/, '')
  return {
    type,
    operator,
    formula1,
    ...(second !== undefined && { formula2: String(second).replace(/^=/, '') }),
  }
}

function toFileTextCriteria(
  criteria: string,
  first: RuleValue,
  place: ValidationPlace,
): Criteria | undefined {
  const formula = textFormulas[criteria]
  if (!formula) return undefined
  return {
    type: 'custom',
    formula1: formula(place.firstCell, `"${String(first ?? '').replaceAll('"', '""')}"`),
  }
}

function checkboxItems(rule: ValidationRule): string[] {
  return rule.values.length === 0 ? ['TRUE', 'FALSE'] : rule.values.map(String)
}

function listItems(value: RuleValue): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function rangeOf(value: RuleValue): string | undefined {
  return typeof value === 'object' && 'range' in value ? value.range : undefined
}

function listFormula(items: string[], place: ValidationPlace): string {
  const inline = listText(items)
  const fits =
    inline.length - 2 <= longestInlineList &&
    items.every((item) => item.trim() === item && !item.includes(','))
  return fits && items.length > 0 ? inline : place.placeList(items)
}

function listText(items: readonly string[]): string {
  return `"${items.join(',').replaceAll('"', '""')}"`
}

function closeReference(reference: string): string {
  const { sheetName, range } = splitReference(reference)
  return (sheetName && `${quoteSheetName(sheetName)}!`) + closeRange(range)
}
