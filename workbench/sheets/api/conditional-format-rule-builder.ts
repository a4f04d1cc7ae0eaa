import { ScriptException } from '../../host/emulated'
import type { ConditionalRule } from '../snapshot'
import { cssColor } from '../store/css-colors'
import { ConditionBuilder } from './condition-builder'
import type { BooleanCondition, GradientCondition } from './conditional-format-conditions'
import {
  booleanConditionOf,
  ConditionalFormatRule,
  gradientConditionOf,
  type RuleBody,
} from './conditional-format-rule'
import { enumKey, type SheetsContext } from './context'
import type { Range } from './range'

type Point = NonNullable<ConditionalRule['gradient']>[number]

/** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder */
export class ConditionalFormatRuleBuilder extends ConditionBuilder {
  readonly apiName = 'Spreadsheet.ConditionalFormatRuleBuilder'
  private style: ConditionalRule['style'] = {}
  private points: { min?: Point; mid?: Point; max?: Point } = {}
  private ranges: Range[] = []

  constructor(context: SheetsContext, rule?: { body: RuleBody; ranges: Range[] }) {
    super(context)
    if (!rule) return
    const { body } = rule
    this.style = { ...body.style }
    this.condition = { criteria: body.criteria, values: body.values ?? [] }
    this.ranges = [...rule.ranges]
    const [min, ...rest] = body.gradient ?? []
    const max = rest.pop()
    this.points = { min, mid: rest[0], max }
  }

  private body(): RuleBody {
    const { criteria, values } = this.condition
    const points = [this.points.min, this.points.mid, this.points.max]
    const gradient = points.filter((point): point is Point => point !== undefined)
    return {
      ...(criteria === undefined ? {} : { criteria, values }),
      ...(gradient.length > 0 ? { gradient } : {}),
      style: { ...this.style },
    }
  }

  /** A rule without a condition or without ranges is refused (wordings are *guesses*). */
  build(): ConditionalFormatRule {
    const body = this.body()
    if (body.criteria === undefined && !body.gradient) {
      throw new ScriptException('A conditional format rule must have a condition.')
    }
    return new ConditionalFormatRule(this.context, body, this.ranges)
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context, { body: this.body(), ranges: this.ranges })
  }

  getBooleanCondition(): BooleanCondition | null {
    return booleanConditionOf(this.context, this.body())
  }

  getGradientCondition(): GradientCondition | null {
    return gradientConditionOf(this.context, this.body())
  }

  getRanges(): Range[] {
    return [...this.ranges]
  }

  setRanges(ranges: Range[]): this {
    this.ranges = [...ranges]
    return this
  }

  private with(patch: ConditionalRule['style']): this {
    const entries = Object.entries({ ...this.style, ...patch }).filter(([, value]) => value !== undefined)
    this.style = Object.fromEntries(entries)
    return this
  }

  setBackground(color: string | null): this {
    return this.with({ background: ruleColor(color) })
  }

  setFontColor(color: string | null): this {
    return this.with({ color: ruleColor(color) })
  }

  setBold(bold: boolean | null): this {
    return this.with({ bold: bold ?? undefined })
  }

  setItalic(italic: boolean | null): this {
    return this.with({ italic: italic ?? undefined })
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.with({ strikethrough: strikethrough ?? undefined })
  }

  setUnderline(underline: boolean | null): this {
    return this.with({ underline: underline ?? undefined })
  }

  setGradientMinpoint(color: string): this {
    return this.withPoint('min', { color, type: 'MIN', value: '' })
  }

  setGradientMaxpoint(color: string): this {
    return this.withPoint('max', { color, type: 'MAX', value: '' })
  }

  setGradientMinpointWithValue(color: string, type: object, value: string): this {
    return this.withPoint('min', { color, type: enumKey(this.context, type), value })
  }

  setGradientMidpointWithValue(color: string, type: object, value: string): this {
    return this.withPoint('mid', { color, type: enumKey(this.context, type), value })
  }

  setGradientMaxpointWithValue(color: string, type: object, value: string): this {
    return this.withPoint('max', { color, type: enumKey(this.context, type), value })
  }

  private withPoint(place: 'min' | 'mid' | 'max', point: Point): this {
    this.points = { ...this.points, [place]: { ...point, color: ruleColor(point.color) ?? '#ffffff' } }
    return this
  }
}

function ruleColor(color: string | null): string | undefined {
  if (color === null) return undefined
  const hex = cssColor(color)
  if (hex === undefined) throw new ScriptException(`Invalid color: ${color}`)
  return hex
}
