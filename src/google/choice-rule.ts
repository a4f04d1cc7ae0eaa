import type { ColumnChoices } from '../core/tables/tab-plan'
import type { LabelRange } from './label-range'

type Rule = GoogleAppsScript.Spreadsheet.DataValidation

/** What may stand in the cells of a column; null where there is nothing to choose from yet. */
export function ruleFor(choices: ColumnChoices, labels: LabelRange): Rule | null {
  const builder = SpreadsheetApp.newDataValidation()
  switch (choices.kind) {
    case 'list':
      return builder
        .requireValueInList([...choices.items], true)
        .setAllowInvalid(!choices.strict)
        .setHelpText(choices.help)
        .build()
    case 'labels': {
      const range = labels(choices.of)
      return range
        ? builder.requireValueInRange(range, true).setAllowInvalid(true).setHelpText(choices.help).build()
        : null
    }
    case 'date':
      return builder.requireDate().setAllowInvalid(true).setHelpText(choices.help).build()
    case 'checkbox':
      return builder.requireCheckbox().build()
  }
}
