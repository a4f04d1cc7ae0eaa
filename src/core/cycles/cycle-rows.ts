import type { Cycle, Day, Workbook } from '../tables/records'
import { type CycleRows, type CycleTable, cycleTables, focusGoals } from './asks'
import { cycleFinder } from './cycle-of'

type Gathered = { -readonly [T in CycleTable]: CycleRows[T][number][] }

/** The rows of every cycle in one pass over the workbook. */
export function rowsOfCycles(workbook: Workbook, today: Day): (cycle: Cycle) => CycleRows {
  const find = cycleFinder(workbook, today)
  const gathered = new Map<string, Gathered>()
  for (const cycle of workbook.rows.cycles) gathered.set(cycle.id, emptyRows())
  for (const table of cycleTables) {
    for (const row of workbook.rows[table]) {
      const rows = gathered.get(find(row))
      // The row comes from the same table as the list it goes to.
      if (rows) (rows[table] as (typeof row)[]).push(row)
    }
  }
  return (cycle) => ({
    ...(gathered.get(cycle.id) ?? emptyRows()),
    goals: focusGoals(cycle, workbook),
    meetings: workbook.rows.meetings.filter((meeting) => isMeetingOf(meeting, cycle)),
  })
}

function isMeetingOf({ community, date }: Workbook['rows']['meetings'][number], cycle: Cycle): boolean {
  if (community !== cycle.community || date === null) return false
  return (cycle.start === null || cycle.start <= date) && (cycle.end === null || date <= cycle.end)
}

function emptyRows(): Gathered {
  return { needs: [], learning: [], strategies: [], practice: [], visits: [], evidence: [], results: [] }
}
