import type { Answer, Option } from '../sidebar/contract'

/** What the page *Use an existing tab…* asks for, and what it gets; part of src/app/sidebar/contract.ts. */
export interface AdoptCalls {
  viewAdopt(wish: AdoptRequest): AdoptView
  adoptTab(wish: AdoptRequest): Answer
}

/** See adopt-wish.ts, which reads it. */
export interface AdoptRequest {
  /** The tab; 0 for the first that could be read, or for pasted rows. */
  readonly sheetId: number
  /** Pasted rows; '' where a tab is meant. */
  readonly text: string
  /** '' where it is to be proposed. */
  readonly table: string
  /** Column key -> column number, 1-based; null where it is to be proposed. */
  readonly columns: Readonly<Record<string, number>> | null
  /** The level of every goal, where no column tells it. */
  readonly level: string
  readonly addIds: boolean
  /** Sheet id of the tab to which pasted rows are added; 0 where it is to be proposed. */
  readonly onto: number
}

export type AdoptView =
  | { readonly kind: 'not'; readonly words: string }
  /** No tab could be read, and nothing was pasted. */
  | { readonly kind: 'empty'; readonly tabs: readonly Option[] }
  | {
      readonly kind: 'ready'
      /** Tabs that could be read. */
      readonly tabs: readonly Option[]
      /** The tab that is looked at; '' for pasted rows. */
      readonly source: string
      readonly table: string
      readonly tables: readonly Option[]
      /** What a column may be. */
      readonly keys: readonly Option[]
      readonly columns: readonly {
        readonly number: number
        readonly header: string
        /** What stands in it. */
        readonly sample: string
        /** '' where it is not read. */
        readonly key: string
      }[]
      /** Columns without which no row can be read. */
      readonly lacks: readonly string[]
      readonly asksLevel: boolean
      readonly levels: readonly Option[]
      readonly hasIds: boolean
      /** Tabs to which pasted rows could be added; none where there is no choice. */
      readonly ontoTabs: readonly Option[]
      /** The one of them to which they would be. */
      readonly onto: string
      /** People whose address stands on *Members* already, or twice in these rows. */
      readonly known: readonly string[]
      readonly count: number
      readonly issues: readonly string[]
      readonly issueCount: number
      readonly preview: { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] }
    }
