import type { TableKey } from '../tables/declaration'
import { type Known, type NumberedWorkbook, rowNumbers } from './known'
import type { NumberSet } from './number-set'
import { byNewsTable, type NewsTable, newsTables } from './tells-something'

/**
 * What an earlier summary knew stays known, also of rows that are not there today: when a goal stands twice for a week, or a tab is deleted
 * and comes back, nothing old is news. What it had still to tell stays to be told.
 */
export function stayingKnown(known: Known, before: Known | null, workbook: NumberedWorkbook): Known {
  if (!before) return known
  const numberOf = rowNumbers(workbook)
  const notHere = (table: TableKey, numbers: NumberSet) => {
    const here = new Set(workbook.rows[table].map((row) => numberOf(table, row)))
    return [...numbers].filter((number) => !here.has(number))
  }
  const untold = (table: NewsTable) => {
    const wasToTell = (number: number) => number > before.highest[table] || before.untold[table].has(number)
    return new Set([...[...known.untold[table]].filter(wasToTell), ...notHere(table, before.untold[table])])
  }
  return {
    ...known,
    highest: byNewsTable((table) => Math.max(known.highest[table], before.highest[table])),
    untold: byNewsTable(untold),
    goalsMet: new Set([...known.goalsMet, ...notHere('goals', before.goalsMet)]),
    practiceDone: new Set([...known.practiceDone, ...notHere('practice', before.practiceDone)]),
    unnumbered: isAnyAway(workbook) ? new Set([...known.unnumbered, ...before.unnumbered]) : known.unnumbered,
  }
}

/** A row without a number is known by its place in a table of places, which says nothing of where it stood. */
function isAnyAway({ tabs }: NumberedWorkbook): boolean {
  return [...newsTables, 'goals' as const].some((table) => tabs.every((tab) => tab.table !== table))
}
