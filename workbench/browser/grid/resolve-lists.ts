import type { BookSnapshot, CellSnapshot, SheetSnapshot, ValidationRule } from '../../sheets/snapshot'

const known = new WeakMap<BookSnapshot, SheetSnapshot[]>()

/**
 * The tabs with drop-downs "from a range" turned into lists of the texts that stand there: Univer computes such ranges late and marks
 * good values as wrong until then. Tabs without such rules stay the same objects.
 */
export function resolveLists(book: BookSnapshot): SheetSnapshot[] {
  const found = known.get(book) ?? book.sheets.map((sheet) => resolveTab(sheet, listReader(book)))
  known.set(book, found)
  return found
}

const resolved = new WeakMap<SheetSnapshot['cells'], { lists: string; cells: SheetSnapshot['cells'] }>()

/** Taken from the last time when neither the tab's cells nor what its lists offer has changed. */
function resolveTab(sheet: SheetSnapshot, read: (range: string) => string[]): SheetSnapshot {
  const ranges = rangesOf(sheet)
  if (ranges.size === 0) return sheet
  const lists = JSON.stringify([...ranges].map((range) => read(range)))
  const last = resolved.get(sheet.cells)
  if (last?.lists === lists) return { ...sheet, cells: last.cells }
  const cells = mapCells(sheet, (cell) => withList(cell, read))
  resolved.set(sheet.cells, { lists, cells })
  return { ...sheet, cells }
}

const rangesByCells = new WeakMap<SheetSnapshot['cells'], Set<string>>()

function rangesOf({ cells }: SheetSnapshot): Set<string> {
  const found = rangesByCells.get(cells)
  if (found) return found
  const ranges = Object.values(cells)
    .flatMap((line) => Object.values(line))
    .flatMap(({ validation }) => rangeOf(validation) ?? [])
  const each = new Set(ranges)
  rangesByCells.set(cells, each)
  return each
}

function rangeOf(rule: ValidationRule | undefined): string | undefined {
  const [first] = rule?.values ?? []
  if (rule?.criteria !== 'VALUE_IN_RANGE' || typeof first !== 'object' || Array.isArray(first))
    return undefined
  return first.range
}

function mapCells(
  sheet: SheetSnapshot,
  change: (cell: CellSnapshot) => CellSnapshot,
): SheetSnapshot['cells'] {
  const rows = Object.entries(sheet.cells).map(([row, line]) => {
    const cells = Object.entries(line).map(([column, cell]) => [column, change(cell)])
    return [row, Object.fromEntries(cells)]
  })
  return Object.fromEntries(rows)
}

function withList(cell: CellSnapshot, read: (range: string) => string[]): CellSnapshot {
  const range = rangeOf(cell.validation)
  if (range === undefined || !cell.validation) return cell
  const [, showArrow] = cell.validation.values
  const values = [read(range), ...(showArrow === undefined ? [] : [showArrow])]
  return { ...cell, validation: { ...cell.validation, criteria: 'VALUE_IN_LIST', values } }
}

function listReader(book: BookSnapshot): (range: string) => string[] {
  const read = new Map<string, string[]>()
  return (range) => {
    const list = read.get(range) ?? textsIn(book, range)
    read.set(range, list)
    return list
  }
}

/** The texts of "'Lists'!D2:D", each once, in order. */
function textsIn(book: BookSnapshot, range: string): string[] {
  const place = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d*)(?::\$?([A-Z]+)\$?(\d*))?$/.exec(range)
  if (!place) return []
  const [, quoted, plain, left = 'A', top = '', right = left, bottom = place[5] ? '' : top] = place
  const name = (quoted ?? plain ?? '').replace(/''/g, "'")
  const sheet = book.sheets.find((one) => one.name === name)
  if (!sheet) return []
  const from = { row: top === '' ? 0 : Number(top) - 1, column: columnOf(left) }
  const to = { row: bottom === '' ? sheet.rowCount - 1 : Number(bottom) - 1, column: columnOf(right) }
  const texts = Object.entries(sheet.cells)
    .filter(([row]) => Number(row) >= from.row && Number(row) <= to.row)
    .flatMap(([, line]) =>
      Object.entries(line)
        .filter(([column]) => Number(column) >= from.column && Number(column) <= to.column)
        .map(([, cell]) => String(cell.value ?? '')),
    )
  return [...new Set(texts)].filter((text) => text !== '')
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
