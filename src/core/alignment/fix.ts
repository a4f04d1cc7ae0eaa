import type { TableKey } from '../tables/declaration'

/** What one click may put right; it has one of them at least. Values as a record holds them. */
export interface Fix {
  /** Cells of the row that the finding is about. */
  readonly cells?: FixValues
  /** A draft of a row that is missing. */
  readonly row?: { readonly table: TableKey; readonly sheetId: number; readonly values: FixValues }
}

/** Column key -> value; '____' stands where a person has to write. */
export type FixValues = Readonly<Record<string, string | number | boolean | readonly string[]>>
