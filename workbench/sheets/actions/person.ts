import { ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import { type Book, type Tab, tabById } from '../store/book'
import type { LineEdit } from '../store/lines'
import type { ReadValue } from '../store/read-cell'

/** Who acts, in which book, and when. Everything below refuses what Sheets refuses a person, by throwing what the grid would say. */
export interface Person {
  book: Book
  email: string
  nowMs: number
}

/** A change of cells by a person: what the host needs for onEdit. `value` and `oldValue` only for single cells, as on Google. */
export interface EditedCells {
  sheetId: number
  area: Area
  value?: ReadValue
  oldValue?: ReadValue
}

/** A change to the grid or the tabs: what the host needs for onChange. */
export interface ChangedStructure {
  changeType:
    | 'INSERT_ROW'
    | 'INSERT_COLUMN'
    | 'REMOVE_ROW'
    | 'REMOVE_COLUMN'
    | 'INSERT_GRID'
    | 'REMOVE_GRID'
    | 'FORMAT'
    | 'OTHER'
  sheetId: number
}

export interface Place {
  sheetId: number
  /** 0-based. */
  row: number
  column: number
}

/** The tab of this id; a person cannot act on one that is not there. */
export function tabOf(person: Person, sheetId: number): Tab {
  const tab = tabById(person.book, sheetId)
  if (!tab) throw new ScriptException(`Sheet ${sheetId} not found`)
  return tab
}

/** The lines of a tab as this person edits them. */
export function linesOf(person: Person, sheetId: number, which: 'rows' | 'columns'): LineEdit {
  return { book: person.book, tab: tabOf(person, sheetId), lines: which, email: person.email }
}
