import type { Grid } from '../../core/tables/records'

/** The first two years that stand on *Start*, as set-up writes them there: '2026-2027'; '' for none. */
export function yearOnStart(grid: Grid | undefined): string {
  for (const cell of grid?.values.flat() ?? []) {
    const match = /\b\d{4}-\d{4}\b/.exec(String(cell))
    if (match) return match[0]
  }
  return ''
}
