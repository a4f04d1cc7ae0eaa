import { giveIds, type LastNumbers, raiseLastNumber } from '../ids'
import type { TableKey } from './declaration'
import type { DraftRow } from './read-rows'
import type { TabReading } from './read-tab'
import type { Place } from './records'

/** An ID that a row was given while reading. */
export interface GivenId {
  readonly table: TableKey
  readonly place: Place
  /** 1-based; 0 where the tab has no ID column. */
  readonly columnNumber: number
  readonly id: string
}

/** Gives the next IDs to rows that have none, in the order of the rows; changes the drafts. */
export function giveMissingIds(
  readings: readonly TabReading[],
  after: LastNumbers | (() => LastNumbers),
): GivenId[] {
  const given: GivenId[] = []
  if (!readings.some(({ rows }) => rows.some(needsId))) return given
  const lastNumbers = typeof after === 'function' ? after() : after
  for (const table of new Set(readings.map(({ tab }) => tab.table))) {
    const rows = readings.flatMap(({ tab, rows }) =>
      tab.table === table ? rows.map((row) => ({ row, columnNumber: tab.columns.id ?? 0 })) : [],
    )
    const before = raiseLastNumber(
      table,
      rows.map(({ row }) => String(row.values.id)),
      lastNumbers,
    )
    const without = rows.filter(({ row }) => needsId(row))
    giveIds(table, without.length, before).forEach((id, index) => {
      const target = without[index]
      if (!target) return
      target.row.values.id = id
      given.push({ table, place: target.row.place, columnNumber: target.columnNumber, id })
    })
  }
  return given
}

function needsId({ complete, values }: DraftRow): boolean {
  return complete && values.id === ''
}
