import type { Workbook } from '@univerjs/core'
import type { GridAction } from '../../server/protocol'
import type { Area, BookSnapshot, SheetSnapshot } from '../../sheets/snapshot'

/** What the grid reports to. */
export interface Doing {
  act(action: GridAction): void
  /** Something that the workbench does not do, in words. */
  say(words: string): void
  shown(): BookSnapshot
}

/** Where a command of Univer's stands when it comes. */
export interface Place extends Doing {
  sheet: SheetSnapshot
  workbook: Workbook
  /** The selected areas, or those that the command names. */
  areas: Area[]
  row: number
  column: number
  area(range: RangeParam): Area
}

export type RangeParam = { startRow: number; endRow: number; startColumn: number; endColumn: number }
export type Take = (place: Place, params: Record<string, unknown>) => void
