import { ScriptException } from '../../host/emulated'
import { type Book, defaultGrid, newTab, nextId, type Tab } from './book'
import { adjustCopiedReferences } from './copy-tab-references'
import { requireRoom } from './lines'
import { isEditor, requireEditor, requireEditTab } from './permissions'
import { snapshotOf, tabFromSnapshot } from './snapshot-book'

/** *Guess*: the length at which the grid cuts tab names; nothing documents it. */
const tabNameLimit = 100

/** 200 tabs in a spreadsheet ([field] in platform notes; wording a *guess*). */
const tabLimit = 200

export interface TabEdit {
  book: Book
  email: string
}

/** Adds a tab at a 0-based place. Without a name: Sheet and the lowest free number from the number of tabs + 1. */
export function addTab(edit: TabEdit, wish: { name?: string; index: number }): Tab {
  requireEditor(edit.book, edit.email)
  const name = wish.name ?? freeName(edit.book)
  requireName(edit.book, name)
  requireRoom(edit.book, defaultGrid.rowCount * defaultGrid.columnCount)
  const tab = newTab({ id: freeTabId(edit.book), name })
  placeTab(edit.book, tab, wish.index)
  return tab
}

/** A copy of a tab of the same book: rules, protections and notes come along; named ranges and metadata too (*guess*). */
export function duplicateTab(edit: TabEdit, source: Tab, wish: { name?: string; index: number }): Tab {
  requireEditor(edit.book, edit.email)
  const name = wish.name ?? freeCopyName(edit.book, source.name)
  requireName(edit.book, name)
  const copy = copyTabInto(edit, source, edit.book)
  copy.name = name
  adjustCopiedReferences(copy, source.name, name)
  placeTab(edit.book, copy, wish.index)
  return copy
}

/** The tab as a new one of `target`, not placed yet. Protections keep their editors, and whoever copies is one of them. */
export function copyTabInto(edit: TabEdit, source: Tab, target: Book): Tab {
  requireEditor(target, edit.email)
  requireRoom(target, source.rowCount * source.columnCount)
  const snapshot = snapshotOf({ ...edit.book, sheets: [source] }).sheets[0]
  if (!snapshot) throw new Error('a tab has a snapshot')
  const copy = tabFromSnapshot(snapshot)
  copy.id = freeTabId(target)
  for (const protection of copy.protections) {
    protection.id = nextId(target)
    delete protection.rangeName
    if (isEditor(target, edit.email) && edit.email !== target.owner) {
      protection.editors = [...new Set([...protection.editors, edit.email])]
    }
  }
  for (const banding of copy.bandings) banding.id = nextId(target)
  const metadata = edit.book.metadata.filter((item) => item.sheetId === source.id)
  for (const item of metadata) target.metadata.push({ ...item, id: nextId(target), sheetId: copy.id })
  return copy
}

export function placeTab(book: Book, tab: Tab, index: number): void {
  if (book.sheets.length >= tabLimit) {
    throw new ScriptException(
      `This action would increase the number of sheets above the limit of ${tabLimit} sheets.`,
    )
  }
  if (index < 0 || index > book.sheets.length) {
    throw new ScriptException('The sheet index is out of bounds.')
  }
  book.sheets.splice(index, 0, tab)
}

/** Everything that sat on the tab goes with it: named ranges and metadata too. */
export function removeTab(edit: TabEdit, tab: Tab): void {
  requireEditTab(edit.book, tab, edit.email)
  const { book } = edit
  if (book.sheets.length === 1) throw new ScriptException("You can't remove all the sheets in a document.")
  if (book.sheets.every((other) => other === tab || other.hidden)) {
    throw new ScriptException("You can't remove all the visible sheets in a document.")
  }
  const index = book.sheets.indexOf(tab)
  book.sheets.splice(index, 1)
  book.namedRanges = book.namedRanges.filter((named) => named.sheetId !== tab.id)
  book.metadata = book.metadata.filter((item) => item.sheetId !== tab.id)
  if (book.activeSheetId === tab.id) activateNeighbour(book, index)
}

/** Hides a tab; another visible one becomes active. The last visible one stays (wording quoted in public threads). */
export function hideTab(edit: TabEdit, tab: Tab): void {
  requireEditTab(edit.book, tab, edit.email)
  if (edit.book.sheets.every((other) => other === tab || other.hidden)) {
    throw new ScriptException("You can't hide all the sheets in a document.")
  }
  tab.hidden = true
  if (edit.book.activeSheetId === tab.id) activateNeighbour(edit.book, edit.book.sheets.indexOf(tab))
}

function activateNeighbour(book: Book, index: number): void {
  const following = [...book.sheets.slice(index), ...book.sheets.slice(0, index).reverse()]
  const next = following.find((tab) => !tab.hidden) ?? book.sheets[0]
  if (next) book.activeSheetId = next.id
}

/** Moves a tab to a 0-based place among the others. */
export function moveTab(edit: TabEdit, tab: Tab, index: number): void {
  requireEditTab(edit.book, tab, edit.email)
  const { sheets } = edit.book
  if (index < 0 || index >= sheets.length) throw new ScriptException('The sheet index is out of bounds.')
  sheets.splice(sheets.indexOf(tab), 1)
  sheets.splice(index, 0, tab)
}

/** Names are unique (case told apart is a *guess*: the grid refuses 'goals' beside 'Goals') and not empty. */
export function requireName(book: Book, name: string, except?: Tab): void {
  if (name === '') throw new ScriptException('The sheet name cannot be empty.')
  if (name.length > tabNameLimit) {
    throw new ScriptException(`The sheet name cannot be greater than ${tabNameLimit} characters.`)
  }
  const taken = book.sheets.some((tab) => tab !== except && tab.name.toLowerCase() === name.toLowerCase())
  if (taken)
    throw new ScriptException(`A sheet with the name "${name}" already exists. Please enter another name.`)
}

function freeName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number += 1) {
    const name = `Sheet${number}`
    if (!book.sheets.some((tab) => tab.name.toLowerCase() === name.toLowerCase())) return name
  }
}

/** "Copy of Goals", then "Copy of Goals 2" (*guess*). */
export function freeCopyName(book: Book, name: string): string {
  const names = new Set(book.sheets.map((tab) => tab.name.toLowerCase()))
  const first = `Copy of ${name}`
  if (!names.has(first.toLowerCase())) return first
  for (let number = 2; ; number += 1) {
    const next = `${first} ${number}`
    if (!names.has(next.toLowerCase())) return next
  }
}

/** Ids of tabs are large numbers that nobody can foresee; here they depend on the book alone, so that runs repeat. */
function freeTabId(book: Book): number {
  const taken = new Set(book.sheets.map((tab) => tab.id))
  let id = 1_000_003
  for (const tab of book.sheets) id = (id * 31 + tab.id * 17 + 7) % 2_000_000_011
  while (taken.has(id) || id < 1) id += 1
  return id
}
