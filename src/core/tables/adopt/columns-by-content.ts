import { parseEmail } from '../../parse-email'
import { type Column, columnsOf, tables } from '../declaration'
import { isBlank, isTrouble, type ReadingContext, readCell } from '../read-cell'
import type { Cell } from '../records'

export interface Looking {
  /** Some rows below the headers. */
  readonly body: readonly (readonly Cell[])[]
  /** The headers, folded; '' for a column without one. */
  readonly words: readonly string[]
  /** Columns that are known already: key -> column number, 1-based. */
  readonly columns: Readonly<Record<string, number>>
}

const enough = 0.6
const ownId = /^[A-Za-z]{1,4}[-.\s]?\d{1,4}([-.][A-Za-z]{0,2}\d{1,4})*$/
const percent = /^\s*[+-]?\d+([.,]\d+)?\s*%\s*$/

/** Columns that only what stands in them tells: emails, IDs, days, percentages, choices, and the longest text as what a row is about. */
export function columnsByContent(looking: Looking, context: ReadingContext): Record<string, number> {
  const found: Record<string, number> = {}
  const isFree = (number: number) =>
    !Object.values(looking.columns).includes(number) && !Object.values(found).includes(number)
  // IDs first: they are told from references to others by being different in each row.
  const columns = [...columnsOf(context.table)].sort(
    (a, b) => Number(b.type === 'id') - Number(a.type === 'id'),
  )
  for (const column of columns) {
    if (column.key in looking.columns) continue
    const number = looking.words.findIndex(
      (word, index) => word !== '' && isFree(index + 1) && holds(cellsOf(looking, index), column, context),
    )
    if (number >= 0) found[column.key] = number + 1
  }
  const { title } = tables[context.table]
  const longest = title in looking.columns || title in found ? 0 : longestText(looking, isFree)
  if (longest > 0) found[title] = longest
  return found
}

function cellsOf({ body }: Looking, index: number): Cell[] {
  return body.map((row) => row[index] ?? '').filter((cell) => !isBlank(cell))
}

function holds(cells: readonly Cell[], column: Column, context: ReadingContext): boolean {
  const test = testOf(column, context)
  if (!test || cells.length === 0) return false
  if (column.type === 'id' && new Set(cells.map(String)).size < cells.length) return false
  return cells.filter(test).length >= cells.length * enough
}

/** null for columns whose content could be anything. */
function testOf(column: Column, context: ReadingContext): ((cell: Cell) => boolean) | null {
  switch (column.type) {
    case 'email':
      return (cell) => parseEmail(String(cell)).email !== null
    case 'references':
      // Higher goals are named by ID; a column of IDs that repeat is theirs.
      return column.key === 'supports' ? (cell) => typeof cell === 'string' && ownId.test(cell.trim()) : null
    case 'id':
      return (cell) => typeof cell === 'string' && ownId.test(cell.trim())
    case 'date':
      return (cell) => typeof cell !== 'number' && !isTrouble(readCell(cell, column, context))
    case 'choice':
      return (cell) => typeof cell === 'string' && !isTrouble(readCell(cell, column, context))
    case 'number':
      // Of all numbers, those of a result are most often written as percentages.
      return column.key === 'current' || column.key === 'value'
        ? (cell) => typeof cell === 'string' && percent.test(cell)
        : null
    default:
      return null
  }
}

function longestText(looking: Looking, isFree: (number: number) => boolean): number {
  const lengths = looking.words.map((word, index) => {
    const texts = cellsOf(looking, index).filter((cell) => typeof cell === 'string')
    const sum = texts.reduce((total, text) => total + Math.min(text.length, 300), 0)
    return word !== '' && isFree(index + 1) && texts.length > 0 ? sum / texts.length : 0
  })
  const most = Math.max(0, ...lengths)
  return most >= 12 ? lengths.indexOf(most) + 1 : 0
}
