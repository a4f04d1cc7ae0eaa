import type { Choice, ChoiceList, ColumnType, TableKey, tables } from './declaration'

/** A calendar day without a zone: '2026-11-23'. */
export type Day = string

/**
 * What a cell holds once it has passed the sheet's edge: '' for blank. A date cell is a `DateCell`, so that a date is never mistaken
 * for the text that looks like one.
 */
export type Cell = string | number | boolean | DateCell
export interface DateCell {
  readonly day: Day
  /** Minutes after midnight in the spreadsheet's zone; 0 for a plain date. */
  readonly minutes: number
}

/** One tab as it was read, row 1 first, always starting at A1. Rows may be shorter than the widest. */
export interface Grid {
  readonly sheetId: number
  readonly name: string
  readonly values: readonly (readonly Cell[])[]
}

/** Where a row stands. `rowNumber` is the sheet's, 1-based. */
export interface Place {
  readonly sheetId: number
  readonly tabName: string
  readonly rowNumber: number
}

type ValueOf<T extends ColumnType, L> = T extends 'text' | 'longText' | 'email' | 'link'
  ? string
  : T extends 'number'
    ? number | null
    : T extends 'date'
      ? Day | null
      : T extends 'time'
        ? number | null
        : T extends 'checkbox'
          ? boolean
          : T extends 'choice'
            ? (L extends ChoiceList ? Choice<L> : never) | null
            : T extends 'openChoice'
              ? string | null
              : T extends 'choices'
                ? (L extends ChoiceList ? Choice<L> : never)[]
                : T extends 'reference'
                  ? string
                  : string[]

type ListOf<C> = C extends { list: infer L } ? L : never
type Values<C> = {
  -readonly [K in keyof C]: C[K] extends { type: infer T }
    ? T extends ColumnType
      ? ValueOf<T, ListOf<C[K]>>
      : never
    : never
}

/**
 * A row of a table, typed. Blank cells read as '' (text, references), null (numbers, days, times in minutes after midnight, choices),
 * false or [].
 *
 * A reference that could be resolved holds the ID of the row it names ('G-014'); one that could not holds the text as typed, and an
 * issue tells of it. `id` is '' where the row has none yet.
 */
export type RowOf<K extends TableKey> = { readonly id: string; readonly place: Place } & Readonly<
  Values<(typeof tables)[K]['columns']>
>

export type Goal = RowOf<'goals'>
export type Member = RowOf<'members'>
export type Community = RowOf<'communities'>
export type Cycle = RowOf<'cycles'>

/** All rows of all tables, and which column stands where on each tab. */
export interface Workbook {
  readonly rows: { readonly [K in TableKey]: readonly RowOf<K>[] }
  readonly tabs: readonly ReadTab[]
  readonly issues: readonly Issue[]
  /** Days without school, beside the weekends, as they stand on *Start*. */
  readonly daysOff: readonly Day[]
}

/** A tab that was recognised as holding rows of `table`. */
export interface ReadTab {
  readonly sheetId: number
  readonly name: string
  readonly table: TableKey
  /** Column key -> column number on the sheet, 1-based. */
  readonly columns: Readonly<Record<string, number>>
  /** The row of the headers, 1-based; 0 where there is none. */
  readonly headerRow: number
  /** Whether what stands above the headers are rows of the table too, as where somebody sorted the headers in among them. */
  readonly rowsAbove: boolean
  /** The last row in which one of our columns holds anything typed, 1-based. */
  readonly lastRow: number
}

export type IssueCode =
  | 'data/orphan'
  | 'data/unreadable'
  | 'data/not-in-list'
  | 'data/bad-email'
  | 'data/unknown-member'
  | 'data/missing-required'
  | 'data/unknown-header'
  | 'data/missing-column'
  | 'data/repeated-header'
  | 'data/lost-header'
  | 'data/no-headers'
  | 'data/header-moved'
  | 'data/repeated-name'
  | 'data/renamed'
  | 'data/duplicate-tab'
  | 'chain/duplicate-id'
  | 'chain/unknown-parent'

/** Something in the sheet that could not be read as meant: data, never an exception. */
export interface Issue {
  readonly code: IssueCode
  readonly table: TableKey
  readonly sheetId: number
  readonly tabName: string
  /** 1-based; 1 for an issue of the header row. */
  readonly rowNumber: number
  /** 1-based; 0 where no column is concerned. */
  readonly columnNumber: number
  /** Key of the column, '' where unknown. */
  readonly columnKey: string
  /** What stands in the cell, cut to 80 characters. */
  readonly found: string
  /** The nearest valid value, where one is near enough. */
  readonly suggestion?: string
}
