import { Emulated, ScriptException } from '../../host/emulated'
import type { MetadataSnapshot } from '../snapshot'
import { tabById } from '../store/book'
import { metadataPlace, requireMetadataRoom } from '../store/metadata'
import { requireEditor } from '../store/permissions'
import { enumKey, type SheetsContext, spreadsheetEnum } from './context'
import type { Range } from './range'
import type { Sheet } from './sheet'
import type { Spreadsheet } from './spreadsheet'

/** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata */
export class DeveloperMetadata extends Emulated {
  readonly apiName = 'Spreadsheet.DeveloperMetadata'

  constructor(
    private readonly context: SheetsContext,
    private readonly id: number,
  ) {
    super()
  }

  private get item(): MetadataSnapshot {
    const item = this.context.book.metadata.find((one) => one.id === this.id)
    if (!item) throw new ScriptException(`Developer metadata ${this.id} was removed.`)
    return item
  }

  private change(patch: Partial<MetadataSnapshot>): this {
    requireEditor(this.context.book, this.context.run.userEmail)
    const changed = { ...this.item, ...patch }
    requireMetadataRoom(this.context.book, changed)
    Object.assign(this.item, patch)
    return this
  }

  getId(): number {
    return this.item.id
  }

  getKey(): string {
    return this.item.key
  }

  getValue(): string | null {
    return this.item.value
  }

  getVisibility(): object {
    return spreadsheetEnum(this.context, 'DeveloperMetadataVisibility', this.item.visibility)
  }

  setKey(key: string): this {
    return this.change({ key })
  }

  setValue(value: string): this {
    return this.change({ value })
  }

  setVisibility(visibility: object): this {
    const key = enumKey(this.context, visibility)
    return this.change({ visibility: key === 'PROJECT' ? 'PROJECT' : 'DOCUMENT' })
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.context, { ...this.item })
  }

  moveToColumn(column: Range): this {
    return this.moveToLine(column, 'column')
  }

  moveToRow(row: Range): this {
    return this.moveToLine(row, 'row')
  }

  /** A range that is not one whole row or column is refused (wording a *guess*). */
  private moveToLine(range: Range, kind: 'row' | 'column'): this {
    const index = range.wholeLine()?.[kind]
    if (index === undefined) throw new ScriptException(`The range must be an entire ${kind}.`)
    return this.change({ sheetId: range.tab.id, row: undefined, column: undefined, [kind]: index })
  }

  moveToSheet(sheet: Sheet): this {
    return this.change({ sheetId: sheet.tab.id, row: undefined, column: undefined })
  }

  moveToSpreadsheet(): this {
    return this.change({ sheetId: undefined, row: undefined, column: undefined })
  }

  remove(): void {
    requireEditor(this.context.book, this.context.run.userEmail)
    const { id } = this.item
    this.context.book.metadata = this.context.book.metadata.filter((one) => one.id !== id)
  }
}

/** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-location */
export class DeveloperMetadataLocation extends Emulated {
  readonly apiName = 'Spreadsheet.DeveloperMetadataLocation'

  constructor(
    private readonly context: SheetsContext,
    private readonly item: MetadataSnapshot,
  ) {
    super()
  }

  private get tab() {
    return this.item.sheetId === undefined ? undefined : tabById(this.context.book, this.item.sheetId)
  }

  getLocationType(): object {
    return spreadsheetEnum(this.context, 'DeveloperMetadataLocationType', metadataPlace(this.item))
  }

  /** Ranges with open notation: 'J:J', '9:9' (sheets-behaviours 265). */
  getColumn(): Range | null {
    const { tab } = this
    const { column } = this.item
    if (!tab || column === undefined) return null
    return this.context.range(tab, { row: 0, rows: tab.rowCount, rowsOpen: true, column, columns: 1 })
  }

  getRow(): Range | null {
    const { tab } = this
    const { row } = this.item
    if (!tab || row === undefined) return null
    return this.context.range(tab, { row, rows: 1, column: 0, columns: tab.columnCount, columnsOpen: true })
  }

  /** *Guess*: also for a row or column, whose tab it is. */
  getSheet(): Sheet | null {
    return this.tab ? this.context.sheet(this.tab) : null
  }

  getSpreadsheet(): Spreadsheet | null {
    return this.item.sheetId === undefined ? this.context.spreadsheet() : null
  }
}
