import type { ConditionalRule as FileRule } from 'hucre/xlsx'
import type { ConditionalRule, StoredValue } from '../sheets/snapshot'
import { areaName, cellName } from './a1'
import { numberOperators, scaleTypes, textConditions } from './condition-words'
import { fileColor } from './file-colors'

type FileCondition = Pick<FileRule, 'type' | 'operator' | 'formula' | 'text'>
type Scale = NonNullable<FileRule['colorScale']>

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
