import type { CyclesOfRows } from '../cycles/cycle-of'
import type { Part } from '../cycles/templates'
import type { RowOf, Workbook } from '../tables/records'
import type { CycleFacts } from './cycle-facts'

export type WorkTable = 'learning' | 'strategies' | 'practice' | 'evidence' | 'visits'

/** A row of the work that goes on, and its cycle, if it belongs to one. */
export interface WorkRow<K extends WorkTable> {
  readonly row: RowOf<K>
  readonly cycle: CycleFacts | undefined
}

/** Gives the rows of a table without those of closed cycles, in the order of the workbook. */
export type Ongoing = <K extends WorkTable>(table: K) => readonly WorkRow<K>[]

/** Each table is gone through once, however many rules ask for it. */
export function ongoingWork(
  workbook: Workbook,
  open: readonly CycleFacts[],
  cyclesOf: CyclesOfRows,
): Ongoing {
  const openById = new Map(open.map((cycle) => [cycle.cycle.id, cycle]))
  const made = new Map<WorkTable, readonly WorkRow<WorkTable>[]>()
  return <K extends WorkTable>(table: K) => {
    const before = made.get(table)
    // What is kept under a table came from that table.
    if (before) return before as readonly WorkRow<K>[]
    const rows: WorkRow<K>[] = []
    const ids = cyclesOf(table)
    ;(workbook.rows[table] as readonly RowOf<K>[]).forEach((row, index) => {
      const id = ids[index] ?? ''
      const cycle = openById.get(id)
      if (id === '' || cycle) rows.push({ row, cycle })
    })
    made.set(table, rows as readonly WorkRow<WorkTable>[])
    return rows
  }
}

/** Whether the cycle is told to lack this whole part: then no single row is told for want of it. */
export function lacksPart(cycle: CycleFacts | undefined, part: Part): boolean {
  return part === cycle?.missing && cycle.running
}
