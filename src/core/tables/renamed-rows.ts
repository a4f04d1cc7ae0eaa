import { cut } from '../text'
import type { Drafts } from './drafts'
import type { Rename } from './former-names'
import type { DraftRow } from './read-rows'
import type { Issue } from './records'

/** Tells of each former name that is still in use once, at the row that bore it. */
export function renamedRows(
  renames: readonly Rename[],
  drafts: Drafts,
  columnNumber: (row: DraftRow, columnKey: string) => number,
): Issue[] {
  return renames.flatMap(({ table, id, name, to }): Issue[] => {
    const row = drafts[table].find(({ values }) => values.id === id)
    if (!row) return []
    const spot = { table, ...row.place, columnNumber: columnNumber(row, 'name'), columnKey: 'name' }
    return [{ code: 'data/renamed', ...spot, found: cut(name, 80), suggestion: to }]
  })
}
