import type { AskServices } from '../app/services'

/** Alerts and prompts. They suspend the script and release its locks: https://developers.google.com/apps-script/reference/base/ui */
export const ask: AskServices = {
  text(title, question) {
    const ui = SpreadsheetApp.getUi()
    const answer = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL)
    return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : null
  },
  confirm(title, question) {
    const ui = SpreadsheetApp.getUi()
    return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES
  },
  tell(title, text) {
    const ui = SpreadsheetApp.getUi()
    ui.alert(title, text, ui.ButtonSet.OK)
  },
}
