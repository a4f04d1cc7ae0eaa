import { ScriptException } from '../../host/emulated'
import { nextId } from '../store/book'
import { addMetadata } from '../store/metadata'
import { newProtection } from '../store/permissions'
import { renameTab } from '../store/rename-tab'
import { copyTabInto, freeCopyName, hideTab, placeTab } from '../store/tabs'
import { Banding } from './banding'
import { ConditionalFormatRule } from './conditional-format-rule'
import { forWriting, spreadsheetEnum } from './context'
import { DeveloperMetadata } from './developer-metadata'
import { DeveloperMetadataFinder } from './developer-metadata-finder'
import { Filter } from './filter'
import { metadataArguments } from './metadata-arguments'
import { NamedRange } from './named-range'
import { Protection } from './protection'
import { protectionsOf } from './protections-of'
import type { Range } from './range'
import { SheetContents } from './sheet-contents'
import type { Spreadsheet } from './spreadsheet'
import { TextFinder } from './text-finder'

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet, built up from the files named sheet-*. */
export class Sheet extends SheetContents {
  override toString(): string {
    return 'Sheet'
  }

  getName(): string {
    return this.tab.name
  }

  getSheetName(): string {
    return this.tab.name
  }

  setName(name: string): this {
    renameTab({ book: this.context.book, email: this.context.run.userEmail }, this.tab, name)
    return this
  }

  getSheetId(): number {
    return this.tab.id
  }

  /** From 1, always current (sheets-behaviours 42). */
  getIndex(): number {
    return this.context.book.sheets.indexOf(this.tab) + 1
  }

  getParent(): Spreadsheet {
    return this.context.spreadsheet()
  }

  getType(): object {
    return spreadsheetEnum(this.context, 'SheetType', 'GRID')
  }

  getFormUrl(): string | null {
    return null
  }

  hideSheet(): this {
    hideTab({ book: this.context.book, email: this.context.run.userEmail }, this.tab)
    return this
  }

  showSheet(): this {
    this.requireEdit()
    this.tab.hidden = false
    return this
  }

  isSheetHidden(): boolean {
    return this.tab.hidden
  }

  /** Into the same spreadsheet only: no other is in reach under the add-on's scopes. Named 'Copy of …', put last. */
  copyTo(spreadsheet: Spreadsheet): Sheet {
    const { book } = spreadsheet
    const edit = { book: this.context.book, email: this.context.run.userEmail }
    const copy = copyTabInto(edit, this.tab, book)
    copy.name = freeCopyName(book, this.tab.name)
    copy.hidden = false
    placeTab(book, copy, book.sheets.length)
    return this.context.sheet(copy)
  }

  getFilter(): Filter | null {
    return this.tab.filter ? new Filter(this.context, this.tab) : null
  }

  getBandings(): Banding[] {
    return this.tab.bandings.map((banding) => new Banding(this.context, this.tab, banding.id))
  }

  getNamedRanges(): NamedRange[] {
    return this.context.book.namedRanges
      .filter((one) => one.sheetId === this.tab.id)
      .map((one) => new NamedRange(this.context, one.name))
  }

  protect(): Protection {
    this.requireEdit()
    const { book } = this.context
    const present = this.tab.protections.find((one) => one.type === 'SHEET')
    const protection = present ?? newProtection(book, nextId(book), 'SHEET')
    if (!present) this.tab.protections.push(protection)
    return new Protection(this.context, this.tab, protection.id)
  }

  getProtections(type: object): Protection[] {
    return protectionsOf(this.context, [this.tab], type)
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.tab.conditionalRules.map(({ areas, ...body }) => {
      const ranges = areas.map((area) => this.range(area))
      return new ConditionalFormatRule(this.context, body, ranges)
    })
  }

  /** Replaces the whole list. Rules need ranges, all on this tab (wordings are *guesses*). */
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    forWriting(this.context, this.tab, this.whole())
    this.tab.conditionalRules = rules.map((rule) => {
      if (rule.ranges.length === 0) {
        throw new ScriptException('Conditional format rule must have at least one range.')
      }
      if (rule.ranges.some((range: Range) => range.tab !== this.tab)) {
        throw new ScriptException('Conditional format rules cannot reference ranges on a different sheet.')
      }
      return { areas: rule.ranges.map((range) => range.area), ...rule.body }
    })
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([])
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.context, [{ tab: this.tab, area: this.whole() }], findText)
  }

  addDeveloperMetadata(...args: unknown[]): this {
    this.requireEdit()
    addMetadata(this.context.book, { ...metadataArguments(this.context, args), sheetId: this.tab.id })
    return this
  }

  /** Only what sits on the tab itself (sheets-behaviours 261). */
  getDeveloperMetadata(): DeveloperMetadata[] {
    return this.context.book.metadata
      .filter((item) => item.sheetId === this.tab.id && item.row === undefined && item.column === undefined)
      .map((item) => new DeveloperMetadata(this.context, item.id))
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.context, { tab: this.tab })
  }
}
