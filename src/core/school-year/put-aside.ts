import type { TableKey } from '../tables/declaration'
import type { Day, Goal, Member, RowOf, Workbook } from '../tables/records'

/** What belongs to one year: its rows are put aside when the next begins. People, norms, communities and resources stay. */
export const tablesOfYear = [
  'cycles',
  'needs',
  'learning',
  'strategies',
  'practice',
  'visits',
  'evidence',
  'results',
  'meetings',
  'pulse',
] as const satisfies readonly TableKey[]

/** Whether a goal goes on, unless somebody says otherwise. */
export function goesOn({ status }: Goal): boolean {
  return status !== 'met' && status !== 'stopped'
}

export function hasLeft({ leftOn }: Member, today: Day): boolean {
  return leftOn !== null && leftOn <= today
}

/** The last value on record: that of the latest evidence, else the one in the goal's own row. */
export function lastValue(goal: Goal, { rows }: Workbook): number | null {
  const own = rows.evidence.filter((row) => row.goal === goal.id && row.value !== null)
  const latest = own.reduce<RowOf<'evidence'> | null>(
    (last, row) => (last === null || (row.date ?? '') >= (last.date ?? '') ? row : last),
    null,
  )
  return latest?.value ?? goal.current
}

/** '2027-2028' after '2026-2027'; '' after what names no two years. */
export function yearAfter(year: string): string {
  const match = /^(\d{4})(\D+)(\d{4})$/.exec(year)
  return match ? `${Number(match[1]) + 1}${match[2]}${Number(match[3]) + 1}` : ''
}

export interface RowRun {
  /** 1-based. */
  readonly from: number
  readonly count: number
}

/** Rows in runs without a gap, from the bottom up: taking a run away moves none that is still to come. */
export function runsFromBelow(rowNumbers: readonly number[]): RowRun[] {
  const runs: RowRun[] = []
  for (const row of [...new Set(rowNumbers)].sort((a, b) => b - a)) {
    const last = runs[runs.length - 1]
    if (last && last.from === row + 1) runs[runs.length - 1] = { from: row, count: last.count + 1 }
    else runs.push({ from: row, count: 1 })
  }
  return runs
}
