import { ScriptException } from '../../host/emulated'
import { filledSize } from '../store/cells'
import { type ClearWhat, clearArea } from '../store/clear-area'
import { insertLines } from '../store/lines'
import { hasMerge, sortRows } from '../store/sort-rows'
import { forWriting } from './context'
import { clearedBy } from './range-values'
import { SheetSelection } from './sheet-selection'
import { sortKeys } from './sort-keys'

/** Appending, clearing and sorting a tab. */
export abstract class SheetContents extends SheetSelection {
  /** After the last filled row, adding a row where the grid is full; values are read as typed. */
  appendRow(rowContents: unknown[]): this {
    const { rows } = filledSize(this.tab)
    if (rows >= this.tab.rowCount) {
      insertLines(this.lines('rows'), { at: this.tab.rowCount, count: 1, like: this.tab.rowCount - 1 })
    }
    const missing = rowContents.length - this.tab.columnCount
    if (missing > 0) {
      const at = this.tab.columnCount
      insertLines(this.lines('columns'), { at, count: missing, like: at - 1 })
    }
    if (rowContents.length > 0) {
      this.range({ row: rows, column: 0, rows: 1, columns: rowContents.length }).setValues([rowContents])
    }
    return this
  }

  clear(options?: Record<string, boolean>): this {
    return this.clearParts(clearedBy(options))
  }

  clearContents(): this {
    return this.clearParts(['content'])
  }

  clearFormats(): this {
    return this.clearParts(['format'])
  }

  clearNotes(): this {
    return this.clearParts(['note'])
  }

  private clearParts(parts: ClearWhat[]): this {
    clearArea(this.tab, forWriting(this.context, this.tab, this.whole()), parts)
    return this
  }

  /** All rows but the frozen ones (sheets-behaviours 125; frozen rows by documentation of the grid). */
  sort(columnPosition: number, ascending = true): this {
    const { rows, columns } = filledSize(this.tab)
    const area = {
      row: this.tab.frozenRows,
      column: 0,
      rows: Math.max(0, rows - this.tab.frozenRows),
      columns: Math.max(columns, columnPosition),
    }
    const keys = sortKeys({ column: columnPosition, ascending }, { ...area, columns: this.tab.columnCount })
    if (area.rows < 1) return this
    forWriting(this.context, this.tab, area)
    if (hasMerge(this.tab, area)) {
      throw new ScriptException("You can't sort a range that contains merged cells.")
    }
    sortRows(this.context.book, this.tab, { area, keys })
    return this
  }
}
