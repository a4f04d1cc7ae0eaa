import type { Area, ConditionalRule, ValidationRule } from '../snapshot'
import { fullA1, parseA1, splitTabName } from './a1'
import type { Book, Tab } from './book'
import { type FormulaReference, mapReferences, type ReferenceCorner } from './formula-references'

/** Lets every reference to the tab, in formulas, validation rules and conditional rules of the book, follow a change of its grid. */
export function adjustReferences(book: Book, tab: Tab, move: (area: Area) => Area | undefined): void {
  for (const holder of book.sheets) {
    const adjust = (formula: string): string =>
      mapReferences(formula, (reference) => {
        const target = reference.tabName ?? holder.name
        return target === tab.name ? movedReference(reference, tab, move) : reference
      })
    adjustTab(holder, adjust, (range) => movedRange(range, tab, move))
  }
}

/** Lets every reference to a tab follow its new name. */
export function renameReferences(book: Book, oldName: string, newName: string): void {
  const adjust = (formula: string): string =>
    mapReferences(formula, (reference) =>
      reference.tabName === oldName ? { ...reference, tabName: newName } : reference,
    )
  const adjustRange = (range: string): string => {
    const { tabName, rest } = splitTabName(range)
    return tabName === oldName ? `'${newName.replaceAll("'", "''")}'!${rest}` : range
  }
  for (const tab of book.sheets) adjustTab(tab, adjust, adjustRange)
}

function adjustTab(tab: Tab, formula: (text: string) => string, range: (text: string) => string): void {
  const adjusted = rememberedRules((rule) => adjustRule(rule, formula, range))
  for (const row of tab.rows) {
    for (const cell of row) {
      if (cell?.formula !== undefined) cell.formula = formula(cell.formula)
      if (cell?.validation) cell.validation = adjusted(cell.validation)
    }
  }
  tab.conditionalRules = tab.conditionalRules.map((rule) => adjustConditional(rule, formula))
}

/** Thousands of cells share a rule. */
function rememberedRules(adjust: (rule: ValidationRule) => ValidationRule) {
  const known = new Map<ValidationRule, ValidationRule>()
  return (rule: ValidationRule): ValidationRule => {
    const found = known.get(rule)
    if (found) return found
    const made = adjust(rule)
    known.set(rule, made)
    return made
  }
}

function adjustRule(
  rule: ValidationRule,
  formula: (text: string) => string,
  range: (text: string) => string,
): ValidationRule {
  const values = rule.values.map((value) => {
    if (typeof value === 'object' && !Array.isArray(value)) {
      const adjusted = range(value.range)
      return adjusted === value.range ? value : { range: adjusted }
    }
    return typeof value === 'string' && value.startsWith('=') ? formula(value) : value
  })
  return values.some((value, index) => value !== rule.values[index]) ? { ...rule, values } : rule
}

function adjustConditional(rule: ConditionalRule, formula: (text: string) => string): ConditionalRule {
  if (!rule.values) return rule
  const values = rule.values.map((value) =>
    typeof value === 'string' && value.startsWith('=') ? formula(value) : value,
  )
  return { ...rule, values }
}

function movedRange(range: string, tab: Tab, move: (area: Area) => Area | undefined): string {
  const { tabName, rest } = splitTabName(range)
  const area = tabName === tab.name ? parseA1(rest, tab) : undefined
  if (!area) return range
  const moved = move(area)
  return moved ? fullA1(tab.name, moved) : '#REF!'
}

function movedReference(
  reference: FormulaReference,
  tab: Tab,
  move: (area: Area) => Area | undefined,
): FormulaReference | undefined {
  const { start } = reference
  const end = reference.end ?? start
  const area = move(areaOf(start, end, tab))
  if (!area) return undefined
  const first = withPlace(start, area.row, area.column)
  const last = withPlace(end, area.row + area.rows - 1, area.column + area.columns - 1)
  return { ...reference, start: first, end: reference.end ? last : undefined }
}

function areaOf(start: ReferenceCorner, end: ReferenceCorner, tab: Tab): Area {
  const row = start.row?.index ?? 0
  const column = start.column?.index ?? 0
  return {
    row,
    column,
    rows: end.row ? end.row.index - row + 1 : tab.rowCount - row,
    columns: end.column ? end.column.index - column + 1 : tab.columnCount - column,
    ...(end.row ? {} : { rowsOpen: true as const }),
    ...(end.column ? {} : { columnsOpen: true as const }),
  }
}

function withPlace(corner: ReferenceCorner, row: number, column: number): ReferenceCorner {
  return {
    ...(corner.row ? { row: { ...corner.row, index: row } } : {}),
    ...(corner.column ? { column: { ...corner.column, index: column } } : {}),
  }
}
