import { areasToGuard } from '../app/repair/guarded'
import { columnLetters } from '../core/a1'
import type { ColumnPlan, TabPlan } from '../core/tables/tab-plan'
import { widthRuns } from '../core/tables/width-runs'
import { ruleFor } from './choice-rule'
import { colorRules } from './color-rules'
import { guardNewTab } from './guards'
import { dressHeader, ownedColor } from './header-look'
import type { LabelRange } from './label-range'
import type { NewSheet } from './sheet-handles'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Everything about a tab but its words and what guards them, so that tabs alike may be copies of it. About 15 calls, however many columns. */
export function dressTab(made: NewSheet, plan: TabPlan, labels: LabelRange): Dressed {
  const { sheet } = made
  fitGrid(made, plan)
  formatCells(sheet, plan)
  setWidths(
    sheet,
    plan.columns.map((column) => column.width),
  )
  offerChoices(sheet, plan, labels)
  if (plan.rules.length > 0 || !made.isNew) sheet.setConditionalFormatRules(colors(sheet, plan))
  sheet.setTabColor(plan.color)
  sheet.setFrozenRows(1)
  if (plan.frozenColumns > 0 || !made.isNew) sheet.setFrozenColumns(plan.frozenColumns)
  dressHeader(headersOf(sheet, plan))
  return made
}

type Dressed = Pick<NewSheet, 'sheet' | 'isNew'>

/** The headers come last: a sheet without them is known to be half made, and a second try begins it anew. Nine calls at most. */
export function finishTab(made: Dressed, plan: TabPlan): void {
  const { sheet } = made
  if (plan.hidden) sheet.hideSheet()
  const columns = Object.fromEntries(plan.columns.map(({ key }, index) => [key, index + 1]))
  guardNewTab(made, areasToGuard(columns, 1), plan.guard)
  headersOf(sheet, plan)
    .setNotes([plan.columns.map((column) => column.note)])
    .setValues([plan.columns.map((column) => column.header)])
}

function headersOf(sheet: Sheet, plan: TabPlan) {
  return sheet.getRange(1, 1, 1, plan.columns.length)
}

/** A new sheet is wider and longer than a table needs; spare columns only push the last one off the screen. */
function fitGrid({ sheet, rows, columns }: NewSheet, plan: TabPlan): void {
  const spareColumns = columns - plan.columns.length
  if (spareColumns > 0) sheet.deleteColumns(plan.columns.length + 1, spareColumns)
  if (rows < plan.rowCount) sheet.insertRowsAfter(rows, plan.rowCount - rows)
  if (rows > plan.rowCount) sheet.deleteRows(plan.rowCount + 1, rows - plan.rowCount)
}

function formatCells(sheet: Sheet, plan: TabPlan): void {
  sheet.getRange(1, 1, plan.rowCount, plan.columns.length).setVerticalAlignment('top')
  const formats = plan.columns.map((column) => column.format)
  const body = sheet.getRange(2, 1, plan.rowCount - 1, formats.length)
  body.setNumberFormats(Array.from({ length: plan.rowCount - 1 }, () => formats))
  wrapped(sheet, plan)?.setWrap(true)
  bodies(sheet, plan, (column) => column.owned)?.setFontColor(ownedColor)
}

/** The cells below the header of the columns that `wanted` picks. */
function bodies(sheet: Sheet, plan: TabPlan, wanted: (column: ColumnPlan) => boolean) {
  const ranges = plan.columns.flatMap((column, index) =>
    wanted(column) ? [bodyAddress(index + 1, plan)] : [],
  )
  return ranges.length > 0 ? sheet.getRangeList(ranges) : null
}

function bodyAddress(columnNumber: number, plan: TabPlan): string {
  const letters = columnLetters(columnNumber)
  return `${letters}2:${letters}${plan.rowCount}`
}

/** Header and body of the columns whose text may take several lines. */
function wrapped(sheet: Sheet, plan: TabPlan) {
  const ranges = plan.columns.flatMap((column, index) => {
    const letters = columnLetters(index + 1)
    return column.wrap ? [`${letters}1:${letters}${plan.rowCount}`] : []
  })
  return ranges.length > 0 ? sheet.getRangeList(ranges) : null
}

/** Pixels of a column that nobody has resized (seen by everyone, documented nowhere: a *guess*). */
const usualWidth = 100

/** `first`: number of the first column; `usual`: the width that all of them have, 0 where that is not known. A call for each run of equal neighbours at most. */
export function setWidths(
  sheet: Sheet,
  widths: readonly number[],
  { first = 1, usual = usualWidth }: { readonly first?: number; readonly usual?: number } = {},
): void {
  for (const { from, count, width } of widthRuns(widths, usual))
    sheet.setColumnWidths(first - 1 + from, count, width)
}

function offerChoices(sheet: Sheet, plan: TabPlan, labels: LabelRange): void {
  const rules = plan.columns.map((column) => (column.choices ? ruleFor(column.choices, labels) : null))
  if (rules.every((rule) => rule === null)) return
  const rows = Array.from({ length: plan.rowCount - 1 }, () => rules)
  sheet.getRange(2, 1, rows.length, rules.length).setDataValidations(rows)
}

function colors(sheet: Sheet, plan: TabPlan) {
  return colorRules(plan.rules, (key) => {
    const index = plan.columns.findIndex((column) => column.key === key)
    return index < 0 ? undefined : sheet.getRange(bodyAddress(index + 1, plan))
  })
}
