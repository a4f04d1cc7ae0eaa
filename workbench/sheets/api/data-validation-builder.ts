import { Emulated, ScriptException } from '../../host/emulated'
import type { ValidationRule } from '../snapshot'
import { enumKey, type SheetsContext, spreadsheetEnum } from './context'
import { readArgument, storedArgument } from './criteria-values'
import { builtRule, DataValidation } from './data-validation'
import type { Range } from './range'

/** A list in a rule holds at most so many items (*guess*: what the grid says). */
const listLimit = 500

/** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder */
export class DataValidationBuilder extends Emulated {
  readonly apiName = 'Spreadsheet.DataValidationBuilder'
  private draft: Partial<ValidationRule> & { allowInvalid: boolean }

  constructor(
    private readonly context: SheetsContext,
    rule?: ValidationRule,
  ) {
    super()
    this.draft = rule ? { ...rule } : { allowInvalid: true }
  }

  private require(criteria: string, values: readonly unknown[] = []): this {
    this.draft = {
      ...this.draft,
      criteria,
      values: values.map((value) => storedArgument(this.context, value)),
    }
    return this
  }

  build(): DataValidation {
    return new DataValidation(this.context, builtRule(this.draft))
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.context, { criteria: '', values: [], ...this.draft })
  }

  getAllowInvalid(): boolean {
    return this.draft.allowInvalid
  }

  getCriteriaType(): object | null {
    const { criteria } = this.draft
    return criteria ? spreadsheetEnum(this.context, 'DataValidationCriteria', criteria) : null
  }

  getCriteriaValues(): unknown[] {
    const { criteria = '', values = [] } = this.draft
    return values.map((value) => readArgument(this.context, criteria, value))
  }

  getHelpText(): string | null {
    return this.draft.helpText ?? null
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.draft = { ...this.draft, allowInvalid }
    return this
  }

  setHelpText(helpText: string): this {
    this.draft = { ...this.draft, helpText }
    return this
  }

  withCriteria(criteria: object, args: unknown[]): this {
    return this.require(enumKey(this.context, criteria), args)
  }

  requireCheckbox(...values: unknown[]): this {
    return this.require('CHECKBOX', values)
  }

  /** Items become texts and the drop-down flag is filled in (sheets-behaviours 199). */
  requireValueInList(values: unknown[], showDropdown = true): this {
    if (values.length > listLimit) {
      throw new ScriptException(
        `The list of items in the data validation rule is limited to ${listLimit} items.`,
      )
    }
    return this.require('VALUE_IN_LIST', [values.map(String), showDropdown])
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    return this.require('VALUE_IN_RANGE', [range, showDropdown])
  }

  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', [formula])
  }

  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE')
  }

  requireDateAfter(date: Date): this {
    return this.require('DATE_AFTER', [date])
  }

  requireDateBefore(date: Date): this {
    return this.require('DATE_BEFORE', [date])
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.require('DATE_BETWEEN', [start, end])
  }

  requireDateEqualTo(date: Date): this {
    return this.require('DATE_EQUAL_TO', [date])
  }

  requireDateNotBetween(start: Date, end: Date): this {
    return this.require('DATE_NOT_BETWEEN', [start, end])
  }

  requireDateOnOrAfter(date: Date): this {
    return this.require('DATE_ON_OR_AFTER', [date])
  }

  requireDateOnOrBefore(date: Date): this {
    return this.require('DATE_ON_OR_BEFORE', [date])
  }

  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', [start, end])
  }

  requireNumberEqualTo(number: number): this {
    return this.require('NUMBER_EQUAL_TO', [number])
  }

  requireNumberGreaterThan(number: number): this {
    return this.require('NUMBER_GREATER_THAN', [number])
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number])
  }

  requireNumberLessThan(number: number): this {
    return this.require('NUMBER_LESS_THAN', [number])
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', [number])
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.require('NUMBER_NOT_BETWEEN', [start, end])
  }

  requireNumberNotEqualTo(number: number): this {
    return this.require('NUMBER_NOT_EQUAL_TO', [number])
  }

  requireTextContains(text: string): this {
    return this.require('TEXT_CONTAINS', [text])
  }

  requireTextDoesNotContain(text: string): this {
    return this.require('TEXT_DOES_NOT_CONTAIN', [text])
  }

  requireTextEqualTo(text: string): this {
    return this.require('TEXT_EQUAL_TO', [text])
  }

  requireTextIsEmail(): this {
    return this.require('TEXT_IS_VALID_EMAIL')
  }

  requireTextIsUrl(): this {
    return this.require('TEXT_IS_VALID_URL')
  }
}
