import { ICommandService, type Injector, type Workbook } from '@univerjs/core'
import type { GridAction } from '../../server/protocol'
import type { SheetSnapshot } from '../../sheets/snapshot'
import { fromCellData } from './cell-data'
import { tabIdOf } from './mutation'
import type { Doing } from './place'

type Computed = Extract<GridAction, { kind: 'computed' }>['cells'][number]

/** Hands the store what Univer computed for people's formulas, where the store does not know it yet. */
export function watchFormulas(injector: Injector, workbook: Workbook, doing: Doing): void {
  injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    if (id !== 'sheet.mutation.set-range-values' || !options?.fromFormula) return
    const { subUnitId, cellValue } = params as { subUnitId: string; cellValue?: Record<number, object> }
    const sheet = doing.shown().sheets.find((one) => tabIdOf(one.id) === subUnitId)
    if (!sheet || !cellValue) return
    const cells = Object.entries(cellValue).flatMap(([row, line]) =>
      Object.keys(line).flatMap((column) =>
        news(workbook, sheet, { row: Number(row), column: Number(column) }),
      ),
    )
    if (cells.length > 0) doing.act({ kind: 'computed', sheetId: sheet.id, cells })
  })
}

function news(
  workbook: Workbook,
  sheet: SheetSnapshot,
  { row, column }: { row: number; column: number },
): Computed[] {
  const known = sheet.cells[row]?.[column]
  const data = workbook.getSheetBySheetId(tabIdOf(sheet.id))?.getCellRaw(row, column)
  if (known?.formula === undefined || !data) return []
  const { value, error } = fromCellData(data, null)
  if (value === known.value && error === known.error) return []
  if (value === undefined && error === undefined) return []
  return [{ row, column, ...(error === undefined ? { value } : { error }) }]
}
