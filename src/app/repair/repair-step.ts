import type { TableKey } from '../../core/tables/declaration'
import { fold } from '../../core/text'
import type { MessageKey } from '../../messages'
import type { HeaderCell, LeftOfHeaders, Merge } from './repair-services'

/** One thing that Repair would do: plain data, told before and after, carried out in between. */
export type RepairStep =
  /** A workbook of an earlier version gets what this one has besides. */
  | { readonly kind: 'upgrade'; readonly words: readonly MessageKey[] }
  /** A tab that was set up and is gone comes back, empty. */
  | GoneTab
  /** Headers of a tab that the team made have new names: its columns are read by these from then on. */
  | ({ readonly kind: 'accept'; readonly headers: Readonly<Record<string, string>> } & OnTab)
  /** So do pages of the add-on's own. */
  | { readonly kind: 'pages'; readonly names: readonly string[] }
  | TabStep
  | RenameStep
  | { readonly kind: 'ids'; readonly count: number }

export interface GoneTab {
  readonly kind: 'tab'
  readonly table: TableKey
  /** Whose goals stood on it, where several communities have each their own. */
  readonly community?: { readonly id: string; readonly name: string }
}

/** Cells and goals tabs with the former name of a community or a member get its new one. */
export interface RenameStep {
  readonly kind: 'rename'
  readonly table: TableKey
  readonly id: string
  readonly from: string
  readonly to: string
  readonly cells: readonly NamedCell[]
  readonly tabs: readonly { readonly sheetId: number; readonly tabName: string; readonly name: string }[]
}

interface NamedCell {
  readonly sheetId: number
  readonly tabName: string
  readonly row: number
  readonly column: number
  /** The former name as it is spelled there. */
  readonly as: string
}

export type TabStep = OnTab &
  (
    | {
        readonly kind: 'headerRow'
        readonly columns: Readonly<Record<string, number>>
        readonly insert: boolean
        /** Columns in which headers, or their notes, are left in a row that was pasted over them. */
        readonly left: LeftOfHeaders
      }
    | {
        readonly kind: 'moveHeaders'
        readonly row: number
        readonly columns: Readonly<Record<string, number>>
      }
    | {
        readonly kind: 'headers'
        readonly row: number
        readonly cells: readonly (HeaderCell & { text: string })[]
      }
    | { readonly kind: 'notes'; readonly row: number; readonly cells: readonly HeaderCell[] }
    | { readonly kind: 'columns'; readonly row: number; readonly keys: readonly string[] }
    | { readonly kind: 'choices'; readonly row: number; readonly columns: Readonly<Record<string, number>> }
    | { readonly kind: 'merges'; readonly merges: readonly Merge[] }
    | { readonly kind: 'guard'; readonly row: number; readonly columns: Readonly<Record<string, number>> }
  )

export interface OnTab {
  readonly sheetId: number
  readonly tabName: string
  readonly table: TableKey
}

/** Two rows with one ID that nothing tells apart: which of them keeps it is asked. */
export interface RepairQuestion {
  readonly table: TableKey
  readonly id: string
  readonly rows: readonly QuestionedRow[]
}

export interface QuestionedRow {
  readonly sheetId: number
  readonly tabName: string
  readonly rowNumber: number
  /** Of its ID cell. */
  readonly columnNumber: number
  readonly title: string
}

/** The same for the same thing, whenever it is planned: what somebody has ticked is found again by it. */
export function keyOfStep(step: RepairStep): string {
  if (step.kind === 'tab') return `tab.${tabKeyOf(step)}`
  if (step.kind === 'rename') return `rename.${step.table}.${step.id}.${fold(step.from)}`
  return 'sheetId' in step ? `${step.kind}.${step.sheetId}` : step.kind
}

/** Names a tab that is gone. */
export function tabKeyOf({ table, community }: GoneTab): string {
  return community ? `${table}.${community.id}` : table
}

/** Of a step that was declined: asked for again beside those that are offered. */
export function keyOfDeclined(step: RepairStep): string {
  return `again.${keyOfStep(step)}`
}

export function keyOfQuestion({ table, id }: RepairQuestion): string {
  return `${table}.${id}`
}

export function keyOfRow({ sheetId, rowNumber }: QuestionedRow): string {
  return `${sheetId}.${rowNumber}`
}
