import type { DataValidation, WriteSheet } from 'hucre/xlsx'
import type { SheetSnapshot, ValidationRule } from '../sheets/snapshot'
import { areaName, cellName } from './a1'
import { gatherAreas } from './cell-areas'
import { toFileRule } from './condition-write'
import { fileColor } from './file-colors'
import { renameSheets } from './formula-text'
import type { ListSheet } from './list-sheet'
import { grownRows } from './row-heights'
import { defaultColumnPixels, heightToFile, widthToFile } from './sizes'
import { toFileValidation } from './validation-write'
import { type CellWriteContext, fileValue, toFileCell } from './xlsx-cell-write'

export interface SheetWriteContext extends CellWriteContext {
  /** The tab's name in the file. */
  fileName: string
  lists: ListSheet
}

export function toFileSheet(sheet: SheetSnapshot, context: SheetWriteContext): WriteSheet {
  const tabColor = fileColor(sheet.tabColor)
  return {
    name: context.fileName,
    ...toFileGrid(sheet, context),
    columns: toFileColumns(sheet),
    rowDefs: toFileRowDefinitions(sheet),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    dataValidations: toFileValidations(sheet, context),
    conditionalRules: sheet.conditionalRules.flatMap((rule, order) => toFileRule(rule, order) ?? []),
    ...(sheet.hidden && { hidden: true }),
    view: {
      ...(tabColor && { tabColor }),
      ...(sheet.rightToLeft && { rightToLeft: true }),
      ...(sheet.hiddenGridlines && { showGridLines: false }),
    },
    // As the print dialog of Sheets begins: landscape, fitted to the width (seen by everyone, documented nowhere: a *guess*).
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(sheet.filter && { autoFilter: { range: areaName(sheet.filter.area) } }),
    ...(isLocked(sheet) && { protection: { sheet: true } }),
    ...((sheet.frozenRows > 0 || sheet.frozenColumns > 0) && {
      freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    }),
  }
}

function toFileGrid(sheet: SheetSnapshot, context: SheetWriteContext): Pick<WriteSheet, 'rows' | 'cells'> {
  const rows: NonNullable<WriteSheet['rows']> = Array.from({ length: usedRows(sheet) }, () => [])
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [rowKey, row] of Object.entries(sheet.cells)) {
    const values = rows[Number(rowKey)] ?? []
    for (const [columnKey, cell] of Object.entries(row)) {
      const column = Number(columnKey)
      const detailed = toFileCell(cell, context)
      if (detailed) cells.set(`${rowKey},${columnKey}`, detailed)
      while (values.length < column) values.push(null)
      values[column] = fileValue(cell)
    }
  }
  return { rows, cells }
}

function usedRows(sheet: SheetSnapshot): number {
  const numbers = [sheet.cells, sheet.rowHeights].flatMap((record) => Object.keys(record).map(Number))
  return [...numbers, ...sheet.hiddenRows].reduce((most, row) => Math.max(most, row + 1), 0)
}

function toFileColumns(sheet: SheetSnapshot): NonNullable<WriteSheet['columns']> {
  const hidden = new Set(sheet.hiddenColumns)
  return Array.from({ length: sheet.columnCount }, (_, column) => ({
    width: widthToFile(sheet.columnWidths[column] ?? defaultColumnPixels),
    ...(hidden.has(column) && { hidden: true }),
  }))
}

function toFileRowDefinitions(sheet: SheetSnapshot): NonNullable<WriteSheet['rowDefs']> {
  const definitions: NonNullable<WriteSheet['rowDefs']> = new Map()
  for (const [row, pixels] of grownRows(sheet)) definitions.set(row, { height: heightToFile(pixels) })
  for (const [row, pixels] of Object.entries(sheet.rowHeights)) {
    definitions.set(Number(row), { height: heightToFile(pixels) })
  }
  for (const row of sheet.hiddenRows) definitions.set(row, { ...definitions.get(row), hidden: true })
  return definitions
}

/** A whole protected tab is locked in Excel too; one with open areas is not, as Excel would lock these with it. */
function isLocked(sheet: SheetSnapshot): boolean {
  return sheet.protections.some(
    (one) => one.type === 'SHEET' && !one.warningOnly && one.unprotected.length === 0,
  )
}

interface RuleCells {
  rule: ValidationRule
  cells: { row: number; column: number }[]
}

function toFileValidations(sheet: SheetSnapshot, context: SheetWriteContext): DataValidation[] {
  return [...cellsByRule(sheet).values()].flatMap(({ rule, cells }) => {
    const areas = gatherAreas(cells)
    const [first] = areas
    const place = {
      sqref: areas.map(areaName).join(' '),
      firstCell: first ? cellName(first.row, first.column) : 'A1',
      placeList: context.lists.place,
    }
    return toFileValidation(withFileSheetNames(rule, context), place) ?? []
  })
}

function cellsByRule(sheet: SheetSnapshot): Map<string, RuleCells> {
  const keys = new WeakMap<ValidationRule, string>()
  const groups = new Map<string, RuleCells>()
  for (const [row, cells] of Object.entries(sheet.cells)) {
    for (const [column, { validation }] of Object.entries(cells)) {
      if (!validation) continue
      const key = keys.get(validation) ?? JSON.stringify(validation)
      keys.set(validation, key)
      const group: RuleCells = groups.get(key) ?? { rule: validation, cells: [] }
      group.cells.push({ row: Number(row), column: Number(column) })
      groups.set(key, group)
    }
  }
  return groups
}

function withFileSheetNames(rule: ValidationRule, context: SheetWriteContext): ValidationRule {
  if (context.renamed.size === 0) return rule
  return { ...rule, values: rule.values.map((value) => renamedValue(value, context)) }
}

function renamedValue(
  value: ValidationRule['values'][number],
  { renamed }: SheetWriteContext,
): ValidationRule['values'][number] {
  if (typeof value === 'string' && value.startsWith('=')) return renameSheets(value, renamed)
  return typeof value === 'object' && 'range' in value ? { range: renameSheets(value.range, renamed) } : value
}
