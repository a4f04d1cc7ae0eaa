import type { Severity } from '../alignment/finding'

/** A row of a report as plain data: an adapter writes all cells at once and turns one of them into a link. */
export interface ReportRow {
  readonly cells: readonly string[]
  readonly style: 'title' | 'note' | 'heading' | 'group' | 'plain'
  /** Colours the row's first cell. */
  readonly tone?: Severity
  /** Turns one cell (0-based) into a link to another tab's cell. */
  readonly link?: { readonly cell: number; readonly sheetId: number; readonly address: string }
}

export const blankRow: ReportRow = { style: 'plain', cells: [] }
