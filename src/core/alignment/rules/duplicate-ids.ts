import { type TableKey, tableKeys } from '../../tables/declaration'
import type { Place } from '../../tables/records'
import { rowKey } from '../../tables/row-key'
import type { Facts } from '../facts'
import { type Hit, type RuleFamily, rowAddress, rowHit } from '../rule'

/** One finding for each ID that several rows of a table share, at the second of them: the first keeps what points to it. */
export const duplicateIdRules: RuleFamily<'chain/duplicate-id'> = {
  'chain/duplicate-id': (facts) => tableKeys.flatMap((table) => duplicates(facts, table)),
}

interface Row {
  readonly id: string
  readonly place: Place
}

function duplicates(facts: Facts, table: TableKey): Hit[] {
  const rows: readonly Row[] = [...facts.workbook.rows[table], ...reportedRows(facts, table)]
  const repeated = repeatedIds(rows)
  if (repeated.size === 0) return []
  const byId = new Map<string, Map<string, Place>>()
  for (const row of rows) {
    if (!repeated.has(row.id)) continue
    const places = byId.get(row.id) ?? new Map<string, Place>()
    byId.set(row.id, places.set(rowKey(row.place), row.place))
  }
  return [...byId].flatMap(([id, places]) => hitFor(facts, table, { id, places: [...places.values()] }))
}

function repeatedIds(rows: readonly Row[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { id } of rows) {
    if (id !== '' && seen.has(id)) repeated.add(id)
    seen.add(id)
  }
  return repeated
}

/** Rows whose ID the reader did not let stand: they are known from its issues. */
function reportedRows(facts: Facts, table: TableKey): Row[] {
  return facts.workbook.issues
    .filter((issue) => issue.code === 'chain/duplicate-id' && issue.table === table)
    .map((issue) => ({ id: issue.found, place: issue }))
}

const placesNamed = 5

function hitFor(
  facts: Facts,
  table: TableKey,
  { id, places }: { id: string; places: readonly Place[] },
): Hit[] {
  const [first, second] = places
  if (!first || !second) return []
  const named = places.slice(0, placesNamed).map(rowAddress).join(', ')
  const values = { id, places: places.length > placesNamed ? `${named} …` : named, count: places.length }
  return [rowHit(facts, { row: { id, place: second }, table, columnKey: 'id' }, values)]
}
