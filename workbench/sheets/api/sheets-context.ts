import type { Run } from '../../host/emulated'
import type { Area } from '../snapshot'
import type { Book, Tab } from '../store/book'
import type { SheetsContext } from './context'
import { Range } from './range'
import { Sheet } from './sheet'
import { Spreadsheet } from './spreadsheet'

export interface Toast {
  text: string
  title: string
  timeoutSeconds: number | null
}

/** The one place that makes ranges, tabs and spreadsheets for the classes that cannot import each other. */
export function sheetsContext(run: Run, book: Book, toast: (message: Toast) => void): SheetsContext {
  const context: SheetsContext = {
    run,
    book,
    toast,
    range: (tab: Tab, area: Area) => new Range(context, tab, area),
    sheet: (tab: Tab) => new Sheet(context, tab),
    spreadsheet: () => new Spreadsheet(context),
  }
  return context
}
