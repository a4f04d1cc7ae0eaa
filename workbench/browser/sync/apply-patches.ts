import type { Patch } from '../../server/protocol'
import type { BookSnapshot, CellSnapshot, SheetSnapshot } from '../../sheets/snapshot'

/**
 * The book after the patches. What they do not touch is shared with the old book, so that a comparison by reference finds what changed;
 * the old book itself stays as it was.
 */
export function applyPatches(book: BookSnapshot, patches: readonly Patch[]): BookSnapshot {
  return patches.reduce(applyPatch, book)
}

function applyPatch(book: BookSnapshot, patch: Patch): BookSnapshot {
  switch (patch.kind) {
    case 'cells':
      return { ...book, sheets: book.sheets.map((sheet) => withPatchedCells(sheet, patch)) }
    case 'sheet':
      return { ...book, sheets: withSheet(book.sheets, patch.sheet) }
    case 'removeSheet':
      return { ...book, sheets: book.sheets.filter(({ id }) => id !== patch.sheetId) }
    case 'book':
      return { ...book, name: patch.name, sheets: inOrder(book.sheets, patch.order) }
  }
}

function withPatchedCells(sheet: SheetSnapshot, patch: Patch & { kind: 'cells' }): SheetSnapshot {
  if (sheet.id !== patch.sheetId) return sheet
  return withCells(sheet, patch.cells)
}

/** One cell and what it comes to hold; null for blank. */
export interface CellChange {
  row: number
  column: number
  cell: CellSnapshot | null
}

export function withCells(sheet: SheetSnapshot, changes: readonly CellChange[]): SheetSnapshot {
  const cells = { ...sheet.cells }
  const copied = new Set<number>()
  for (const { row, column, cell } of changes) {
    const line = copied.has(row) ? (cells[row] ?? {}) : { ...cells[row] }
    copied.add(row)
    if (cell === null) delete line[column]
    else line[column] = cell
    if (Object.keys(line).length === 0) delete cells[row]
    else cells[row] = line
  }
  return { ...sheet, cells }
}

function withSheet(sheets: SheetSnapshot[], sheet: SheetSnapshot): SheetSnapshot[] {
  const known = sheets.some(({ id }) => id === sheet.id)
  return known ? sheets.map((one) => (one.id === sheet.id ? sheet : one)) : [...sheets, sheet]
}

/** Tabs that the order does not name stay behind those that it names. */
function inOrder(sheets: SheetSnapshot[], order: readonly number[]): SheetSnapshot[] {
  const place = (id: number): number => {
    const index = order.indexOf(id)
    return index < 0 ? order.length : index
  }
  return [...sheets].sort((a, b) => place(a.id) - place(b.id))
}
