import { openWorkbook } from '../../src/app/open-workbook'
import type { Services } from '../../src/app/services'
import { dayOfNumber } from '../../src/core/dates'
import { type TableKey, tableKeys } from '../../src/core/tables/declaration'
import type { Cell, Grid } from '../../src/core/tables/records'
import type { Cell as StoredCell, Tab } from '../../workbench/sheets/store/book'
import { isDateFormat } from '../../workbench/sheets/store/number-format'
import { storedOrError } from '../../workbench/sheets/store/read-cell'
import type { Desk } from './bundle-host'

export type ReadRecord = Readonly<Record<string, unknown>>

export type AllRecords = Readonly<Record<TableKey, readonly ReadRecord[]>>

// 1970-01-01 in days since 1899-12-30.
const serialOfEpoch = 25_569

/** The rows of every table as the add-on reads them now, without where they stand. */
export function readAllRecords(desk: Desk): AllRecords {
  const { rows } = openWorkbook(readingServices(desk)).workbook
  const read = tableKeys.map((table) => [table, rows[table].map(withoutPlace)] as const)
  return Object.fromEntries(read) as unknown as Record<TableKey, readonly ReadRecord[]>
}

export function readRecords(desk: Desk, table: TableKey): readonly ReadRecord[] {
  return readAllRecords(desk)[table]
}

function withoutPlace(row: object): ReadRecord {
  const { place: _place, ...record } = row as ReadRecord
  return record
}

/** As much of the doors as reading takes, over the store of the workbench. */
export function readingServices({ book, host }: Desk): Services {
  const doors = {
    memory: { all: () => ({ ...host.state.properties.document }) },
    book: {
      read: () => book.sheets.map(gridOf),
      record: () => book.metadata.find(({ key }) => key === 'throughline')?.value ?? null,
      locale: () => book.locale,
      headerNotes: (sheetId: number) =>
        (book.sheets.find(({ id }) => id === sheetId)?.rows ?? [])
          .slice(0, 6)
          .map((row) => Array.from(row, (cell) => cell?.note ?? '')),
    },
  }
  return doors as unknown as Services
}

function gridOf(tab: Tab): Grid {
  const values = tab.rows.map((row) =>
    Array.from({ length: tab.columnCount }, (_, column) => readCell(row[column])),
  )
  return { sheetId: tab.id, name: tab.name, values }
}

function readCell(cell: StoredCell | undefined): Cell {
  const stored = storedOrError(cell)
  if (typeof stored !== 'number' || !isDateFormat(cell?.style?.numberFormat)) return stored
  const day = Math.floor(stored)
  return { day: dayOfNumber(day - serialOfEpoch), minutes: Math.round((stored - day) * 1440) }
}
