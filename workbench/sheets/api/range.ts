import { ScriptException } from '../../host/emulated'
import { sameArea, touches } from '../store/area'
import { nextId } from '../store/book'
import { addMetadata } from '../store/metadata'
import { mayEdit, newProtection } from '../store/permissions'
import { Banding } from './banding'
import { addBanding } from './banding-themes'
import { DeveloperMetadata } from './developer-metadata'
import { DeveloperMetadataFinder } from './developer-metadata-finder'
import { Filter } from './filter'
import { metadataArguments } from './metadata-arguments'
import { Protection } from './protection'
import { RangeBlocks } from './range-blocks'
import { select } from './selecting'
import { TextFinder } from './text-finder'

const arbitraryRange =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.'

/** https://developers.google.com/apps-script/reference/spreadsheet/range, built up from the files named range-*. */
export class Range extends RangeBlocks {
  /** *Guess*: a range as text is 'Range' (sheets-behaviours 33). */
  override toString(): string {
    return 'Range'
  }

  activate(): this {
    select(this.context, this.tab, [this.area])
    return this
  }

  activateAsCurrentCell(): this {
    this.tab.selection.current = { row: this.area.row, column: this.area.column }
    this.context.book.activeSheetId = this.tab.id
    return this
  }

  canEdit(): boolean {
    return mayEdit(this.context.book, this.tab, { area: this.area, email: this.context.run.userEmail })
  }

  protect(): Protection {
    const area = this.writable()
    const { book } = this.context
    const protection = newProtection(book, nextId(book), 'RANGE', area)
    this.tab.protections.push(protection)
    return new Protection(this.context, this.tab, protection.id)
  }

  createFilter(): Filter {
    const area = this.writable()
    if (this.tab.filter) {
      throw new ScriptException("You can't create a filter in a sheet that already has a filter.")
    }
    this.tab.filter = { area, criteria: {} }
    return new Filter(this.context, this.tab)
  }

  /** The tab's filter from any range, even one that does not touch it (sheets-behaviours 234). */
  getFilter(): Filter | null {
    return this.tab.filter ? new Filter(this.context, this.tab) : null
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.context, [{ tab: this.tab, area: this.readable() }], findText)
  }

  /** Only on exactly one whole row or column (sheets-behaviours 256). */
  addDeveloperMetadata(...args: unknown[]): this {
    const line = this.wholeLine()
    if (!line) throw new ScriptException(arbitraryRange)
    this.writable()
    addMetadata(this.context.book, {
      ...metadataArguments(this.context, args),
      sheetId: this.tab.id,
      ...line,
    })
    return this
  }

  /** What sits on exactly this row or column (sheets-behaviours 260). */
  getDeveloperMetadata(): DeveloperMetadata[] {
    const line = this.wholeLine()
    if (!line) return []
    return this.context.book.metadata
      .filter((item) => item.sheetId === this.tab.id && item.row === line.row && item.column === line.column)
      .map((item) => new DeveloperMetadata(this.context, item.id))
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.context, { tab: this.tab, area: this.area })
  }

  /** The row or column that the range is all of, by its 0-based index. */
  wholeLine(): { row?: number; column?: number } | undefined {
    const { area, tab } = this
    if (area.rows === 1 && area.columns === tab.columnCount) return { row: area.row }
    return area.columns === 1 && area.rows === tab.rowCount ? { column: area.column } : undefined
  }

  applyRowBanding(...theme: unknown[]): Banding {
    return this.applyBanding('ROWS', theme)
  }

  applyColumnBanding(...theme: unknown[]): Banding {
    return this.applyBanding('COLUMNS', theme)
  }

  private applyBanding(
    direction: 'ROWS' | 'COLUMNS',
    [theme, header = true, footer = false]: unknown[],
  ): Banding {
    const area = this.writable()
    const name = theme === undefined ? 'LIGHT_GREY' : (this.context.run.enumKey(theme) ?? 'LIGHT_GREY')
    const wish = { area, direction, name, header: header === true, footer: footer === true }
    return new Banding(this.context, this.tab, addBanding(this.context.book, this.tab, wish).id)
  }

  getBandings(): Banding[] {
    return this.tab.bandings
      .filter((banding) => sameArea(banding.area, this.area) || touches(banding.area, this.area))
      .map((banding) => new Banding(this.context, this.tab, banding.id))
  }
}
