import { readId } from '../../core/ids'
import type { TableKey } from '../../core/tables/declaration'
import type { Cell, Grid, ReadTab } from '../../core/tables/records'
import { fold } from '../../core/text'
import type { Translate } from '../../messages'
import { type OpenWorkbook, openWorkbook } from '../open-workbook'
import type { ViewServices } from './view-services'

export interface WantedRow {
  readonly table: TableKey
  readonly id: string
  /** Where it was last seen: looked at first, and the nearer of two rows with one ID. */
  readonly sheetId?: number
  readonly rowNumber?: number
  /** Of several rows with one ID those that may be meant; all where it is left out. */
  readonly isMeant?: (cells: CellsByKey) => boolean
}

/** By the keys of their columns. */
type CellsByKey = Readonly<Record<string, Cell>>

export interface FoundRow {
  readonly tab: ReadTab
  /** 1-based. */
  readonly rowNumber: number
  readonly grid: Grid
  /** For what is written into the row. */
  readonly t: Translate
}

/** The row with an ID as it stands now, wherever it was moved; null where it is gone. Reads one tab, or all where it is not on that one. */
export function findRow(services: ViewServices, wanted: WantedRow): FoundRow | null {
  const grid = wanted.sheetId === undefined ? null : services.book.readTab(wanted.sheetId)
  const near = grid && rowIn(openTabs(services, [grid]), wanted)
  return near ?? rowIn(openWorkbook(services), wanted)
}

/** The row that stands where one without an ID was seen; null where another has taken its place. Reads one tab. */
export function rowAt(
  services: ViewServices,
  { table, sheetId, rowNumber }: Required<Omit<WantedRow, 'id' | 'isMeant'>>,
  isSame: (cells: CellsByKey) => boolean,
): FoundRow | null {
  const grid = services.book.readTab(sheetId)
  const open = grid && openTabs(services, [grid])
  const tab = open?.workbook.tabs.find((one) => one.table === table)
  if (!open || !tab) return null
  const row = { tab, grid, rowNumber, t: open.t }
  return isSame(cellsOf(row)) ? row : null
}

function cellsOf({ tab, grid, rowNumber }: FoundRow): CellsByKey {
  const row = grid.values[rowNumber - 1] ?? []
  return Object.fromEntries(Object.entries(tab.columns).map(([key, number]) => [key, row[number - 1] ?? '']))
}

/** Reads these tabs as if there were no others. */
function openTabs(services: ViewServices, grids: readonly Grid[]): OpenWorkbook {
  return openWorkbook({ ...services, book: { ...services.book, read: () => [...grids] } })
}

/** The first row of a tab below all that is typed on it; null where the tab is gone. */
export function rowBelow(
  { workbook, grids, t }: OpenWorkbook,
  { table, sheetId }: { readonly table: TableKey; readonly sheetId: number },
): FoundRow | null {
  const tab = workbook.tabs.find((one) => one.sheetId === sheetId && one.table === table)
  const grid = grids.find((one) => one.sheetId === sheetId)
  return tab && grid ? { tab, grid, rowNumber: tab.lastRow + 1, t } : null
}

/** The row with an ID in a workbook that was read; null where there is none. */
export function rowIn({ workbook, grids, t }: OpenWorkbook, wanted: WantedRow): FoundRow | null {
  const found = workbook.tabs
    .filter((tab) => tab.table === wanted.table)
    .flatMap((tab) => {
      const grid = grids.find((candidate) => candidate.sheetId === tab.sheetId)
      return grid ? rowsWithId(grid, tab, wanted).map((rowNumber) => ({ tab, grid, rowNumber, t })) : []
    })
  const { rowNumber: last = 0, isMeant = () => true } = wanted
  const meant = found.length > 1 ? found.filter((row) => isMeant(cellsOf(row))) : found
  const distance = (row: FoundRow) =>
    row.tab.sheetId === wanted.sheetId ? Math.abs(row.rowNumber - last) : Number.POSITIVE_INFINITY
  return meant.sort((left, right) => distance(left) - distance(right))[0] ?? null
}

function rowsWithId(grid: Grid, tab: ReadTab, { table, id }: WantedRow): number[] {
  const column = (tab.columns.id ?? 0) - 1
  if (column < 0) return []
  const isIt = (cell: Cell | undefined) => {
    const text = typeof cell === 'string' ? cell : ''
    return text !== '' && (readId(text, [table]) === id || fold(text) === fold(id))
  }
  return grid.values.flatMap((row, index) => (isIt(row[column]) ? [index + 1] : []))
}
