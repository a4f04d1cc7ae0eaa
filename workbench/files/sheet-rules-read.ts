import type { Sheet } from 'hucre/xlsx'
import type { SheetSnapshot, ValidationRule } from '../sheets/snapshot'
import { parseArea } from './a1'
import { eachCell } from './cell-areas'
import { mostCells, tooLarge } from './size-limit'
import { fromFileValidation } from './validation-read'

interface RulesContext {
  /** The items of a list that was placed in a tab of its own. */
  listAt(reference: string): string[] | undefined
  fileName: string
}

/** Puts the rules of a file's areas on each of their cells; one rule is one object for all its cells: replace it, never change it. */
export function placeValidations(snapshot: SheetSnapshot, sheet: Sheet, context: RulesContext): void {
  let placed = 0
  for (const validation of sheet.dataValidations ?? []) {
    const rule = fromFileValidation(validation, context.listAt)
    if (!rule) continue
    for (const area of validation.range.split(' ').flatMap((name) => parseArea(name, snapshot) ?? [])) {
      placed += area.rows * area.columns
      if (placed > mostCells) throw tooLarge(context.fileName)
      eachCell(area, (row, column) => placeRule(snapshot, { row, column, rule }))
    }
  }
  placeCheckboxes(snapshot, sheet)
}

function placeRule(
  { cells }: SheetSnapshot,
  { row, column, rule }: { row: number; column: number; rule: ValidationRule },
): void {
  cells[row] ??= {}
  cells[row][column] = { ...cells[row][column], validation: rule }
}

/** Excel's own checkbox is a format of the cell; the list TRUE, FALSE beside it is there for programs that do not know it. */
function placeCheckboxes(snapshot: SheetSnapshot, sheet: Sheet): void {
  const rules = new Map<string, ValidationRule>()
  for (const [key, { checkbox }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    if (!checkbox) continue
    const { allowInvalid = true, helpText } = snapshot.cells[row]?.[column]?.validation ?? {}
    const rule = { criteria: 'CHECKBOX', values: [], allowInvalid, ...(helpText && { helpText }) }
    const ruleKey = JSON.stringify(rule)
    const known = rules.get(ruleKey) ?? rule
    rules.set(ruleKey, known)
    placeRule(snapshot, { row, column, rule: known })
  }
}
