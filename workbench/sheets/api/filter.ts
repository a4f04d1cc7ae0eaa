import { Emulated, ScriptException } from '../../host/emulated'
import type { Tab } from '../store/book'
import { sortRows } from '../store/sort-rows'
import { forWriting, type SheetsContext } from './context'
import { FilterCriteria } from './filter-criteria'
import type { Range } from './range'

/** https://developers.google.com/apps-script/reference/spreadsheet/filter; columns are the tab's, from 1. */
export class Filter extends Emulated {
  readonly apiName = 'Spreadsheet.Filter'

  constructor(
    private readonly context: SheetsContext,
    private readonly tab: Tab,
  ) {
    super()
  }

  private get item() {
    if (!this.tab.filter) throw new ScriptException('The filter was removed.')
    return this.tab.filter
  }

  private column(position: number): number {
    const { area } = this.item
    if (position <= area.column || position > area.column + area.columns) {
      throw new ScriptException(`The column ${position} is outside the filter's range.`)
    }
    return position - 1
  }

  getRange(): Range {
    return this.context.range(this.tab, this.item.area)
  }

  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const criteria = this.item.criteria[this.column(columnPosition)]
    return criteria ? new FilterCriteria(this.context, criteria) : null
  }

  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): this {
    const column = this.column(columnPosition)
    forWriting(this.context, this.tab, this.item.area)
    if (filterCriteria) this.item.criteria[column] = filterCriteria.criteria
    else delete this.item.criteria[column]
    return this
  }

  removeColumnFilterCriteria(columnPosition: number): this {
    return this.setColumnFilterCriteria(columnPosition, null)
  }

  /** Sorts the rows below the filter's header row (sheets-behaviours 236). */
  sort(columnPosition: number, ascending: boolean): this {
    const column = this.column(columnPosition)
    const area = forWriting(this.context, this.tab, this.item.area)
    const below = { ...area, row: area.row + 1, rows: area.rows - 1 }
    sortRows(this.context.book, this.tab, { area: below, keys: [{ column, ascending }] })
    return this
  }

  remove(): void {
    forWriting(this.context, this.tab, this.item.area)
    this.tab.filter = null
  }
}
