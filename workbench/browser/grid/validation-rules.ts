import type { DataValidationOperator, DataValidationType, ISheetDataValidationRule } from '@univerjs/core'
import type { SheetSnapshot, StoredValue, ValidationRule } from '../../sheets/snapshot'
import { joinCells, toRange } from './areas'

interface RuleCells {
  readonly rule: ValidationRule
  readonly cells: { row: number; column: number }[]
}

/**
 * The rules of a tab as Univer keeps them: one rule with many ranges, where the store keeps the rule with each cell. Univer only shows
 * them; what may be entered is the server's decision, so no rule ever stops input here.
 */
export function toValidationRules(sheet: SheetSnapshot): Map<string, ISheetDataValidationRule> {
  const found = new Map<string, RuleCells>()
  for (const [row, line] of Object.entries(sheet.cells)) {
    for (const [column, { validation }] of Object.entries(line)) {
      if (!validation) continue
      const key = JSON.stringify(validation)
      const group: RuleCells = found.get(key) ?? { rule: validation, cells: [] }
      group.cells.push({ row: Number(row), column: Number(column) })
      found.set(key, group)
    }
  }
  return new Map(
    [...found].map(([key, { rule, cells }]) => [
      key,
      { ...toRule(rule), uid: ruleId(sheet.id, key), ranges: joinCells(cells).map(toRange) },
    ]),
  )
}

function ruleId(sheetId: number, key: string): string {
  let hash = 0
  for (let index = 0; index < key.length; index += 1) hash = (hash * 31 + key.charCodeAt(index)) | 0
  return `rule-${sheetId}-${hash >>> 0}-${key.length}`
}

type Shown = Omit<ISheetDataValidationRule, 'uid' | 'ranges'>

function toRule(rule: ValidationRule): Shown {
  return {
    allowBlank: true,
    showErrorMessage: false,
    errorStyle: 2,
    ...(rule.helpText ? { showInputMessage: true, prompt: rule.helpText } : { showInputMessage: false }),
    ...shape(rule),
  }
}

const operators: Record<string, string> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  AFTER: 'greaterThan',
  BEFORE: 'lessThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
}

function shape(rule: ValidationRule): Pick<Shown, 'type'> & Partial<Shown> {
  const [first, second] = rule.values
  if (rule.criteria === 'CHECKBOX') return checkbox(first, second)
  if (rule.criteria === 'VALUE_IN_LIST') {
    return { ...list(second), formula1: JSON.stringify(Array.isArray(first) ? first.map(String) : []) }
  }
  if (rule.criteria === 'VALUE_IN_RANGE') return { ...list(second), formula1: `=${rangeOf(first)}` }
  if (rule.criteria === 'CUSTOM_FORMULA') return { type: kind('custom'), formula1: String(first ?? '') }
  if (rule.criteria.startsWith('NUMBER_')) return compared('decimal', rule)
  if (rule.criteria === 'DATE_IS_VALID_DATE') {
    // Univer knows no "any date": from the first to the last day that Sheets knows.
    return { type: kind('date'), operator: operator('BETWEEN'), formula1: '1', formula2: '2958465' }
  }
  if (rule.criteria.startsWith('DATE_')) return compared('date', rule)
  return { type: kind('any') }
}

function kind(name: string): DataValidationType {
  return name as DataValidationType
}

function operator(name: string): DataValidationOperator | undefined {
  return operators[name] as DataValidationOperator | undefined
}

function checkbox(on: unknown, off: unknown): Pick<Shown, 'type'> & Partial<Shown> {
  if (on === undefined) return { type: kind('checkbox') }
  return { type: kind('checkbox'), formula1: String(on), formula2: String(off ?? '') }
}

/** The second value of a list rule says whether the arrow is shown; chips are the look of Sheets today. */
function list(showArrow: unknown): Pick<Shown, 'type'> & Partial<Shown> {
  return { type: kind('list'), showDropDown: showArrow !== false, renderMode: 1 }
}

function rangeOf(value: ValidationRule['values'][number] | undefined): string {
  return typeof value === 'object' && !Array.isArray(value) ? value.range : ''
}

function compared(type: string, rule: ValidationRule): Pick<Shown, 'type'> & Partial<Shown> {
  const [first, second] = rule.values.map((value) => String(value as StoredValue))
  return {
    type: kind(type),
    operator: operator(rule.criteria.replace(/^(NUMBER|DATE)_/, '')),
    formula1: first,
    formula2: second,
  }
}
