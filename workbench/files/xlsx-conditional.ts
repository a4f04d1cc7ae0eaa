import type { ConditionalRule as FileRule } from 'hucre/xlsx'
import type { ConditionalRule, StoredValue } from '../sheets/snapshot'
import { areaName, cellName, type Grid, parseArea } from './a1'
import { fileColor, fromFileFont, type StyleContext, sheetColor } from './xlsx-style'

type FileCondition = Pick<FileRule, 'type' | 'operator' | 'formula' | 'text'>
type Scale = NonNullable<FileRule['colorScale']>

const numberOperators: Record<string, NonNullable<FileRule['operator']>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  DATE_EQUAL_TO: 'equal',
  DATE_AFTER: 'greaterThan',
  DATE_BEFORE: 'lessThan',
}

const textConditions: Record<
  string,
  { type: FileRule['type']; formula: (cell: string, text: string) => string }
> = {
  TEXT_CONTAINS: { type: 'containsText', formula: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))` },
  TEXT_DOES_NOT_CONTAIN: {
    type: 'notContainsText',
    formula: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  TEXT_STARTS_WITH: { type: 'beginsWith', formula: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}` },
  TEXT_ENDS_WITH: { type: 'endsWith', formula: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}` },
}

const scaleTypes: Record<string, Scale['cfvo'][number]['type']> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
}

/** Undefined for a condition that .xlsx has no word for; `order` counts from 0 and is the precedence. */
export function toFileRule(rule: ConditionalRule, order: number): FileRule | undefined {
  const [area] = rule.areas
  const place = { range: rule.areas.map(areaName).join(' '), priority: order + 1 }
  if (rule.gradient) return { ...place, type: 'colorScale', colorScale: toScale(rule.gradient) }
  const condition = area && toFileCondition(rule, cellName(area.row, area.column))
  if (!condition) return undefined
  return { ...place, ...condition, stopIfTrue: true, style: toDifferentialStyle(rule.style) }
}

function toFileCondition(rule: ConditionalRule, cell: string): FileCondition | undefined {
  const { criteria = '', values: [first, second] = [] } = rule
  if (criteria === 'CELL_EMPTY') return { type: 'containsBlanks', formula: `LEN(TRIM(${cell}))=0` }
  if (criteria === 'CELL_NOT_EMPTY') return { type: 'notContainsBlanks', formula: `LEN(TRIM(${cell}))>0` }
  if (criteria === 'CUSTOM_FORMULA') return { type: 'expression', formula: String(first).replace(/^=/, '') }
  if (criteria === 'TEXT_EQUAL_TO' || criteria === 'TEXT_NOT_EQUAL_TO') {
    return {
      type: 'cellIs',
      operator: criteria === 'TEXT_EQUAL_TO' ? 'equal' : 'notEqual',
      formula: quoted(first),
    }
  }
  const text = textConditions[criteria]
  if (text) return { type: text.type, text: String(first ?? ''), formula: text.formula(cell, quoted(first)) }
  return toFileComparison(criteria, [first, second])
}

function toFileComparison(criteria: string, values: (StoredValue | undefined)[]): FileCondition | undefined {
  const operator = numberOperators[criteria]
  if (!operator) return undefined
  const operands = values
    .filter((value) => value !== undefined)
    .map((value) => String(value).replace(/^=/, ''))
  return { type: 'cellIs', operator, formula: operands }
}

function quoted(value: StoredValue | undefined): string {
  return `"${String(value ?? '').replaceAll('"', '""')}"`
}

function toScale(gradient: NonNullable<ConditionalRule['gradient']>): Scale {
  return {
    cfvo: gradient.map(({ type, value }) => ({
      type: scaleTypes[type] ?? 'num',
      ...(value !== '' && { value }),
    })),
    colors: gradient.map(({ color }) => `FF${color.slice(1).toUpperCase()}`),
  }
}

/** In a conditional format a solid fill stands in the background colour: ECMA-376 part 1, 18.3.1.10 and 18.8.14. */
function toDifferentialStyle(style: ConditionalRule['style']): NonNullable<FileRule['style']> {
  const background = fileColor(style.background)
  const color = fileColor(style.color)
  const font = {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline && { underline: true }),
    ...(style.strikethrough && { strikethrough: true }),
    ...(color && { color }),
  }
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(background && { fill: { type: 'pattern', pattern: 'solid', bgColor: background } }),
  }
}

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
