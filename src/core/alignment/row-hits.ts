import { groupBy } from '../group-by'
import { tables } from '../tables/declaration'
import type { RowOf } from '../tables/records'
import type { Facts } from './facts'
import type { WorkRow, WorkTable } from './ongoing'
import { type Hit, listed, rowHit, rowLabel } from './rule'

interface Lacking<K extends WorkTable> {
  readonly table: K
  /** The cell in which it should stand. */
  readonly columnKey: string
  readonly rows: readonly WorkRow<K>[]
  readonly lacks: (row: RowOf<K>) => boolean
}

/** Tells of rows that lack something: one by one, and where most rows of a cycle lack it, once for all of them. */
export function rowHits<K extends WorkTable>(facts: Facts, lacking: Lacking<K>): Hit[] {
  return [...groupBy(lacking.rows, ({ cycle }) => cycle?.cycle.id ?? '').values()].flatMap((all) => {
    const rows = all.filter(({ row }) => lacking.lacks(row) && !isUnread(facts, row, lacking.columnKey))
    if (rows.length < facts.settings.habitFrom || rows.length * 2 <= all.length)
      return rows.map(({ row }) => workHit(facts, { row, ...lacking }, { kind: 'one' }))
    return habitHit(facts, lacking, { rows, all: all.length })
  })
}

/** A hit at a cell of the work; `row` in the sentence is its label, and it tells of the goals of the row. */
export function workHit<K extends WorkTable>(
  facts: Facts,
  at: { readonly row: RowOf<K>; readonly table: K; readonly columnKey: string },
  values: Hit['values'],
): Hit {
  const { row, table } = at
  const hit = rowHit(facts, at, { row: labelOf(row, table), ...values })
  return { ...hit, about: facts.rowAt(row.place)?.goals ?? [] }
}

function habitHit<K extends WorkTable>(
  facts: Facts,
  { table, columnKey }: Lacking<K>,
  { rows, all }: { readonly rows: readonly WorkRow<K>[]; readonly all: number },
): Hit[] {
  const [first] = rows
  if (!first) return []
  const names = rows.map(({ row }) => row.id || labelOf(row, table))
  const about = new Set(rows.flatMap(({ row }) => facts.rowAt(row.place)?.goals ?? []))
  const values = { kind: 'habit', lacking: rows.length, all, ...listed(names, ', ') }
  const hit = workHit(facts, { row: first.row, table, columnKey }, values)
  return [{ ...hit, subject: first.cycle?.cycle.id ?? '', about: [...about] }]
}

function labelOf<K extends WorkTable>(row: RowOf<K>, table: K): string {
  const title = (row as unknown as Readonly<Record<string, unknown>>)[tables[table].title]
  return rowLabel(row.id, String(title ?? ''), row.place)
}

function isUnread<K extends WorkTable>(facts: Facts, row: RowOf<K>, columnKey: string): boolean {
  return facts.issuesAt(row.place, columnKey).length > 0
}
