import { Emulated, type Run, ScriptException } from '../../host/emulated'
import type { Book } from '../store/book'
import { ColorBuilder } from './color'
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder'
import type { SheetsContext } from './context'
import { DataValidationBuilder } from './data-validation-builder'
import { FilterCriteriaBuilder } from './filter-criteria'
import type { Range } from './range'
import type { RangeList } from './range-list'
import { RichTextValueBuilder } from './rich-text-value'
import type { Selection } from './selection'
import type { Sheet } from './sheet'
import { sheetsContext, type Toast } from './sheets-context'
import type { Spreadsheet } from './spreadsheet'
import { TextStyleBuilder } from './text-style'

export interface SpreadsheetAppParts {
  /** What SpreadsheetApp.getUi() gives: the host's Ui for this run, or an exception where there is none. */
  getUi(): Emulated
  /** Where toasts go; nowhere when left out. */
  toast?(message: Toast): void
}

/**
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app over one book, the one the script is bound to.
 * create, open… and copies of files are not here: they need a scope that the add-on does not have. Enums are the host's.
 */
export class SpreadsheetApp extends Emulated {
  readonly apiName = 'Spreadsheet.SpreadsheetApp'
  private readonly context: SheetsContext

  constructor(
    run: Run,
    book: Book,
    private readonly parts: SpreadsheetAppParts,
  ) {
    super()
    this.context = sheetsContext(run, book, (message) => parts.toast?.(message))
  }

  getActive(): Spreadsheet {
    return this.context.spreadsheet()
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.context.spreadsheet()
  }

  /** Only the spreadsheet at hand can be made active. */
  setActiveSpreadsheet(newActiveSpreadsheet: Spreadsheet): void {
    if (newActiveSpreadsheet.book !== this.context.book) {
      throw new ScriptException('You do not have permission to access the requested document.')
    }
  }

  getActiveSheet(): Sheet {
    return this.getActive().getActiveSheet()
  }

  setActiveSheet(sheet: Sheet, restoreSelection?: boolean): Sheet {
    return this.getActive().setActiveSheet(sheet, restoreSelection)
  }

  getActiveRange(): Range | null {
    return this.getActive().getActiveRange()
  }

  setActiveRange(range: Range): Range {
    return this.getActive().setActiveRange(range)
  }

  getActiveRangeList(): RangeList | null {
    return this.getActive().getActiveRangeList()
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return this.getActive().setActiveRangeList(rangeList)
  }

  getCurrentCell(): Range | null {
    return this.getActive().getCurrentCell()
  }

  setCurrentCell(cell: Range): Range {
    return this.getActive().setCurrentCell(cell)
  }

  getSelection(): Selection {
    return this.getActive().getSelection()
  }

  getUi(): Emulated {
    return this.parts.getUi()
  }

  /** Writes are in the store at once here, so there is nothing to wait for; the host charges for it. */
  flush(): void {}

  newColor(): ColorBuilder {
    return new ColorBuilder(this.context)
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context)
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.context)
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.context)
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.context)
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder(this.context)
  }
}
