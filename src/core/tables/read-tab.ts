import type { Translate } from '../../messages'
import type { Habits } from '../locale'
import type { Choice, TableKey } from './declaration'
import type { Layouts } from './lost-columns'
import type { CellValue } from './read-cell'
import { readHeaders, unreadKeys } from './read-headers'
import { type DraftRow, readRows } from './read-rows'
import type { TabOwner } from './read-tabs'
import { type HeaderNotes, type KnownTab, recogniseTab } from './recognise-tab'
import type { Grid, Issue, ReadTab } from './records'

export interface Reading {
  readonly knownTabs: readonly KnownTab[]
  readonly notes: HeaderNotes
  readonly layouts: Layouts
  readonly tabLevels: Readonly<Record<number, Choice<'goalLevel'>>>
  /** Whose goals stand on the tab, where a blank cell means that. */
  readonly owner?: TabOwner
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
  const { table, known } = found
  const defaults = defaultsOf(table, reading.tabLevels[grid.sheetId], reading.owner)
  const { columns, issues, headerIndex, rowsAbove, values } = readHeaders(grid, found, {
    ...reading,
    defaults,
  })
  const context = { table, habits: reading.habits, t: reading.t }
  const read = readRows(
    {
      grid: { ...grid, values },
      table,
      headerIndex,
      rowsAbove,
      columns,
      defaults,
      optional: unreadKeys(found),
    },
    context,
  )
  const tab: ReadTab = {
    sheetId: grid.sheetId,
    name: grid.name,
    table,
    columns,
    headerRow: headerIndex + 1,
    rowsAbove,
    lastRow: read.lastRow,
  }
  return { tab, known, rows: read.rows, issues: [...issues, ...read.issues] }
}

function defaultsOf(
  table: TableKey,
  tabLevel: Choice<'goalLevel'> | undefined,
  owner: TabOwner | undefined,
): Record<string, CellValue> {
  if (table !== 'goals') return {}
  const level = tabLevel ?? owner?.level
  return { status: 'active', ...(level && { level }), ...(owner && { owner: owner.community }) }
}
