import { Emulated, ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import { contains, touches } from '../store/area'
import { tabById } from '../store/book'
import { clearArea } from '../store/clear-area'
import { type CopyWhat, copyBlock, pasteCell, takeBlock } from '../store/copy-block'
import { dataRegion, nextDataCell } from '../store/data-region'
import { breakMerges, mergeArea } from '../store/merges'
import { delimiterOf, removeDuplicateRows, splitTexts, trimTexts } from '../store/row-tools'
import { deleteCells, insertCells } from '../store/shift-cells'
import { hasMerge, sortRows } from '../store/sort-rows'
import { enumKey, forWriting } from './context'
import type { Range } from './range'
import { RangeNotes } from './range-notes'
import { sortKeys } from './sort-keys'

const pasteTypes: Record<string, CopyWhat> = {
  PASTE_NORMAL: 'all',
  PASTE_NO_BORDERS: 'noBorders',
  PASTE_FORMAT: 'formats',
  PASTE_FORMULA: 'formulas',
  PASTE_VALUES: 'values',
  PASTE_DATA_VALIDATION: 'validation',
}

/** Copying, moving, merging, sorting and other work on whole blocks. */
export abstract class RangeBlocks extends RangeNotes {
  /** copyTo(target), copyTo(target, options), copyTo(target, copyPasteType, transposed). */
  copyTo(target: Range, ...how: unknown[]): void {
    const [first, transposed] = how
    const what = first === undefined ? 'all' : this.copyWhat(first)
    this.paste(target, { what, transposed: transposed === true })
  }

  private copyWhat(how: unknown): CopyWhat {
    const key = this.context.run.enumKey(how)
    if (key === 'PASTE_CONDITIONAL_FORMATTING' || key === 'PASTE_COLUMN_WIDTHS') {
      throw new ScriptException(`not emulated: Range.copyTo with ${key}`)
    }
    if (key !== undefined) return pasteTypes[key] ?? 'all'
    const options = (typeof how === 'object' ? how : {}) as { contentsOnly?: boolean; formatOnly?: boolean }
    if (options.contentsOnly && !options.formatOnly) return 'values'
    return options.formatOnly && !options.contentsOnly ? 'formats' : 'all'
  }

  private paste(target: Range, how: { what: CopyWhat; transposed: boolean }): void {
    const source = this.readable()
    const [rows, columns] = how.transposed ? [source.columns, source.rows] : [source.rows, source.columns]
    const reach = {
      ...target.area,
      rows: Math.max(rows, target.area.rows),
      columns: Math.max(columns, target.area.columns),
    }
    forWriting(this.context, target.tab, reach)
    copyBlock({ tab: this.tab, area: source }, { tab: target.tab, area: target.area }, how)
    if (how.what === 'all' && !how.transposed) this.copyMerges(target)
  }

  private copyMerges(target: Range): void {
    const by = { row: target.area.row - this.area.row, column: target.area.column - this.area.column }
    for (const merge of this.tab.merges.filter((one) => contains(this.area, one))) {
      mergeArea(target.tab, { ...merge, row: merge.row + by.row, column: merge.column + by.column })
    }
  }

  /** Column first, both ends included (sheets-behaviours 112). */
  copyValuesToRange(...place: [unknown, number, number, number, number]): void {
    this.paste(this.gridTarget(place), { what: 'values', transposed: false })
  }

  copyFormatToRange(...place: [unknown, number, number, number, number]): void {
    this.paste(this.gridTarget(place), { what: 'formats', transposed: false })
  }

  private gridTarget([sheet, column, columnEnd, row, rowEnd]: [
    unknown,
    number,
    number,
    number,
    number,
  ]): Range {
    const id = sheet instanceof Emulated && 'tab' in sheet ? (sheet.tab as { id: number }).id : Number(sheet)
    const tab = tabById(this.context.book, id)
    if (!tab) throw new ScriptException(`Sheet ${id} not found`)
    const area = { row: row - 1, column: column - 1, rows: rowEnd - row + 1, columns: columnEnd - column + 1 }
    return this.context.range(tab, area)
  }

  /** Cut and paste: formulas keep their references (*guess*), the source is left blank. */
  moveTo(target: Range): void {
    const source = this.writable()
    const area = { ...source, row: target.area.row, column: target.area.column }
    forWriting(this.context, target.tab, area)
    const cells = takeBlock({ tab: this.tab, area: source })
    clearArea(this.tab, source, ['content', 'format', 'note', 'validation'])
    for (const [r, line] of cells.entries()) {
      for (const [c, taken] of line.entries()) {
        const place = { row: area.row + r, column: area.column + c }
        pasteCell(target.tab, place, { taken: { ...taken, ...place }, what: 'all' })
      }
    }
  }

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
