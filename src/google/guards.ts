import type { GuardedArea } from '../app/repair/repair-services'
import { columnLetters } from '../core/a1'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range
type Protection = GoogleAppsScript.Spreadsheet.Protection

/** Where somebody is warned or stopped before an edit. One call. */
export function guardsOf(sheet: Sheet, rowCount: number): GuardedArea[] {
  return protectionsOf(sheet).map((protection) => {
    const range = protection.getRange()
    const toTheEnd = !range.isEndRowBounded() || range.getLastRow() >= rowCount
    return {
      row: range.getRow(),
      column: range.getColumn(),
      columns: range.getNumColumns(),
      rows: toTheEnd ? 'below' : range.getNumRows(),
    }
  })
}

/**
 * Warns before these cells are edited and locks nobody out. A guard that somebody has put just there stays as it is; one of ours that no longer
 * reaches as far, or stands beside its row, is moved. One call, and up to three an area.
 */
export function guardAgain(sheet: Sheet, areas: readonly GuardedArea[], message: string): void {
  const there = protectionsOf(sheet)
  const ours = there.filter((one) => one.isWarningOnly() && one.getDescription() === message)
  for (const area of areas) {
    const wanted = guardedRange(sheet, area)
    if (there.some((one) => isSame(one.getRange(), wanted))) continue
    const old = ours.find((one) => belongsTo(one.getRange(), area))
    if (old) old.setRange(area.rows === 1 ? joined(sheet, area, old.getRange()) : wanted)
    else warnOnly(wanted.protect(), message)
  }
}

/** As `guardAgain` on a tab that is being made: a protection that a run which died has left there is finished. None is looked for on a new tab. */
export function guardNewTab(
  { sheet, isNew }: { readonly sheet: Sheet; readonly isNew: boolean },
  areas: readonly GuardedArea[],
  message: string,
): void {
  const there = isNew ? [] : protectionsOf(sheet)
  for (const area of areas) {
    const wanted = guardedRange(sheet, area)
    warnOnly(there.find((one) => isSame(one.getRange(), wanted)) ?? wanted.protect(), message)
  }
}

/** It warns before it says why: a run that dies in between locks nobody out. */
function warnOnly(protection: Protection, message: string): void {
  protection.setWarningOnly(true).setDescription(message)
}

/**
 * Open at its end, so that it holds for rows that are added later: a protected range may be unbounded
 * (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#ProtectedRange). That a range of Apps Script
 * which is stays so is a *guess*; where it does not, it ends at the last row of today, and Repair carries it on.
 */
function guardedRange(sheet: Sheet, { row, column, columns, rows }: GuardedArea): Range {
  if (rows !== 'below') return sheet.getRange(row, column, rows, columns)
  return sheet.getRange(`${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}`)
}

function protectionsOf(sheet: Sheet): Protection[] {
  return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)
}

function isSame(one: Range, other: Range): boolean {
  return one.getA1Notation() === other.getA1Notation()
}

/** Headers stand in one row, wherever it has got to; IDs in their column. */
function belongsTo(range: Range, { column, rows }: GuardedArea): boolean {
  if (rows === 1) return range.getNumRows() === 1
  return range.getNumRows() > 1 && range.getNumColumns() === 1 && range.getColumn() === column
}

function joined(sheet: Sheet, { row, column, columns }: GuardedArea, before: Range): Range {
  const first = Math.min(column, before.getColumn())
  const last = Math.max(column + columns - 1, before.getLastColumn())
  return sheet.getRange(row, first, 1, last - first + 1)
}
