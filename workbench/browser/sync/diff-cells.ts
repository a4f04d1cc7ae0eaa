import type { SheetSnapshot } from '../../sheets/snapshot'
import type { CellChange } from './apply-patches'
import { sameValue } from './same-value'

/** The cells that differ between two states of a tab; rows that both states share are not looked at. */
export function diffCells(before: SheetSnapshot['cells'], after: SheetSnapshot['cells']): CellChange[] {
  if (before === after) return []
  const rows = new Set([...Object.keys(before), ...Object.keys(after)].map(Number))
  return [...rows].flatMap((row) =>
    before[row] === after[row] ? [] : diffRow(row, before[row] ?? {}, after[row] ?? {}),
  )
}

function diffRow(
  row: number,
  before: SheetSnapshot['cells'][number],
  after: SheetSnapshot['cells'][number],
): CellChange[] {
  const columns = new Set([...Object.keys(before), ...Object.keys(after)].map(Number))
  return [...columns]
    .filter((column) => !sameValue(before[column], after[column]))
    .map((column) => ({ row, column, cell: after[column] ?? null }))
}
