import { columnLetters } from '../core/a1'
import { labelColumn } from '../core/tables/labels'

/** The range that holds the labels of the rows of `tables`, null where there is none. */
export type LabelRange = (tables: readonly string[]) => GoogleAppsScript.Spreadsheet.Range | null

/** Finds the columns of the tab of labels; open at the bottom, so that a longer list needs no new rule. */
export function labelRange(labels: GoogleAppsScript.Spreadsheet.Sheet | null): LabelRange {
  return (tables) => {
    const index = labelColumn(tables)
    if (!labels || index < 0) return null
    const letters = columnLetters(index + 1)
    return labels.getRange(`${letters}2:${letters}`)
  }
}
