import { Emulated, ScriptException } from '../../host/emulated'
import type { BandingSnapshot } from '../snapshot'
import { nextId, type Tab } from '../store/book'
import { cssColor } from '../store/css-colors'
import { forWriting, type SheetsContext } from './context'
import type { Range } from './range'

type Part = 'header' | 'first' | 'second' | 'footer'

/** https://developers.google.com/apps-script/reference/spreadsheet/banding */
export class Banding extends Emulated {
  readonly apiName = 'Spreadsheet.Banding'

  constructor(
    private readonly context: SheetsContext,
    private readonly tab: Tab,
    private readonly id: number,
  ) {
    super()
  }

  private get item(): BandingSnapshot {
    const item = this.tab.bandings.find((one) => one.id === this.id)
    if (!item) throw new ScriptException('The banding was removed.')
    return item
  }

  /** Row banding has null for column colours and the other way round (sheets-behaviours 248). */
  private color(direction: BandingSnapshot['direction'], part: Part): string | null {
    return this.item.direction === direction ? this.item[part] : null
  }

  private setColor(direction: BandingSnapshot['direction'], part: Part, color: string | null): this {
    const { item } = this
    forWriting(this.context, this.tab, item.area)
    if (part === 'header' || part === 'footer')
      item[part] = color === null ? null : (cssColor(color) ?? item[part])
    else item[part] = cssColor(requiredColor(direction, part, color)) ?? item[part]
    return this
  }

  getRange(): Range {
    return this.context.range(this.tab, this.item.area)
  }

  setRange(range: Range): this {
    forWriting(this.context, this.tab, range.area)
    this.item.area = range.area
    return this
  }

  copyTo(range: Range): Banding {
    forWriting(this.context, range.tab, range.area)
    const copy = { ...this.item, id: nextId(this.context.book), area: range.area }
    range.tab.bandings.push(copy)
    return new Banding(this.context, range.tab, copy.id)
  }

  remove(): void {
    forWriting(this.context, this.tab, this.item.area)
    this.tab.bandings = this.tab.bandings.filter((one) => one.id !== this.id)
  }

  getHeaderRowColor(): string | null {
    return this.color('ROWS', 'header')
  }

  getFirstRowColor(): string | null {
    return this.color('ROWS', 'first')
  }

  getSecondRowColor(): string | null {
    return this.color('ROWS', 'second')
  }

  getFooterRowColor(): string | null {
    return this.color('ROWS', 'footer')
  }

  getHeaderColumnColor(): string | null {
    return this.color('COLUMNS', 'header')
  }

  getFirstColumnColor(): string | null {
    return this.color('COLUMNS', 'first')
  }

  getSecondColumnColor(): string | null {
    return this.color('COLUMNS', 'second')
  }

  getFooterColumnColor(): string | null {
    return this.color('COLUMNS', 'footer')
  }

  setHeaderRowColor(color: string | null): this {
    return this.setColor('ROWS', 'header', color)
  }

  setFirstRowColor(color: string | null): this {
    return this.setColor('ROWS', 'first', color)
  }

  setSecondRowColor(color: string | null): this {
    return this.setColor('ROWS', 'second', color)
  }

  setFooterRowColor(color: string | null): this {
    return this.setColor('ROWS', 'footer', color)
  }

  setHeaderColumnColor(color: string | null): this {
    return this.setColor('COLUMNS', 'header', color)
  }

  setFirstColumnColor(color: string | null): this {
    return this.setColor('COLUMNS', 'first', color)
  }

  setSecondColumnColor(color: string | null): this {
    return this.setColor('COLUMNS', 'second', color)
  }

  setFooterColumnColor(color: string | null): this {
    return this.setColor('COLUMNS', 'footer', color)
  }
}

/** sheets-behaviours 249. */
function requiredColor(direction: string, part: string, color: string | null): string {
  if (color !== null) return color
  const which = part === 'first' ? 'First' : 'Second'
  throw new ScriptException(`${which} ${direction === 'ROWS' ? 'row' : 'column'} color should not be null`)
}
