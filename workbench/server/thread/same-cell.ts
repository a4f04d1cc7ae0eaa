import { sameData } from '../../files/same-data'
import type { CellSnapshot } from '../../sheets/snapshot'

type Held = CellSnapshot | null | undefined

/** Whether two cells hold the same; a blank cell is null, absent or without keys. */
export function sameCell(a: Held, b: Held): boolean {
  return a === b || sameData(a ?? {}, b ?? {})
}

/** The same but for what a grid has computed for a formula, which comes and goes by itself. */
export function sameButComputed(a: Held, b: Held): boolean {
  if (a?.formula === undefined || a.formula !== b?.formula) return sameCell(a, b)
  const { value: _valueA, error: _errorA, ...left } = a
  const { value: _valueB, error: _errorB, ...right } = b
  return sameCell(left, right)
}
