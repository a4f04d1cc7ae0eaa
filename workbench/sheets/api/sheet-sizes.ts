import { ScriptException } from '../../host/emulated'
import { fitColumn, fitRow } from '../store/fit-sizes'
import { requireBounds, requirePositive } from '../store/lines'
import { requireEditTab } from '../store/permissions'
import { SheetLines } from './sheet-lines'

/** Sizes of an untouched column and row in pixels (*guess* from the grid). */
const defaultSize = { rows: 21, columns: 100 }

/** Widths of columns and heights of rows. */
export abstract class SheetSizes extends SheetLines {
  protected requireEdit(): void {
    requireEditTab(this.context.book, this.tab, this.context.run.userEmail)
  }

  private sizes(lines: 'rows' | 'columns'): Map<number, number> {
    return lines === 'rows' ? this.tab.rowHeights : this.tab.columnWidths
  }

  private setSizes(lines: 'rows' | 'columns', place: { start: number; count: number; size: number }): this {
    this.requireEdit()
    // Wording and limit are *guesses*; in the grid itself a size is a whole number of pixels from 2 on.
    if (place.size < 0) throw new ScriptException(`The size of ${lines} cannot be ${place.size} pixels.`)
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
}
