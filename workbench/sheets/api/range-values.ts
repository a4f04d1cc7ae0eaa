import { ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import { eachCell, gridOf } from '../store/area'
import { cellAt, eachStoredCell, isFilled } from '../store/cells'
import { type ClearWhat, clearArea } from '../store/clear-area'
import { shiftFormula } from '../store/formula-references'
import { fromR1C1, toR1C1 } from '../store/r1c1'
import { displayValue, type ReadValue, readValue } from '../store/read-cell'
import type { Entered } from '../store/typed'
import { requireUntyped } from '../store/typed-columns'
import { enterValue, putEntered } from '../store/write-cell'
import { requireShape, typingIn } from './context'
import { RangeAddress } from './range-address'
import { writeEntered } from './write-block'

/** Values, formulas and clearing of a range. */
export abstract class RangeValues extends RangeAddress {
  getValues(): ReadValue[][] {
    const { book } = this.context
    return gridOf(this.readable(), (row, column) => readValue(book, cellAt(this.tab, row, column)))
  }

  getValue(): ReadValue {
    const { row, column } = this.readableCorner()
    return readValue(this.context.book, cellAt(this.tab, row, column))
  }

  getDisplayValues(): string[][] {
    const { book } = this.context
    return gridOf(this.readable(), (row, column) => displayValue(book, cellAt(this.tab, row, column)))
  }

  getDisplayValue(): string {
    const { row, column } = this.readableCorner()
    return displayValue(this.context.book, cellAt(this.tab, row, column))
  }

  setValues(values: unknown[][]): this {
    const rows = requireShape(values, this.area)
    return this.write((row, column) => rows[row]?.[column])
  }

  setValue(value: unknown): this {
    return this.write(() => value)
  }

  private write(valueAt: (row: number, column: number) => unknown): this {
    const area = this.writable()
    const typing = typingIn(this.context)
    writeEntered(this, (row, column) =>
      enterValue(valueAt(row - area.row, column - area.column), cellAt(this.tab, row, column), typing),
    )
    return this
  }

  isBlank(): boolean {
    let blank = true
    eachStoredCell(this.tab, this.readable(), (cell) => {
      if (isFilled(cell)) blank = false
    })
    return blank
  }

  getFormulas(): string[][] {
    return gridOf(this.readable(), (row, column) => cellAt(this.tab, row, column)?.formula ?? '')
  }

  getFormula(): string {
    const { row, column } = this.readableCorner()
    return cellAt(this.tab, row, column)?.formula ?? ''
  }

  /** *Guess*: null for a cell without a formula, as the type says; documentation says nothing. */
  getFormulasR1C1(): (string | null)[][] {
    return gridOf(this.readable(), (row, column) => {
      const formula = cellAt(this.tab, row, column)?.formula
      return formula === undefined ? null : toR1C1(formula, row, column)
    })
  }

  getFormulaR1C1(): string | null {
    return this.sibling(this.readableCorner()).getFormulasR1C1()[0]?.[0] ?? null
  }

  /** Fills like a paste (sheets-behaviours 81). */
  setFormula(formula: string): this {
    return this.writeFormulas((row, column) => shiftFormula(withEquals(formula), row, column))
  }

  setFormulas(formulas: (string | null)[][]): this {
    const rows = requireShape(formulas, this.area)
    return this.writeFormulas((row, column) => {
      const formula = rows[row]?.[column]
      return formula ? withEquals(String(formula)) : undefined
    })
  }

  setFormulaR1C1(formula: string): this {
    return this.writeFormulas((row, column) => this.convertR1C1(formula, row, column))
  }

  setFormulasR1C1(formulas: (string | null)[][]): this {
    const rows = requireShape(formulas, this.area)
    return this.writeFormulas((row, column) => {
      const formula = rows[row]?.[column]
      return formula ? this.convertR1C1(String(formula), row, column) : undefined
    })
  }

  private convertR1C1(formula: string, row: number, column: number): string {
    return fromR1C1(withEquals(formula), this.area.row + row, this.area.column + column)
  }

  private writeFormulas(formulaAt: (row: number, column: number) => string | undefined): this {
    const area = this.writable()
    eachCell(area, (row, column) => {
      const formula = formulaAt(row - area.row, column - area.column)
      const entered: Entered = formula === undefined ? {} : { formula }
      putEntered(this.tab, { row, column }, entered)
    })
    return this
  }

  clear(options?: Record<string, boolean>): this {
    return this.clearParts(clearedBy(options))
  }

  clearContent(): this {
    return this.clearParts(['content'])
  }

  clearFormat(): this {
    return this.clearParts(['format'])
  }

  clearNote(): this {
    return this.clearParts(['note'])
  }

  clearDataValidations(): this {
    return this.clearParts(['validation'])
  }

  private clearParts(parts: ClearWhat[]): this {
    const area = this.writable()
    if (parts.includes('validation')) requireUntyped(this.tab, area)
    clearArea(this.tab, area, parts)
    return this
  }

  protected readableCorner(): Area {
    const area = this.readable()
    return { row: area.row, column: area.column, rows: 1, columns: 1 }
  }
}

const optionParts: Record<string, ClearWhat> = {
  contentsOnly: 'content',
  formatOnly: 'format',
  formatsOnly: 'format',
  commentsOnly: 'note',
  validationsOnly: 'validation',
}

/** Nothing asked for means values and formats (sheets-behaviours 87, 91, 92). */
export function clearedBy(options: Record<string, boolean> | undefined): ClearWhat[] {
  if (options?.skipFilteredRows) throw new ScriptException('not emulated: clear with skipFilteredRows')
  const parts = Object.entries(options ?? {}).flatMap(([key, wanted]) => (wanted && optionParts[key]) || [])
  return parts.length > 0 ? parts : ['content', 'format']
}

/** sheets-behaviours 86. */
function withEquals(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`
}
