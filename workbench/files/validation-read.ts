import type { DataValidation } from 'hucre/xlsx'
import type { StoredValue, ValidationRule } from '../sheets/snapshot'
import { openRange, quoteSheetName, splitReference } from './a1'
import { comparisons } from './validation-comparisons'

/** Undefined for a rule without counterpart in Sheets (time, text length). `listAt` knows the lists that were placed in ranges. */
export function fromFileValidation(
  validation: DataValidation,
  listAt: (reference: string) => string[] | undefined,
): ValidationRule | undefined {
  const criteria = fromFileCriteria(validation, listAt)
  if (!criteria) return undefined
  const lenient = validation.errorStyle === 'warning' || validation.errorStyle === 'information'
  return {
    ...criteria,
    allowInvalid: lenient || !validation.showErrorMessage,
    ...(validation.inputMessage && { helpText: validation.inputMessage }),
  }
}

type ReadCriteria = Pick<ValidationRule, 'criteria' | 'values'>

function fromFileCriteria(
  validation: DataValidation,
  listAt: (reference: string) => string[] | undefined,
): ReadCriteria | undefined {
  const { type, formula1 = '' } = validation
  if (type === 'list') return fromFileList(validation, listAt)
  if (type === 'custom') return { criteria: 'CUSTOM_FORMULA', values: [`=${formula1}`] }
  if (type === 'date' && validation.operator === 'greaterThan' && formula1 === '0') {
    return { criteria: 'DATE_IS_VALID_DATE', values: [] }
  }
  if (type === 'date') return fromFileComparison('DATE_', validation)
  return type === 'decimal' || type === 'whole' ? fromFileComparison('NUMBER_', validation) : undefined
}

function fromFileList(
  validation: DataValidation,
  listAt: (reference: string) => string[] | undefined,
): ReadCriteria | undefined {
  const inline = validation.values?.map((item) => item.replaceAll('""', '"'))
  const items = inline ?? listAt(validation.formula1 ?? '')
  if (items?.join() === 'TRUE,FALSE') return { criteria: 'CHECKBOX', values: [] }
  if (items) return { criteria: 'VALUE_IN_LIST', values: [items, true] }
  const { sheetName, range } = splitReference(validation.formula1 ?? '')
  if (!/^\$?[A-Z]{1,3}\$?\d*(:\$?[A-Z]{1,3}\$?\d*)?$/i.test(range)) return undefined
  const reference = (sheetName && `${quoteSheetName(sheetName)}!`) + openRange(range)
  return { criteria: 'VALUE_IN_RANGE', values: [{ range: reference }, true] }
}

function fromFileComparison(
  prefix: 'DATE_' | 'NUMBER_',
  validation: DataValidation,
): ReadCriteria | undefined {
  const operator = validation.operator ?? 'between'
  const criteria = Object.keys(comparisons).find(
    (key) => key.startsWith(prefix) && comparisons[key] === operator,
  )
  if (!criteria) return undefined
  const formulas = [validation.formula1, /between/i.test(operator) ? validation.formula2 : undefined]
  const operands = formulas.filter((formula) => formula !== undefined)
  return { criteria, values: operands.map(operandValue) }
}

function operandValue(formula: string): StoredValue {
  const number = Number(formula)
  return formula.trim() !== '' && Number.isFinite(number) ? number : `=${formula}`
}
