import type { Area, BookSnapshot, SheetSnapshot } from '../snapshot'
import { type Book, type Cell, newTab, type Tab } from './book'
import { isBlank } from './cells'

/** The book as plain JSON that shares nothing with the store but styles and rules, which are replaced and never changed. */
export function snapshotOf(book: Book): BookSnapshot {
  const { sheets, lastId: _lastId, ...rest } = book
  return { ...structuredClone(rest), sheets: sheets.map(sheetSnapshotOf) }
}

export function bookFromSnapshot(snapshot: BookSnapshot): Book {
  const { sheets, ...rest } = snapshot
  const copies = sheets.map(({ cells, ...facts }) => tabFromSnapshot({ ...structuredClone(facts), cells }))
  return { ...structuredClone(rest), sheets: copies, lastId: highestId(snapshot) }
}

/**
 * *Make a copy* of the file: another id and owner, the same tab ids, cells, named ranges, protections and developer metadata.
 * That metadata goes along is a *guess*; that nobody else has access to the copy is what the dialog does unless ticked.
 */
export function copyBook(book: Book, newId: string, owner: string): Book {
  const copy = bookFromSnapshot(snapshotOf(book))
  const protections = copy.sheets.flatMap((tab) => tab.protections)
  for (const protection of protections) protection.editors = []
  return { ...copy, id: newId, owner, editors: [], viewers: [], name: `Copy of ${book.name}` }
}

function highestId(snapshot: BookSnapshot): number {
  const ids = [
    ...snapshot.metadata.map((item) => item.id),
    ...snapshot.sheets.flatMap((sheet) => sheet.protections.map((item) => item.id)),
    ...snapshot.sheets.flatMap((sheet) => (sheet.bandings ?? []).map((item) => item.id)),
  ]
  return Math.max(0, ...ids)
}

function sheetSnapshotOf(tab: Tab): SheetSnapshot {
  return { ...sheetFactsOf(tab), cells: cellsOf(tab) }
}

/** All of a tab but its cells, sharing nothing with the store. */
export function sheetFactsOf(tab: Tab): Omit<SheetSnapshot, 'cells'> {
  const { rows: _rows, selection: _selection, ...rest } = tab
  return structuredClone({
    ...rest,
    columnWidths: Object.fromEntries(tab.columnWidths),
    rowHeights: Object.fromEntries(tab.rowHeights),
    hiddenRows: [...tab.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...tab.hiddenColumns].sort((a, b) => a - b),
  })
}

function cellsOf(tab: Tab): SheetSnapshot['cells'] {
  const cells: SheetSnapshot['cells'] = {}
  for (const [rowIndex, row] of tab.rows.entries()) {
    const kept: Record<number, Cell> = {}
    for (const [columnIndex, cell] of (row ?? []).entries()) {
      if (cell && !isBlank(cell)) kept[columnIndex] = ownCell(cell)
    }
    if (Object.keys(kept).length > 0) cells[rowIndex] = kept
  }
  return cells
}

/** Deep copies of tens of thousands of cells are what takes the time: only what may be changed in place is copied. */
function ownCell(cell: Cell): Cell {
  if (cell.links === undefined && cell.runs === undefined) return { ...cell }
  const { style, validation, ...rest } = cell
  return { ...structuredClone(rest), ...(style && { style }), ...(validation && { validation }) }
}

export function tabFromSnapshot(sheet: SheetSnapshot): Tab {
  const { cells, columnWidths, rowHeights, hiddenRows, hiddenColumns, bandings, ...rest } = sheet
  const shared = sharing()
  const tab: Tab = {
    ...newTab(sheet),
    ...rest,
    columnWidths: numberMap(columnWidths),
    rowHeights: numberMap(rowHeights),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
    bandings: bandings ?? [],
  }
  for (const [rowKey, row] of Object.entries(cells)) {
    const target: (Cell | undefined)[] = []
    for (const [columnKey, cell] of Object.entries(row)) target[Number(columnKey)] = shared(cell)
    tab.rows[Number(rowKey)] = Array.from(target)
  }
  tab.rows = Array.from(tab.rows, (row) => row ?? [])
  return tab
}

function sharing(): (cell: Cell) => Cell {
  const known = new Map<string, unknown>()
  // A snapshot that never was JSON text shares most of them already.
  const met = new Map<unknown, unknown>()
  const one = <T>(value: T): T => {
    if (!met.has(value)) {
      const key = JSON.stringify(value)
      if (!known.has(key)) known.set(key, value)
      met.set(value, known.get(key))
    }
    return met.get(value) as T
  }
  return (cell) => {
    const own = ownCell(cell)
    if (own.style) own.style = one(own.style)
    if (own.validation) own.validation = one(own.validation)
    return own
  }
}

function numberMap(record: Record<number, number>): Map<number, number> {
  return new Map(Object.entries(record).map(([key, value]) => [Number(key), value]))
}

/** The whole grid of a tab as an area. */
export function wholeGrid(tab: Tab): Area {
  return { row: 0, column: 0, rows: tab.rowCount, columns: tab.columnCount }
}
