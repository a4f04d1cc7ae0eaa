import { foldLabel } from '../text'
import { columnsOf, type TableKey, tableKeys } from './declaration'
import { columnOfNote } from './header-notes'
import type { Cell, Grid } from './records'
import { columnsByHeader } from './vocabulary'

/** A tab that the add-on remembers: a sheet id stays the same when the tab is renamed or moved, and in a copy of the file. */
export interface KnownTab {
  readonly sheetId: number
  readonly table: TableKey
  /** For a tab that a team made: the text of each column's header, by column key. Only these columns are read. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** The notes of the rows in which headers are looked for, by sheet id: a text for each column from A, '' where a cell has none. */
export type HeaderNotes = Readonly<Record<number, readonly (readonly string[])[]>>

export interface RecognisedTab {
  readonly table: TableKey
  /** 0-based, in `grid.values`. */
  readonly headerIndex: number
  /** Remembered by its sheet id, not only known by its headers. */
  readonly known: boolean
  /** See `KnownTab`. */
  readonly headers?: KnownTab['headers']
}

/** What A1 of every report tab begins with, in every language: those tabs are written by the add-on and never read. */
export const reportMarker = 'Throughline report'

/** Headers stand in row 1; a few rows that somebody put above them do no harm. */
export const searchedRows = 6

export function isReport(grid: Grid): boolean {
  const corner = grid.values[0]?.[0]
  return typeof corner === 'string' && corner.startsWith(reportMarker)
}

/** Which table stands on a tab and where its headers are; null for a tab that is none of ours. */
export function recogniseTab(
  grid: Grid,
  knownTabs: readonly KnownTab[],
  notes: HeaderNotes = {},
): RecognisedTab | null {
  if (isReport(grid)) return null
  const rows = headerRows(grid, notes)
  const known = knownTabs.find((tab) => tab.sheetId === grid.sheetId)
  if (known?.headers) return theirTab(grid, known, known.headers)
  if (known) return { table: known.table, headerIndex: headerIndexOf(grid, rows, known.table), known: true }
  const best = bestMatch(rows, tableKeys)
  return best && isEnough(best) ? { table: best.table, headerIndex: best.index, known: false } : null
}

/** A tab of a team's own: its headers are those that it had when somebody said what they are. */
function theirTab(grid: Grid, { table }: KnownTab, headers: Readonly<Record<string, string>>): RecognisedTab {
  const words = new Set(Object.values(headers).map(foldLabel))
  const counts = grid.values.map((row) => row.filter((cell) => words.has(foldLabel(String(cell)))).length)
  const most = Math.max(0, ...counts)
  return { table, known: true, headers, headerIndex: most > 0 ? counts.indexOf(most) : 0 }
}

/**
 * Whether the header notes should be read before the tab: some header is unknown and some column has not been found, or a header stands twice.
 * Headers of columns that a team added for itself ask for it too, as long as one of ours is missing.
 */
export function needsNotes(grid: Grid, knownTabs: readonly KnownTab[]): boolean {
  if (isReport(grid)) return false
  const rows = headerRows(grid, {})
  const known = knownTabs.find((tab) => tab.sheetId === grid.sheetId)
  // Notes keep our keys; on a tab of a team's own there are none.
  if (known?.headers) return false
  const match = bestMatch(rows, known ? [known.table] : tableKeys)
  if (!match) return known !== undefined && rows.some((row) => row.filled > 0)
  const half = columnsOf(match.table).length / 2
  if (!known && match.keys.size < Math.min(half, 3)) return false
  if (match.keys.size === match.filled) return false
  return match.keys.size < columnsOf(match.table).length || isRepeated(rows, match)
}

/** Whether only notes tell which of two columns with one header is ours. */
export function repeatsHeader(grid: Grid, knownTabs: readonly KnownTab[]): boolean {
  const known = knownTabs.find(({ sheetId }) => sheetId === grid.sheetId)
  const rows = headerRows(grid, {})
  const match = known && !known.headers ? headerMatch(rows, known.table) : null
  return match !== null && isRepeated(rows, match)
}

/** Whether some header of ours stands over two columns. */
function isRepeated(rows: readonly HeaderRow[], { table, index, keys }: Match): boolean {
  const headers = columnsByHeader(table)
  const words = rows.find((row) => row.index === index)?.words ?? []
  return words.filter((word) => headers.has(word)).length > keys.size
}

interface HeaderRow {
  readonly index: number
  /** Folded headers, '' for blank. */
  readonly words: readonly string[]
  readonly notes: readonly string[]
  readonly filled: number
}

interface Match {
  readonly table: TableKey
  readonly index: number
  readonly keys: ReadonlySet<string>
  readonly filled: number
  /** Shared columns among all columns of tab and table, 0 to 1. */
  readonly likeness: number
}

function headerRows(grid: Grid, notes: HeaderNotes): HeaderRow[] {
  return grid.values.slice(0, searchedRows).map((row, index) => {
    const words = row.map(headerWord)
    return { index, words, notes: notes[grid.sheetId]?.[index] ?? [], filled: words.filter(Boolean).length }
  })
}

function headerWord(cell: Cell): string {
  return typeof cell === 'string' ? foldLabel(cell) : ''
}

function headerIndexOf(grid: Grid, rows: readonly HeaderRow[], table: TableKey): number {
  const match = headerMatch(rows, table)
  if (match && match.keys.size > 1) return match.index
  return sortedAwayIndex(grid, table) ?? rows.find((row) => row.filled > 0)?.index ?? 0
}

/** Where a header row stands that somebody has sorted in among the rows; undefined where there is none. */
function sortedAwayIndex({ values }: Grid, table: TableKey): number | undefined {
  const headers = columnsByHeader(table)
  const enough = Math.max(2, columnsOf(table).length / 2)
  const index = values.findIndex(
    (row) => new Set(row.flatMap((cell) => headers.get(headerWord(cell)) ?? [])).size >= enough,
  )
  return index < 0 ? undefined : index
}

function bestMatch(rows: readonly HeaderRow[], among: readonly TableKey[]): Match | null {
  let best: Match | null = null
  for (const table of among) {
    const match = headerMatch(rows, table)
    if (match && match.likeness > (best?.likeness ?? 0)) best = match
  }
  return best
}

/** The row with the most headers of the table, the first of several; null where no row has one. */
function headerMatch(rows: readonly HeaderRow[], table: TableKey): Match | null {
  let best: Match | null = null
  for (const row of rows) {
    const match = matchOf(row, table)
    if (match.keys.size > (best?.keys.size ?? 0)) best = match
  }
  return best
}

function matchOf({ index, words, notes, filled }: HeaderRow, table: TableKey): Match {
  const headers = columnsByHeader(table)
  const keys = new Set<string>()
  words.forEach((word, column) => {
    const key = headers.get(word) ?? (word && columnOfNote(notes[column] ?? '', table))
    if (key) keys.add(key)
  })
  const all = columnsOf(table).length + filled - keys.size
  return { table, index, keys, filled, likeness: all === 0 ? 0 : keys.size / all }
}

/** A tab of somebody's own may share a header or two with ours: it takes most of a table's columns, or our ID column and half of them. */
function isEnough({ table, keys }: Match): boolean {
  const columns = columnsOf(table)
  const share = keys.size / columns.length
  const missing = columns.filter((column) => column.required && !keys.has(column.key)).length
  if (keys.size < 3 || missing > 1) return false
  if (missing === 1) return keys.has('id') && share >= 0.75
  return keys.has('id') ? share >= 0.5 : share >= 0.75
}
