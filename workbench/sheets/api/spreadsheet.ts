import { ScriptException } from '../../host/emulated'
import { parseA1, splitTabName } from '../store/a1'
import { type Tab, tabById, tabByName } from '../store/book'
import { addMetadata } from '../store/metadata'
import { setNamedRange } from '../store/named-ranges'
import { renameTab } from '../store/rename-tab'
import { wholeGrid } from '../store/snapshot-book'
import { addTab, duplicateTab, moveTab, removeTab } from '../store/tabs'
import { Banding } from './banding'
import { DeveloperMetadata } from './developer-metadata'
import { DeveloperMetadataFinder } from './developer-metadata-finder'
import { metadataArguments } from './metadata-arguments'
import { NamedRange } from './named-range'
import type { Protection } from './protection'
import { protectionsOf } from './protections-of'
import type { Range } from './range'
import { RangeList } from './range-list'
import type { Sheet } from './sheet'
import { SpreadsheetAccess } from './spreadsheet-access'
import { TextFinder } from './text-finder'

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet, built up from the files named spreadsheet-*. */
export class Spreadsheet extends SpreadsheetAccess {
  override toString(): string {
    return 'Spreadsheet'
  }

  private edit() {
    return { book: this.book, email: this.context.run.userEmail }
  }

  getSheets(): Sheet[] {
    return this.book.sheets.map((tab) => this.context.sheet(tab))
  }

  getNumSheets(): number {
    return this.book.sheets.length
  }

  getSheetByName(name: string): Sheet | null {
    const tab = tabByName(this.book, name)
    return tab ? this.context.sheet(tab) : null
  }

  getSheetById(id: number): Sheet | null {
    const tab = tabById(this.book, id)
    return tab ? this.context.sheet(tab) : null
  }

  /** insertSheet(name?, index?, { template }?): a new tab becomes active, to the right of the active one unless told (sheets-behaviours 40, 41). */
  insertSheet(...args: unknown[]): Sheet {
    const name = args.find((arg) => typeof arg === 'string')
    const place = args.find((arg) => typeof arg === 'number')
    const options = args.find((arg) => typeof arg === 'object' && arg !== null) as
      | { template?: Sheet }
      | undefined
    const index = place ?? this.book.sheets.indexOf(this.activeTab()) + 1
    const template = options?.template
    const wish = { ...(name === undefined ? {} : { name }), index }
    const tab = template ? duplicateTab(this.edit(), template.tab, wish) : addTab(this.edit(), wish)
    this.book.activeSheetId = tab.id
    return this.context.sheet(tab)
  }

  deleteSheet(sheet: Sheet): void {
    removeTab(this.edit(), sheet.tab)
  }

  deleteActiveSheet(): Sheet {
    removeTab(this.edit(), this.activeTab())
    return this.getActiveSheet()
  }

  /** The copy stands right of the original and becomes active. */
  duplicateActiveSheet(): Sheet {
    const source = this.activeTab()
    const copy = duplicateTab(this.edit(), source, { index: this.book.sheets.indexOf(source) + 1 })
    this.book.activeSheetId = copy.id
    return this.context.sheet(copy)
  }

  /** Positions count from 1. */
  moveActiveSheet(pos: number): void {
    moveTab(this.edit(), this.activeTab(), pos - 1)
  }

  renameActiveSheet(newName: string): void {
    renameTab(this.edit(), this.activeTab(), newName)
  }

  /** A named range, a notation with a tab's name, or one of the active tab (sheets-behaviours 28). */
  getRange(a1Notation: string): Range {
    const named = this.getRangeByName(a1Notation)
    if (named) return named
    const { tabName, rest } = splitTabName(a1Notation)
    const tab = tabName === undefined ? this.activeTab() : tabByName(this.book, tabName)
    const area = tab && parseA1(rest, tab)
    if (!tab || !area) throw new ScriptException('Range not found')
    return this.context.range(tab, area)
  }

  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(
      this.context,
      a1Notations.map((notation) => this.getRange(notation)),
    )
  }

  getRangeByName(name: string): Range | null {
    const named = this.book.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase())
    const tab = named && tabById(this.book, named.sheetId)
    return named && tab ? this.context.range(tab, named.area) : null
  }

  getNamedRanges(): NamedRange[] {
    return this.book.namedRanges.map((one) => new NamedRange(this.context, one.name))
  }

  setNamedRange(name: string, range: Range): void {
    this.requireEditor()
    setNamedRange(this.book, name, { sheetId: range.tab.id, area: range.area })
  }

  removeNamedRange(name: string): void {
    this.requireEditor()
    const present = this.book.namedRanges.find((one) => one.name === name)
    if (!present) throw new ScriptException(`No named range of ${name}.`)
    this.book.namedRanges = this.book.namedRanges.filter((one) => one !== present)
  }

  getProtections(type: object): Protection[] {
    return protectionsOf(this.context, this.book.sheets, type)
  }

  getBandings(): Banding[] {
    return this.book.sheets.flatMap((tab) =>
      tab.bandings.map((one) => new Banding(this.context, tab, one.id)),
    )
  }

  createTextFinder(findText: string): TextFinder {
    const places = this.book.sheets.map((tab: Tab) => ({ tab, area: wholeGrid(tab) }))
    return new TextFinder(this.context, places, findText)
  }

  addDeveloperMetadata(...args: unknown[]): this {
    this.requireEditor()
    addMetadata(this.book, metadataArguments(this.context, args))
    return this
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return this.book.metadata
      .filter((item) => item.sheetId === undefined)
      .map((item) => new DeveloperMetadata(this.context, item.id))
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.context)
  }
}
