import { ScriptException } from '../../host/emulated'
import { nextId } from '../store/book'
import { filledSize } from '../store/cells'
import { type ClearWhat, clearArea } from '../store/clear-area'
import { insertLines } from '../store/lines'
import { addMetadata } from '../store/metadata'
import { newProtection } from '../store/permissions'
import { renameTab } from '../store/rename-tab'
import { hasMerge, sortRows } from '../store/sort-rows'
import { copyTabInto, hideTab, placeTab } from '../store/tabs'
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
import { clearedBy } from './range-values'
import { SheetSelection } from './sheet-selection'
import { sortKeys } from './sort-keys'
import type { Spreadsheet } from './spreadsheet'
import { TextFinder } from './text-finder'

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet, built up from the files named sheet-*. */
export class Sheet extends SheetSelection {
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
    copy.name = freeCopyName(this.tab.name, new Set(book.sheets.map((tab) => tab.name.toLowerCase())))
    copy.hidden = false
    placeTab(book, copy, book.sheets.length)
    return this.context.sheet(copy)
  }

  /** After the last filled row, adding a row where the grid is full; values are read as typed. */
  appendRow(rowContents: unknown[]): this {
    const { rows } = filledSize(this.tab)
    if (rows >= this.tab.rowCount) {
      insertLines(this.lines('rows'), { at: this.tab.rowCount, count: 1, like: this.tab.rowCount - 1 })
    }
    const missing = rowContents.length - this.tab.columnCount
    if (missing > 0) {
      const at = this.tab.columnCount
      insertLines(this.lines('columns'), { at, count: missing, like: at - 1 })
    }
    if (rowContents.length > 0) {
      this.range({ row: rows, column: 0, rows: 1, columns: rowContents.length }).setValues([rowContents])
    }
    return this
  }

  clear(options?: Record<string, boolean>): this {
    return this.clearParts(clearedBy(options))
  }

  clearContents(): this {
    return this.clearParts(['content'])
  }

  clearFormats(): this {
    return this.clearParts(['format'])
  }

  clearNotes(): this {
    return this.clearParts(['note'])
  }

  private clearParts(parts: ClearWhat[]): this {
    clearArea(this.tab, forWriting(this.context, this.tab, this.whole()), parts)
    return this
  }

  /** All rows but the frozen ones (sheets-behaviours 125; frozen rows by documentation of the grid). */
  sort(columnPosition: number, ascending = true): this {
    const { rows, columns } = filledSize(this.tab)
    const area = {
      row: this.tab.frozenRows,
      column: 0,
      rows: Math.max(0, rows - this.tab.frozenRows),
      columns: Math.max(columns, columnPosition),
    }
    const keys = sortKeys({ column: columnPosition, ascending }, { ...area, columns: this.tab.columnCount })
    if (area.rows < 1) return this
    forWriting(this.context, this.tab, area)
    if (hasMerge(this.tab, area)) {
      throw new ScriptException("You can't sort a range that contains merged cells.")
    }
    sortRows(this.context.book, this.tab, { area, keys })
    return this
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

function freeCopyName(name: string, taken: ReadonlySet<string>): string {
  const first = `Copy of ${name}`
  if (!taken.has(first.toLowerCase())) return first
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${first} ${number}`.toLowerCase())) return `${first} ${number}`
  }
}
