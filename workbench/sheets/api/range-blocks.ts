import { ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import { contains, touches } from '../store/area'
import { pasteCell, takeBlock } from '../store/copy-block'
import { dataRegion, nextDataCell } from '../store/data-region'
import { breakMerges, mergeArea } from '../store/merges'
import { delimiterOf, removeDuplicateRows, splitTexts, trimTexts } from '../store/row-tools'
import { deleteCells, insertCells } from '../store/shift-cells'
import { hasMerge, sortRows } from '../store/sort-rows'
import { enumKey } from './context'
import type { Range } from './range'
import { RangeCopies } from './range-copies'
import { sortKeys } from './sort-keys'

/** Merging, sorting and other work on whole blocks. */
export abstract class RangeBlocks extends RangeCopies {
  merge(): this {
    mergeArea(this.tab, this.writable())
    return this
  }

  mergeAcross(): this {
    const area = this.writable()
    for (let row = 0; row < area.rows; row += 1)
      mergeArea(this.tab, { ...area, row: area.row + row, rows: 1 })
    return this
  }

  mergeVertically(): this {
    const area = this.writable()
    for (let column = 0; column < area.columns; column += 1) {
      mergeArea(this.tab, { ...area, column: area.column + column, columns: 1 })
    }
    return this
  }

  breakApart(): this {
    breakMerges(this.tab, this.writable())
    return this
  }

  isPartOfMerge(): boolean {
    const area = this.readable()
    return this.tab.merges.some((merge) => contains(merge, area))
  }

  getMergedRanges(): Range[] {
    const area = this.readable()
    return this.tab.merges.filter((merge) => touches(merge, area)).map((merge) => this.sibling(merge))
  }

  /** Sorting over merged cells is refused (wording a *guess*). */
  sort(spec: unknown): this {
    const area = this.writable()
    if (hasMerge(this.tab, area)) {
      throw new ScriptException("You can't sort a range that contains merged cells.")
    }
    sortRows(this.context.book, this.tab, { area, keys: sortKeys(spec, area) })
    return this
  }

  randomize(): this {
    const area = this.writable()
    const rows = takeBlock({ tab: this.tab, area })
    for (let index = rows.length - 1; index > 0; index -= 1) {
      const other = Math.floor(Math.random() * (index + 1))
      const [a, b] = [rows[index], rows[other]]
      if (a && b) [rows[index], rows[other]] = [b, a]
    }
    for (const [r, line] of rows.entries()) {
      for (const [c, taken] of line.entries()) {
        pasteCell(this.tab, { row: area.row + r, column: area.column + c }, { taken, what: 'all' })
      }
    }
    return this
  }

  removeDuplicates(columnsToCompare?: number[]): Range {
    const area = this.writable()
    const all = Array.from({ length: area.columns }, (_, index) => area.column + index)
    const columns = columnsToCompare?.map((column) => column - 1) ?? all
    const rows = removeDuplicateRows(this.tab, area, columns)
    return this.sibling({ ...area, rows })
  }

  trimWhitespace(): this {
    trimTexts(this.tab, this.writable())
    return this
  }

  splitTextToColumns(delimiter?: unknown): void {
    const area = this.writable()
    if (area.columns !== 1) throw new ScriptException('A range in a single column must be provided')
    const sign =
      typeof delimiter === 'string' || delimiter === undefined
        ? delimiter
        : delimiterOf(enumKey(this.context, delimiter))
    splitTexts(this.context.book, this.tab, { area, delimiter: sign })
  }

  insertCells(shiftDimension: object): this {
    insertCells(this.tab, this.writable(), this.direction(shiftDimension))
    return this
  }

  deleteCells(shiftDimension: object): void {
    deleteCells(this.tab, this.writable(), this.direction(shiftDimension))
  }

  private direction(dimension: object): 'rows' | 'columns' {
    return enumKey(this.context, dimension) === 'ROWS' ? 'rows' : 'columns'
  }

  getDataRegion(dimension?: object): Range {
    const key = dimension && enumKey(this.context, dimension)
    const area: Area = this.readable()
    return this.sibling(dataRegion(this.tab, area, { rows: key !== 'COLUMNS', columns: key !== 'ROWS' }))
  }

  getNextDataCell(direction: object): Range {
    const place = nextDataCell(this.tab, this.readableCorner(), enumKey(this.context, direction))
    return this.sibling({ ...place, rows: 1, columns: 1 })
  }
}
