import { requireEditTab } from '../store/permissions'
import { renameTab as renameTabInBook } from '../store/rename-tab'
import {
  addTab as addTabToBook,
  duplicateTab as duplicateTabInBook,
  hideTab as hideTabInBook,
  moveTab,
  removeTab,
} from '../store/tabs'
import { type ChangedStructure, type Person, tabOf } from './person'

export function renameTab(person: Person, sheetId: number, name: string): ChangedStructure {
  renameTabInBook(person, tabOf(person, sheetId), name)
  return { changeType: 'OTHER', sheetId }
}

/** Adds a tab at a 0-based place; returns its id in `sheetId`. */
export function addTab(person: Person, wish: { index: number; name?: string }): ChangedStructure {
  const tab = addTabToBook(person, wish)
  return { changeType: 'INSERT_GRID', sheetId: tab.id }
}

/** 0-based among the tabs. */
export function reorderTab(person: Person, sheetId: number, index: number): ChangedStructure {
  moveTab(person, tabOf(person, sheetId), index)
  return { changeType: 'OTHER', sheetId }
}

/** Returns the copy's id in `sheetId`; the copy stands right of the original and is active. */
export function duplicateTab(person: Person, sheetId: number): ChangedStructure {
  const source = tabOf(person, sheetId)
  const copy = duplicateTabInBook(person, source, { index: person.book.sheets.indexOf(source) + 1 })
  person.book.activeSheetId = copy.id
  return { changeType: 'INSERT_GRID', sheetId: copy.id }
}

export function deleteTab(person: Person, sheetId: number): ChangedStructure {
  removeTab(person, tabOf(person, sheetId))
  return { changeType: 'REMOVE_GRID', sheetId }
}

export function hideTab(person: Person, sheetId: number): ChangedStructure {
  hideTabInBook(person, tabOf(person, sheetId))
  return { changeType: 'OTHER', sheetId }
}

export function showTab(person: Person, sheetId: number): ChangedStructure {
  const tab = tabOf(person, sheetId)
  requireEditTab(person.book, tab, person.email)
  tab.hidden = false
  return { changeType: 'OTHER', sheetId }
}
