import { Emulated } from '../../host/emulated'
import type { Tab } from '../store/book'
import type { SheetsContext } from './context'
import type { Range } from './range'
import { RangeList } from './range-list'
import type { Sheet } from './sheet'

/** https://developers.google.com/apps-script/reference/spreadsheet/selection */
export class Selection extends Emulated {
  readonly apiName = 'Spreadsheet.Selection'

  constructor(
    private readonly context: SheetsContext,
    private readonly tab: Tab,
  ) {
    super()
  }

  getActiveSheet(): Sheet {
    return this.context.sheet(this.tab)
  }

  /** The last area selected. */
  getActiveRange(): Range | null {
    const area = this.tab.selection.areas.at(-1)
    return area ? this.context.range(this.tab, area) : null
  }

  getActiveRangeList(): RangeList | null {
    const { areas } = this.tab.selection
    if (areas.length === 0) return null
    return new RangeList(
      this.context,
      areas.map((area) => this.context.range(this.tab, area)),
    )
  }

  getCurrentCell(): Range | null {
    return this.context.range(this.tab, { ...this.tab.selection.current, rows: 1, columns: 1 })
  }
}
