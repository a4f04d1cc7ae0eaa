import { isDeepStrictEqual } from 'node:util'
import type { CellSnapshot } from '../../sheets/snapshot'

type Held = CellSnapshot | null | undefined

/** Whether two cells hold the same; a blank cell is null, absent or without keys. */
export function sameCell(a: Held, b: Held): boolean {
  if (a === b) return true
  const left = entriesOf(a)
  if (left.length !== entriesOf(b).length) return false
  const other: Record<string, unknown> = { ...b }
  return left.every(([key, value]) => value === other[key] || isDeepStrictEqual(value, other[key]))
}

function entriesOf(cell: Held): [string, unknown][] {
  return cell ? Object.entries(cell) : []
}

/** The same but for what a grid has computed for a formula, which comes and goes by itself. */
export function sameButComputed(a: Held, b: Held): boolean {
  if (a?.formula === undefined || a.formula !== b?.formula) return sameCell(a, b)
  const { value: _valueA, error: _errorA, ...left } = a
  const { value: _valueB, error: _errorB, ...right } = b
  return sameCell(left, right)
}
