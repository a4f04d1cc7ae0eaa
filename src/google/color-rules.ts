import type { ColorRule } from '../core/tables/tab-plan'

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule
type Range = GoogleAppsScript.Spreadsheet.Range

/** The rules that colour what a column says; `bodyOf` gives the cells of a column by its key, undefined where it is not meant. No call. */
export function colorRules(
  rules: readonly ColorRule[],
  bodyOf: (columnKey: string) => Range | undefined,
): Rule[] {
  return rules.flatMap(({ columnKey, text, background, color }) => {
    const body = bodyOf(columnKey)
    if (!body) return []
    return [
      SpreadsheetApp.newConditionalFormatRule()
        .whenTextEqualTo(text)
        .setBackground(background)
        .setFontColor(color)
        .setRanges([body])
        .build(),
    ]
  })
}
