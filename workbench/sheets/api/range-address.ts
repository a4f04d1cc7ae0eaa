import { Emulated, ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import { a1Of } from '../store/a1'
import type { Tab } from '../store/book'
import { forReading, forWriting, type SheetsContext } from './context'
import type { Range } from './range'
import type { Sheet } from './sheet'

/** Where a range is. Row and column numbers that scripts see count from 1; `area` counts from 0. */
export abstract class RangeAddress extends Emulated {
  readonly apiName = 'Spreadsheet.Range'

  constructor(
    readonly context: SheetsContext,
    readonly tab: Tab,
    readonly area: Area,
  ) {
    super()
  }

  /** The area, checked and charged for reading. */
  protected readable(): Area {
    return forReading(this.context, this.tab, this.area)
  }

  /** The area, checked and charged for writing. */
  protected writable(): Area {
    return forWriting(this.context, this.tab, this.area)
  }

  protected sibling(area: Area): Range {
    return this.context.range(this.tab, area)
  }

  getA1Notation(): string {
    return a1Of(this.area)
  }

  getRow(): number {
    return this.area.row + 1
  }

  getRowIndex(): number {
    return this.area.row + 1
  }

  getColumn(): number {
    return this.area.column + 1
  }

  getLastRow(): number {
    return this.area.row + this.area.rows
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns
  }

  getNumRows(): number {
    return this.area.rows
  }

  getNumColumns(): number {
    return this.area.columns
  }

  getHeight(): number {
    return this.area.rows
  }

  getWidth(): number {
    return this.area.columns
  }

  getGridId(): number {
    return this.tab.id
  }

  getSheet(): Sheet {
    return this.context.sheet(this.tab)
  }

  isStartRowBounded(): boolean {
    return !(this.area.rowsOpen && this.area.row === 0)
  }

  isEndRowBounded(): boolean {
    return !this.area.rowsOpen
  }

  isStartColumnBounded(): boolean {
    return !(this.area.columnsOpen && this.area.column === 0)
  }

  isEndColumnBounded(): boolean {
    return !this.area.columnsOpen
  }

  /** 1-based within the range (wording of the refusal a *guess*). */
  getCell(row: number, column: number): Range {
    if (row < 1 || row > this.area.rows || column < 1 || column > this.area.columns) {
      throw new ScriptException('Cell reference out of range')
    }
    const cell = { row: this.area.row + row - 1, column: this.area.column + column - 1 }
    return this.sibling({ ...cell, rows: 1, columns: 1 })
  }

  offset(rowOffset: number, columnOffset: number, ...size: [] | [number] | [number, number]): Range {
    const [rows = this.area.rows, columns = this.area.columns] = size
    return this.sibling(
      checkedArea({ row: this.area.row + rowOffset, column: this.area.column + columnOffset, rows, columns }),
    )
  }
}

/** Google's refusals of impossible sizes and places (sheets-behaviours 36; quoted in public issue threads). */
export function checkedArea(area: Area): Area {
  if (area.row < 0) throw new ScriptException('The starting row of the range is too small.')
  if (area.column < 0) throw new ScriptException('The starting column of the range is too small.')
  if (area.rows < 1) throw new ScriptException('The number of rows in the range must be at least 1.')
  if (area.columns < 1) throw new ScriptException('The number of columns in the range must be at least 1.')
  return area
}
