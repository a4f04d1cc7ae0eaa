import type { GridTab } from '../../workbench/browser/grid/read-grid'
import type { CellSnapshot, SheetSnapshot } from '../../workbench/sheets/snapshot'

/**
 * A tab as far as a grid shows it, the same from the store and from Univer: defaults that one of them writes out are left away. What
 * Univer has no place for is not compared: protections, developer metadata, styles of parts of a text (links bring a look of their own).
 */
export function comparableTab(tab: SheetSnapshot | GridTab) {
  return {
    id: tab.id,
    name: tab.name,
    hidden: tab.hidden,
    rowCount: tab.rowCount,
    columnCount: tab.columnCount,
    frozenRows: tab.frozenRows,
    frozenColumns: tab.frozenColumns,
    tabColor: tab.tabColor ?? null,
    columnWidths: without(tab.columnWidths, 100),
    rowHeights: without(tab.rowHeights, 21),
    hiddenRows: sorted(tab.hiddenRows),
    hiddenColumns: sorted(tab.hiddenColumns),
    merges: tab.merges.map(({ row, column, rows, columns }) => [row, column, rows, columns].join()).sort(),
    cells: comparableCells(tab.cells),
    validated: 'validated' in tab ? tab.validated : validatedCells(tab.cells),
  }
}

function without(sizes: Record<number, number>, usual: number): Record<string, number> {
  return Object.fromEntries(Object.entries(sizes).filter(([, pixels]) => pixels !== usual))
}

function sorted(lines: readonly number[]): number[] {
  return [...lines].sort((a, b) => a - b)
}

function comparableCells(cells: SheetSnapshot['cells']): Record<string, object> {
  const found = Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line).map(([column, cell]) => [`${row},${column}`, comparableCell(cell)] as const),
  )
  return Object.fromEntries(found.filter(([, cell]) => Object.keys(cell).length > 0))
}

function comparableCell({ value, formula, error, note, style, links }: CellSnapshot): object {
  const looks = Object.fromEntries(Object.entries(style ?? {}).filter(([key, look]) => !isDefault(key, look)))
  return {
    ...(value !== undefined && value !== '' && { value }),
    ...(formula !== undefined && { formula }),
    ...(error !== undefined && { error }),
    ...(note !== undefined && note !== '' && { note }),
    ...(links !== undefined && links.length > 0 && { links }),
    ...(Object.keys(looks).length > 0 && { style: looks }),
  }
}

const defaults: Record<string, unknown> = {
  fontSize: 10,
  fontFamily: 'Arial',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontal: 'general',
}

function isDefault(key: string, look: unknown): boolean {
  return look === undefined || look === null || defaults[key] === look
}

function validatedCells(cells: SheetSnapshot['cells']): Record<string, string> {
  const found = Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, { validation }]) =>
      validation ? [[`${row},${column}`, kindOf(validation.criteria)] as const] : [],
    ),
  )
  return Object.fromEntries(found)
}

/** Univer's name for a kind of rule. */
function kindOf(criteria: string): string {
  if (criteria === 'CHECKBOX') return 'checkbox'
  if (criteria.startsWith('VALUE_IN_')) return 'list'
  if (criteria.startsWith('DATE_')) return 'date'
  if (criteria.startsWith('NUMBER_')) return 'decimal'
  return criteria === 'CUSTOM_FORMULA' ? 'custom' : 'any'
}
