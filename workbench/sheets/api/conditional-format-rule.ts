import { Emulated } from '../../host/emulated'
import type { ConditionalRule } from '../snapshot'
import { BooleanCondition, GradientCondition } from './conditional-format-conditions'
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder'
import type { SheetsContext } from './context'
import type { Range } from './range'

export type RuleBody = Omit<ConditionalRule, 'areas'>

/** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule */
export class ConditionalFormatRule extends Emulated {
  readonly apiName = 'Spreadsheet.ConditionalFormatRule'

  constructor(
    private readonly context: SheetsContext,
    readonly body: RuleBody,
    readonly ranges: Range[],
  ) {
    super()
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context, { body: this.body, ranges: this.ranges })
  }

  getBooleanCondition(): BooleanCondition | null {
    return booleanConditionOf(this.context, this.body)
  }

  getGradientCondition(): GradientCondition | null {
    return gradientConditionOf(this.context, this.body)
  }

  getRanges(): Range[] {
    return [...this.ranges]
  }
}

export function booleanConditionOf(context: SheetsContext, body: RuleBody): BooleanCondition | null {
  return body.criteria === undefined ? null : new BooleanCondition(context, body)
}

export function gradientConditionOf(context: SheetsContext, body: RuleBody): GradientCondition | null {
  return body.gradient ? new GradientCondition(context, body.gradient) : null
}
