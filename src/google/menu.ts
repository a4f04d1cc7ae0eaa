import type { MessageKey, Translate } from '../messages'

/** Menu entries and the global function each calls; the labels come from the user's locale. */
const entries = [
  ['menu.sidebar', 'openSidebar'],
  ['menu.setUp', 'openSetUp'],
  ['menu.newCycle', 'openNewCycle'],
  ['menu.closeCycle', 'openCloseCycle'],
  ['menu.newYear', 'openNewYear'],
  ['menu.addTabs', 'openAddTabs'],
  ['menu.adopt', 'openAdopt'],
  ['menu.check', 'menuCheckAlignment'],
  ['menu.map', 'openMap'],
  ['menu.repair', 'openRepair'],
] as const satisfies readonly (readonly [MessageKey, string])[]

const summaryEntries = [
  ['menu.summary.preview', 'openPreview'],
  ['menu.summary.test', 'menuSendTest'],
  ['menu.summary.now', 'menuSendNow'],
  ['menu.summary.schedule', 'openSchedule'],
  ['menu.summary.pause', 'menuPause'],
] as const satisfies readonly (readonly [MessageKey, string])[]

/** The same, and what the sidebar does, in questions and answers, for those whose sidebar and dialogs stay blank (two accounts signed in at once, most often). */
const plainEntries = [
  ['menu.setUp', 'menuSetUp'],
  ['menu.newCycle', 'menuNewCycle'],
  ['menu.closeCycle', 'menuCloseCycle'],
  ['menu.newYear', 'menuNewYear'],
  ['menu.addTabs', 'menuAddTabs'],
  ['menu.adopt', 'menuAdopt'],
  ['menu.repair', 'menuRepair'],
  ['menu.putRight', 'menuPutRight'],
  ['menu.setAside', 'menuSetAside'],
  ['menu.takeBack', 'menuTakeBack'],
  ['menu.markDone', 'menuMarkDone'],
  ['menu.summary.preview', 'menuPreviewSummary'],
  ['menu.summary.schedule', 'menuSchedule'],
] as const satisfies readonly (readonly [MessageKey, string])[]

/**
 * Builds the menu and nothing else: in a file where a published add-on was never used, this is all that Google allows.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
export function buildMenu(t: Translate): void {
  const ui = SpreadsheetApp.getUi()
  const menu = ui.createAddonMenu()
  addEntries(menu, entries, t)
  const summary = addEntries(ui.createMenu(t('menu.summary')), summaryEntries, t)
  const plain = addEntries(ui.createMenu(t('menu.plain')), plainEntries, t)
  menu.addSubMenu(summary).addSeparator().addSubMenu(plain).addItem(t('menu.help'), 'menuHelp').addToUi()
}

function addEntries(
  menu: GoogleAppsScript.Base.Menu,
  items: readonly (readonly [MessageKey, string])[],
  t: Translate,
): GoogleAppsScript.Base.Menu {
  for (const [label, handler] of items) menu.addItem(t(label), handler)
  return menu
}
