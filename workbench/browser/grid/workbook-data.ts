import type { ICellData, IWorkbookData, IWorksheetData, LocaleType } from '@univerjs/core'
import type { BookSnapshot, SheetSnapshot } from '../../sheets/snapshot'
import { toRange } from './areas'
import { toCellData } from './cell-data'
import { defaultHeight, defaultWidth } from './draw-lines'
import { freezeOf } from './draw-tab'
import { tabIdOf, unitId } from './mutation'

/** The spreadsheet as Univer opens it. Validation, conditional formats, notes and filters are drawn after. */
export function toWorkbookData(book: BookSnapshot): IWorkbookData {
  return {
    id: unitId,
    name: book.name,
    appVersion: '0.25.1',
    locale: 'enUS' as LocaleType,
    styles: {},
    sheetOrder: book.sheets.map(({ id }) => tabIdOf(id)),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [tabIdOf(sheet.id), toWorksheetData(sheet)])),
  }
}

export function toWorksheetData(sheet: SheetSnapshot): IWorksheetData {
  return {
    id: tabIdOf(sheet.id),
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.hidden ? 1 : 0,
    freeze: freezeOf(sheet),
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    // Sheets' own default: Arial 10, at the bottom of the cell. The space around the text is a *guess* from memory (a row of two lines is 36 pixels high).
    defaultStyle: { ff: 'Arial', fs: 10, vt: 3, pd: { t: 3, r: 3, b: 3, l: 3 } },
    defaultColumnWidth: defaultWidth,
    defaultRowHeight: defaultHeight,
    mergeData: sheet.merges.map(toRange),
    cellData: toCells(sheet.cells),
    rowData: toRows(sheet),
    columnData: toColumns(sheet),
    rowHeader: { width: 46 },
    columnHeader: { height: 24 },
    showGridlines: sheet.hiddenGridlines ? 0 : 1,
    rightToLeft: sheet.rightToLeft ? 1 : 0,
  }
}

function toCells(cells: SheetSnapshot['cells']): Record<number, Record<number, ICellData>> {
  const rows = Object.entries(cells).map(([row, line]) => {
    const filled = Object.entries(line).flatMap(([column, cell]) => {
      const data = toCellData(cell)
      return data ? [[column, data] as const] : []
    })
    return [row, Object.fromEntries(filled)] as const
  })
  return Object.fromEntries(rows)
}

function toRows(sheet: SheetSnapshot): IWorksheetData['rowData'] {
  const rows: IWorksheetData['rowData'] = {}
  for (const [row, height] of Object.entries(sheet.rowHeights)) rows[Number(row)] = { h: height, ia: 0 }
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: 1 }
  return rows
}

function toColumns(sheet: SheetSnapshot): IWorksheetData['columnData'] {
  const columns: IWorksheetData['columnData'] = {}
  for (const [column, width] of Object.entries(sheet.columnWidths)) columns[Number(column)] = { w: width }
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: 1 }
  return columns
}
