import type { Translate } from '../../../messages'
import type { Habits } from '../../locale'
import { foldLabel, withoutAccents } from '../../text'
import { columnsOf, type TableKey, tableKeys, tables } from '../declaration'
import { isBlank } from '../read-cell'
import type { Cell } from '../records'
import { columnsByHeader } from '../vocabulary'
import { columnsByContent } from './columns-by-content'
import { synonymsOf } from './synonyms-of'

export interface Proposal {
  readonly table: TableKey
  /** 0-based. */
  readonly headerIndex: number
  /** Column key -> column number, 1-based. */
  readonly columns: Readonly<Record<string, number>>
}

export interface Proposing {
  readonly habits: Habits
  readonly t: Translate
  /** Asked for by a person; absent: the table that fits best. */
  readonly table?: TableKey
}

type Rows = readonly (readonly Cell[])[]

/** Of tables that fit equally well, the first is proposed: goals are what teams bring along most. */
const mostLikelyFirst: readonly TableKey[] = ['goals', ...tableKeys.filter((table) => table !== 'goals')]

const searchedRows = 6
/** Rows from the headers on by which a table is told. */
export const lookedAtRows = 40

/** Which table stands in rows that a team has arranged for itself, and which column is which: by header, by a word like it, then by content. */
export function proposeMapping(rows: Rows, proposing: Proposing): Proposal {
  const headerIndex = headerIndexOf(rows)
  const among = proposing.table ? [proposing.table] : mostLikelyFirst
  const proposals = among.map((table) => proposalFor(rows, { ...proposing, table, headerIndex }))
  return proposals.reduce((best, next) => (next.score > best.score ? next : best)).proposal
}

/** Of the first rows the one with the most words that head columns; without any, the first that is mostly text. Of two rows of headers the lower. */
function headerIndexOf(rows: Rows): number {
  const near = rows.slice(0, searchedRows)
  const count = (counts: (cell: Cell) => boolean) => near.map((row) => row.filter(counts).length)
  const known = count(isKnownWord)
  const most = Math.max(0, ...known)
  if (most > 1) return known.lastIndexOf(most)
  const texts = count((cell) => typeof cell === 'string' && !isBlank(cell))
  return Math.max(0, texts.indexOf(Math.max(0, ...texts)))
}

function isKnownWord(cell: Cell): boolean {
  const word = wordOf(cell)
  return word !== '' && tableKeys.some((table) => keyOfWord(table, word) !== undefined)
}

function keyOfWord(table: TableKey, word: string): string | undefined {
  const plain = withoutAccents(word)
  return columnsByHeader(table).get(word) ?? synonymsOf(table).find(({ words }) => words.includes(plain))?.key
}

/** 'ActionLaunchDate' and 'launch_date' are words too. */
function wordOf(cell: Cell): string {
  if (typeof cell !== 'string') return ''
  return foldLabel(cell.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' '))
}

interface ForTable extends Proposing {
  readonly table: TableKey
  readonly headerIndex: number
}

const points = { header: 3, synonym: 2, content: 1, required: 2, title: 3 } as const

function proposalFor(rows: Rows, { habits, t, table, headerIndex }: ForTable) {
  const words = (rows[headerIndex] ?? []).map(wordOf)
  const columns: Record<string, number> = {}
  let score = 0
  const take = (key: string | undefined, number: number, worth: number) => {
    if (key === undefined || key in columns || Object.values(columns).includes(number)) return
    columns[key] = number
    score += worth
  }
  const headers = columnsByHeader(table)
  for (const [index, word] of words.entries()) if (word) take(headers.get(word), index + 1, points.header)
  const plain = words.map(withoutAccents)
  for (const { key, words: likely } of synonymsOf(table))
    for (const word of likely) if (plain.includes(word)) take(key, plain.indexOf(word) + 1, points.synonym)
  const told = columnsOf(table).filter(({ key }) => key in columns)
  const body = rows.slice(headerIndex + 1, headerIndex + 1 + lookedAtRows)
  const found = columnsByContent({ body, words, columns }, { table, habits, t })
  for (const [key, number] of Object.entries(found)) take(key, number, points.content)
  const required = told.filter((column) => column.required).length * points.required
  const title = told.some(({ key }) => key === tables[table].title) ? points.title : 0
  // A table with few columns is filled sooner: what stands on the tab and is not of it speaks against it.
  const strange = words.filter(Boolean).length - Object.keys(columns).length
  return {
    proposal: { table, headerIndex, columns },
    score: score + required + title - strange / 4,
  }
}
