import type { TextRunStyle } from '../snapshot'
import { eachCell, gridOf } from '../store/area'
import type { Cell } from '../store/book'
import { cellAt, clearContent, ensureCell } from '../store/cells'
import { displayValue } from '../store/read-cell'
import { storedRichText } from '../store/rich-text'
import { requireShape } from './context'
import { RangeLayout } from './range-layout'
import { plainTextStyle, RichTextValue } from './rich-text-value'
import { TextStyle } from './text-style'

const textKeys = ['color', 'bold', 'italic', 'underline', 'strikethrough', 'fontFamily', 'fontSize'] as const

function cellTextStyle(cell: Cell | undefined): TextRunStyle {
  const style = cell?.style ?? {}
  return Object.fromEntries(
    textKeys.filter((key) => style[key] !== undefined).map((key) => [key, style[key]]),
  )
}

/** Text styles, rich text and links in cells. */
export abstract class RangeText extends RangeLayout {
  getTextStyle(): TextStyle {
    const { row, column } = this.readableCorner()
    return this.textStyleAt(row, column)
  }

  getTextStyles(): TextStyle[][] {
    return gridOf(this.readable(), (row, column) => this.textStyleAt(row, column))
  }

  private textStyleAt(row: number, column: number): TextStyle {
    return new TextStyle(this.context, { ...plainTextStyle, ...cellTextStyle(cellAt(this.tab, row, column)) })
  }

  setTextStyle(style: TextStyle): this {
    return this.restyle(style.style)
  }

  setTextStyles(styles: TextStyle[][]): this {
    return this.restyleEach(styles, (style) => style?.style)
  }

  /** *Guess*: a cell with a number or a formula gives null, as the type allows; text and blanks give a value. */
  getRichTextValue(): RichTextValue | null {
    const { row, column } = this.readableCorner()
    return this.richTextAt(row, column)
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    return gridOf(this.readable(), (row, column) => this.richTextAt(row, column))
  }

  private richTextAt(row: number, column: number): RichTextValue | null {
    const cell = cellAt(this.tab, row, column)
    if (cell && (cell.formula !== undefined || typeof (cell.value ?? '') !== 'string')) return null
    const rich = {
      text: displayValue(this.context.book, cell),
      runs: cell?.runs ?? [],
      links: cell?.links ?? [],
    }
    return new RichTextValue(this.context, rich, { base: cellTextStyle(cell), from: 0 })
  }

  setRichTextValue(value: RichTextValue): this {
    eachCell(this.writable(), (row, column) => this.putRichText(row, column, value))
    return this
  }

  setRichTextValues(values: RichTextValue[][]): this {
    const rows = requireShape(values, this.area) as RichTextValue[][]
    const area = this.writable()
    eachCell(area, (row, column) => {
      const value = rows[row - area.row]?.[column - area.column]
      if (value) this.putRichText(row, column, value)
    })
    return this
  }

  /** The text is written as it is: not parsed (*guess*). */
  private putRichText(row: number, column: number, value: RichTextValue): void {
    const cell = ensureCell(this.tab, row, column)
    clearContent(cell)
    Object.assign(cell, storedRichText(value.rich))
  }
}
