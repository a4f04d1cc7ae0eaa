import { giveIds, type LastNumbers, raiseLastNumber } from '../ids'
import type { TableKey } from './declaration'
import { type KnownRows, markOf, titleMark } from './known-rows'
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

export interface Giving {
  /** The highest numbers ever given. A function is asked only where there is a row without an ID. */
  readonly after: LastNumbers | (() => LastNumbers)
  readonly known: KnownRows
  /** Tables of which other tabs were not read: the ID that a row seems to have had may stand there. */
  readonly inPart?: ReadonlySet<TableKey>
}

interface Target {
  readonly row: DraftRow
  readonly columnNumber: number
}

/**
 * Gives IDs to rows that have none, in the order of the rows; changes the drafts. A row that the last check knew gets its own back. Of
 * rows with one ID, the one that the last check knew keeps it and the others get the next ones; where none or several are known, all stay
 * as they are, and are told. A row of a table read in part that seems to be a known one waits until all tabs are read.
 */
export function giveMissingIds(readings: readonly TabReading[], { after, known, inPart }: Giving): GivenId[] {
  const given: GivenId[] = []
  let lastNumbers: LastNumbers | undefined
  for (const table of new Set(readings.map(({ tab }) => tab.table))) {
    const rows = readings.flatMap(({ tab, rows }) =>
      tab.table === table ? rows.map((row) => ({ row, columnNumber: tab.columns.id ?? 0 })) : [],
    )
    const highestSeen = rows.map(({ row }) => String(row.values.id))
    const marks = known[table] ?? new Map<string, string>()
    const copies = copiesAmong(rows, marks)
    const without = rows.filter((target) => copies.has(target) || needsId(target.row))
    if (without.length === 0) continue
    lastNumbers ??= typeof after === 'function' ? after() : after
    const back = ownIds(without, rows, marks)
    const fresh = without.filter((target) => !back.has(target))
    const before = raiseLastNumber(table, highestSeen, lastNumbers)
    const next = new Map(giveIds(table, fresh.length, before).map((id, index) => [fresh[index], id]))
    for (const target of without) {
      if (inPart?.has(table) && back.has(target)) continue
      const id = back.get(target) ?? next.get(target) ?? ''
      target.row.values.id = id
      given.push({ table, place: target.row.place, columnNumber: target.columnNumber, id })
    }
  }
  return given
}

function needsId({ complete, values }: DraftRow): boolean {
  return complete && values.id === ''
}

/** Rows that bear the ID of another row, which alone has the text, or at least the title, that the last check knew. */
function copiesAmong(rows: readonly Target[], marks: ReadonlyMap<string, string>): ReadonlySet<Target> {
  const byId = new Map<string, Target[]>()
  for (const target of rows) {
    const id = String(target.row.values.id)
    const same = byId.get(id)
    if (same) same.push(target)
    else if (marks.has(id)) byId.set(id, [target])
  }
  return new Set(
    [...byId].flatMap(([id, same]) => {
      const [first, ...more] = same.length > 1 ? matching(same, marks.get(id) ?? '') : []
      return first && more.length === 0
        ? same.filter((target) => target !== first && target.row.complete)
        : []
    }),
  )
}

/** Those with the text of a mark; where none has it, those with its title. */
function matching(targets: readonly Target[], mark: string): Target[] {
  const whole = targets.filter(({ row }) => markOf(row) === mark)
  if (whole.length > 0) return whole
  return targets.filter(({ row }) => {
    const title = titleMark(row.table, mark)
    return title !== '' && title === titleMark(row.table, markOf(row))
  })
}

/**
 * The IDs that rows without one had at the last check, as far as no other row has them now and their text tells them apart; where what a
 * row must have has changed as well, its title does.
 */
function ownIds(
  without: readonly Target[],
  rows: readonly Target[],
  marks: ReadonlyMap<string, string>,
): ReadonlyMap<Target, string> {
  const bare = without.filter(({ row }) => row.values.id === '')
  if (marks.size === 0 || bare.length === 0) return new Map()
  const taken = new Set(rows.map(({ row }) => String(row.values.id)))
  const free = [...marks].filter(([id]) => !taken.has(id))
  const byText = pairs(bare, free, (_row, mark) => mark)
  const given = new Set(byText.values())
  const byTitle = pairs(
    bare.filter((target) => !byText.has(target)),
    free.filter(([id]) => !given.has(id)),
    ({ table }, mark) => titleMark(table, mark),
  )
  return new Map([...byText, ...byTitle])
}

/** Rows and IDs of which one each has the same key. */
function pairs(
  targets: readonly Target[],
  ids: readonly (readonly [string, string])[],
  keyOf: (row: Pick<DraftRow, 'table'>, mark: string) => string,
): Map<Target, string> {
  const table = targets[0]?.row
  const own = new Map<Target, string>()
  if (!table) return own
  const free = grouped(ids, ([, mark]) => keyOf(table, mark))
  for (const [key, same] of grouped(targets, ({ row }) => keyOf(row, markOf(row)))) {
    const [target, ...others] = same
    const [[id] = ['', ''], ...more] = free.get(key) ?? []
    if (key !== '' && target && id && others.length + more.length === 0) own.set(target, id)
  }
  return own
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
