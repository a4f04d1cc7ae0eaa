import { type LastNumbers, raiseLastNumber } from '../core/ids'
import { type TableKey, tableKeys } from '../core/tables/declaration'
import type { GivenId, NumberedRows, ReadWorkbook } from '../core/tables/read-workbook'
import { formerNameNews } from './former-names-memory'
import { tabsToRemember } from './goals-tabs'
import { knownRowsNews } from './known-rows-memory'
import { layoutNews } from './layouts-memory'
import type { OpenWorkbook } from './open-workbook'
import type { Block, Services } from './services'
import { registryWith, type TabRegistry, toldToCopies } from './tab-registry'
import { recordText, type WorkbookRecord } from './workbook-record'

/**
 * The cells of IDs that rows were given while the workbook was read, one block for each run of rows without a gap. No other cell is
 * written, not even with what it holds: a column that is not plain text would take an own ID such as "1-2" for a date.
 */
export function idBlocks({
  workbook,
  grids,
}: Pick<OpenWorkbook, 'grids'> & { readonly workbook: Pick<ReadWorkbook, 'given'> }): Block[] {
  return grids.flatMap((grid) => {
    const given = workbook.given.filter(
      ({ place, columnNumber }) => place.sheetId === grid.sheetId && columnNumber > 0,
    )
    return neighbours(given).map(runBlock)
  })
}

/** Given IDs in runs of rows that follow one another. */
function neighbours(given: readonly GivenId[]): GivenId[][] {
  const runs: GivenId[][] = []
  for (const id of given) {
    const run = runs[runs.length - 1]
    if (run?.[run.length - 1]?.place.rowNumber === id.place.rowNumber - 1) run.push(id)
    else runs.push([id])
  }
  return runs
}

function runBlock(run: readonly GivenId[]): Block {
  const { place, columnNumber } = run[0] as GivenId
  return {
    sheetId: place.sheetId,
    row: place.rowNumber,
    column: columnNumber,
    values: run.map(({ id }) => [id]),
  }
}

/**
 * Writes the IDs that rows were given, and how far the numbers have come: two calls a block, and at most two.
 */
export function keepIds(services: Services, open: OpenWorkbook, record: WorkbookRecord | null): void {
  if (open.workbook.given.length > 0) services.book.write(idBlocks(open))
  keepRecord(services, record, {
    lastNumbers: highestNumbers(open.workbook, record?.lastNumbers ?? {}),
    adopted: toldToCopies(registryWith(open.registry, tabsToRemember(open)), record?.adopted ?? []),
  })
}

/** What is to be remembered of the rows until the next check. Only after something was written to the sheet: a viewer may write properties, too. */
export function rowNews({ memory, workbook }: OpenWorkbook): Readonly<Record<string, string>> {
  return {
    ...knownRowsNews(memory, workbook.known),
    ...formerNameNews(memory, workbook.renames),
    ...layoutNews(memory, workbook.tabs),
  }
}

/** At most two calls; none where no number has grown. IDs that people pasted count too: the number of a row that is deleted later is not given again. */
export function keepLastNumbers(
  services: Pick<Services, 'book'>,
  workbook: { readonly rows: NumberedRows },
  record: WorkbookRecord | null,
): void {
  keepRecord(services, record, { lastNumbers: highestNumbers(workbook, record?.lastNumbers ?? {}) })
}

/** Nothing is written where all of it is known. */
function keepRecord(
  { book }: Pick<Services, 'book'>,
  record: WorkbookRecord | null,
  {
    lastNumbers,
    adopted = record?.adopted ?? [],
  }: { readonly lastNumbers: LastNumbers; readonly adopted?: TabRegistry },
): void {
  const isSame = tableKeys.every((table) => lastNumbers[table] === record?.lastNumbers[table])
  if (isSame && JSON.stringify(adopted) === JSON.stringify(record?.adopted ?? [])) return
  book.setRecord(
    recordText({
      ...(record ?? { fileId: book.id() }),
      lastNumbers: { ...lastNumbers },
      ...(adopted.length > 0 && { adopted: [...adopted] }),
    }),
  )
}

/** The highest number of each table, those included that stand in the workbook. */
export function highestNumbers(workbook: { readonly rows: NumberedRows }, before: LastNumbers): LastNumbers {
  return (Object.entries(workbook.rows) as [TableKey, NonNullable<NumberedRows[TableKey]>][]).reduce(
    (numbers, [table, rows]) =>
      rows.length > 0
        ? raiseLastNumber(
            table,
            rows.map(({ id }) => id),
            numbers,
          )
        : numbers,
    before,
  )
}
