import { Emulated } from '../../host/emulated'
import type { Book, Tab } from '../store/book'
import type { SheetsContext } from './context'
import type { Range } from './range'
import type { Sheet } from './sheet'

/** Methods of a spreadsheet that act on its active tab. */
export abstract class SpreadsheetLines extends Emulated {
  readonly apiName = 'Spreadsheet.Spreadsheet'
  readonly book: Book

  constructor(readonly context: SheetsContext) {
    super()
    this.book = context.book
  }

  protected activeTab(): Tab {
    const active = this.book.sheets.find((tab) => tab.id === this.book.activeSheetId) ?? this.book.sheets[0]
    if (!active) throw new Error('a spreadsheet has a tab')
    return active
  }

  getActiveSheet(): Sheet {
    return this.context.sheet(this.activeTab())
  }

  appendRow(rowContents: unknown[]): Sheet {
    return this.getActiveSheet().appendRow(rowContents)
  }

  autoResizeColumn(columnPosition: number): Sheet {
    return this.getActiveSheet().autoResizeColumn(columnPosition)
  }

  deleteColumn(columnPosition: number): Sheet {
    return this.getActiveSheet().deleteColumn(columnPosition)
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.getActiveSheet().deleteColumns(columnPosition, howMany)
  }

  deleteRow(rowPosition: number): Sheet {
    return this.getActiveSheet().deleteRow(rowPosition)
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.getActiveSheet().deleteRows(rowPosition, howMany)
  }

  getColumnWidth(columnPosition: number): number {
    return this.getActiveSheet().getColumnWidth(columnPosition)
  }

  getRowHeight(rowPosition: number): number {
    return this.getActiveSheet().getRowHeight(rowPosition)
  }

  getDataRange(): Range {
    return this.getActiveSheet().getDataRange()
  }

  getFrozenColumns(): number {
    return this.getActiveSheet().getFrozenColumns()
  }

  getFrozenRows(): number {
    return this.getActiveSheet().getFrozenRows()
  }

  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn()
  }

  getLastRow(): number {
    return this.getActiveSheet().getLastRow()
  }

  getSheetId(): number {
    return this.activeTab().id
  }

  getSheetName(): string {
    return this.activeTab().name
  }

  getSheetValues(...args: [number, number, number, number]): unknown[][] {
    return this.getActiveSheet().getSheetValues(...args)
  }

  hideColumn(column: Range): void {
    this.context.sheet(column.tab).hideColumn(column)
  }

  hideRow(row: Range): void {
    this.context.sheet(row.tab).hideRow(row)
  }

  unhideColumn(column: Range): void {
    this.context.sheet(column.tab).unhideColumn(column)
  }

  unhideRow(row: Range): void {
    this.context.sheet(row.tab).unhideRow(row)
  }

  insertColumnAfter(afterPosition: number): Sheet {
    return this.getActiveSheet().insertColumnAfter(afterPosition)
  }

  insertColumnBefore(beforePosition: number): Sheet {
    return this.getActiveSheet().insertColumnBefore(beforePosition)
  }

  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertColumnsAfter(afterPosition, howMany)
  }

  insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertColumnsBefore(beforePosition, howMany)
  }

  insertRowAfter(afterPosition: number): Sheet {
    return this.getActiveSheet().insertRowAfter(afterPosition)
  }

  insertRowBefore(beforePosition: number): Sheet {
    return this.getActiveSheet().insertRowBefore(beforePosition)
  }

  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertRowsAfter(afterPosition, howMany)
  }

  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertRowsBefore(beforePosition, howMany)
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.getActiveSheet().isColumnHiddenByUser(columnPosition)
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    return this.getActiveSheet().isRowHiddenByFilter(rowPosition)
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.getActiveSheet().isRowHiddenByUser(rowPosition)
  }

  setColumnWidth(columnPosition: number, width: number): Sheet {
    return this.getActiveSheet().setColumnWidth(columnPosition, width)
  }

  setRowHeight(rowPosition: number, height: number): Sheet {
    return this.getActiveSheet().setRowHeight(rowPosition, height)
  }

  setFrozenColumns(columns: number): void {
    this.getActiveSheet().setFrozenColumns(columns)
  }

  setFrozenRows(rows: number): void {
    this.getActiveSheet().setFrozenRows(rows)
  }

  sort(columnPosition: number, ascending = true): Sheet {
    return this.getActiveSheet().sort(columnPosition, ascending)
  }
}
