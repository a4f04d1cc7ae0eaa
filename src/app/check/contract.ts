import type { TableKey } from '../../core/tables/declaration'
import type { Cell } from '../../core/tables/records'

/** What the pages ask about fixes and what they get; part of src/app/sidebar/contract.ts. */
export interface CheckCalls {
  applyFix(request: FixRequest): FixAnswer
}

/** What a fix will change, in words and as the request that does it. */
export interface FixView {
  /** The tab to which it adds a row; '' where it changes cells. */
  readonly adds: string
  /** "Supports: G-011 → G-001 · Readers on track". */
  readonly lines: readonly string[]
  readonly request: FixRequest
}

/** Cells of one row as they stand and as they should stand. What undoes it has the same form. */
export interface FixRequest {
  readonly table: TableKey
  /** '' for a row that has none, and for one that is to be added. */
  readonly id: string
  readonly sheetId: number
  /** 1-based; 0 for a row that is to be added. */
  readonly rowNumber: number
  readonly cells: readonly { readonly columnKey: string; readonly before: Cell; readonly after: Cell }[]
}

export interface FixAnswer {
  readonly done: boolean
  readonly words: string
  /** What puts back exactly what stood there; null where nothing was written. */
  readonly undo: FixRequest | null
}
