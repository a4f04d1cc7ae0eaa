import { columnLetters } from '../core/a1'
import { labelColumn } from '../core/tables/labels'
import type { LabelRange } from './tab-builder'

/** Finds the columns of the tab of labels; open at the bottom, so that a longer list needs no new rule. */
export function labelRange(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  labelsSheetId: number,
): LabelRange {
  const sheet = spreadsheet.getSheetById(labelsSheetId)
  return (tables) => {
    const index = labelColumn(tables)
    if (!sheet || index < 0) return null
    const letters = columnLetters(index + 1)
    return sheet.getRange(`${letters}2:${letters}`)
  }
}
