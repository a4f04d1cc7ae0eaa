import type { Summary } from '../core/summary/content'
import type { Translate } from '../messages'

/** What every part of the mail needs in order to be worded. */
export interface Writing {
  readonly t: Translate
  readonly language: string
  /** Link to the spreadsheet, without a fragment. */
  readonly bookUrl: string
  /** The address whose account sends. */
  readonly sender: string
  readonly summary: Summary
  /** The tab *Summary log*; null where the workbook has none yet. */
  readonly logSheetId: number | null
  readonly names: SheetNames
  /** Number of a column on a tab, from 1 on; null where the tab has none of it. */
  columnOf(sheetId: number, columnKey: string): number | null
}

/** What stands on the tabs themselves: readers look for it there, in whatever language their mail is. */
export interface SheetNames {
  /** The texts of the workbook's language. */
  readonly t: Translate
  /** The header of a column as it stands on its tab; '' where the tab has none. */
  header(sheetId: number, columnKey: string): string
  /** What the tab is called; '' where the workbook has none. */
  tab(holds: 'alignment' | 'log'): string
}
