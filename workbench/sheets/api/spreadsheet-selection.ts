import { ScriptException } from '../../host/emulated'
import type { Range } from './range'
import type { RangeList } from './range-list'
import type { Selection } from './selection'
import type { Sheet } from './sheet'
import { SpreadsheetLines } from './spreadsheet-lines'

/** What is active in a spreadsheet. */
export abstract class SpreadsheetSelection extends SpreadsheetLines {
  getSelection(): Selection {
    return this.getActiveSheet().getSelection()
  }

  getActiveRange(): Range | null {
    return this.getActiveSheet().getActiveRange()
  }

  getActiveRangeList(): RangeList | null {
    return this.getActiveSheet().getActiveRangeList()
  }

  getActiveCell(): Range {
    return this.getActiveSheet().getActiveCell()
  }

  getCurrentCell(): Range | null {
    return this.getActiveSheet().getCurrentCell()
  }

  setActiveRange(range: Range): Range {
    return this.getActiveSheet().setActiveRange(range)
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate()
  }

  setActiveSelection(selection: Range | string): Range {
    return this.getActiveSheet().setActiveSelection(selection)
  }

  setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell()
  }

  /** A hidden tab shows up when it is made active (*guess*); a tab of no book here is refused. */
  setActiveSheet(sheet: Sheet, _restoreSelection?: boolean): Sheet {
    if (!this.book.sheets.includes(sheet.tab)) throw new ScriptException(`Sheet ${sheet.tab.id} not found`)
    sheet.tab.hidden = false
    this.book.activeSheetId = sheet.tab.id
    return sheet
  }
}
