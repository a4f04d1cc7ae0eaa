import { compareDays } from '../dates'
import { groupBy } from '../group-by'
import { once } from '../once'
import type { Cycle, Day, Workbook } from '../tables/records'
import type { CycleTable } from './asks'
import { type CommunityFinder, communityFinder } from './community-of'

/** The parts of a row that say to which cycle it belongs. */
export interface CycleRow {
  readonly cycle: string
}

/** Gives the ID of the cycle that a row belongs to, '' where it belongs to none. */
export type CycleFinder = (row: CycleRow) => string

/**
 * The cycle that a row belongs to: the one in its Cycle cell. Where that is blank, the cycle of the row's community in which the row's own
 * day lies, so that rows stay where they were when the next cycle begins; a row without a day, or with one outside every cycle, belongs
 * to the active cycle.
 */
export function cycleOf(row: CycleRow, workbook: Workbook, today: Day): string {
  return cycleFinder(workbook, today)(row)
}

/** As `cycleOf`, for many rows of one workbook. */
export function cycleFinder(workbook: Workbook, today: Day): CycleFinder {
  const cycles = workbook.rows.cycles
  const ids = new Set(cycles.map((cycle) => cycle.id))
  const byCommunity = groupBy(cycles, ({ community }) => community)
  const communitiesOf = communityFinder(workbook)
  return (row) => {
    if (row.cycle !== '') return ids.has(row.cycle) ? row.cycle : ''
    const candidates = candidatesOf(row, byCommunity, communitiesOf)
    return (cycleAt(candidates, dayOf(row)) ?? activeCycle(candidates, today))?.id ?? ''
  }
}

/** The ID of the cycle of each row of a table, in the order of its rows; '' for a row that belongs to none. */
export type CyclesOfRows = (table: CycleTable) => readonly string[]

/** Each table is gone through once, however many ask. */
export function cyclesOfRows(workbook: Workbook, today: Day): CyclesOfRows {
  const find = cycleFinder(workbook, today)
  return once((table) => workbook.rows[table].map(find))
}

/**
 * The cycle a community is in: marked as active (the latest begun, if several are), else one that is neither planned nor closed and in which
 * `today` lies.
 */
export function activeCycle(cycles: readonly Cycle[], today: Day): Cycle | undefined {
  const marked = cycles.filter((cycle) => cycle.status === 'active')
  return (
    latest(marked, today) ??
    cycleAt(
      cycles.filter((cycle) => cycle.status === null),
      today,
    )
  )
}

function candidatesOf(
  row: CycleRow,
  byCommunity: ReadonlyMap<string, readonly Cycle[]>,
  communitiesOf: CommunityFinder,
): readonly Cycle[] {
  const communities = communitiesOf(row)
  const found = communities.find((community) => byCommunity.has(community))
  if (found !== undefined) return byCommunity.get(found) ?? []
  if (communities.length > 0) return []
  // Nothing in the row says whose it is: that is clear only where one community has cycles.
  const [only, ...others] = byCommunity.values()
  return others.length === 0 ? (only ?? []) : []
}

function cycleAt(cycles: readonly Cycle[], day: Day | null): Cycle | undefined {
  if (day === null) return undefined
  const within = ({ start, end }: Cycle) => start !== null && start <= day && (end === null || day <= end)
  return latest(cycles.filter(within), day)
}

/** The one that began last, not after `day` if possible. */
function latest(cycles: readonly Cycle[], day: Day): Cycle | undefined {
  if (cycles.length < 2) return cycles[0]
  const begun = cycles.filter(({ start }) => start !== null && start <= day)
  const sorted = [...(begun.length > 0 ? begun : cycles)].sort((a, b) =>
    compareDays(b.start ?? '', a.start ?? ''),
  )
  return sorted[0]
}

/** When the row happened, or is to happen. */
function dayOf(row: CycleRow): Day | null {
  const { doneOn, date, due } = row as { doneOn?: Day | null; date?: Day | null; due?: Day | null }
  return doneOn ?? date ?? due ?? null
}
