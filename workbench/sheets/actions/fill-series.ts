import type { StoredValue } from '../snapshot'
import type { Cell } from '../store/book'
import { isDateFormat } from '../store/number-format'

/**
 * How the fill handle goes on with a line of cells: numbers and dates in even steps, one date day by day, texts that end in a number
 * counting on. Null where the cells are repeated instead: one number, formulas, anything else.
 * Rules seen in the grid, in no reference (*guess*): https://support.google.com/docs/answer/75509 speaks of "a pattern" only.
 * @returns the value `steps` cells after the first; may be asked for negative steps
 */
export function seriesOf(cells: readonly (Cell | undefined)[]): ((steps: number) => StoredValue) | null {
  if (cells.some((cell) => cell === undefined || cell.formula !== undefined)) return null
  const values = cells.map((cell) => cell?.value)
  const dates = cells.every((cell) => isDateFormat(cell?.style?.numberFormat))
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length === values.length) return steadily(numbers, dates ? 1 : null)
  return countingTexts(values)
}

/** @param alone the step of a line of one; null when it is repeated */
function steadily(numbers: readonly number[], alone: number | null): ((steps: number) => number) | null {
  const [first = 0, second] = numbers
  const step = second === undefined ? alone : second - first
  if (step === null) return null
  const even = numbers.every((number, index) => Math.abs(first + index * step - number) < 1e-9)
  return even ? (steps) => first + steps * step : null
}

/** 'Week 1' goes on with 'Week 2', 'Week 08' with 'Week 09'. */
function countingTexts(values: readonly (StoredValue | undefined)[]): ((steps: number) => string) | null {
  const parts = values.map((value) => /^(.*\D)(\d{1,9})$/s.exec(typeof value === 'string' ? value : ''))
  const [head = '', digits = ''] = parts[0]?.slice(1) ?? []
  if (parts.some((part) => part === null || part[1] !== head)) return null
  const count = steadily(
    parts.map((part) => Number(part?.[2])),
    1,
  )
  return count && ((steps) => `${head}${String(Math.abs(count(steps))).padStart(digits.length, '0')}`)
}
