import { type TableKey, tableKeys, tables } from './tables/declaration'
import { cut, editDistance, fold, oneLine } from './text'

/**
 * IDs of rows: 'G-014'. The letters say the table, the number is never used twice. Teams that adopt a sheet of their own may keep their
 * own IDs ('P2.F2.A4'); those are compared as folded text and have no number.
 */

const labelMark = '·'
const labelTitleLength = 54
const fewestDigits = 3
/** As `idAtStart` reads. */
const mostDigits = 7
const codeOfZero = 48
const idAtStart = /^([a-z]{1,2})\s?[-_‐-―−.]?\s?0*([1-9]\d{0,6})(?![\p{L}\p{N}_]|[.-][\p{L}\p{N}])/u

/** The highest number given in each table so far. */
export type LastNumbers = Readonly<Partial<Record<TableKey, number>>>

export function formatId(table: TableKey, number: number): string {
  return `${tables[table].prefix}-${inDigits(number)}`
}

function inDigits(number: number): string {
  return String(number).padStart(fewestDigits, '0')
}

/**
 * The ID that a text starts with: of "G-014 · Reading fluency", "g 14", "Ｇ－０１４" it is 'G-014'. '' where it starts with none, or with
 * one of another table than those asked for.
 */
export function readId(text: string, among: readonly TableKey[] = tableKeys): string {
  if (isAsWritten(text, among)) return text
  const match = idAtStart.exec(fold(text))
  const table = match && among.find((key) => tables[key].prefix.toLowerCase() === match[1])
  return match && table ? formatId(table, Number(match[2])) : ''
}

/** Most IDs stand there as we write them, and need no folding. */
function isAsWritten(text: string, among: readonly TableKey[]): boolean {
  return among.some((table) => numberAsWritten(table, text) > 0)
}

/** The number of an ID of this table that stands there as we write it; 0 for any other text. */
function numberAsWritten(table: TableKey, text: string): number {
  const { prefix } = tables[table]
  const first = prefix.length + 1
  const digits = text.length - first
  if (digits < fewestDigits || digits > mostDigits || text[first - 1] !== '-' || !text.startsWith(prefix))
    return 0
  let number = 0
  for (let index = first; index < text.length; index++) {
    const digit = text.charCodeAt(index) - codeOfZero
    if (digit < 0 || digit > 9) return 0
    number = 10 * number + digit
  }
  return digits > fewestDigits && text[first] === '0' ? 0 : number
}

/** Whether the text is one of our IDs and nothing else. */
export function isBareId(text: string, among: readonly TableKey[] = tableKeys): boolean {
  if (isAsWritten(text, among)) return true
  const match = idAtStart.exec(fold(text))
  return match !== null && match[0].length === fold(text).length && readId(text, among) !== ''
}

/** The number in an ID of this table, 0 where the ID is of another kind. */
export function numberOfId(table: TableKey, id: string): number {
  const written = numberAsWritten(table, id)
  if (written > 0) return written
  return readId(id, [table]) === '' ? 0 : Number(/(\d+)/.exec(fold(id))?.[1] ?? 0)
}

/** The table whose rows have such IDs. */
export function tableOfId(id: string): TableKey | undefined {
  return tableKeys.find((table) => readId(id, [table]) !== '')
}

/** "G-014 · Reading fluency, grade 2": what a drop-down offers and a cell holds; at most about 60 characters. */
export function idLabel(id: string, title: string): string {
  const short = cut(oneLine(title), labelTitleLength)
  return short === '' ? id : `${id} ${labelMark} ${short}`
}

/** What stands before the mark of a label, as typed; '' where the text is no label. */
export function labelHead(text: string): string {
  const mark = text.indexOf(labelMark)
  return mark > 0 ? text.slice(0, mark).trim() : ''
}

/** IDs for `count` new rows of a table, following the highest number that was ever given. */
export function giveIds(table: TableKey, count: number, lastNumbers: LastNumbers): string[] {
  const last = lastNumbers[table] ?? 0
  return Array.from({ length: count }, (_, index) => formatId(table, last + index + 1))
}

/** The highest numbers after these IDs have been seen as well. */
export function raiseLastNumber(
  table: TableKey,
  ids: Iterable<string>,
  lastNumbers: LastNumbers,
): LastNumbers {
  let highest = lastNumbers[table] ?? 0
  for (const id of ids) highest = Math.max(highest, numberOfId(table, id))
  return { ...lastNumbers, [table]: highest }
}

/**
 * The ID that was most likely meant: the fewest differing characters (at most two), then the longest common beginning, then the nearest
 * number. Undefined where none is near.
 */
export function nearestId(text: string, ids: Iterable<string>): string | undefined {
  const wanted = fold(readId(text) || labelHead(text) || text)
  let found: { id: string; score: number } | undefined
  for (const id of ids) {
    const score = unlikeness(wanted, fold(id))
    if (score < (found?.score ?? Number.POSITIVE_INFINITY)) found = { id, score }
  }
  return found?.id
}

function unlikeness(wanted: string, id: string): number {
  const distance = editDistance(wanted, id, 2)
  if (distance > 2) return Number.POSITIVE_INFINITY
  const gap = Math.min(Math.abs(lastNumberIn(wanted) - lastNumberIn(id)), 999)
  return distance * 1e6 + (99 - Math.min(commonStart(wanted, id), 99)) * 1e3 + gap
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

function lastNumberIn(text: string): number {
  return Number(/(\d+)\D*$/.exec(text)?.[1] ?? 0)
}
