import { cellAddress } from '../../core/a1'
import type { TableKey } from '../../core/tables/declaration'
import { goalsTabName } from '../../core/tables/goals-tab'
import { headerOf, tabName } from '../../core/tables/vocabulary'
import type { MessageKey, Translate } from '../../messages'
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
  | { readonly kind: 'ids'; readonly count: number }

export interface GoneTab {
  readonly kind: 'tab'
  readonly table: TableKey
  /** Whose goals stood on it, where several communities have each their own. */
  readonly community?: { readonly id: string; readonly name: string }
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
    | { readonly kind: 'moveHeaders'; readonly row: number }
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

const mostNamed = 6

/** What a step does, in a sentence that holds before and after. */
export function wordsOfStep(step: RepairStep, t: Translate): string {
  switch (step.kind) {
    case 'upgrade':
      return [t('repair.step.upgrade'), ...step.words.map((key) => t(key))].join(' ')
    case 'tab':
      return t('repair.step.tab', {
        tab: step.community ? goalsTabName(step.community.name, t) : tabName(step.table, t),
      })
    case 'pages':
      return t('repair.step.pages', { tabs: listed(step.names, t) })
    case 'ids':
      return t('repair.step.ids', { count: step.count })
    case 'accept': {
      const names = Object.entries(step.headers).map(([key, header]) =>
        t('repair.renamed', { header, column: headerOf(step.table, key, t) }),
      )
      return t('repair.step.accept', { tab: step.tabName, names: listed(names, t) })
    }
    case 'headerRow':
      if (!step.insert) return t('repair.step.headerTexts', { tab: step.tabName })
      return t(step.left.texts.length > 0 ? 'repair.step.headersOver' : 'repair.step.headerRow', {
        tab: step.tabName,
      })
    case 'moveHeaders':
      return t('repair.step.moveHeaders', { tab: step.tabName, row: step.row })
    case 'headers': {
      const cells = step.cells.map(({ column, text }) => `${cellAddress(step.row, column)} “${text}”`)
      return t('repair.step.headers', { tab: step.tabName, cells: listed(cells, t) })
    }
    case 'notes':
      return t('repair.step.notes', { tab: step.tabName, count: step.cells.length })
    case 'columns': {
      const columns = step.keys.map((key) => headerOf(step.table, key, t))
      return t('repair.step.columns', {
        tab: step.tabName,
        count: columns.length,
        columns: listed(columns, t),
      })
    }
    case 'choices': {
      const columns = Object.keys(step.columns).map((key) => headerOf(step.table, key, t))
      return t('repair.step.choices', { tab: step.tabName, columns: listed(columns, t) })
    }
    case 'merges': {
      const areas = step.merges.map(({ row, column, rows, columns }) =>
        [cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1)].join(':'),
      )
      return t('repair.step.merges', { tab: step.tabName, areas: listed(areas, t) })
    }
    case 'guard':
      return t('repair.step.guard', { tab: step.tabName })
  }
}

function listed(items: readonly string[], t: Translate): string {
  const more = Math.max(0, items.length - mostNamed)
  return t('repair.listed', { items: items.slice(0, mostNamed).join(', '), more })
}
