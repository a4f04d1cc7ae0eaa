import type { TableKey } from './declaration'

/** A tab as set-up makes it: plain data that the adapter carries out (src/google/tab-builder.ts). */
export interface TabPlan {
  readonly table: TableKey
  readonly name: string
  /** Whose goals stand on it, by name or ID: for a tab of goals beside those of other communities. */
  readonly community?: string
  readonly hidden: boolean
  /** '#rrggbb' */
  readonly color: string
  readonly columns: readonly ColumnPlan[]
  /** How many columns from the left stay in sight while somebody looks at the others. */
  readonly frozenColumns: number
  /** Row count of the new tab, the header included. */
  readonly rowCount: number
  readonly rules: readonly ColorRule[]
  /** Shown when somebody is about to edit the header or ID cells. */
  readonly guard: string
}

export interface ColumnPlan {
  readonly key: string
  readonly header: string
  /** The header cell's note: help for people, and the column's key for the add-on on its last line. */
  readonly note: string
  readonly width: number
  /** A Sheets number format; '@' keeps what is typed as text. */
  readonly format: string
  readonly wrap: boolean
  readonly choices?: ColumnChoices
  /** Cells the add-on fills (IDs): grey, small, guarded. */
  readonly owned: boolean
}

export type ColumnChoices =
  /** One of these; `strict` refuses anything else. */
  | {
      readonly kind: 'list'
      readonly items: readonly string[]
      readonly strict: boolean
      readonly help: string
    }
  /** The labels of the rows of these tables, taken from the hidden tab of labels (src/core/tables/labels.ts); never refuses. */
  | { readonly kind: 'labels'; readonly of: readonly TableKey[]; readonly help: string }
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'date'; readonly help: string }

/** Colours the cells of a column that hold `text`. */
export interface ColorRule {
  readonly columnKey: string
  readonly text: string
  readonly background: string
  readonly color: string
}

/** Whether two tabs differ in nothing but their names and the words of their headers. */
export function looksAlike(one: TabPlan, other: TabPlan): boolean {
  return lookOf(one) === lookOf(other)
}

function lookOf({ name: _name, community: _community, columns, ...look }: TabPlan): string {
  return JSON.stringify([look, columns.map(({ header: _header, note: _note, ...column }) => column)])
}
