import type { AddedColumns, ColumnSite, PlacedColumn } from '../app/repair/repair-services'
import { columnLetters } from '../core/a1'
import { ruleFor } from './choice-rule'
import { colorRules } from './color-rules'
import { setRules } from './column-rules'
import { dressHeader, ownedColor } from './header-look'
import type { LabelRange } from './label-range'
import { setWidths } from './tab-builder'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/**
 * Columns to the right of everything that is used, as set-up makes them; returns the number of the first. What stands in the neighbour's cells
 * beside their values comes along with a new column (a *guess*), so that all of it is set. Without headers the columns are none: a run that dies
 * leaves blank ones at most. About 17 calls, however many columns.
 */
export function addColumns(
  sheet: Sheet,
  { columns, rules }: AddedColumns,
  { headerRow, labels }: Pick<ColumnSite, 'headerRow'> & { readonly labels: LabelRange },
): number {
  const last = Math.max(1, sheet.getLastColumn())
  sheet.insertColumnsAfter(last, columns.length)
  const added: Added = {
    sheet,
    placed: columns.map((plan, index) => ({ plan, number: last + 1 + index })),
    headerRow,
    lastRow: sheet.getMaxRows(),
  }
  const widths = columns.map(({ width }) => width)
  setWidths(sheet, widths, { first: last + 1, usual: 0 })
  if (added.lastRow > headerRow) {
    dressCells(added, labels)
    addColors(added, rules)
  }
  const headers = sheet.getRange(headerRow, last + 1, 1, columns.length)
  dressHeader(headers)
    .setNotes([columns.map(({ note }) => note)])
    .setValues([columns.map(({ header }) => header)])
  return last + 1
}

interface Added {
  readonly sheet: Sheet
  readonly placed: readonly PlacedColumn[]
  readonly headerRow: number
  /** Of the tab. */
  readonly lastRow: number
}

function dressCells({ sheet, placed, headerRow, lastRow }: Added, labels: LabelRange): void {
  const first = placed[0]?.number ?? 1
  const count = lastRow - headerRow
  const all = <T>(of: (column: PlacedColumn) => T): T[][] =>
    Array.from({ length: count }, () => placed.map(of))
  const body = sheet.getRange(headerRow + 1, first, count, placed.length)
  setRules(
    body,
    all(({ plan }) => (plan.choices ? ruleFor(plan.choices, labels) : null)),
  )
  body
    .setNumberFormats(all(({ plan }) => plan.format))
    .setFontColors(all(({ plan }) => (plan.owned ? ownedColor : null)))
  const whole = sheet.getRange(headerRow, first, count + 1, placed.length).setVerticalAlignment('top')
  whole.setWraps([placed.map(({ plan }) => plan.wrap), ...all(({ plan }) => plan.wrap)])
}

/** The rules that stand on the tab stay, and those of the new columns come after them. */
function addColors({ sheet, placed, headerRow, lastRow }: Added, rules: AddedColumns['rules']): void {
  const numbers = new Map(placed.map(({ number, plan }) => [plan.key, columnLetters(number)]))
  const added = colorRules(rules, (key) => {
    const letters = numbers.get(key)
    return letters ? sheet.getRange(`${letters}${headerRow + 1}:${letters}${lastRow}`) : undefined
  })
  if (added.length > 0) sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...added])
}
