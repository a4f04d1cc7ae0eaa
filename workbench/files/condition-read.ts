import type { ConditionalRule as FileRule } from 'hucre/xlsx'
import type { ConditionalRule, StoredValue } from '../sheets/snapshot'
import { type Grid, parseArea } from './a1'
import { numberOperators, scaleTypes, textConditions } from './condition-words'
import { type StyleContext, sheetColor } from './file-colors'
import { fromFileFont } from './xlsx-style'

type Scale = NonNullable<FileRule['colorScale']>

/** Undefined for kinds that Sheets lacks: data bars, icons, top ten, duplicates. */
export function fromFileRule(rule: FileRule, context: StyleContext & Grid): ConditionalRule | undefined {
  const areas = rule.range.split(' ').flatMap((name) => parseArea(name, context) ?? [])
  if (areas.length === 0) return undefined
  if (rule.colorScale) return { areas, gradient: fromScale(rule.colorScale), style: {} }
  const condition = fromFileCondition(rule)
  return condition && { areas, ...condition, style: fromDifferentialStyle(rule.style ?? {}, context) }
}

type Condition = Pick<ConditionalRule, 'criteria' | 'values'>

function fromFileCondition(rule: FileRule): Condition | undefined {
  const formulas = rule.formula === undefined ? [] : [rule.formula].flat()
  if (rule.type === 'containsBlanks') return { criteria: 'CELL_EMPTY', values: [] }
  if (rule.type === 'notContainsBlanks') return { criteria: 'CELL_NOT_EMPTY', values: [] }
  const blankTest = /^LEN\(TRIM\(\$?[A-Z]+\$?\d+\)\)([=>])0$/.exec(formulas[0] ?? '')?.[1]
  if (blankTest) return { criteria: blankTest === '=' ? 'CELL_EMPTY' : 'CELL_NOT_EMPTY', values: [] }
  if (rule.type === 'expression') return { criteria: 'CUSTOM_FORMULA', values: [`=${formulas[0] ?? ''}`] }
  if (rule.type === 'cellIs') return fromFileComparison(rule.operator, formulas)
  const criteria = Object.keys(textConditions).find((key) => textConditions[key]?.type === rule.type)
  return criteria === undefined ? undefined : { criteria, values: [rule.text ?? ''] }
}

function fromFileComparison(operator: FileRule['operator'], formulas: string[]): Condition | undefined {
  const text = /^"((?:[^"]|"")*)"$/.exec(formulas[0] ?? '')?.[1]
  if (text !== undefined && (operator === 'equal' || operator === 'notEqual')) {
    const criteria = operator === 'equal' ? 'TEXT_EQUAL_TO' : 'TEXT_NOT_EQUAL_TO'
    return { criteria, values: [text.replaceAll('""', '"')] }
  }
  const criteria = Object.keys(numberOperators).find((key) => numberOperators[key] === operator)
  return criteria === undefined ? undefined : { criteria, values: formulas.map(operand) }
}

function operand(formula: string): StoredValue {
  const number = Number(formula)
  return formula.trim() !== '' && Number.isFinite(number) ? number : `=${formula}`
}

function fromScale(scale: Scale): NonNullable<ConditionalRule['gradient']> {
  return scale.cfvo.map(({ type, value }, index) => ({
    color: `#${(scale.colors[index] ?? 'FFFFFFFF').slice(-6).toLowerCase()}`,
    type: Object.keys(scaleTypes).find((key) => scaleTypes[key] === type) ?? 'NUMBER',
    value: value ?? '',
  }))
}

function fromDifferentialStyle(
  style: NonNullable<FileRule['style']>,
  context: StyleContext,
): ConditionalRule['style'] {
  const { fontFamily: _family, fontSize: _size, ...font } = fromFileFont(style.font, context)
  const fill = style.fill?.type === 'pattern' ? (style.fill.bgColor ?? style.fill.fgColor) : undefined
  const background = sheetColor(fill, context)
  return { ...(background !== undefined && { background }), ...font }
}
