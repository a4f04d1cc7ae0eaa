import type { PlacedColumn } from '../app/repair/repair-services'
import type { ReplacedLists } from '../app/services'
import { ruleFor } from './choice-rule'
import type { LabelRange } from './label-range'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range
type Rule = GoogleAppsScript.Spreadsheet.DataValidation

/**
 * What Google says of a column to which *Convert to table* has given a type, as scripts that meet one report; the type holds its choices, and
 * no script may set them. That it is said at once is a *guess*.
 */
const typedColumn = /not allowed on cells in typed columns/

/** Cells that have a rule keep it: it may be somebody's own. False where Google lets nobody set some of them. */
export function offerChoices(
  sheet: Sheet,
  columns: readonly PlacedColumn[],
  { headerRow, labels }: { readonly headerRow: number; readonly labels: LabelRange },
): boolean {
  const set = columns.map(({ number, plan }) => {
    const rule = plan.choices && ruleFor(plan.choices, labels)
    return !rule || changeRules(sheet, { headerRow, column: number }, (there) => there ?? rule)
  })
  return set.every((isSet) => isSet)
}

/** Cells that offer one of the lists offer something else from now on. */
export function replaceLists(
  sheet: Sheet,
  { headerRow, column, lists, choices }: Omit<ReplacedLists, 'labelsSheetId'>,
  labels: LabelRange,
): void {
  const rule = ruleFor(choices, labels)
  const known = new Set(lists.map((list) => JSON.stringify(list)))
  if (rule)
    changeRules(sheet, { headerRow, column }, (there) => (there && known.has(listOf(there)) ? rule : there))
}

function listOf(rule: Rule): string {
  const isList = rule.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST
  return isList ? JSON.stringify(rule.getCriteriaValues()[0]) : ''
}

/** False where the column has a type. */
function changeRules(
  sheet: Sheet,
  { headerRow, column }: { readonly headerRow: number; readonly column: number },
  change: (there: Rule | null) => Rule | null,
): boolean {
  const rows = sheet.getMaxRows() - headerRow
  if (rows < 1) return true
  const body = sheet.getRange(headerRow + 1, column, rows, 1)
  return setRules(
    body,
    body.getDataValidations().map(([there = null]) => [change(there)]),
  )
}

/** False where a column has a type: its choices stay. One call. */
export function setRules(body: Range, rules: (Rule | null)[][]): boolean {
  try {
    body.setDataValidations(rules)
    return true
  } catch (error) {
    if (!typedColumn.test(String(error))) throw error
    return false
  }
}
