import { ScriptException } from '../../host/emulated'
import { cssColor } from '../store/css-colors'
import { hiddenByFilter } from '../store/filter-rows'
import { fitColumn, fitRow } from '../store/fit-sizes'
import { lineCount, requireBounds, requirePositive } from '../store/lines'
import { requireEditTab } from '../store/permissions'
import type { Range } from './range'
import { SheetLines } from './sheet-lines'

/** Sizes of an untouched column and row in pixels (*guess* from the grid). */
const defaultSize = { rows: 21, columns: 100 }

/** Sizes, hidden and frozen lines, colour and direction of a tab. */
export abstract class SheetView extends SheetLines {
  protected requireEdit(): void {
    requireEditTab(this.context.book, this.tab, this.context.run.userEmail)
  }

  private sizes(lines: 'rows' | 'columns'): Map<number, number> {
    return lines === 'rows' ? this.tab.rowHeights : this.tab.columnWidths
  }

  private setSizes(lines: 'rows' | 'columns', place: { start: number; count: number; size: number }): this {
    this.requireEdit()
    if (place.start < 1) requirePositive(0, lines)
    requirePositive(place.count, lines)
    requireBounds(this.lines(lines), place.start - 1, place.count)
    for (let line = place.start - 1; line < place.start - 1 + place.count; line += 1) {
      this.sizes(lines).set(line, place.size)
    }
    return this
  }

  private sizeOf(lines: 'rows' | 'columns', position: number): number {
    requireBounds(this.lines(lines), position - 1, 1)
    return this.sizes(lines).get(position - 1) ?? defaultSize[lines]
  }

  getColumnWidth(columnPosition: number): number {
    return this.sizeOf('columns', columnPosition)
  }

  setColumnWidth(columnPosition: number, width: number): this {
    return this.setSizes('columns', { start: columnPosition, count: 1, size: width })
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    return this.setSizes('columns', { start: startColumn, count: numColumns, size: width })
  }

  getRowHeight(rowPosition: number): number {
    return this.sizeOf('rows', rowPosition)
  }

  setRowHeight(rowPosition: number, height: number): this {
    return this.setSizes('rows', { start: rowPosition, count: 1, size: height })
  }

  setRowHeights(startRow: number, numRows: number, height: number): this {
    return this.setSizes('rows', { start: startRow, count: numRows, size: height })
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    return this.setSizes('rows', { start: startRow, count: numRows, size: height })
  }

  autoResizeColumn(columnPosition: number): this {
    return this.autoResizeColumns(columnPosition, 1)
  }

  autoResizeColumns(startColumn: number, numColumns: number): this {
    for (let column = startColumn; column < startColumn + numColumns; column += 1) {
      this.setColumnWidth(column, fitColumn(this.context.book, this.tab, column - 1))
    }
    return this
  }

  autoResizeRows(startRow: number, numRows: number): this {
    for (let row = startRow; row < startRow + numRows; row += 1) {
      this.setRowHeight(row, fitRow(this.context.book, this.tab, row - 1))
    }
    return this
  }

  private setHidden(
    lines: 'rows' | 'columns',
    span: { start: number; count: number; hidden: boolean },
  ): void {
    this.requireEdit()
    requireBounds(this.lines(lines), span.start - 1, span.count)
    const set = lines === 'rows' ? this.tab.hiddenRows : this.tab.hiddenColumns
    for (let line = span.start - 1; line < span.start - 1 + span.count; line += 1) {
      if (span.hidden) set.add(line)
      else set.delete(line)
    }
    if (set.size >= lineCount(this.lines(lines))) {
      throw new ScriptException(`Sorry, it is not possible to hide all ${lines} on a sheet.`)
    }
  }

  hideRow(row: Range): void {
    this.setHidden('rows', { start: row.getRow(), count: row.getNumRows(), hidden: true })
  }

  unhideRow(row: Range): void {
    this.setHidden('rows', { start: row.getRow(), count: row.getNumRows(), hidden: false })
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this.setHidden('rows', { start: rowIndex, count: numRows, hidden: true })
  }

  showRows(rowIndex: number, numRows = 1): void {
    this.setHidden('rows', { start: rowIndex, count: numRows, hidden: false })
  }

  hideColumn(column: Range): void {
    this.setHidden('columns', { start: column.getColumn(), count: column.getNumColumns(), hidden: true })
  }

  unhideColumn(column: Range): void {
    this.setHidden('columns', { start: column.getColumn(), count: column.getNumColumns(), hidden: false })
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this.setHidden('columns', { start: columnIndex, count: numColumns, hidden: true })
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this.setHidden('columns', { start: columnIndex, count: numColumns, hidden: false })
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    requireBounds(this.lines('rows'), rowPosition - 1, 1)
    return this.tab.hiddenRows.has(rowPosition - 1)
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    requireBounds(this.lines('rows'), rowPosition - 1, 1)
    return hiddenByFilter(this.context.book, this.tab, rowPosition - 1)
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    requireBounds(this.lines('columns'), columnPosition - 1, 1)
    return this.tab.hiddenColumns.has(columnPosition - 1)
  }

  getFrozenRows(): number {
    return this.tab.frozenRows
  }

  getFrozenColumns(): number {
    return this.tab.frozenColumns
  }

  /** At least one line stays unfrozen (wordings are *guesses*). */
  setFrozenRows(rows: number): void {
    this.requireEdit()
    if (rows < 0 || rows >= this.tab.rowCount) {
      throw new ScriptException("You can't freeze all rows on the sheet.")
    }
    this.tab.frozenRows = rows
  }

  setFrozenColumns(columns: number): void {
    this.requireEdit()
    if (columns < 0 || columns >= this.tab.columnCount) {
      throw new ScriptException("You can't freeze all columns on the sheet.")
    }
    this.tab.frozenColumns = columns
  }

  getTabColor(): string | null {
    return this.tab.tabColor
  }

  setTabColor(color: string | null): this {
    this.requireEdit()
    this.tab.tabColor = color === null ? null : (cssColor(color) ?? this.tab.tabColor)
    return this
  }

  isRightToLeft(): boolean {
    return this.tab.rightToLeft ?? false
  }

  setRightToLeft(rightToLeft: boolean): this {
    this.requireEdit()
    this.tab.rightToLeft = rightToLeft
    return this
  }

  hasHiddenGridlines(): boolean {
    return this.tab.hiddenGridlines ?? false
  }

  setHiddenGridlines(hideGridlines: boolean): this {
    this.requireEdit()
    this.tab.hiddenGridlines = hideGridlines
    return this
  }
}
