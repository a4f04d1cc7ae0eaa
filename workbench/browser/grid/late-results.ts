import { ICommandService, type IExecutionOptions, type Injector, type Workbook } from '@univerjs/core'

interface Results {
  subUnitId: string
  cellValue?: Record<number, Record<number, unknown>>
}

/**
 * Univer computes for a while, and a cell may lose its formula meanwhile, by somebody else's hand or as the store read it as a text:
 * what comes of the old formula then must not take the place of what stands there now.
 */
export function dropLateResults(injector: Injector, workbook: Workbook): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options?: IExecutionOptions) => {
    if (id !== 'sheet.mutation.set-range-values' || !options?.applyFormulaCalculationResult) return
    const { subUnitId, cellValue = {} } = params as Results
    const worksheet = workbook.getSheetBySheetId(subUnitId)
    for (const [row, line] of Object.entries(cellValue)) {
      for (const column of Object.keys(line)) {
        const cell = worksheet?.getCellRaw(Number(row), Number(column))
        if (!cell?.f && !cell?.si) delete line[Number(column)]
      }
    }
  })
}
