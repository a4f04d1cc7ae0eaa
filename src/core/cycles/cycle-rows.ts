import type { Cycle, Day, Workbook } from '../tables/records'
import { type CycleRows, type CycleTable, cycleTables } from './asks'
import { type CyclesOfRows, cyclesOfRows } from './cycle-of'

type Gathered = { -readonly [T in CycleTable]: CycleRows[T][number][] }

/** The rows of every cycle in one pass over the workbook. */
export function rowsOfCycles(
  workbook: Workbook,
  today: Day,
  cyclesOf: CyclesOfRows = cyclesOfRows(workbook, today),
): (cycle: Cycle) => CycleRows {
  const gathered = new Map<string, Gathered>()
  for (const cycle of workbook.rows.cycles) gathered.set(cycle.id, emptyRows())
  for (const table of cycleTables) {
    const ids = cyclesOf(table)
    workbook.rows[table].forEach((row, index) => {
      const rows = gathered.get(ids[index] ?? '')
      // The row comes from the same table as the list it goes to.
      if (rows) (rows[table] as (typeof row)[]).push(row)
    })
  }
  const goalsOf = groupedBy(workbook.rows.goals, ({ id }) => id)
  const meetingsOf = groupedBy(workbook.rows.meetings, ({ community }) => community)
  return (cycle) => ({
    ...(gathered.get(cycle.id) ?? emptyRows()),
    goals: [...new Set(cycle.focusGoals)].flatMap((id) => goalsOf(id)),
    meetings: meetingsOf(cycle.community).filter((meeting) => isMeetingOf(meeting, cycle)),
  })
}

/** Rows whose key is blank belong to nothing. */
function groupedBy<R>(rows: readonly R[], keyOf: (row: R) => string): (key: string) => readonly R[] {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  groups.delete('')
  return (key) => groups.get(key) ?? []
}

function isMeetingOf({ community, date }: Workbook['rows']['meetings'][number], cycle: Cycle): boolean {
  if (community !== cycle.community || date === null) return false
  return (cycle.start === null || cycle.start <= date) && (cycle.end === null || date <= cycle.end)
}

function emptyRows(): Gathered {
  return { needs: [], learning: [], strategies: [], practice: [], visits: [], evidence: [], results: [] }
}
