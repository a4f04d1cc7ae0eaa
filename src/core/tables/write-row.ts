import type { Translate } from '../../messages'
import { isDay } from '../dates'
import { type Column, columnsOf, type TableKey } from './declaration'
import type { Cell } from './records'
import { choiceLabel, isChoice } from './vocabulary'

export interface RowWriting {
  readonly t: Translate
  /** The label of the row with this ID ("G-014 · Reading fluency"); without it, references are written as given. */
  readonly label?: (id: string) => string
}

/** Column key -> value as a record holds it. */
export type RowValues = Readonly<Record<string, unknown>>

// Sheets counts days from here; a time of day is a date of this day.
const dayZero = '1899-12-30'

/**
 * Makes the cells of a row from column A to the last known column: what reading gives back as the same record. Choices are written by their
 * labels, days as dates, values that are left out as blanks. `columns` gives the place of each column, 1-based.
 */
export function rowWriter(
  table: TableKey,
  columns: Readonly<Record<string, number>>,
  writing: RowWriting,
): (values: RowValues) => Cell[] {
  const width = Math.max(0, ...Object.values(columns))
  const placed = columnsOf(table).flatMap((column) => {
    const number = columns[column.key]
    return number === undefined ? [] : [{ column, index: number - 1 }]
  })
  return (values) => {
    const cells: Cell[] = Array.from({ length: width }, () => '')
    for (const { column, index } of placed) cells[index] = writeCell(values[column.key], column, writing)
    return cells
  }
}

function writeCell(value: unknown, column: Column, writing: RowWriting): Cell {
  if (column.type === 'checkbox') return value === true
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map((item) => wordOf(String(item), column, writing)).join(', ')
  if (column.type === 'time' && typeof value === 'number') return { day: dayZero, minutes: value }
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = String(value)
  return column.type === 'date' && isDay(text) ? { day: text, minutes: 0 } : wordOf(text, column, writing)
}

function wordOf(text: string, column: Column, { t, label }: RowWriting): string {
  if (column.list && isChoice(column.list, text)) return choiceLabel(column.list, text, t)
  return column.to && label ? label(text) : text
}
