import { Emulated, ScriptException } from '../../host/emulated'
import { tabById } from '../store/book'
import { requireRangeName } from '../store/named-ranges'
import { requireEditor } from '../store/permissions'
import type { SheetsContext } from './context'
import type { Range } from './range'

/** https://developers.google.com/apps-script/reference/spreadsheet/named-range */
export class NamedRange extends Emulated {
  readonly apiName = 'Spreadsheet.NamedRange'

  constructor(
    private readonly context: SheetsContext,
    private name: string,
  ) {
    super()
  }

  private get item() {
    const item = this.context.book.namedRanges.find((one) => one.name === this.name)
    if (!item) throw new ScriptException(`The named range "${this.name}" was removed.`)
    return item
  }

  getName(): string {
    return this.item.name
  }

  getRange(): Range {
    const { item } = this
    const tab = tabById(this.context.book, item.sheetId)
    if (!tab) throw new ScriptException(`Sheet ${item.sheetId} not found`)
    return this.context.range(tab, item.area)
  }

  setName(name: string): this {
    requireEditor(this.context.book, this.context.run.userEmail)
    requireRangeName(this.context.book, name, this.name)
    this.item.name = name
    this.name = name
    return this
  }

  setRange(range: Range): this {
    requireEditor(this.context.book, this.context.run.userEmail)
    Object.assign(this.item, { sheetId: range.tab.id, area: range.area })
    return this
  }

  remove(): void {
    requireEditor(this.context.book, this.context.run.userEmail)
    const { item } = this
    this.context.book.namedRanges = this.context.book.namedRanges.filter((one) => one !== item)
  }
}
