import type { Injector, Workbook, Worksheet } from '@univerjs/core'
import { DataValidationModel } from '@univerjs/data-validation'
import { SheetsNoteModel } from '@univerjs/sheets-note'
import type { CellSnapshot, SheetSnapshot } from '../../sheets/snapshot'
import { toArea } from './areas'
import { fromCellData } from './cell-data'
import { defaultHeight, defaultWidth } from './draw-lines'
import { tabIdOf, unitId } from './mutation'

/** What the grid holds of a tab, in the store's words. */
export type GridTab = Pick<
  SheetSnapshot,
  | 'id'
  | 'name'
  | 'hidden'
  | 'rowCount'
  | 'columnCount'
  | 'frozenRows'
  | 'frozenColumns'
  | 'tabColor'
  | 'cells'
  | 'columnWidths'
  | 'rowHeights'
  | 'hiddenRows'
  | 'hiddenColumns'
  | 'merges'
> & { validated: Record<string, string> }

/** Univer's model converted back, to be compared with the store: what is not in the model was not drawn. */
export function readGrid(injector: Injector, workbook: Workbook, sheetId?: number): GridTab[] {
  const worksheets = workbook.getSheets()
  const wanted =
    sheetId === undefined
      ? worksheets
      : worksheets.filter((worksheet) => worksheet.getSheetId() === tabIdOf(sheetId))
  return wanted.map((worksheet) => readTab(injector, workbook, worksheet))
}

function readTab(injector: Injector, workbook: Workbook, worksheet: Worksheet): GridTab {
  const config = worksheet.getConfig()
  const size = { rowCount: config.rowCount, columnCount: config.columnCount }
  return {
    id: Number(config.id),
    name: config.name,
    hidden: config.hidden === 1,
    ...size,
    frozenRows: config.freeze.ySplit,
    frozenColumns: config.freeze.xSplit,
    tabColor: config.tabColor || null,
    cells: readCells(injector, workbook, worksheet),
    columnWidths: sizes(config.columnData, ({ w }) => (w === defaultWidth ? undefined : w)),
    rowHeights: sizes(config.rowData, ({ h, ia }) => (ia === 0 && h !== defaultHeight ? h : undefined)),
    hiddenRows: hiddenLines(config.rowData),
    hiddenColumns: hiddenLines(config.columnData),
    merges: config.mergeData.map((range) => toArea(range, size)),
    validated: readValidation(injector, config.id),
  }
}

function sizes<T>(lines: Record<number, T>, read: (line: T) => number | undefined): Record<number, number> {
  const found = Object.entries(lines).flatMap(([line, data]) => {
    const pixels = data ? read(data) : undefined
    return pixels === undefined ? [] : [[line, pixels] as const]
  })
  return Object.fromEntries(found)
}

function hiddenLines(lines: Record<number, { hd?: number }>): number[] {
  return Object.entries(lines).flatMap(([line, data]) => (data?.hd === 1 ? [Number(line)] : []))
}

function readCells(injector: Injector, workbook: Workbook, worksheet: Worksheet): SheetSnapshot['cells'] {
  const cells: Record<number, Record<number, CellSnapshot>> = {}
  const put = (row: number, column: number, cell: CellSnapshot): void => {
    if (Object.keys(cell).length === 0) return
    const line = cells[row] ?? {}
    line[column] = { ...line[column], ...cell }
    cells[row] = line
  }
  worksheet.getCellMatrix().forValue((row, column, data) => {
    if (data) put(row, column, fromCellData(data, workbook.getStyles().getStyleByCell(data)))
  })
  const notes = injector.get(SheetsNoteModel).getSheetNotes(unitId, worksheet.getSheetId())
  for (const { row, col, note } of notes?.values() ?? []) put(row, col, { note })
  return cells
}

/** For each cell with a rule (row,column) the kind of rule. */
function readValidation(injector: Injector, tabId: string): Record<string, string> {
  const rules = injector.get(DataValidationModel).getRules(unitId, tabId)
  const found: Record<string, string> = {}
  for (const rule of rules) {
    for (const { startRow, endRow, startColumn, endColumn } of rule.ranges) {
      for (let row = startRow; row <= endRow; row += 1) {
        for (let column = startColumn; column <= endColumn; column += 1) found[`${row},${column}`] = rule.type
      }
    }
  }
  return found
}
