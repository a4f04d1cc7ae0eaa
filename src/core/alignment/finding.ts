import type { TextValues } from '../../messages'
import type { TableKey } from '../tables/declaration'

export type Severity = 'problem' | 'warning' | 'idea'

/** The cell that a finding leads to. */
export interface Spot {
  readonly table: TableKey
  readonly sheetId: number
  readonly tabName: string
  /** 1-based; 1 where the finding is about a whole tab. */
  readonly rowNumber: number
  /** 1-based. */
  readonly columnNumber: number
}

/** One thing that the check has to say. Sentences are made from `code` and `values` by the catalogue (`finding.<code>`, `finding.<code>.todo`). */
export interface Finding<Code extends string = string> {
  readonly code: Code
  readonly severity: Severity
  readonly spot: Spot
  /** What it is about: mostly the ID of a row, else a cycle, a kind of goals, or what was found. With `code` it tells the same finding of the next check. */
  readonly subject: string
  /** ID that stands in the row of the spot, '' where there is none: what leads back to the row after a sort. */
  readonly rowId: string
  /**
   * What the goals that it tells of are referred to by: IDs, or a sentence as it was typed where that names no goal. Mail tells of
   * somebody's own goal nobody else.
   */
  readonly about: readonly string[]
  /** What fills the sentence: names and numbers, as they stand in the sheet. */
  readonly values: TextValues
}
