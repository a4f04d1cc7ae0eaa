import { ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import type { Book, Cell, Tab } from './book'
import { cellAt, ensureCell } from './cells'
import { changeLines } from './change-lines'
import { requireEdit, requireEditTab, requireInsert } from './permissions'

/** https://support.google.com/drive/answer/37603 names the limit; the wording is quoted in public issue threads. */
const workbookCellLimit = 10_000_000

export interface LineEdit {
  book: Book
  tab: Tab
  lines: 'rows' | 'columns'
  email: string
}

/** Inserts blank lines before line `at` (0-based). `like` is the line whose formats and validations they take over. */
export function insertLines(edit: LineEdit, place: { at: number; count: number; like: number }): void {
  const { book, tab, lines, email } = edit
  requireEditTab(book, tab, email)
  requirePositive(place.count, lines)
  requireBounds(edit, place.at, 0, lineCount(edit) + 1)
  requireInsert(book, tab, { email, lines, at: place.at })
  const across = lines === 'rows' ? tab.columnCount : tab.rowCount
  requireRoom(book, place.count * across)
  changeLines(book, tab, { lines, kind: 'insert', at: place.at, count: place.count })
  copyFormats(edit, place)
}

export function deleteLines(edit: LineEdit, at: number, count: number): void {
  requireEditTab(edit.book, edit.tab, edit.email)
  requirePositive(count, edit.lines)
  requireBounds(edit, at, count, lineCount(edit))
  const frozen = edit.lines === 'rows' ? edit.tab.frozenRows : edit.tab.frozenColumns
  const gone = Math.max(0, Math.min(frozen, at + count) - at)
  if (lineCount(edit) - count <= frozen - gone) {
    throw new ScriptException(`Sorry, it is not possible to delete all non-frozen ${edit.lines}.`)
  }
  requireEdit(edit.book, edit.tab, { email: edit.email, area: lineArea(edit, at, count) })
  changeLines(edit.book, edit.tab, { lines: edit.lines, kind: 'delete', at, count })
}

/** Moves lines before line `to`, both in lines as they are (https://developers.google.com/apps-script/reference/spreadsheet/sheet#moverowsrowspec,-destinationindex). */
export function moveLines(edit: LineEdit, block: { at: number; count: number; to: number }): void {
  requireEditTab(edit.book, edit.tab, edit.email)
  requireBounds(edit, block.at, block.count, lineCount(edit))
  requireBounds(edit, block.to, 0, lineCount(edit) + 1)
  requireEdit(edit.book, edit.tab, { email: edit.email, area: lineArea(edit, block.at, block.count) })
  if (block.to > block.at && block.to < block.at + block.count) {
    throw new ScriptException(`You cannot move ${edit.lines} into themselves.`)
  }
  changeLines(edit.book, edit.tab, { lines: edit.lines, kind: 'move', ...block })
}

export function lineCount(edit: Pick<LineEdit, 'tab' | 'lines'>): number {
  return edit.lines === 'rows' ? edit.tab.rowCount : edit.tab.columnCount
}

/** `Those rows are out of bounds.` (sheets-behaviours 56; quoted in public issue threads). */
export function requireBounds(
  edit: Pick<LineEdit, 'tab' | 'lines'>,
  at: number,
  count: number,
  limit = lineCount(edit),
): void {
  if (at < 0 || at >= limit || at + count > limit) {
    throw new ScriptException(`Those ${edit.lines} are out of bounds.`)
  }
}

/** sheets-behaviours 61 has the wording for sizes; for inserting and deleting it is a *guess*. */
export function requirePositive(count: number, lines: 'rows' | 'columns'): void {
  if (count >= 1) return
  const name = lines === 'rows' ? 'Row' : 'Column'
  throw new ScriptException(`${name} and number of ${lines} must be positive.`)
}

export function requireRoom(book: Book, added: number): void {
  const present = book.sheets.reduce((sum, tab) => sum + tab.rowCount * tab.columnCount, 0)
  if (present + added > workbookCellLimit) {
    throw new ScriptException(
      `This action would increase the number of cells in the workbook above the limit of ${workbookCellLimit} cells.`,
    )
  }
}

function lineArea(edit: Pick<LineEdit, 'tab' | 'lines'>, at: number, count: number): Area {
  return edit.lines === 'rows'
    ? { row: at, rows: count, column: 0, columns: edit.tab.columnCount }
    : { row: 0, rows: edit.tab.rowCount, column: at, columns: count }
}

/** New lines look like their neighbour, as in the grid; that validation comes along too is a *guess*. */
function copyFormats(edit: LineEdit, place: { at: number; count: number; like: number }): void {
  const { tab, lines } = edit
  const like = place.like >= place.at ? place.like + place.count : place.like
  const across = lines === 'rows' ? tab.columnCount : Math.min(tab.rowCount, tab.rows.length)
  const spot = (line: number, other: number): [number, number] =>
    lines === 'rows' ? [line, other] : [other, line]
  for (let other = 0; other < across; other += 1) {
    const source = cellAt(tab, ...spot(like, other))
    if (!source?.style && !source?.validation) continue
    for (let line = place.at; line < place.at + place.count; line += 1) {
      dress(ensureCell(tab, ...spot(line, other)), source)
    }
  }
}

function dress(cell: Cell, source: Cell): void {
  if (source.style) cell.style = source.style
  if (source.validation) cell.validation = source.validation
}
