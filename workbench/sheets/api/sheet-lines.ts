import { deleteLines, insertLines, type LineEdit, moveLines } from '../store/lines'
import { requireLive } from './context'
import type { Range } from './range'
import { SheetRanges } from './sheet-ranges'

/** Inserting, deleting and moving rows and columns. Positions count from 1. */
export abstract class SheetLines extends SheetRanges {
  protected lines(lines: 'rows' | 'columns'): LineEdit {
    requireLive(this.context, this.tab)
    return { book: this.context.book, tab: this.tab, lines, email: this.context.run.userEmail }
  }

  private insertBefore(lines: 'rows' | 'columns', position: number, count: number): this {
    insertLines(this.lines(lines), { at: position - 1, count, like: position - 1 })
    return this
  }

  private insertAfter(lines: 'rows' | 'columns', position: number, count: number): this {
    insertLines(this.lines(lines), { at: position, count, like: position - 1 })
    return this
  }

  insertRowBefore(beforePosition: number): this {
    return this.insertBefore('rows', beforePosition, 1)
  }

  insertRowAfter(afterPosition: number): this {
    return this.insertAfter('rows', afterPosition, 1)
  }

  insertRowsBefore(beforePosition: number, howMany: number): this {
    return this.insertBefore('rows', beforePosition, howMany)
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    return this.insertAfter('rows', afterPosition, howMany)
  }

  insertRows(rowIndex: number, numRows = 1): void {
    this.insertBefore('rows', rowIndex, numRows)
  }

  insertColumnBefore(beforePosition: number): this {
    return this.insertBefore('columns', beforePosition, 1)
  }

  insertColumnAfter(afterPosition: number): this {
    return this.insertAfter('columns', afterPosition, 1)
  }

  insertColumnsBefore(beforePosition: number, howMany: number): this {
    return this.insertBefore('columns', beforePosition, howMany)
  }

  insertColumnsAfter(afterPosition: number, howMany: number): this {
    return this.insertAfter('columns', afterPosition, howMany)
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    this.insertBefore('columns', columnIndex, numColumns)
  }

  deleteRow(rowPosition: number): this {
    deleteLines(this.lines('rows'), rowPosition - 1, 1)
    return this
  }

  deleteRows(rowPosition: number, howMany: number): void {
    deleteLines(this.lines('rows'), rowPosition - 1, howMany)
  }

  deleteColumn(columnPosition: number): this {
    deleteLines(this.lines('columns'), columnPosition - 1, 1)
    return this
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    deleteLines(this.lines('columns'), columnPosition - 1, howMany)
  }

  /** The destination counts in rows as they are before the move. */
  moveRows(rowSpec: Range, destinationIndex: number): void {
    const { row, rows } = rowSpec.area
    moveLines(this.lines('rows'), { at: row, count: rows, to: destinationIndex - 1 })
  }

  moveColumns(columnSpec: Range, destinationIndex: number): void {
    const { column, columns } = columnSpec.area
    moveLines(this.lines('columns'), { at: column, count: columns, to: destinationIndex - 1 })
  }
}
