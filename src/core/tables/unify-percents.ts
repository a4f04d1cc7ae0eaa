import { fold } from '../text'
import type { Drafts } from './drafts'
import type { DraftValues } from './read-rows'

const goalNumbers = ['baseline', 'target', 'current'] as const
/** At the start of a unit: "%", "percent", "% of students", "por ciento". */
const percentUnit = /^(?:%|percent|pct|per cent|por ?ciento|porcentaje)/
const percentInWords = /(\d+(?:\.\d+)?)\s?(?:%|percent|por ?ciento)/gi

/**
 * Brings percentages to one scale. Somebody who types 70% into a cell leaves 0.7 there (Sheets keeps the value and formats it), somebody
 * else types 70. In a goal whose unit is %, or that has none and says one of its numbers with a % in its sentence, numbers that all lie between -1 and 1 are the
 * former and become 70; a goal that moves from 1.2 to 0.8 stays. A value of evidence follows when it is nearer to the numbers of its goal
 * that way. References must be resolved before.
 */
export function unifyPercents(drafts: Pick<Drafts, 'goals' | 'evidence'>): void {
  const goals = new Map<string, DraftValues>()
  for (const { values } of drafts.goals) {
    if (!isPercent(values)) continue
    if (isFractions(values)) unifyGoal(values)
    goals.set(String(values.id), values)
  }
  for (const { values } of drafts.evidence) {
    if (typeof values.value !== 'number') continue
    const goal = goals.get(String(values.goal))
    if (goal && isNearerAsPercent(values.value, goal)) values.value = asPercent(values.value)
  }
}

function isPercent(goal: DraftValues): boolean {
  if (goal.unit === '%') return true
  return goal.unit === '' ? saysPercent(goal) : percentUnit.test(fold(String(goal.unit)))
}

function saysPercent(goal: DraftValues): boolean {
  const said = new Set([...String(goal.goal).matchAll(percentInWords)].map(([, number]) => Number(number)))
  if (said.size === 0) return false
  return goalNumbers.some((key) => {
    const value = goal[key]
    return typeof value === 'number' && (said.has(value) || said.has(asPercent(value)))
  })
}

/** Every number between -1 and 1, and not all of them whole. */
function isFractions(goal: DraftValues): boolean {
  let broken = false
  for (const key of goalNumbers) {
    const value = goal[key]
    if (typeof value !== 'number') continue
    if (Math.abs(value) > 1) return false
    broken ||= !Number.isInteger(value)
  }
  return broken
}

function unifyGoal(goal: DraftValues): void {
  for (const key of goalNumbers) {
    const value = goal[key]
    if (typeof value === 'number') goal[key] = asPercent(value)
  }
}

function isNearerAsPercent(value: number, goal: DraftValues): boolean {
  if (Math.abs(value) > 1 || value === 0) return false
  const numbers = goalNumbers.map((key) => goal[key]).filter((number) => typeof number === 'number')
  if (numbers.length === 0) return false
  const low = Math.min(...numbers)
  const high = Math.max(...numbers)
  const away = (number: number) => Math.max(low - number, number - high, 0)
  return away(value * 100) < away(value)
}

/** Without the dust of binary fractions: 0.57 is 57, not 56.99999999999999. */
export function asPercent(fraction: number): number {
  return Number((fraction * 100).toPrecision(12))
}
