import type { Probe } from './probe'

export const UI_EXPECTATIONS: readonly Probe[] = [
  {
    probe: 'probe_menu',
    expect: 'Ui',
    source: 'https://developers.google.com/apps-script/reference/base/menu; *guess* for the text of a Ui',
    covers: [
      'Ui.createMenu',
      'Ui.createAddonMenu',
      'Menu.addItem',
      'Menu.addSeparator',
      'Menu.addSubMenu',
      'Menu.addToUi',
    ],
  },
  {
    probe: 'probe_alert',
    expect: ['OK', 'YES', 'OK', 'true'],
    source: 'https://developers.google.com/apps-script/reference/base/ui#alert(String,String,ButtonSet)',
    covers: ['Ui.alert'],
    answers: [['yes'], ['ok']],
  },
  {
    probe: 'probe_prompt',
    expect: [
      ['OK', 'Ada'],
      ['CANCEL', ''],
    ],
    source: 'https://developers.google.com/apps-script/reference/base/ui#prompt(String,String,ButtonSet)',
    covers: ['Ui.prompt', 'PromptResponse.getSelectedButton', 'PromptResponse.getResponseText'],
    answers: [['ok', 'Ada'], ['cancel']],
  },
  {
    probe: 'probe_pages',
    expect: [null, null, null],
    source: 'https://developers.google.com/apps-script/reference/base/ui; sheets-behaviours 312',
    covers: ['Ui.showSidebar', 'Ui.showModalDialog', 'Ui.showModelessDialog'],
  },
  {
    probe: 'probe_dialogArguments',
    expect: "Exception: The parameters (String,String,String) don't match the method signature for Ui.alert.",
    source: 'sheets-behaviours 3',
    covers: ['Ui.alert'],
  },
]
