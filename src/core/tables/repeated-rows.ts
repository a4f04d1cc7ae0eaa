import { cut, fold } from '../text'
import { type TableKey, tablesByName } from './declaration'
import type { TabReading } from './read-tab'
import type { Issue } from './records'

const namedTables: ReadonlySet<TableKey> = new Set<TableKey>(tablesByName)

/** Tells of the second and every further row with an ID, or with the name of a community or member, that was there before. */
export function repeatedRows(readings: readonly TabReading[]): Issue[] {
  const seen = new Map<string, Set<string>>()
  const seenIn = (column: string) => seen.get(column) ?? addSet(seen, column)
  return readings.flatMap((reading) => {
    const { table } = reading.tab
    const ids = repeatedIn(reading, { key: 'id', code: 'chain/duplicate-id', seen: seenIn(`${table}.id`) })
    if (!namedTables.has(table)) return ids
    return [
      ...ids,
      ...repeatedIn(reading, { key: 'name', code: 'data/repeated-name', seen: seenIn(`${table}.name`) }),
    ]
  })
}

interface Watched {
  readonly key: string
  readonly code: Issue['code']
  /** Folded texts that rows before had. */
  readonly seen: Set<string>
}

function repeatedIn({ tab, rows }: TabReading, { key, code, seen }: Watched): Issue[] {
  const issues: Issue[] = []
  for (const { values, place } of rows) {
    const text = values[key]
    if (typeof text !== 'string' || text === '') continue
    const before = seen.size
    seen.add(fold(text))
    if (seen.size > before) continue
    const spot = { table: tab.table, ...place, columnNumber: tab.columns[key] ?? 0, columnKey: key }
    issues.push({ code, ...spot, found: cut(text, 80) })
  }
  return issues
}

function addSet(sets: Map<string, Set<string>>, key: string): Set<string> {
  const set = new Set<string>()
  sets.set(key, set)
  return set
}
