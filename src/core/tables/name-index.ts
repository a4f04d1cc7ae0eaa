import { isBareId, labelHead, readId } from '../ids'
import { fold } from '../text'
import { type Column, columnsOf, type TableKey, tableKeys, tables } from './declaration'
import type { Drafts } from './drafts'
import type { DraftRow } from './read-rows'

/** Finds the row that a text names. */
export interface NameIndex {
  /** What a resolved reference holds; null where the text names no row of these tables, 'several' where it names more than one. */
  find(text: string, among: readonly TableKey[]): Named | null | 'several'
  /** Whether the text as a whole is an ID or a title. */
  isName(text: string, among: readonly TableKey[]): boolean
  ids(table: TableKey): Iterable<string>
  titles(table: TableKey): Iterable<string>
}

interface Named {
  /** The row's ID; its title where it has no ID yet. */
  readonly ref: string
  readonly id: string
}

interface TableIndex {
  readonly byId: Map<string, Named>
  readonly byTitle: Map<string, Named | 'several'>
  readonly ids: string[]
  readonly titles: string[]
}

/** The tables whose rows a reference may name: nobody asks for those of the others, which are the longest. */
const named: ReadonlySet<TableKey> = new Set(
  tableKeys.flatMap((table) => columnsOf(table).flatMap(({ to }: Column) => to ?? [])),
)

/** Indexes rows by ID and title, members by email address as well. The first of two rows with one ID has it. */
export function indexNames(drafts: Drafts): NameIndex {
  const indexes = new Map<TableKey, TableIndex>()
  const indexOf = (table: TableKey) => indexes.get(table) ?? addIndex(indexes, table)
  for (const table of named) for (const row of drafts[table]) remember(indexOf(table), row)
  const first = <T>(among: readonly TableKey[], look: (index: TableIndex) => T | undefined) => {
    for (const table of among) {
      const found = look(indexOf(table))
      if (found !== undefined) return found
    }
    return null
  }
  const byId = (id: string, among: readonly TableKey[]) =>
    id === '' ? null : first(among, ({ byId }) => byId.get(fold(id)))
  const byTitle = (text: string, among: readonly TableKey[]) =>
    first(among, (index) => index.byTitle.get(fold(text)))
  return {
    find(text, among) {
      const head = labelHead(text)
      const labelled = byId(head, among) ?? byId(readId(head, among), among)
      return labelled ?? byId(text, among) ?? byTitle(text, among) ?? byId(readId(text, among), among)
    },
    isName: (text, among) =>
      isBareId(text, among) || byId(text, among) !== null || byTitle(text, among) !== null,
    ids: (table) => indexOf(table).ids,
    titles: (table) => indexOf(table).titles,
  }
}

function addIndex(indexes: Map<TableKey, TableIndex>, table: TableKey): TableIndex {
  const index: TableIndex = { byId: new Map(), byTitle: new Map(), ids: [], titles: [] }
  indexes.set(table, index)
  return index
}

function remember(index: TableIndex, { table, values }: DraftRow): void {
  const id = String(values.id)
  const title = String(values[tables[table].title] ?? '')
  const row: Named = { ref: id || title, id }
  const key = fold(id)
  if (id !== '' && !index.byId.has(key)) {
    index.byId.set(key, row)
    index.ids.push(id)
  }
  if (title === '') return
  index.titles.push(title)
  addTitle(index.byTitle, fold(title), row)
  if (table === 'members' && values.email) addTitle(index.byTitle, fold(String(values.email)), row)
}

function addTitle(titles: Map<string, Named | 'several'>, key: string, named: Named): void {
  titles.set(key, titles.has(key) ? 'several' : named)
}
