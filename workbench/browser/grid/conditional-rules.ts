import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting'
import type { ConditionalRule } from '../../sheets/snapshot'
import { toRange } from './areas'
import { toStyleData } from './style-data'

/** A rule of the tab as Univer keeps it; undefined for one that Univer cannot show. `index` is its place among the tab's rules. */
export function toConditionalRule(
  rule: ConditionalRule,
  index: number,
): IConditionFormattingRule | undefined {
  const shape = rule.gradient ? scale(rule.gradient) : highlight(rule)
  if (!shape) return undefined
  return {
    cfId: `condition-${index}`,
    ranges: rule.areas.map(toRange),
    stopIfTrue: false,
    rule: shape as IConditionFormattingRule['rule'],
  }
}

const textOperators: Record<string, string> = {
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_STARTS_WITH: 'beginsWith',
  TEXT_ENDS_WITH: 'endsWith',
  TEXT_EQUAL_TO: 'equal',
  CELL_EMPTY: 'containsBlanks',
  CELL_NOT_EMPTY: 'notContainsBlanks',
}

const numberOperators: Record<string, string> = {
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
}

function highlight({ criteria = '', values = [], style }: ConditionalRule): object | undefined {
  const base = { type: 'highlightCell', style: toStyleData(style) }
  const [first, second] = values
  const text = textOperators[criteria]
  if (text) return { ...base, subType: 'text', operator: text, value: String(first ?? '') }
  const number = numberOperators[criteria]
  if (number) {
    const value = criteria.endsWith('BETWEEN') ? [Number(first), Number(second)] : Number(first)
    return { ...base, subType: 'number', operator: number, value }
  }
  if (criteria === 'CUSTOM_FORMULA') return { ...base, subType: 'formula', value: String(first ?? '') }
  return undefined
}

const pointTypes: Record<string, string> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
}

function scale(points: NonNullable<ConditionalRule['gradient']>): object {
  return {
    type: 'colorScale',
    config: points.map(({ color, type, value }, index) => ({
      index,
      color,
      value: { type: pointTypes[type] ?? 'num', value: value === '' ? undefined : Number(value) },
    })),
  }
}
