import type { Cell } from '../../core/tables/records'
import type { Block } from '../services'
import type { LogKey, LogSite } from './log-columns'

/** Cells of the log's columns by row (0-based). */
export type Lines = Map<number, Readonly<Record<LogKey, Cell>>>

/** One block for each rectangle: rows that follow one another, columns that stand side by side. */
export function blocksOf(
  lines: Lines,
  { sheetId, site }: { readonly sheetId: number; readonly site: LogSite },
): Block[] {
  const placed = [...site.columns].sort(([, a], [, b]) => a - b)
  return runsOf(placed, ([, index]) => index).flatMap((columns) =>
    runsOf(
      [...lines].sort(([a], [b]) => a - b),
      ([index]) => index,
    ).map((rows) => ({
      sheetId,
      row: (rows[0]?.[0] ?? 0) + 1,
      column: (columns[0]?.[1] ?? 0) + 1,
      values: rows.map(([, cells]) => columns.map(([key]) => cells[key])),
    })),
  )
}

/** Neighbours by their index together; `sorted` by it. */
function runsOf<T>(sorted: readonly T[], indexOf: (item: T) => number): T[][] {
  const runs: T[][] = []
  for (const item of sorted) {
    const run = runs[runs.length - 1]
    const last = run?.[run.length - 1]
    if (run && last !== undefined && indexOf(last) === indexOf(item) - 1) run.push(item)
    else runs.push([item])
  }
  return runs
}
