// biome-ignore-all lint/correctness/noUnusedVariables: Apps Script calls top-level functions by name.
function probe_menu() {
  const ui = SpreadsheetApp.getUi()
  const sub = ui.createMenu('More').addItem('Two', 'probe_uuid')
  ui.createMenu('Top').addItem('One', 'probe_uuid').addSeparator().addSubMenu(sub).addToUi()
  ui.createAddonMenu().addItem('Three', 'probe_uuid').addToUi()
  return String(ui)
}

function probe_alert() {
  const ui = SpreadsheetApp.getUi()
  const answers = [
    ui.alert('Only text'),
    ui.alert('Text', ui.ButtonSet.YES_NO),
    ui.alert('Title', 'Text', ui.ButtonSet.OK_CANCEL),
  ]
  return answers.map((button) => String(button)).concat(String(answers[1] === ui.Button.YES))
}

function probe_prompt() {
  const ui = SpreadsheetApp.getUi()
  const answers = [ui.prompt('Name?'), ui.prompt('Title', 'Name?', ui.ButtonSet.OK_CANCEL)]
  return answers.map((answer) => [String(answer.getSelectedButton()), answer.getResponseText()])
}

function probe_pages() {
  const ui = SpreadsheetApp.getUi()
  const page = HtmlService.createHtmlOutput('<p>x</p>').setTitle('Now').setWidth(400).setHeight(300)
  return [ui.showSidebar(page), ui.showModalDialog(page, 'Dialog'), ui.showModelessDialog(page, 'Loose')]
}

function probe_dialogArguments() {
  return refusal_(() => SpreadsheetApp.getUi().alert('Title', 'Text', 'YES_NO'))
}
