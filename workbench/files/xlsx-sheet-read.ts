import type { Sheet } from 'hucre/xlsx'
import type { Area, SheetSnapshot } from '../sheets/snapshot'
import { type Grid, parseArea } from './a1'
import { fromFileRule } from './condition-read'
import { sheetColor } from './file-colors'
import { placeValidations } from './sheet-rules-read'
import { mostCells, tooLarge } from './size-limit'
import { defaultColumnPixels, heightFromFile, widthFromFile } from './sizes'
import { type CellReadContext, fromFileCell, type PlacedCell } from './xlsx-cell-read'

/** The grid that an imported tab gets at least (*guess*: that of a new spreadsheet). */
const leastRows = 1000
const leastColumns = 26

export interface SheetReadContext extends CellReadContext {
  sheetId: number
  listAt(reference: string): string[] | undefined
  newNumber(): number
  fileName: string
}

export function fromFileSheet(sheet: Sheet, context: SheetReadContext): SheetSnapshot {
  const used = usedGrid(sheet)
  const grid = {
    rowCount: Math.max(used.rowCount, leastRows),
    columnCount: Math.max(used.columnCount, leastColumns),
  }
  if (grid.rowCount * grid.columnCount > mostCells) throw tooLarge(context.fileName)
  const filterArea = sheet.autoFilter && parseArea(sheet.autoFilter.range, grid)
  const snapshot: SheetSnapshot = {
    id: context.sheetId,
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    ...grid,
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    tabColor: sheetColor(sheet.view?.tabColor, context) ?? null,
    cells: fromFileRows(sheet, context),
    ...fromFileColumns(sheet, grid.columnCount),
    ...fromFileRowDefinitions(sheet, grid.rowCount),
    merges: fromFileMerges(sheet),
    conditionalRules: [...(sheet.conditionalRules ?? [])]
      .sort((a, b) => a.priority - b.priority)
      .flatMap((rule) => fromFileRule(rule, { ...context, ...grid }) ?? []),
    protections: fromFileProtection(sheet, context),
    filter: filterArea ? { area: filterArea, criteria: {} } : null,
    ...(sheet.view?.rightToLeft && { rightToLeft: true }),
    ...(sheet.view?.showGridLines === false && { hiddenGridlines: true }),
  }
  placeValidations(snapshot, sheet, context)
  return snapshot
}

function fromFileRows(sheet: Sheet, context: SheetReadContext): SheetSnapshot['cells'] {
  const cells: SheetSnapshot['cells'] = {}
  for (const placed of placedCells(sheet)) {
    const cell = fromFileCell(placed, context)
    if (!cell) continue
    const row = cells[placed.row] ?? {}
    row[placed.column] = cell
    cells[placed.row] = row
  }
  return cells
}

/** Every cell of the rows, then those that have only a note or a link and stand outside. */
function* placedCells({ rows, cells }: Sheet): Generator<PlacedCell> {
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries())
      yield { row, column, value, detail: cells?.get(`${row},${column}`) }
  }
  for (const [key, detail] of cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    if (rows[row]?.[column] === undefined) yield { row, column, value: detail.value ?? null, detail }
  }
}

function usedGrid({ rows, cells }: Sheet): Grid {
  let [rowCount, columnCount] = [rows.length, rows[0]?.length ?? 0]
  for (const key of cells?.keys() ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    rowCount = Math.max(rowCount, row + 1)
    columnCount = Math.max(columnCount, column + 1)
  }
  return { rowCount, columnCount }
}

function fromFileColumns(
  sheet: Sheet,
  columnCount: number,
): Pick<SheetSnapshot, 'columnWidths' | 'hiddenColumns'> {
  const columnWidths: Record<number, number> = {}
  const hiddenColumns: number[] = []
  for (const [column, definition] of (sheet.columns ?? []).slice(0, columnCount).entries()) {
    const pixels = definition.width === undefined ? defaultColumnPixels : widthFromFile(definition.width)
    if (pixels !== defaultColumnPixels && pixels > 0) columnWidths[column] = pixels
    if (definition.hidden) hiddenColumns.push(column)
  }
  return { columnWidths, hiddenColumns }
}

function fromFileRowDefinitions(
  sheet: Sheet,
  rowCount: number,
): Pick<SheetSnapshot, 'rowHeights' | 'hiddenRows'> {
  const rowHeights: Record<number, number> = {}
  const hiddenRows: number[] = []
  for (const [row, definition] of sheet.rowDefs ?? []) {
    if (row >= rowCount) continue
    if (definition.height) rowHeights[row] = heightFromFile(definition.height)
    if (definition.hidden) hiddenRows.push(row)
  }
  return { rowHeights, hiddenRows }
}

/** Leaves out what names no cells. */
function fromFileMerges(sheet: Sheet): Area[] {
  return (sheet.merges ?? []).flatMap(({ startRow, startCol, endRow, endCol }) => {
    const area = {
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    }
    return area.row >= 0 && area.column >= 0 && area.rows > 0 && area.columns > 0 ? [area] : []
  })
}

function fromFileProtection(sheet: Sheet, context: SheetReadContext): SheetSnapshot['protections'] {
  if (!sheet.protection || sheet.protection.sheet === false) return []
  const id = context.newNumber()
  return [{ id, type: 'SHEET', unprotected: [], description: '', warningOnly: false, editors: [] }]
}
