import type { Area } from '../snapshot'

/** A change to whole rows or columns. `at` and `to` are 0-based and mean "before this line", in lines as they were. */
export type LineChange = { lines: 'rows' | 'columns' } & (
  | { kind: 'insert'; at: number; count: number }
  | { kind: 'delete'; at: number; count: number }
  | { kind: 'move'; at: number; count: number; to: number }
)

/** Where a single line ends up; undefined when it was deleted. */
export function mapLine(change: LineChange, line: number): number | undefined {
  const { at, count } = change
  if (change.kind === 'insert') return line >= at ? line + count : line
  if (change.kind === 'delete') {
    if (line < at) return line
    return line < at + count ? undefined : line - count
  }
  return mapMoved(change, line)
}

function mapMoved(change: { at: number; count: number; to: number }, line: number): number {
  const { at, count, to } = change
  const target = to > at ? to - count : to
  if (line >= at && line < at + count) return target + (line - at)
  const taken = line >= at + count ? line - count : line
  return taken >= target ? taken + count : taken
}

/**
 * Where a span of lines ends up: it grows when lines are inserted inside it (not at its start), shrinks when lines of it are
 * deleted, and goes along when all of it is moved. *Guess*: lines moved out of a span leave it, lines moved into it join it.
 */
export function mapSpan(
  change: LineChange,
  start: number,
  count: number,
): { start: number; count: number } | undefined {
  const end = start + count
  if (change.kind === 'insert') {
    if (change.at <= start) return { start: start + change.count, count }
    return { start, count: change.at < end ? count + change.count : count }
  }
  if (change.kind === 'delete') return mapDeleted(change, start, end)
  return mapMovedSpan(change, start, count)
}

function mapDeleted(change: { at: number; count: number }, start: number, end: number) {
  const before = Math.max(0, Math.min(end, change.at) - start)
  const after = Math.max(0, end - Math.max(start, change.at + change.count))
  if (before + after === 0) return undefined
  const newStart = start < change.at ? start : Math.max(change.at, start - change.count)
  return { start: newStart, count: before + after }
}

function mapMovedSpan(change: { at: number; count: number; to: number }, start: number, count: number) {
  const { at, count: moved, to } = change
  if (start >= at && start + count <= at + moved) return { start: mapMoved(change, start), count }
  if (to >= at && to <= at + moved) return { start, count }
  const left = mapDeleted({ at, count: moved }, start, start + count)
  if (!left) return { start, count }
  const target = to > at ? to - moved : to
  if (target <= left.start) return { start: left.start + moved, count: left.count }
  return { start: left.start, count: target < left.start + left.count ? left.count + moved : left.count }
}

/** Where an area ends up in a grid that has `size` lines after the change; undefined when all of it was deleted. */
export function mapArea(change: LineChange, area: Area, size: number): Area | undefined {
  const rows = change.lines === 'rows'
  const open = rows ? area.rowsOpen : area.columnsOpen
  const start = rows ? area.row : area.column
  const span = mapSpan(change, start, rows ? area.rows : area.columns)
  if (!span && !open) return undefined
  const first = open && start === 0 ? 0 : (span?.start ?? Math.min(start, size - 1))
  const count = open ? size - first : (span?.count ?? 0)
  return rows ? { ...area, row: first, rows: count } : { ...area, column: first, columns: count }
}
