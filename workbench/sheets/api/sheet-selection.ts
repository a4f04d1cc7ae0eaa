import { ScriptException } from '../../host/emulated'
import { parseA1 } from '../store/a1'
import type { Range } from './range'
import type { RangeList } from './range-list'
import { select } from './selecting'
import { Selection } from './selection'
import { SheetView } from './sheet-view'

/** What is selected on a tab. */
export abstract class SheetSelection extends SheetView {
  activate(): this {
    this.context.book.activeSheetId = this.tab.id
    return this
  }

  getSelection(): Selection {
    return new Selection(this.context, this.tab)
  }

  getActiveRange(): Range | null {
    return this.getSelection().getActiveRange()
  }

  getActiveRangeList(): RangeList | null {
    return this.getSelection().getActiveRangeList()
  }

  getCurrentCell(): Range | null {
    return this.getSelection().getCurrentCell()
  }

  getActiveCell(): Range {
    return this.range({ ...this.tab.selection.current, rows: 1, columns: 1 })
  }

  setActiveRange(range: Range): Range {
    select(this.context, range.tab, [range.area])
    return range
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate()
  }

  setActiveSelection(selection: Range | string): Range {
    if (typeof selection !== 'string') return this.setActiveRange(selection)
    const area = parseA1(selection, this.tab)
    if (!area) throw new ScriptException('Range not found')
    return this.setActiveRange(this.range(area))
  }

  /** The current cell moves; a selection that holds it stays. */
  setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell()
  }
}
