import type { CellStyle, StoredValue } from '../snapshot'
import { localeFacts } from './locale'
import { isDateFormat, isGeneral, isTextFormat } from './number-format'
import { typedDate } from './typed-date'
import { type TypedValue, typedNumber } from './typed-number'
import { dateToSerial, serialParts } from './zone'

/** What is needed to read a text as typed: the spreadsheet's locale and zone, and the time for dates without a year. */
export interface TypingContext {
  locale: string
  timeZone: string
  nowMs: number
}

/** What a cell comes to hold. `format` is set when typing gives an unformatted cell one. */
export interface Entered {
  value?: StoredValue
  formula?: string
  error?: string
  format?: string
}

/**
 * Reads a text as if typed into a cell (https://developers.google.com/apps-script/reference/spreadsheet/range#setValue(Object) and
 * sheets-behaviours 68-70): '=…' is a formula, "'…" is text, a cell of plain text ('@') keeps all but nothing as text.
 * *Guess*: '+…' and '-…' that are no numbers become formulas, as people report of phone numbers; '@…' stays text.
 */
export function enterText(text: string, style: CellStyle | undefined, context: TypingContext): Entered {
  const format = style?.numberFormat
  if (text === '') return {}
  if (isTextFormat(format)) return { value: text }
  if (text.startsWith("'")) return { value: text.slice(1) }
  if (text.startsWith('=') && text.length > 1) return { formula: text }
  if (/^(true|false)$/i.test(text.trim())) return { value: /^true$/i.test(text.trim()) }
  const typed = typedNumberOrDate(text, format, context)
  if (typed) return withFormat(typed, format)
  if (/^[-+]\S/.test(text)) return { formula: `=${text}` }
  return { value: text }
}

/** The grid's rule for dates written by a script: a serial in the spreadsheet's zone, under a date format. */
export function enterDate(date: Date, style: CellStyle | undefined, context: TypingContext): Entered {
  const value = dateToSerial(date, context.timeZone)
  if (isDateFormat(style?.numberFormat)) return { value }
  const facts = localeFacts(context.locale)
  return { value, format: Number.isInteger(value) ? facts.dateFormat : facts.dateTimeFormat }
}

function typedNumberOrDate(
  text: string,
  format: string | undefined,
  context: TypingContext,
): TypedValue | undefined {
  if (!/\d/.test(text)) return undefined
  const facts = localeFacts(context.locale)
  const date = () => typedDate(text, facts, currentYear(context))
  const found = facts.dateFormat.includes('.')
    ? (date() ?? typedNumber(text, facts))
    : (typedNumber(text, facts) ?? date())
  const percentCell = format?.includes('%') && found && found.format === undefined
  return percentCell ? { value: found.value / 100 } : found
}

const years = new WeakMap<TypingContext, number>()

/** Asked for every text of a block, so it is kept with the block's context. */
function currentYear(context: TypingContext): number {
  const known = years.get(context)
  if (known !== undefined) return known
  const { year } = serialParts(dateToSerial(new Date(context.nowMs), context.timeZone))
  years.set(context, year)
  return year
}

function withFormat(typed: TypedValue, format: string | undefined): Entered {
  const free = format === undefined || isGeneral(format)
  return free && typed.format !== undefined ? typed : { value: typed.value }
}
