import { ScriptException } from '../../host/emulated'
import { cssColor } from '../store/css-colors'
import { hiddenByFilter } from '../store/filter-rows'
import { lineCount, requireBounds } from '../store/lines'
import type { Range } from './range'
import { SheetSizes } from './sheet-sizes'

/** Hidden and frozen lines, colour and direction of a tab. */
export abstract class SheetView extends SheetSizes {
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
