import type { GuardedArea } from './repair-services'

type Columns = Readonly<Record<string, number>>

/** What is warned about before an edit: the headers, and the cells in which IDs stand. */
export function areasToGuard(columns: Columns, headerRow: number): GuardedArea[] {
  const last = Math.max(1, ...Object.values(columns))
  const headers: GuardedArea = { row: headerRow, column: 1, columns: last, rows: 1 }
  return columns.id === undefined ? [headers] : [headers, ownedArea(columns.id, headerRow)]
}

export function ownedArea(column: number, headerRow: number): GuardedArea {
  return { row: headerRow + 1, column, columns: 1, rows: 'below' }
}

/**
 * Whether headers and IDs are guarded, by whomever: what a team has locked itself needs no warning, and its protections elsewhere on the tab do
 * not stand for ours. Of the headers most will do, as a column that is moved beyond the first or the last one leaves the guarded cells.
 */
export function isGuarded(guards: readonly GuardedArea[], columns: Columns, headerRow: number): boolean {
  const row = Math.max(1, headerRow)
  const isCovered = (area: GuardedArea) => guards.some((guard) => covers(guard, area))
  const headers = Object.values(columns)
  const covered = headers.filter((column) => isCovered({ row, column, columns: 1, rows: 1 }))
  const ids = columns.id === undefined || isCovered(ownedArea(columns.id, row))
  return covered.length * 2 > headers.length && ids
}

function covers(guard: GuardedArea, { row, column, rows }: GuardedArea): boolean {
  if (guard.row > row || guard.column > column || column >= guard.column + guard.columns) return false
  return guard.rows === 'below' || (rows !== 'below' && row + rows <= guard.row + guard.rows)
}
