import { giveIds, type LastNumbers, raiseLastNumber } from '../core/ids'
import type { TableKey } from '../core/tables/declaration'
import type { Place, ReadTab, RowOf, Workbook } from '../core/tables/records'
import type { Block, Services } from './services'
import { currentFormat, type WorkbookRecord } from './workbook-record'

/** IDs for the rows that have none, ready to be written. */
export interface GivenIds {
  readonly blocks: readonly Block[]
  /** How many rows were given one. */
  readonly count: number
  readonly lastNumbers: LastNumbers
}

/** A tab with many gaps is written as one block, so that the number of calls stays small. */
const mostRuns = 4

/** Plans an ID for every row that has none: after the highest number ever given, in the order of the rows. */
export function planIds(workbook: Workbook, record: WorkbookRecord | null): GivenIds {
  const blocks: Block[] = []
  let lastNumbers: LastNumbers = record?.lastNumbers ?? {}
  let count = 0
  for (const table of new Set(workbook.tabs.map((tab) => tab.table))) {
    const rows: readonly RowOf<TableKey>[] = workbook.rows[table]
    lastNumbers = raiseLastNumber(
      table,
      rows.map((row) => row.id),
      lastNumbers,
    )
    const fresh = giveIds(table, rows.filter((row) => row.id === '').length, lastNumbers)
    lastNumbers = raiseLastNumber(table, fresh, lastNumbers)
    let next = 0
    const cells = rows.map(
      (row): IdCell => ({ place: row.place, id: row.id || (fresh[next++] ?? ''), added: row.id === '' }),
    )
    count += fresh.length
    for (const tab of workbook.tabs) {
      if (tab.table === table)
        blocks.push(
          ...idBlocks(
            tab,
            cells.filter((cell) => cell.place.sheetId === tab.sheetId),
          ),
        )
    }
  }
  return { blocks, count, lastNumbers }
}

interface IdCell {
  readonly place: Place
  readonly id: string
  readonly added: boolean
}

function idBlocks(tab: ReadTab, cells: readonly IdCell[]): Block[] {
  const column = tab.columns.id
  if (!column) return []
  const runs: IdCell[][] = []
  for (const cell of cells) {
    if (!cell.added) continue
    const last = runs[runs.length - 1]
    if (last?.[last.length - 1]?.place.rowNumber === cell.place.rowNumber - 1) last.push(cell)
    else runs.push([cell])
  }
  const block = (run: readonly IdCell[]): Block => ({
    sheetId: tab.sheetId,
    row: run[0]?.place.rowNumber ?? 0,
    column,
    values: run.map((cell) => [cell.id]),
  })
  return runs.length <= mostRuns ? runs.map(block) : [spanBlock(tab.sheetId, column, cells)]
}

/** Every row from the first gap to the last, the IDs between them as they are. */
function spanBlock(sheetId: number, column: number, cells: readonly IdCell[]): Block {
  const gaps = cells.filter((cell) => cell.added).map((cell) => cell.place.rowNumber)
  const first = Math.min(...gaps)
  const idAt = new Map(cells.map((cell) => [cell.place.rowNumber, cell.id]))
  const values = Array.from({ length: Math.max(...gaps) - first + 1 }, (_, index) => [
    idAt.get(first + index) ?? '',
  ])
  return { sheetId, row: first, column, values }
}

/** Writes the IDs and remembers the highest numbers in the workbook. Two calls a block, two for the record. */
export function writeIds(services: Services, given: GivenIds, record: WorkbookRecord | null): void {
  if (given.count === 0) return
  services.book.write(given.blocks)
  const next: WorkbookRecord = {
    format: record?.format ?? currentFormat,
    fileId: record?.fileId ?? services.book.id(),
    lastNumbers: { ...given.lastNumbers },
  }
  services.book.setRecord(JSON.stringify(next))
}
