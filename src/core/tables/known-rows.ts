import { formatId, numberOfId } from '../ids'
import { fold } from '../text'
import { columnsOf, type TableKey, tableKeys, tables } from './declaration'
import type { Drafts } from './drafts'
import type { DraftRow } from './read-rows'

/**
 * What the last check knew of each row with a number: which text it had. By it a row gets its own ID back when that was cleared, and of
 * two rows with one ID the one that has always been there keeps it. IDs of a team's own have no number and are not among them.
 */
export type KnownRows = Readonly<Partial<Record<TableKey, ReadonlyMap<string, string>>>>

/** Characters of each half of a mark. */
const halfLength = 3
const markLength = 2 * halfLength

/**
 * A short mark of what a row is about: of its title, and of all that every row must have. Two rows may bear the same by chance, once in two
 * thousand million; the same first half once in 46,000.
 */
export function markOf({ table, values }: Pick<DraftRow, 'table' | 'values'>): string {
  const told = columnsOf(table).filter(({ key, required }) => required || key === tables[table].title)
  const all = told.map(({ key }) => String(values[key] ?? '')).join(' ')
  return hashOf(String(values[tables[table].title] ?? '')) + hashOf(all)
}

/** The half of a mark that is its title's. */
export function titleHash(mark: string): string {
  return mark.slice(0, halfLength)
}

/** What stays of a mark when the row says something else under the same title; '' where the title is no words of the row's own. */
export function titleMark(table: TableKey, mark: string): string {
  return isOwnWords(table) ? titleHash(mark) : ''
}

/** The title of a cycle is its community, and that of a meeting may be blank: many rows share such a one. */
function isOwnWords(table: TableKey): boolean {
  const title = columnsOf(table).find(({ key }) => key === tables[table].title)
  return title?.required === true && title.to === undefined
}

/** A row takes eight characters at least of the 24,000 that are kept: a table of more rows would find no place in any case. */
const mostRows = 3_000

export function knownRows(drafts: Drafts): KnownRows {
  const known: Partial<Record<TableKey, ReadonlyMap<string, string>>> = {}
  for (const table of tableKeys) {
    const marks = drafts[table].length > mostRows ? noMarks : marksOf(drafts[table])
    if (marks.size > 0) known[table] = marks
  }
  return known
}

const noMarks: ReadonlyMap<string, string> = new Map()

/** By ID. */
function marksOf(rows: readonly DraftRow[]): Map<string, string> {
  const marks = new Map<string, string>()
  for (const row of rows) {
    const id = String(row.values.id)
    if (numberOfId(row.table, id) > 0 && !marks.has(id)) marks.set(id, markOf(row))
  }
  return marks
}

/**
 * As text for the document's memory: 'G' and then number and mark of each row, at most `maxLength` characters. Tables with few rows come
 * first: these are the ones that others name. What has no place is asked about where it matters.
 */
export function writeKnownRows(known: KnownRows, maxLength: number): string {
  const parts = tableKeys
    .flatMap((table) => (known[table]?.size ? [partOf(table, known[table])] : []))
    .sort((a, b) => a.length - b.length)
  const kept: string[] = []
  let length = 0
  for (const part of parts) {
    length += part.length + 1
    if (length > maxLength) break
    kept.push(part)
  }
  return kept.join('|')
}

function partOf(table: TableKey, rows: ReadonlyMap<string, string>): string {
  const marks = [...rows].map(([id, mark]) => `${numberOfId(table, id).toString(36)}${mark}`)
  return `${table}:${marks.sort().join(',')}`
}

/** What cannot be read counts as not known. */
export function readKnownRows(text: string): KnownRows {
  const known: Partial<Record<TableKey, ReadonlyMap<string, string>>> = {}
  for (const part of text.split('|')) {
    const [name = '', marks = ''] = part.split(':')
    const table = tableKeys.find((key) => key === name)
    if (table) known[table] = new Map(marks.split(',').flatMap((entry) => readEntry(table, entry)))
  }
  return known
}

function readEntry(table: TableKey, entry: string): [string, string][] {
  const number = Number.parseInt(entry.slice(0, -markLength), 36)
  return number > 0 ? [[formatId(table, number), entry.slice(-markLength)]] : []
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) of the folded text, cut to three characters. */
export function hashOf(title: string): string {
  const text = fold(title)
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return ((value >>> 0) % 36 ** halfLength).toString(36).padStart(halfLength, '0')
}
