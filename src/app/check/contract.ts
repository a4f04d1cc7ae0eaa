import type { TableKey } from '../../core/tables/declaration'
import type { Cell } from '../../core/tables/records'

/** What the pages ask about fixes and the map, and what they get; part of src/app/sidebar/contract.ts. */
export interface CheckCalls {
  applyFix(request: FixRequest): FixAnswer
  viewMap(): MapView
  openMap(): null
}

/** What a fix will change, in words and as the request that does it. */
export interface FixView {
  readonly parts: readonly FixPartView[]
  readonly request: FixRequest
}

export interface FixPartView {
  /** The tab to which it adds a row; '' where it changes cells of the row that the finding is about. */
  readonly adds: string
  /** "Supports: G-011 → G-001 · Readers on track". */
  readonly lines: readonly string[]
}

/** Rows as they stand and as they should stand: all of it is written, or nothing. What undoes it has the same form. */
export interface FixRequest {
  readonly steps: readonly FixStep[]
}

export interface FixStep {
  /** `changeBack` and `takeAway` undo the other two. */
  readonly kind: 'change' | 'add' | 'changeBack' | 'takeAway'
  readonly table: TableKey
  /** '' for a row that has none, and for one that is to be added. */
  readonly id: string
  readonly sheetId: number
  /** 1-based; 0 for a row that is to be added. */
  readonly rowNumber: number
  readonly cells: readonly { readonly columnKey: string; readonly before: Cell; readonly after: Cell }[]
  /** Of a row that is to be taken away: what stood in it besides when it was added. */
  readonly beside?: readonly Cell[] | undefined
}

export interface FixAnswer {
  readonly done: boolean
  readonly words: string
  /** What puts back exactly what stood there; null where nothing was written. */
  readonly undo: FixRequest | null
  /** A cell of the row that was added, where somebody has to write; null where none was. */
  readonly added: RowCell | null
}

/** See `CellRequest`. */
export interface RowCell {
  readonly table: string
  readonly id: string
  readonly columnKey: string
  readonly sheetId: number
  readonly rowNumber: number
}

export type MapView = { readonly kind: 'not'; readonly words: string } | ReadyMap

export interface ReadyMap {
  readonly kind: 'ready'
  readonly asOf: string
  /** Names of the columns: initiatives, the levels from the school system down, and one for goals without a level. */
  readonly columns: readonly string[]
  readonly items: readonly MapItemView[]
}

/** A goal or an initiative. */
export interface MapItemView {
  readonly key: string
  /** Which column it stands in. */
  readonly layer: number
  /** '' where the row has none. */
  readonly id: string
  readonly title: string
  readonly owner: string
  /** With whose goals it can be put together: the owner, where that is a community; of a person's goal that of the person. */
  readonly group: string
  /** Keys of what it supports. */
  readonly parents: readonly string[]
  /** Those of them to which the check says that it should not lead. */
  readonly wrong: readonly string[]
  /** It names no goal above it, or one that is nowhere; an initiative, that it asks for such a one. */
  readonly lost: boolean
  readonly state: 'live' | 'planned' | 'met' | 'stopped'
  /** "40% of the way", "Support given: a coach"; '' for nothing. */
  readonly facts: string
  /** 0 to 100; null where it cannot be told. */
  readonly percent: number | null
  /** What is wrong with its links, in sentences. */
  readonly troubles: readonly string[]
  readonly cell: RowCell
}
