import { ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import { type Book, type Tab, tabById } from '../store/book'
import { cellAt } from '../store/cells'
import { type ClearWhat, clearArea } from '../store/clear-area'
import { insertLines } from '../store/lines'
import { requireEdit } from '../store/permissions'
import { displayValue, readValue } from '../store/read-cell'
import { enterText } from '../store/typed'
import { violation } from '../store/validate'
import { putEntered, typingContext } from '../store/write-cell'
import { type EditedCells, type Person, type Place, tabOf } from './person'

/** Types a text into one cell and presses Enter. A rule that rejects input refuses it, a protection too; typing past the grid is impossible. */
export function typeInto(person: Person, place: Place, text: string): EditedCells {
  const { book } = person
  const tab = tabOf(person, place.sheetId)
  const oldValue = readValue(book, cellAt(tab, place.row, place.column))
  const edited = pasteBlock(person, place, [[text]])
  return { ...edited, value: readValue(book, cellAt(tab, place.row, place.column)), oldValue }
}

/** Pastes texts as from a text editor: every piece is read as typed. */
export function pasteBlock(person: Person, place: Place, texts: readonly (readonly string[])[]): EditedCells {
  const { book, email } = person
  const tab = tabOf(person, place.sheetId)
  const area = blockArea(place, texts)
  requireEdit(book, tab, { area, email })
  growTo(person, tab, area)
  const typing = typingContext(book, person.nowMs)
  const entries = texts.flatMap((line, r) =>
    line.map((text, c) => {
      const spot = { row: place.row + r, column: place.column + c }
      const cell = cellAt(tab, spot.row, spot.column)
      return { ...spot, cell, entered: enterText(text, cell?.style, typing) }
    }),
  )
  for (const entry of entries) {
    const refused = violation(book, entry)
    if (refused !== undefined) throw new ScriptException(refused)
  }
  for (const entry of entries) putEntered(tab, entry, entry.entered)
  return { sheetId: tab.id, area }
}

function blockArea(place: Place, texts: readonly (readonly string[])[]): Area {
  const columns = Math.max(1, ...texts.map((line) => line.length))
  return { row: place.row, column: place.column, rows: Math.max(1, texts.length), columns }
}

/** Pasting beyond the grid adds rows and columns. */
export function growTo(person: Person, tab: Tab, area: Area): void {
  const rows = area.row + area.rows - tab.rowCount
  const columns = area.column + area.columns - tab.columnCount
  const edit = { book: person.book, tab, email: person.email }
  if (rows > 0) {
    insertLines({ ...edit, lines: 'rows' }, { at: tab.rowCount, count: rows, like: tab.rowCount - 1 })
  }
  if (columns > 0) {
    insertLines(
      { ...edit, lines: 'columns' },
      { at: tab.columnCount, count: columns, like: tab.columnCount - 1 },
    )
  }
}

/** Presses Delete on a selection: contents go, formats, notes and rules stay. */
export function clearCells(person: Person, sheetId: number, area: Area): EditedCells {
  return clear(person, { sheetId, area, what: ['content'] })
}

export function clearNotes(person: Person, sheetId: number, area: Area): EditedCells {
  return clear(person, { sheetId, area, what: ['note'] })
}

export function clearFormats(person: Person, sheetId: number, area: Area): EditedCells {
  return clear(person, { sheetId, area, what: ['format'] })
}

function clear(person: Person, wish: { sheetId: number; area: Area; what: ClearWhat[] }): EditedCells {
  const tab = tabOf(person, wish.sheetId)
  requireEdit(person.book, tab, { area: wish.area, email: person.email })
  clearArea(tab, wish.area, wish.what)
  return { sheetId: tab.id, area: wish.area }
}

/** Renames the header that reads `from` in the tab's first row; the row's other cells stay. */
export function renameHeader(
  person: Person,
  sheetId: number,
  rename: { from: string; to: string },
): EditedCells {
  const tab = tabOf(person, sheetId)
  const header = tab.rows[0] ?? []
  const column = header.findIndex((cell) => displayValue(person.book, cell) === rename.from)
  if (column < 0) throw new Error(`no header "${rename.from}" on ${tab.name}`)
  return typeInto(person, { sheetId, row: 0, column }, rename.to)
}

/** The value that the browser's grid has computed for a formula; without one the formula reads as an error. */
export function setComputedValue(
  book: Book,
  place: Place,
  computed: { value?: string | number | boolean; error?: string },
): void {
  const tab = tabById(book, place.sheetId)
  const cell = tab && cellAt(tab, place.row, place.column)
  if (cell?.formula === undefined) throw new Error('no formula in this cell')
  delete cell.value
  delete cell.error
  Object.assign(cell, computed)
}
