import { ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import type { SortKey } from '../store/sort-rows'

/** A column number, several, objects { column, ascending } or a mix; columns are the tab's, from 1 (sheets-behaviours 128-130). */
export function sortKeys(spec: unknown, area: Area): SortKey[] {
  const list = Array.isArray(spec) ? spec : [spec]
  return list.map((one) => sortKey(one, area))
}

function sortKey(spec: unknown, area: Area): SortKey {
  const { column, ascending = true } =
    typeof spec === 'object' && spec !== null
      ? (spec as { column?: unknown; ascending?: boolean })
      : { column: spec }
  const first = area.column + 1
  const last = area.column + area.columns
  const index = Number(column)
  if (!Number.isInteger(index) || index < first || index > last) {
    throw new ScriptException(
      `The column to sort by (${String(column)}) is outside the range's columns (${first}-${last}).`,
    )
  }
  return { column: index - 1, ascending: ascending !== false }
}
