import { Emulated } from '../../host/emulated'
import type { Area, MetadataSnapshot } from '../snapshot'
import type { Tab } from '../store/book'
import { metadataPlace } from '../store/metadata'
import { enumKey, type SheetsContext } from './context'
import { DeveloperMetadata } from './developer-metadata'

type Test = (item: MetadataSnapshot) => boolean

/** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder; its conditions are joined by "and". */
export class DeveloperMetadataFinder extends Emulated {
  readonly apiName = 'Spreadsheet.DeveloperMetadataFinder'
  private readonly tests: Test[] = []
  private intersecting = false

  /** `within`: a tab or a range of it; the whole spreadsheet when absent. */
  constructor(
    private readonly context: SheetsContext,
    private readonly within?: { tab: Tab; area?: Area },
  ) {
    super()
  }

  private where(test: Test): this {
    this.tests.push(test)
    return this
  }

  withId(id: number): this {
    return this.where((item) => item.id === id)
  }

  withKey(key: string): this {
    return this.where((item) => item.key === key)
  }

  withValue(value: string): this {
    return this.where((item) => item.value === value)
  }

  withVisibility(visibility: object): this {
    const key = enumKey(this.context, visibility)
    return this.where((item) => item.visibility === key)
  }

  withLocationType(locationType: object): this {
    const key = enumKey(this.context, locationType)
    return this.where((item) => metadataPlace(item) === key)
  }

  onIntersectingLocations(): this {
    this.intersecting = true
    return this
  }

  find(): DeveloperMetadata[] {
    return this.context.book.metadata
      .filter((item) => this.isWithin(item) && this.tests.every((test) => test(item)))
      .map((item) => new DeveloperMetadata(this.context, item.id))
  }

  /** A tab's finder sees the tab and its rows and columns; a range's sees the lines in it, and all it touches when intersecting. */
  private isWithin(item: MetadataSnapshot): boolean {
    if (!this.within) return true
    if (item.sheetId !== this.within.tab.id) return this.intersecting && item.sheetId === undefined
    const { area } = this.within
    if (!area) return true
    if (metadataPlace(item) === 'SHEET') return this.intersecting
    return this.lineWithin(item, area, this.within.tab)
  }

  private lineWithin(item: MetadataSnapshot, area: Area, tab: Tab): boolean {
    if (item.row !== undefined) {
      const whole = area.columns === tab.columnCount
      return (whole || this.intersecting) && item.row >= area.row && item.row < area.row + area.rows
    }
    const column = item.column ?? -1
    const whole = area.rows === tab.rowCount
    return (whole || this.intersecting) && column >= area.column && column < area.column + area.columns
  }
}
