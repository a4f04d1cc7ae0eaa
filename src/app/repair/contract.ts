import type { Answer, Option } from '../sidebar/contract'

/** What the page *Repair…* asks for, and what it gets; part of src/app/sidebar/contract.ts. */
export interface RepairCalls {
  viewRepair(): RepairView
  runRepair(wish: RepairRequest): RepairAnswer
}

export type RepairView =
  | { readonly kind: 'not'; readonly words: string }
  | {
      readonly kind: 'plan'
      readonly steps: readonly { readonly key: string; readonly words: string }[]
      /** What somebody has declined before: done only when it is ticked. */
      readonly declined: readonly { readonly key: string; readonly words: string }[]
      readonly questions: readonly {
        readonly key: string
        readonly id: string
        readonly rows: readonly Option[]
      }[]
    }

export interface RepairRequest {
  /** Keys of the steps that somebody wants. */
  readonly steps: readonly string[]
  /** Key of a question -> the row that keeps the ID. */
  readonly keep: Readonly<Record<string, string>>
  /** Keys of the offered steps that are not wanted. */
  readonly declined: readonly string[]
}

export interface RepairAnswer extends Answer {
  /** What was done, one line each. */
  readonly lines: readonly string[]
  readonly view: RepairView
}
