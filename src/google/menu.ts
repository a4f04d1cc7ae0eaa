import type { MessageKey, Translate } from '../messages'

/** Menu entries and the global function each calls; the labels come from the user's locale. */
const entries = [
  ['menu.setUp', 'menuSetUp'],
  ['menu.check', 'menuCheckAlignment'],
] as const satisfies readonly (readonly [MessageKey, string])[]

const summaryEntries = [
  ['menu.summary.preview', 'menuPreviewSummary'],
  ['menu.summary.test', 'menuSendTest'],
  ['menu.summary.now', 'menuSendNow'],
  ['menu.summary.schedule', 'menuSchedule'],
  ['menu.summary.pause', 'menuPause'],
] as const satisfies readonly (readonly [MessageKey, string])[]

/**
 * Builds the menu and nothing else: in a file where a published add-on was never used, this is all that Google allows.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
export function buildMenu(t: Translate): void {
  const ui = SpreadsheetApp.getUi()
  const menu = ui.createAddonMenu()
  for (const [label, handler] of entries) menu.addItem(t(label), handler)
  const summary = ui.createMenu(t('menu.summary'))
  for (const [label, handler] of summaryEntries) summary.addItem(t(label), handler)
  menu.addSubMenu(summary).addSeparator().addItem(t('menu.help'), 'menuHelp').addToUi()
}
