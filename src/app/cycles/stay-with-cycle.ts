import { cycleTables } from '../../core/cycles/asks'
import { cycleFinder } from '../../core/cycles/cycle-of'
import type { Cycle, Day, ReadTab, RowOf, Workbook } from '../../core/tables/records'
import { joinBlocks } from '../join-blocks'
import type { Block } from '../services'

export interface CycleChange {
  /** The workbook without the cycle that begins. */
  readonly before: Workbook
  readonly today: Day
  /** The cycle that ends. */
  readonly ending: Cycle
  /** The cycle that begins, and its first day; absent where one only ends. */
  readonly beginning?: Cycle
  /** IDs of rows that go along into it. */
  readonly carried: ReadonlySet<string>
  /** What a Cycle cell holds for a cycle's ID. */
  labelOf(id: string): string
}

type CycleRow = RowOf<(typeof cycleTables)[number]>

/**
 * The Cycle cells that have to be filled so that every row stays with its cycle: a row without a day of its own belongs to the active
 * cycle, and would else change over with it. Rows that are carried get the cycle that begins.
 */
export function cycleCells(change: CycleChange): Block[] {
  const { before, today, ending, carried, beginning, labelOf } = change
  const belongs = cycleFinder(before, today)
  const willBelong = cycleFinder(later(change), beginning?.start ?? today)
  const tabs = new Map(before.tabs.map((tab) => [tab.sheetId, tab]))
  const blocks = cycleTables.flatMap((table) =>
    (before.rows[table] as readonly CycleRow[]).flatMap((row) => {
      const goesOn = beginning !== undefined && row.id !== '' && carried.has(row.id)
      const wanted = goesOn ? beginning.id : ending.id
      const isMissing = goesOn
        ? row.cycle !== wanted
        : belongs(row) === ending.id && willBelong(row) !== wanted
      return isMissing ? cellBlock(row, tabs.get(row.place.sheetId), labelOf(wanted)) : []
    }),
  )
  return joinBlocks(blocks)
}

function later({ before, ending, beginning }: CycleChange): Workbook {
  const others = before.rows.cycles.filter(({ id }) => id !== ending.id)
  const cycles: Cycle[] = [...others, { ...ending, status: 'closed' }]
  if (beginning) cycles.push({ ...beginning, status: 'active' })
  return { ...before, rows: { ...before.rows, cycles } }
}

/** Nothing where the tab has no Cycle column. */
function cellBlock({ place }: CycleRow, tab: ReadTab | undefined, label: string): Block[] {
  const column = tab?.columns.cycle
  if (column === undefined) return []
  return [{ sheetId: place.sheetId, row: place.rowNumber, column, values: [[label]] }]
}
