import { Emulated } from '../../host/emulated'
import type { SheetsContext } from './context'
import type { Range } from './range'
import { select } from './selecting'

/** https://developers.google.com/apps-script/reference/spreadsheet/range-list: each setter acts on every range. */
export class RangeList extends Emulated {
  readonly apiName = 'Spreadsheet.RangeList'

  constructor(
    private readonly context: SheetsContext,
    readonly ranges: Range[],
  ) {
    super()
  }

  private each(act: (range: Range) => unknown): this {
    for (const range of this.ranges) act(range)
    return this
  }

  getRanges(): Range[] {
    return [...this.ranges]
  }

  activate(): this {
    const [first] = this.ranges
    if (first) {
      select(
        this.context,
        first.tab,
        this.ranges.map((range) => range.area),
      )
    }
    return this
  }

  breakApart(): this {
    return this.each((range) => range.breakApart())
  }

  check(): this {
    return this.each((range) => range.check())
  }

  uncheck(): this {
    return this.each((range) => range.uncheck())
  }

  insertCheckboxes(...values: unknown[]): this {
    return this.each((range) => range.insertCheckboxes(...values))
  }

  removeCheckboxes(): this {
    return this.each((range) => range.removeCheckboxes())
  }

  clear(options?: Record<string, boolean>): this {
    return this.each((range) => range.clear(options))
  }

  clearContent(): this {
    return this.each((range) => range.clearContent())
  }

  clearDataValidations(): this {
    return this.each((range) => range.clearDataValidations())
  }

  clearFormat(): this {
    return this.each((range) => range.clearFormat())
  }

  clearNote(): this {
    return this.each((range) => range.clearNote())
  }

  setBackground(color: string | null): this {
    return this.each((range) => range.setBackground(color))
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.each((range) => range.setBackgroundRGB(red, green, blue))
  }

  setBorder(...sides: (boolean | string | object | null)[]): this {
    return this.each((range) => range.setBorder(...sides))
  }

  setFontColor(color: string | null): this {
    return this.each((range) => range.setFontColor(color))
  }

  setFontFamily(fontFamily: string | null): this {
    return this.each((range) => range.setFontFamily(fontFamily))
  }

  setFontLine(fontLine: string | null): this {
    return this.each((range) => range.setFontLine(fontLine))
  }

  setFontSize(size: number): this {
    return this.each((range) => range.setFontSize(size))
  }

  setFontStyle(fontStyle: string | null): this {
    return this.each((range) => range.setFontStyle(fontStyle))
  }

  setFontWeight(fontWeight: string | null): this {
    return this.each((range) => range.setFontWeight(fontWeight))
  }

  setFormula(formula: string): this {
    return this.each((range) => range.setFormula(formula))
  }

  setFormulaR1C1(formula: string): this {
    return this.each((range) => range.setFormulaR1C1(formula))
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.each((range) => range.setHorizontalAlignment(alignment))
  }

  setNote(note: unknown): this {
    return this.each((range) => range.setNote(note))
  }

  setNumberFormat(numberFormat: string): this {
    return this.each((range) => range.setNumberFormat(numberFormat))
  }

  setShowHyperlink(showHyperlink: boolean): this {
    return this.each((range) => range.setShowHyperlink(showHyperlink))
  }

  setTextDirection(direction: object | null): this {
    return this.each((range) => range.setTextDirection(direction))
  }

  setTextRotation(degrees: number): this {
    return this.each((range) => range.setTextRotation(degrees))
  }

  setValue(value: unknown): this {
    return this.each((range) => range.setValue(value))
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.each((range) => range.setVerticalAlignment(alignment))
  }

  setVerticalText(isVertical: boolean): this {
    return this.each((range) => range.setVerticalText(isVertical))
  }

  setWrap(isWrapEnabled: boolean): this {
    return this.each((range) => range.setWrap(isWrapEnabled))
  }

  setWrapStrategy(strategy: object): this {
    return this.each((range) => range.setWrapStrategy(strategy))
  }

  trimWhitespace(): this {
    return this.each((range) => range.trimWhitespace())
  }
}
