import { Emulated, ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import { parseA1, splitTabName } from '../store/a1'
import type { Tab } from '../store/book'
import { filledSize } from '../store/cells'
import { wholeGrid } from '../store/snapshot-book'
import { inGrid, requireLive, type SheetsContext } from './context'
import type { Range } from './range'
import { checkedArea } from './range-address'
import { RangeList } from './range-list'

/** Getting at ranges of a tab. */
export abstract class SheetRanges extends Emulated {
  readonly apiName = 'Spreadsheet.Sheet'

  constructor(
    readonly context: SheetsContext,
    readonly tab: Tab,
  ) {
    super()
  }

  protected range(area: Area): Range {
    return this.context.range(this.tab, area)
  }

  protected whole(): Area {
    return wholeGrid(this.tab)
  }

  /** getRange(row, column, rows?, columns?) or getRange(a1Notation). */
  getRange(...args: unknown[]): Range {
    requireLive(this.context, this.tab)
    const [first, column, rows = 1, columns = 1] = args
    if (typeof first === 'string') return this.rangeOf(first)
    const area = {
      row: Number(first) - 1,
      column: Number(column) - 1,
      rows: Number(rows),
      columns: Number(columns),
    }
    return this.range(inGrid(this.tab, checkedArea(area)))
  }

  /** The tab's own name may stand before the notation (sheets-behaviours 26, 27). */
  private rangeOf(notation: string): Range {
    const { tabName, rest } = splitTabName(notation)
    const tab =
      tabName === undefined ? this.tab : this.context.book.sheets.find((one) => one.name === tabName)
    const area = tab && (parseA1(rest, tab) ?? this.namedArea(rest, tab))
    if (!tab || !area) throw new ScriptException('Range not found')
    return this.context.range(tab, area)
  }

  private namedArea(name: string, tab: Tab): Area | undefined {
    const wanted = name.toLowerCase()
    return this.context.book.namedRanges.find(
      (one) => one.sheetId === tab.id && one.name.toLowerCase() === wanted,
    )?.area
  }

  getRangeList(notations: string[]): RangeList {
    return new RangeList(
      this.context,
      notations.map((notation) => this.getRange(notation)),
    )
  }

  /** One blank cell on an empty tab (sheets-behaviours 63, 64). */
  getDataRange(): Range {
    const { rows, columns } = filledSize(this.tab)
    return this.range({ row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) })
  }

  getLastRow(): number {
    return filledSize(this.tab).rows
  }

  getLastColumn(): number {
    return filledSize(this.tab).columns
  }

  getMaxRows(): number {
    return this.tab.rowCount
  }

  getMaxColumns(): number {
    return this.tab.columnCount
  }

  getSheetValues(...args: [number, number, number, number]): unknown[][] {
    return this.getRange(...args).getValues()
  }
}
