import { Emulated, ScriptException } from '../../host/emulated'
import type { ValidationRule } from '../snapshot'
import { type SheetsContext, spreadsheetEnum } from './context'
import { readArgument } from './criteria-values'
import { DataValidationBuilder } from './data-validation-builder'

/** https://developers.google.com/apps-script/reference/spreadsheet/data-validation */
export class DataValidation extends Emulated {
  readonly apiName = 'Spreadsheet.DataValidation'

  constructor(
    private readonly context: SheetsContext,
    readonly rule: ValidationRule,
  ) {
    super()
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.context, this.rule)
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid
  }

  getCriteriaType(): object {
    return spreadsheetEnum(this.context, 'DataValidationCriteria', this.rule.criteria)
  }

  getCriteriaValues(): unknown[] {
    return this.rule.values.map((value) => readArgument(this.context, this.rule.criteria, value))
  }

  getHelpText(): string | null {
    return this.rule.helpText ?? null
  }
}

/** The rule a builder has come to; a builder without criteria cannot be built (wording a *guess*). */
export function builtRule(draft: Partial<ValidationRule> & { allowInvalid: boolean }): ValidationRule {
  const { criteria, values = [], allowInvalid, helpText } = draft
  if (criteria === undefined) throw new ScriptException('No criteria was set on the data validation builder.')
  return { criteria, values, allowInvalid, ...(helpText ? { helpText } : {}) }
}
