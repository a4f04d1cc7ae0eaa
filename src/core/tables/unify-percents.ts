import { foldLabel } from '../text'
import type { DraftRow, DraftValues } from './read-rows'

const goalNumbers = ['baseline', 'target', 'current'] as const
const percentUnits = new Set(['%', 'percent', 'percentage', 'pct', 'per cent'])

/**
 * Brings percentages to one scale. Somebody who types 70% into a cell leaves 0.7 there (Sheets keeps the value and formats it), somebody
 * else types 70. In a goal whose unit is %, numbers that all lie between -1 and 1 are the former and become 70; a goal that moves from 1.2
 * to 0.8 stays. A value of evidence follows when it is nearer to the numbers of its goal that way. References must be resolved before.
 */
export function unifyPercents(rows: readonly DraftRow[]): void {
  const goals = new Map<string, number[]>()
  for (const { table, values } of rows) {
    if (table !== 'goals' || !percentUnits.has(foldLabel(String(values.unit)))) continue
    unifyGoal(values)
    goals.set(String(values.id), numbersOf(values))
  }
  for (const { table, values } of rows) {
    if (table !== 'evidence' || typeof values.value !== 'number') continue
    const numbers = goals.get(String(values.goal)) ?? []
    if (isNearerAsPercent(values.value, numbers)) values.value = asPercent(values.value)
  }
}

function unifyGoal(values: DraftValues): void {
  const numbers = numbersOf(values)
  if (
    numbers.length === 0 ||
    numbers.every(Number.isInteger) ||
    numbers.some((number) => Math.abs(number) > 1)
  )
    return
  for (const key of goalNumbers) {
    const value = values[key]
    if (typeof value === 'number') values[key] = asPercent(value)
  }
}

function isNearerAsPercent(value: number, numbers: readonly number[]): boolean {
  if (numbers.length === 0 || Math.abs(value) > 1 || value === 0) return false
  const low = Math.min(...numbers)
  const high = Math.max(...numbers)
  const away = (number: number) => Math.max(low - number, number - high, 0)
  return away(value * 100) < away(value)
}

function numbersOf(values: DraftValues): number[] {
  return goalNumbers.flatMap((key) => {
    const value = values[key]
    return typeof value === 'number' ? [value] : []
  })
}

/** Without the dust of binary fractions: 0.57 is 57, not 56.99999999999999. */
function asPercent(fraction: number): number {
  return Number((fraction * 100).toPrecision(12))
}
