import { groupBy } from '../group-by'
import { fold } from '../text'
import { type TableKey, tablesByName } from './declaration'
import type { Drafts } from './drafts'
import { hashOf, type KnownRows, titleHash } from './known-rows'
import type { Place } from './records'

type NamedTable = (typeof tablesByName)[number]

/** A name that a row had at an earlier check, and that cells elsewhere still say. */
export interface FormerName {
  readonly table: NamedTable
  readonly id: string
  readonly name: string
}

/** A row that has another name than at the last check, and where its former one still stands. */
export interface Rename extends FormerName {
  /** Its name now. */
  readonly to: string
  readonly uses: readonly FormerUse[]
  /** Sheet ids of goals tabs that are called by the former name. */
  readonly tabs: readonly number[]
}

/** A cell that names the row by its former name, among others perhaps. */
export interface FormerUse {
  readonly place: Place
  /** 1-based. */
  readonly columnNumber: number
  /** The name as it is spelled there. */
  readonly as: string
}

export interface Remembered {
  /** Names that earlier checks found still in use. */
  readonly names: readonly FormerName[]
  /** What the last check knew of the rows. Asked only where some text names no row. */
  readonly marks: () => KnownRows
}

/** Finds the row that was called by a text which names none now. */
export interface FormerNames {
  find(text: string, among: readonly TableKey[]): NamedRow | null
}

export interface NamedRow {
  readonly table: NamedTable
  readonly id: string
  /** What it is called now. */
  readonly name: string
}

/**
 * Rows whose title is not the one that the last check knew are renamed, and a text with the mark of the old title is their old name: by chance
 * once in 46,000. From then on the name itself is remembered for as long as it stands somewhere.
 */
export function formerNames(drafts: Drafts, { names, marks }: Remembered): FormerNames {
  let found: Former | undefined
  return {
    find(text, among) {
      found ??= formersOf(drafts, { names, marks: marks() })
      const { byName, byHash } = found
      const rowsOf = (table: NamedTable) =>
        byName.get(`${table} ${fold(text)}`) ?? byHash.get(`${table} ${hashOf(text)}`)
      for (const table of tablesByName) {
        const row = among.includes(table) ? rowsOf(table) : undefined
        if (row) return row
      }
      return null
    },
  }
}

interface Former {
  readonly byName: ReadonlyMap<string, NamedRow>
  readonly byHash: ReadonlyMap<string, NamedRow>
}

function formersOf(
  drafts: Drafts,
  { names, marks }: { readonly names: readonly FormerName[]; readonly marks: KnownRows },
): Former {
  const now = new Map<string, NamedRow>()
  const byHash = new Map<string, NamedRow>()
  for (const table of tablesByName)
    for (const { values, complete } of drafts[table]) {
      if (!complete) continue
      const row: NamedRow = { table, id: String(values.id), name: String(values.name) }
      now.set(`${table} ${row.id}`, row)
      const before = titleHash(marks[table]?.get(row.id) ?? '')
      if (row.id !== '' && before !== '' && before !== hashOf(row.name)) byHash.set(`${table} ${before}`, row)
    }
  const byName = names.flatMap(({ table, id, name }): [string, NamedRow][] => {
    const row = now.get(`${table} ${id}`)
    return row ? [[`${table} ${fold(name)}`, row]] : []
  })
  return { byName: new Map(byName), byHash }
}

/** Somewhere that says a former name: a cell, or the name of a tab. */
export interface Said {
  readonly name: string
  readonly row: NamedRow
  readonly at: FormerUse | { readonly tab: number }
}

/** One for each row and former name, with everything that says it. */
export function gatherRenames(said: readonly Said[]): Rename[] {
  const groups = groupBy(said, ({ row, name }) => `${row.table} ${row.id} ${fold(name)}`)
  return [...groups.values()].flatMap((same) =>
    same.slice(0, 1).map(({ name, row: { table, id, name: to } }) => ({
      table,
      id,
      name,
      to,
      uses: same.flatMap(({ at }) => ('tab' in at ? [] : [at])),
      tabs: same.flatMap(({ at }) => ('tab' in at ? [at.tab] : [])),
    })),
  )
}
