import type { BookSnapshot, CellSnapshot, SheetSnapshot } from '../../../workbench/sheets/snapshot'

export function tab(
  id: number,
  cells: SheetSnapshot['cells'] = {},
  more: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  return {
    id,
    name: `Tab ${id}`,
    hidden: false,
    rowCount: 20,
    columnCount: 6,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    cells,
    columnWidths: {},
    rowHeights: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    conditionalRules: [],
    protections: [],
    filter: null,
    ...more,
  }
}

export function book(sheets: SheetSnapshot[]): BookSnapshot {
  return {
    id: 'file',
    name: 'Reading team',
    locale: 'en_US',
    timeZone: 'America/Chicago',
    owner: 'lead@example.org',
    editors: [],
    viewers: [],
    activeSheetId: sheets[0]?.id ?? 0,
    sheets,
    namedRanges: [],
    metadata: [],
  }
}

export function cellOf(state: BookSnapshot, sheetId: number, row: number, column: number): CellSnapshot {
  return state.sheets.find(({ id }) => id === sheetId)?.cells[row]?.[column] ?? {}
}
