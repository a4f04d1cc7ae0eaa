import type { ValidationRule } from '../snapshot'
import { eachCell, gridOf } from '../store/area'
import { cellAt, ensureCell } from '../store/cells'
import { checkedValueOf, isChecked, uncheckedValueOf } from '../store/checkbox'
import type { Entered } from '../store/typed'
import { requireUntyped } from '../store/typed-columns'
import { putEntered } from '../store/write-cell'
import { requireShape } from './context'
import { DataValidation } from './data-validation'
import { RangeText } from './range-text'

/** Notes, validation rules and checkboxes of a range. */
export abstract class RangeNotes extends RangeText {
  getNote(): string {
    const { row, column } = this.readableCorner()
    return cellAt(this.tab, row, column)?.note ?? ''
  }

  getNotes(): string[][] {
    return gridOf(this.readable(), (row, column) => cellAt(this.tab, row, column)?.note ?? '')
  }

  setNote(note: unknown): this {
    eachCell(this.writable(), (row, column) => this.putNote(row, column, noteText(note)))
    return this
  }

  /** A number becomes '25.0' here and '25' in setNote (sheets-behaviours 193). */
  setNotes(notes: unknown[][]): this {
    const rows = requireShape(notes, this.area)
    const area = this.writable()
    eachCell(area, (row, column) => {
      const note = rows[row - area.row]?.[column - area.column]
      const text = typeof note === 'number' && Number.isInteger(note) ? `${note}.0` : noteText(note)
      this.putNote(row, column, text)
    })
    return this
  }

  private putNote(row: number, column: number, text: string): void {
    const present = cellAt(this.tab, row, column)
    if (text === '') {
      if (present) delete present.note
      return
    }
    ensureCell(this.tab, row, column).note = text
  }

  getDataValidation(): DataValidation | null {
    const { row, column } = this.readableCorner()
    return this.ruleAt(row, column)
  }

  getDataValidations(): (DataValidation | null)[][] {
    return gridOf(this.readable(), (row, column) => this.ruleAt(row, column))
  }

  private ruleAt(row: number, column: number): DataValidation | null {
    const rule = cellAt(this.tab, row, column)?.validation
    return rule ? new DataValidation(this.context, rule) : null
  }

  setDataValidation(rule: DataValidation | null): this {
    return this.putRules(() => rule?.rule)
  }

  setDataValidations(rules: (DataValidation | null)[][]): this {
    const rows = requireShape(rules, this.area) as (DataValidation | null)[][]
    return this.putRules((row, column) => rows[row]?.[column]?.rule)
  }

  private putRules(ruleAt: (row: number, column: number) => ValidationRule | undefined): this {
    const area = this.writable()
    requireUntyped(this.tab, area)
    eachCell(area, (row, column) => {
      const rule = ruleAt(row - area.row, column - area.column)
      const present = cellAt(this.tab, row, column)
      if (rule) ensureCell(this.tab, row, column).validation = rule
      else if (present) delete present.validation
    })
    return this
  }

  /** A blank cell comes to hold the unticked value, and anything but a tick is refused later (*guesses* from the grid's checkboxes). */
  insertCheckboxes(...values: unknown[]): this {
    const rule: ValidationRule = { criteria: 'CHECKBOX', values: values.map(storedText), allowInvalid: false }
    this.putRules(() => rule)
    eachCell(this.area, (row, column) => {
      const cell = ensureCell(this.tab, row, column)
      if (cell.value === undefined && cell.formula === undefined && values.length !== 1) {
        cell.value = uncheckedValueOf(rule) ?? false
      }
    })
    return this
  }

  /** Rule and value go (sheets-behaviours 221). */
  removeCheckboxes(): this {
    return this.eachCheckbox((_rule, place) => {
      putEntered(this.tab, place, {})
      delete cellAt(this.tab, place.row, place.column)?.validation
    })
  }

  check(): this {
    return this.tick((rule) => ({ value: checkedValueOf(rule) }))
  }

  uncheck(): this {
    return this.tick((rule) => {
      const value = uncheckedValueOf(rule)
      return value === undefined ? {} : { value }
    })
  }

  private tick(entered: (rule: ValidationRule) => Entered): this {
    return this.eachCheckbox((rule, place) => putEntered(this.tab, place, entered(rule)))
  }

  private eachCheckbox(act: (rule: ValidationRule, place: { row: number; column: number }) => void): this {
    eachCell(this.writable(), (row, column) => {
      const rule = cellAt(this.tab, row, column)?.validation
      if (rule?.criteria === 'CHECKBOX') act(rule, { row, column })
    })
    return this
  }

  /** null when mixed or when a cell is no checkbox (sheets-behaviours 220). */
  isChecked(): boolean | null {
    const states = gridOf(this.readable(), (row, column) => isChecked(cellAt(this.tab, row, column))).flat()
    const [first = null] = states
    return states.every((state) => state === first) ? first : null
  }
}

function noteText(note: unknown): string {
  return note === null || note === undefined ? '' : String(note)
}

function storedText(value: unknown): string | number | boolean {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
}
