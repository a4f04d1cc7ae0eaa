import type { Translate } from '../../messages'
import type { Habits } from '../locale'
import type { Choice, TableKey } from './declaration'
import { mapColumns } from './map-columns'
import type { CellValue } from './read-cell'
import { type DraftRow, readRows } from './read-rows'
import { type HeaderNotes, type KnownTab, recogniseTab } from './recognise-tab'
import type { Grid, Issue, ReadTab } from './records'

export interface Reading {
  readonly knownTabs: readonly KnownTab[]
  readonly notes: HeaderNotes
  readonly tabLevels: Readonly<Record<number, Choice<'goalLevel'>>>
  readonly habits: Habits
  readonly t: Translate
}

export interface TabReading {
  readonly tab: ReadTab
  /** Remembered by its sheet id. */
  readonly known: boolean
  readonly rows: readonly DraftRow[]
  readonly issues: readonly Issue[]
}

/** Reads one tab; null for a tab that holds no table. */
export function readTab(grid: Grid, reading: Reading): TabReading | null {
  const found = recogniseTab(grid, reading.knownTabs, reading.notes)
  if (!found) return null
  const { table, headerIndex, known } = found
  const defaults = defaultsOf(table, reading.tabLevels[grid.sheetId])
  const header = {
    table,
    sheetId: grid.sheetId,
    tabName: grid.name,
    rowNumber: headerIndex + 1,
    headers: grid.values[headerIndex] ?? [],
    notes: reading.notes[grid.sheetId] ?? [],
    settled: new Set(Object.keys(defaults)),
  }
  const { columns, issues } = mapColumns(header, reading.t)
  const context = { table, habits: reading.habits, t: reading.t }
  const read = readRows({ grid, table, headerIndex, columns, defaults }, context)
  const tab: ReadTab = { sheetId: grid.sheetId, name: grid.name, table, columns, lastRow: read.lastRow }
  return { tab, known, rows: read.rows, issues: [...issues, ...read.issues] }
}

function defaultsOf(table: TableKey, level: Choice<'goalLevel'> | undefined): Record<string, CellValue> {
  if (table !== 'goals') return {}
  return { status: 'active', ...(level && { level }) }
}
