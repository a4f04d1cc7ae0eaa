import type {
  Area,
  BandingSnapshot,
  BookSnapshot,
  CellSnapshot,
  MetadataSnapshot,
  SheetSnapshot,
} from '../snapshot'

export type Cell = CellSnapshot
export type CellRow = (Cell | undefined)[]

type KeptElsewhere = 'cells' | 'columnWidths' | 'rowHeights' | 'hiddenRows' | 'hiddenColumns' | 'bandings'

/**
 * One tab in the store. Rows are dense arrays that may be shorter than the grid, so that 50,000 rows read fast;
 * cells are own objects, while styles and validation rules are shared between cells and never changed in place.
 */
export interface Tab extends Omit<SheetSnapshot, KeptElsewhere> {
  rows: CellRow[]
  columnWidths: Map<number, number>
  rowHeights: Map<number, number>
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
  bandings: BandingSnapshot[]
  /** What is selected; the current cell is the first area's top-left unless set. */
  selection: { areas: Area[]; current: { row: number; column: number } }
}

export interface Book extends Omit<BookSnapshot, 'sheets'> {
  sheets: Tab[]
  metadata: MetadataSnapshot[]
  /** The last id given to a protection, metadata or banding. */
  lastId: number
}

export interface BookSettings {
  id: string
  name: string
  locale?: string
  timeZone?: string
  owner: string
  editors?: string[]
  viewers?: string[]
  /** The grid of the first tab: 1000 x 26 unless given. */
  rowCount?: number
  columnCount?: number
}

/** Google's defaults for a new tab (*guess*: widely reported, in no reference). */
export const defaultGrid = { rowCount: 1000, columnCount: 26 }

export function newTab(tab: { id: number; name: string; rowCount?: number; columnCount?: number }): Tab {
  return {
    hidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    rows: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    conditionalRules: [],
    protections: [],
    filter: null,
    bandings: [],
    selection: { areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], current: { row: 0, column: 0 } },
    id: tab.id,
    name: tab.name,
    rowCount: tab.rowCount ?? defaultGrid.rowCount,
    columnCount: tab.columnCount ?? defaultGrid.columnCount,
  }
}

/** A new spreadsheet with one tab `Sheet1` of id 0 (Sheets API: the first sheet's id is 0). */
export function createBook(settings: BookSettings): Book {
  return {
    id: settings.id,
    name: settings.name,
    locale: settings.locale ?? 'en_US',
    timeZone: settings.timeZone ?? 'Etc/GMT',
    owner: settings.owner,
    editors: [...(settings.editors ?? [])],
    viewers: [...(settings.viewers ?? [])],
    activeSheetId: 0,
    sheets: [
      newTab({ id: 0, name: 'Sheet1', rowCount: settings.rowCount, columnCount: settings.columnCount }),
    ],
    namedRanges: [],
    metadata: [],
    lastId: 0,
  }
}

export function tabById(book: Book, sheetId: number): Tab | undefined {
  return book.sheets.find((tab) => tab.id === sheetId)
}

/** Tab names are told apart without case in references, with case in getSheetByName (*guess*). */
export function tabByName(book: Book, name: string): Tab | undefined {
  return book.sheets.find((tab) => tab.name === name)
}

export function nextId(book: Book): number {
  book.lastId += 1
  return book.lastId
}
