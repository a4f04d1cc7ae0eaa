import type { ColumnPlan, TabPlan } from '../../core/tables/tab-plan'
import type { Services } from '../services'

/** What repairing needs beside the doors that every use case has. */
export interface RepairServices extends Services {
  readonly repair: RepairDoors
}

/** Rows and columns are 1-based. */
export interface RepairDoors {
  /** What a tab has beside its values; `headerRow` is 0 where the first row is a row of the table. Four calls. */
  inspect(sheetId: number, headerRow: number): TabDress
  /** What the cells of a tab hold by a formula, from A1 on; '' where it is a value. One call. */
  formulas(sheetId: number): readonly (readonly string[])[]
  /** Calls a tab something else. One call. */
  rename(sheetId: number, name: string): void
  /** Puts a blank row above the first one. One call. */
  insertTopRow(sheetId: number): void
  /** Takes away what is left of headers in a row that has moved below the new ones; warnings go to the new ones. Up to ten calls. */
  clearOldHeaders(sheetId: number, row: number, left: LeftOfHeaders): void
  /** Moves a row to the top, with all that stands in it. One call. */
  moveToTop(sheetId: number, row: number): void
  /** Gives header cells their note and, where `text` is given, their text. Two or three calls each. */
  writeHeaders(sheetId: number, row: number, cells: readonly HeaderCell[]): void
  /** Makes the first row look like headers again. Four calls. */
  dressHeaderRow(sheetId: number, columnCount: number): void
  /** Adds columns at the end as set-up makes them, headers and all; returns the number of the first. About 17 calls, however many columns. */
  addColumns(sheetId: number, added: AddedColumns, site: ColumnSite): number
  /** Splits merged cells and writes what stood in the first of them into each. Two calls each. */
  split(sheetId: number, merges: readonly Merge[]): void
  /** Puts drop-downs and the like back where a cell of the column has none; false where Google lets nobody set them. Two calls a column. */
  offerChoices(sheetId: number, columns: readonly PlacedColumn[], site: ColumnSite): boolean
  /** Warns before header and ID cells are edited. Up to seven calls. */
  guard(sheetId: number, areas: readonly GuardedArea[], message: string): void
}

export interface TabDress {
  /** Of the header row, or of the first one: one for each column from A. */
  readonly notes: readonly string[]
  /** Merged cells that cover more than one row. */
  readonly merges: readonly Merge[]
  /** Columns in which some cell below the headers has no rule for what may stand in it. */
  readonly unruled: readonly number[]
  /** Cells before whose edit somebody is warned or stopped. */
  readonly guards: readonly GuardedArea[]
}

export interface Merge {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface HeaderCell {
  readonly column: number
  readonly note: string
  readonly text?: string
}

/** Column numbers. */
export interface LeftOfHeaders {
  readonly texts: readonly number[]
  readonly notes: readonly number[]
}

/** Columns, and how what they say is coloured: rules for other columns are passed over. */
export type AddedColumns = Pick<TabPlan, 'columns' | 'rules'>

export interface ColumnSite {
  readonly headerRow: number
  /** The tab from which drop-downs take the labels of rows. */
  readonly labelsSheetId: number
}

export interface PlacedColumn {
  readonly number: number
  readonly plan: ColumnPlan
}

/** So many rows from `row` on, or with `rows: 'below'` all to the end of the tab. */
export interface GuardedArea {
  readonly row: number
  readonly column: number
  readonly columns: number
  readonly rows: number | 'below'
}
