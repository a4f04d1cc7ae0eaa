import { renameReferences } from './adjust-references'
import type { Tab } from './book'
import { requireEditTab } from './permissions'
import { requireName, type TabEdit } from './tabs'

/** Gives a tab another name; formulas and rules that name it follow. */
export function renameTab(edit: TabEdit, tab: Tab, name: string): void {
  requireEditTab(edit.book, tab, edit.email)
  requireName(edit.book, name, tab)
  renameReferences(edit.book, tab.name, name)
  tab.name = name
}
