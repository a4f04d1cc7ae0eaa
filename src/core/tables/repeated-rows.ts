import { cut, fold } from '../text'
import type { TableKey } from './declaration'
import type { TabReading } from './read-tab'
import type { Issue } from './records'

/** Tables whose rows others name by name. */
const namedTables: ReadonlySet<TableKey> = new Set<TableKey>(['communities', 'members'])

/** Tells of the second and every further row with an ID, or with the name of a community or member, that was there before. */
export function repeatedRows(readings: readonly TabReading[]): Issue[] {
  const seen = new Set<string>()
  const issues: Issue[] = []
  for (const { tab, rows } of readings) {
    const keys: [string, Issue['code']][] = [['id', 'chain/duplicate-id']]
    if (namedTables.has(tab.table)) keys.push(['name', 'data/repeated-name'])
    for (const { values, place } of rows) {
      for (const [columnKey, code] of keys) {
        const text = String(values[columnKey])
        if (text === '' || isFirst(seen, `${tab.table}/${columnKey}/${fold(text)}`)) continue
        const columnNumber = tab.columns[columnKey] ?? 0
        issues.push({ code, table: tab.table, ...place, columnNumber, columnKey, found: cut(text, 80) })
      }
    }
  }
  return issues
}

function isFirst(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false
  seen.add(key)
  return true
}
