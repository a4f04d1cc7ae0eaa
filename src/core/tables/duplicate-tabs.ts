import type { TableKey } from './declaration'
import type { TabReading } from './read-tab'
import type { Issue } from './records'

/**
 * Leaves out tabs that somebody duplicated: not remembered by their sheet id, and at least half of the IDs on them stand on another tab of the
 * same table. Not all need to: rows go on being deleted and added where the work is. Which of the two is meant, a person has to say.
 */
export function leaveOutDuplicates(readings: readonly TabReading[]): {
  kept: readonly TabReading[]
  issues: readonly Issue[]
} {
  const kept = new Set(readings.filter(({ known }) => known))
  if (kept.size === readings.length) return { kept: readings, issues: [] }
  const issues: Issue[] = []
  const seen = new Map<TableKey, Set<string>>()
  for (const reading of kept) rememberIds(seen, reading)
  for (const reading of readings) {
    if (kept.has(reading)) continue
    if (isDuplicate(reading, seen)) issues.push(issueOf(reading))
    else {
      kept.add(reading)
      rememberIds(seen, reading)
    }
  }
  return { kept: readings.filter((reading) => kept.has(reading)), issues }
}

function rememberIds(seen: Map<TableKey, Set<string>>, { tab, rows }: TabReading): void {
  const ids = seen.get(tab.table) ?? new Set()
  seen.set(tab.table, ids)
  for (const { values } of rows) if (values.id !== '') ids.add(String(values.id))
}

function isDuplicate({ tab, rows }: TabReading, seen: ReadonlyMap<TableKey, ReadonlySet<string>>): boolean {
  const ids = rows.flatMap(({ values }) => (values.id === '' ? [] : [String(values.id)]))
  const elsewhere = ids.filter((id) => seen.get(tab.table)?.has(id))
  return ids.length > 0 && elsewhere.length >= ids.length / 2
}

function issueOf({ tab }: TabReading): Issue {
  return {
    code: 'data/duplicate-tab',
    table: tab.table,
    sheetId: tab.sheetId,
    tabName: tab.name,
    rowNumber: 1,
    columnNumber: 0,
    columnKey: '',
    found: tab.name,
  }
}
