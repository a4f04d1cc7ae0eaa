import type { BookSnapshot, CellSnapshot, SheetSnapshot } from '../sheets/snapshot'
import { areaName, parseArea } from './a1'
import { eachCell, gatherAreas } from './cell-areas'
import { sameData } from './same-data'

/** Whole values of the keys in which the spreadsheet differs from what its .xlsx file says. */
type Differing<T> = Partial<T>

/** What a spreadsheet has beyond its .xlsx file: ids, script data, and whatever the format cannot hold. Plain JSON. */
export interface BookExtras {
  id: string
  rest: Differing<Omit<BookSnapshot, 'sheets' | 'id'>>
  /** In the order of the tabs. */
  sheets: SheetExtras[]
}

interface SheetExtras {
  id: number
  /** The tab's name in the file, where names are shorter. */
  fileName: string
  rest: Differing<Omit<SheetSnapshot, 'cells' | 'id'>>
  patches: CellPatch[]
}

/** The same difference in many cells. */
interface CellPatch {
  ranges: string[]
  set: Partial<CellSnapshot>
  /** Parts that the file says and the spreadsheet does not have. */
  clear: (keyof CellSnapshot)[]
}

/** Compares a spreadsheet with `read`, the same as read back from its file. */
export function differences(book: BookSnapshot, read: BookSnapshot): BookExtras {
  return {
    id: book.id,
    rest: differingKeys(book, read, ['id', 'sheets']),
    sheets: book.sheets.map((sheet, index) => sheetDifferences(sheet, read.sheets[index])),
  }
}

function sheetDifferences(sheet: SheetSnapshot, read: SheetSnapshot | undefined): SheetExtras {
  if (!read) throw new Error(`the tab "${sheet.name}" was not read back from the file just written`)
  return {
    id: sheet.id,
    fileName: read.name,
    rest: differingKeys(sheet, read, ['id', 'cells']),
    patches: cellDifferences(sheet.cells, read.cells),
  }
}

function differingKeys<T extends object, Without extends keyof T>(
  whole: T,
  read: T,
  without: Without[],
): Partial<Omit<T, Without>> {
  const left = new Set<PropertyKey>(without)
  const entries = Object.entries(whole).filter(
    ([key, value]) => !left.has(key) && !sameData(value, read[key as keyof T]),
  )
  return Object.fromEntries(entries) as Partial<Omit<T, Without>>
}

type Cells = SheetSnapshot['cells']

function cellDifferences(cells: Cells, read: Cells): CellPatch[] {
  const groups = new Map<string, { row: number; column: number }[]>()
  for (const { row, column } of allPlaces(cells, read)) {
    const difference = cellDifference(cells[row]?.[column] ?? {}, read[row]?.[column] ?? {})
    if (!difference) continue
    const key = JSON.stringify(difference)
    const group = groups.get(key)
    if (group) group.push({ row, column })
    else groups.set(key, [{ row, column }])
  }
  return [...groups].map(([key, places]) => ({
    ranges: gatherAreas(places).map(areaName),
    ...JSON.parse(key),
  }))
}

function* allPlaces(cells: Cells, read: Cells): Generator<{ row: number; column: number }> {
  for (const row of keysOfBoth(cells, read)) {
    for (const column of keysOfBoth(cells[row] ?? {}, read[row] ?? {})) yield { row, column }
  }
}

function keysOfBoth(one: Record<number, unknown>, other: Record<number, unknown>): number[] {
  const extra = Object.keys(other).filter((key) => !(key in one))
  return [...Object.keys(one), ...extra].map(Number)
}

function cellDifference(cell: CellSnapshot, read: CellSnapshot): Omit<CellPatch, 'ranges'> | undefined {
  if (cell === read) return undefined
  const parts = Object.keys({ ...read, ...cell }) as (keyof CellSnapshot)[]
  const differing = parts.filter((part) => !sameData(cell[part], read[part]))
  if (differing.length === 0) return undefined
  const set = differing.filter((part) => cell[part] !== undefined).map((part) => [part, cell[part]])
  return { set: Object.fromEntries(set), clear: differing.filter((part) => cell[part] === undefined) }
}

/** Gives the spreadsheet back as it was; `read` must be exactly the file that the extras were made for. */
export function applyExtras(read: BookSnapshot, extras: BookExtras): BookSnapshot {
  return {
    ...read,
    ...extras.rest,
    id: extras.id,
    sheets: read.sheets.map((sheet, index) => restoredSheet(sheet, extras.sheets[index])),
  }
}

function restoredSheet(sheet: SheetSnapshot, extras: SheetExtras | undefined): SheetSnapshot {
  if (!extras) return sheet
  const restored = { ...sheet, ...extras.rest, id: extras.id }
  for (const patch of extras.patches) {
    for (const name of patch.ranges) {
      const area = parseArea(name, anyGrid)
      if (area) eachCell(area, (row, column) => patchCell(restored.cells, { row, column, patch }))
    }
  }
  return restored
}

/** A patch names cells that are there, whatever the tab says about its size. */
const anyGrid = { rowCount: Number.POSITIVE_INFINITY, columnCount: Number.POSITIVE_INFINITY }

function patchCell(
  cells: Cells,
  { row, column, patch }: { row: number; column: number; patch: CellPatch },
): void {
  const cell = { ...cells[row]?.[column], ...patch.set }
  for (const part of patch.clear) delete cell[part]
  cells[row] ??= {}
  if (Object.keys(cell).length > 0) cells[row][column] = cell
  else delete cells[row][column]
}
