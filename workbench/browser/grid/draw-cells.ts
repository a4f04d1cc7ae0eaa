import type { ICellData } from '@univerjs/core'
import type { SheetSnapshot } from '../../sheets/snapshot'
import type { CellChange } from '../sync/apply-patches'
import { diffCells } from '../sync/diff-cells'
import { toCellData } from './cell-data'
import { type Mutation, onTab, tabIdOf, unitId } from './mutation'

type Matrix = Record<number, Record<number, ICellData | null>>

/** What turns the cells of one state of a tab into those of another: contents, styles and notes. */
export function drawCells(before: SheetSnapshot, after: SheetSnapshot): Mutation[] {
  const changes = diffCells(before.cells, after.cells)
  if (changes.length === 0) return []
  return [...contents(after.id, changes), ...notes(before, after.id, changes)]
}

/** A cell is emptied before it is filled, because Univer mixes a new style with the old one. */
function contents(sheetId: number, changes: readonly CellChange[]): Mutation[] {
  const wiped: Matrix = {}
  const filled: Matrix = {}
  for (const { row, column, cell } of changes) {
    put(wiped, { row, column }, null)
    const data = cell && toCellData(cell)
    if (data) put(filled, { row, column }, data)
  }
  const set = (cellValue: Matrix) => onTab(sheetId, 'sheet.mutation.set-range-values', { cellValue })
  return Object.keys(filled).length === 0 ? [set(wiped)] : [set(wiped), set(filled)]
}

function put(matrix: Matrix, { row, column }: { row: number; column: number }, data: ICellData | null): void {
  const line = matrix[row] ?? {}
  line[column] = data
  matrix[row] = line
}

function notes(before: SheetSnapshot, sheetId: number, changes: readonly CellChange[]): Mutation[] {
  return changes
    .filter(({ row, column, cell }) => before.cells[row]?.[column]?.note !== cell?.note)
    .map(({ row, column, cell }) => drawNote(sheetId, { row, column, text: cell?.note }))
}

function drawNote(
  sheetId: number,
  note: { row: number; column: number; text: string | undefined },
): Mutation {
  const place = { unitId, sheetId: tabIdOf(sheetId), row: note.row, col: note.column }
  if (!note.text) return { id: 'sheet.mutation.remove-note', params: place }
  const lines = note.text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 34), 0)
  const card = {
    id: `note-${sheetId}-${note.row}-${note.column}`,
    row: note.row,
    col: note.column,
    width: 240,
    height: Math.min(320, 32 + lines * 18),
    note: note.text,
  }
  return { id: 'sheet.mutation.update-note', params: { ...place, note: card } }
}
