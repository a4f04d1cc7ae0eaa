import type { Injector, Workbook } from '@univerjs/core'
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation'

/**
 * Univer holds cells against their rules when it is idle, and fails where their tab is gone by then: such a check comes to nothing, as
 * there is nothing to mark.
 */
export function checkTabsThatStay(injector: Injector, workbook: Workbook): void {
  const validator = injector.get(SheetsDataValidationValidatorService)
  const check = validator.validatorRanges.bind(validator)
  validator.validatorRanges = async (unit, tabId, ranges) =>
    workbook.getSheetBySheetId(tabId) ? check(unit, tabId, ranges) : []
}
