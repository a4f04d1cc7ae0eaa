import type { Translate } from '../../messages'
import { dayOfNumber } from '../dates'
import { isBareId, readId } from '../ids'
import type { Habits } from '../locale'
import { parseDay } from '../parse-day'
import { parseEmail } from '../parse-email'
import { numberWithin, parseNumber } from '../parse-number'
import { parseTime } from '../parse-time'
import { nearest, trimBlanks } from '../text'
import type { ChoiceList, Column, ColumnType, TableKey } from './declaration'
import type { Cell, IssueCode } from './records'
import { choiceLabels, choiceOf, isChoice } from './vocabulary'
import { yesOrNo } from './yes-or-no'

export type CellValue = string | number | boolean | null | readonly string[]

/** A cell that could not be read as meant; `value` is what the record holds instead. */
export interface Trouble {
  readonly trouble: IssueCode
  readonly value: CellValue
  readonly suggestion?: string
}

export interface ReadingContext {
  readonly table: TableKey
  readonly habits: Habits
  /** The language of suggestions. */
  readonly t: Translate
}

// What a formula's error reads as (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ErrorType),
// and what a formula that still waits for its data reads as (a guess).
const sheetError = /^(#(REF!|N\/A|VALUE!|ERROR!|NAME\?|DIV\/0!|NUM!|NULL!)|Loading\.\.\.$)/
const lastPlainSerial = 73_050
const firstPlainSerial = 36_526
// 1970-01-01 in days since 1899-12-30.
const serialOfEpoch = 25_569

/**
 * Reads one cell by the type of its column. References stay text here: they are resolved when every row is known.
 *
 * A percentage: text "70%" reads as 70. A number cell is taken as it is, so that 70% typed into a cell, which Sheets keeps as 0.7, reads
 * as 0.7 here; `unifyPercents` makes 70 of it in goals whose unit is %.
 */
export function readCell(cell: Cell, column: Column, context: ReadingContext): CellValue | Trouble {
  if (isBlank(cell)) return blankOf(column.type)
  if (typeof cell === 'string' && sheetError.test(cell)) return unreadable(column.type)
  return readers[column.type](cell, column, context)
}

export function isTrouble(read: CellValue | Trouble): read is Trouble {
  return typeof read === 'object' && read !== null && 'trouble' in read
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === '' || (typeof cell === 'string' && trimBlanks(cell) === '')
}

const emptyList: readonly string[] = []

export function blankOf(type: ColumnType): CellValue {
  if (type === 'number' || type === 'date' || type === 'time' || type === 'choice' || type === 'openChoice')
    return null
  if (type === 'checkbox') return false
  return type === 'choices' || type === 'references' ? emptyList : ''
}

type Reader = (cell: Cell, column: Column, context: ReadingContext) => CellValue | Trouble

const readers: Readonly<Record<ColumnType, Reader>> = {
  text: readText,
  longText: readText,
  link: readText,
  reference: readText,
  references: readText,
  number: readNumber,
  date: readDate,
  time: readTime,
  email: readEmail,
  checkbox: readCheckbox,
  choice: readChoice,
  choices: readChoices,
  openChoice: (cell, { list }) => (list && choiceOf(list, readText(cell))) ?? readText(cell),
  id: (cell, _column, { table }) => {
    const text = readText(cell)
    return isBareId(text, [table]) ? readId(text, [table]) : text
  },
}

/** Text is kept as typed, but for the blanks around it. What Sheets made a date of reads as that date. */
function readText(cell: Cell): string {
  if (typeof cell === 'string') return trimBlanks(cell)
  if (typeof cell !== 'object') return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
  const time = `${Math.floor(cell.minutes / 60)}:${String(cell.minutes % 60).padStart(2, '0')}`
  if (cell.day < '1900') return time
  return cell.minutes === 0 ? cell.day : `${cell.day} ${time}`
}

function readNumber(cell: Cell, column: Column, { habits }: ReadingContext): CellValue | Trouble {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : unreadable(column.type)
  if (typeof cell !== 'string') return unreadable(column.type)
  const number = parseNumber(cell, habits)
  return number ?? unreadable(column.type, numberWithin(cell, habits))
}

/** A number of about today's size is a date whose format was lost: days since 1899-12-30. */
function readDate(cell: Cell, column: Column, { habits }: ReadingContext): CellValue | Trouble {
  if (typeof cell === 'object') return cell.day < '1900' ? unreadable(column.type) : cell.day
  if (typeof cell === 'number' && cell >= firstPlainSerial && cell <= lastPlainSerial) {
    return dayOfNumber(Math.floor(cell) - serialOfEpoch)
  }
  const parsed = typeof cell === 'string' ? parseDay(cell, habits) : null
  return parsed?.day ?? unreadable(column.type)
}

function readTime(cell: Cell, column: Column): CellValue | Trouble {
  if (typeof cell === 'object')
    return cell.day < '1900' || cell.minutes > 0 ? cell.minutes : unreadable(column.type)
  if (typeof cell === 'number' && cell >= 0 && cell < 1) return Math.round(cell * 1440) % 1440
  const minutes = typeof cell === 'string' ? parseTime(cell) : null
  return minutes ?? unreadable(column.type)
}

function readEmail(cell: Cell): CellValue | Trouble {
  const parsed = parseEmail(readText(cell))
  if (parsed.email !== null) return parsed.email
  return { trouble: 'data/bad-email', value: '', ...(parsed.suggestion && { suggestion: parsed.suggestion }) }
}

function readCheckbox(cell: Cell, column: Column): CellValue | Trouble {
  const answer = yesOrNo(cell)
  return answer ? answer === 'yes' : unreadable(column.type)
}

function readChoice(cell: Cell, column: Column, { t }: ReadingContext): CellValue | Trouble {
  const { list } = column
  if (!list) return null
  const text = readText(cell)
  const answer = isChoice(list, 'yes') && isChoice(list, 'no') ? yesOrNo(cell) : undefined
  return choiceOf(list, text) ?? answer ?? notInList(text, list, { value: null, t })
}

function readChoices(cell: Cell, column: Column, { t }: ReadingContext): CellValue | Trouble {
  const { list } = column
  if (!list) return emptyList
  const whole = readText(cell)
  const parts = choiceOf(list, whole)
    ? [whole]
    : whole.split(/[,;，；\n]+/).filter((part) => trimBlanks(part) !== '')
  const value = [...new Set(parts.flatMap((part) => choiceOf(list, part) ?? []))]
  const strange = parts.find((part) => choiceOf(list, part) === undefined)
  return strange === undefined ? value : notInList(strange, list, { value, t })
}

function notInList(
  text: string,
  list: ChoiceList,
  { value, t }: { value: CellValue; t: Translate },
): Trouble {
  const suggestion = nearest(text, choiceLabels(list, t))
  return { trouble: 'data/not-in-list', value, ...(suggestion && { suggestion }) }
}

function unreadable(type: ColumnType, suggestion?: string): Trouble {
  return { trouble: 'data/unreadable', value: blankOf(type), ...(suggestion && { suggestion }) }
}
