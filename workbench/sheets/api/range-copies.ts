import { Emulated, ScriptException } from '../../host/emulated'
import { contains } from '../store/area'
import { tabById } from '../store/book'
import { clearArea } from '../store/clear-area'
import { type CopyWhat, copyBlock, pasteCell, takeBlock } from '../store/copy-block'
import { mergeArea } from '../store/merges'
import { forWriting } from './context'
import type { Range } from './range'
import { RangeNotes } from './range-notes'

const pasteTypes: Record<string, CopyWhat> = {
  PASTE_NORMAL: 'all',
  PASTE_NO_BORDERS: 'noBorders',
  PASTE_FORMAT: 'formats',
  PASTE_FORMULA: 'formulas',
  PASTE_VALUES: 'values',
  PASTE_DATA_VALIDATION: 'validation',
}

/** Copying and moving blocks of cells. */
export abstract class RangeCopies extends RangeNotes {
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
}
