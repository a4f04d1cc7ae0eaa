import { Emulated } from '../../host/emulated'
import type { StoredValue } from '../snapshot'
import { enumKey, type SheetsContext, spreadsheetEnum } from './context'
import { plainArguments, readArgument } from './criteria-values'

/** The conditions that filters and conditional formats share: when…(…) sets a key of SpreadsheetApp.BooleanCriteria and its values. */
export abstract class ConditionBuilder extends Emulated {
  protected condition: { criteria?: string; values: StoredValue[] } = { values: [] }

  constructor(protected readonly context: SheetsContext) {
    super()
  }

  protected when(criteria: string, ...values: unknown[]): this {
    this.condition = { criteria, values: plainArguments(this.context, values) }
    return this
  }

  private whenDate(criteria: string, date: unknown): this {
    const relative = this.context.run.enumKey(date)
    return relative === undefined ? this.when(criteria, date) : this.when(`${criteria}_RELATIVE`, relative)
  }

  withCriteria(criteria: object, args: unknown[]): this {
    return this.when(enumKey(this.context, criteria), ...args)
  }

  whenCellEmpty(): this {
    return this.when('CELL_EMPTY')
  }

  whenCellNotEmpty(): this {
    return this.when('CELL_NOT_EMPTY')
  }

  whenDateAfter(date: unknown): this {
    return this.whenDate('DATE_AFTER', date)
  }

  whenDateBefore(date: unknown): this {
    return this.whenDate('DATE_BEFORE', date)
  }

  whenDateEqualTo(date: unknown): this {
    return this.whenDate('DATE_EQUAL_TO', date)
  }

  whenFormulaSatisfied(formula: string): this {
    return this.when('CUSTOM_FORMULA', formula)
  }

  whenNumberBetween(start: number, end: number): this {
    return this.when('NUMBER_BETWEEN', start, end)
  }

  whenNumberEqualTo(number: number): this {
    return this.when('NUMBER_EQUAL_TO', number)
  }

  whenNumberGreaterThan(number: number): this {
    return this.when('NUMBER_GREATER_THAN', number)
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number)
  }

  whenNumberLessThan(number: number): this {
    return this.when('NUMBER_LESS_THAN', number)
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number)
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.when('NUMBER_NOT_BETWEEN', start, end)
  }

  whenNumberNotEqualTo(number: number): this {
    return this.when('NUMBER_NOT_EQUAL_TO', number)
  }

  whenTextContains(text: string): this {
    return this.when('TEXT_CONTAINS', text)
  }

  whenTextDoesNotContain(text: string): this {
    return this.when('TEXT_DOES_NOT_CONTAIN', text)
  }

  whenTextEndsWith(text: string): this {
    return this.when('TEXT_ENDS_WITH', text)
  }

  whenTextEqualTo(text: string): this {
    return this.when('TEXT_EQUAL_TO', text)
  }

  whenTextStartsWith(text: string): this {
    return this.when('TEXT_STARTS_WITH', text)
  }
}

/** The enum value of a condition's criteria, null when none is set. */
export function criteriaEnum(context: SheetsContext, criteria: string | undefined): object | null {
  return criteria === undefined ? null : spreadsheetEnum(context, 'BooleanCriteria', criteria)
}

export function criteriaArguments(
  context: SheetsContext,
  condition: { criteria?: string; values?: StoredValue[] },
): unknown[] {
  return (condition.values ?? []).map((value) => readArgument(context, condition.criteria ?? '', value))
}
