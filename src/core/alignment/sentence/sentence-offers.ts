import type { Goal } from '../../tables/records'
import { hasSeveralTargets, lengthRead, type Sentence } from '../goal-sentence'
import { readLearner } from './reader'
import type { Amount } from './sentence-numbers'

/** What fills a cell; null where the sentence says something of it, but not what should stand there ("5% more"). */
type OfferedValue = string | number | true | null
/** Column key, what the sentence says in words, and what fills the column. */
export type Offer = readonly [column: string, text: string, value: OfferedValue]

/** What a sentence says that its columns do not, in the order of the columns. */
export function offersOf(goal: Goal, sentence: Sentence): readonly Offer[] {
  const { measure, due } = sentence
  const offers: Offer[] = [
    ...(goal.measure === '' && measure !== null ? [['measure', measure, measure] as const] : []),
    ...(saysTheSame(goal, sentence) ? numberOffers(goal, sentence) : []),
    ...(goal.due === null && due !== null ? [['due', due, due] as const] : []),
    ...(isNewMeasure(goal, sentence) ? [['newMeasure', 'yes', true] as const] : []),
  ]
  // Most sentences say whom they are about, and a blank cell there is no finding of its own.
  const learner =
    offers.length > 0 && goal.learner === null ? readLearner(goal.goal.slice(0, lengthRead)) : null
  return learner === null ? offers : [['learner', learner, learner], ...offers]
}

/** What fills the columns: what is offered, and with its numbers their unit and which way is better. */
export function fillingOf(goal: Goal, sentence: Sentence): Readonly<Record<string, string | number | true>> {
  const offers = offersOf(goal, sentence).flatMap(([column, , value]) =>
    value === null ? [] : [[column, value] as const],
  )
  if (!offers.some(([, value]) => typeof value === 'number')) return Object.fromEntries(offers)
  const unit = sentence.targets[0]?.unit ?? sentence.baselines[0]?.unit ?? ''
  const better = betterOf(goal, sentence)
  return {
    ...Object.fromEntries(offers),
    ...(goal.unit === '' && unit !== '' && { unit }),
    ...(goal.better === null && better !== null && { better }),
  }
}

/** A column of another scale (0.7 beside "to 70%"), or a way that contradicts the numbers: none of them is to be mixed. */
function saysTheSame(goal: Goal, sentence: Sentence): boolean {
  if (hasSeveralTargets(sentence)) return false
  const isOther = (column: number | null, amount: Amount | undefined) =>
    column !== null && amount !== undefined && column !== amount.value
  if (isOther(goal.baseline, sentence.baselines[0]) || isOther(goal.target, sentence.targets[0])) return false
  const byNumbers = betterByNumbers(goal, sentence)
  return goal.better === null || byNumbers === null || byNumbers === goal.better
}

function betterOf(goal: Goal, sentence: Sentence): Goal['better'] {
  return betterByNumbers(goal, sentence) ?? (sentence.targets.length > 0 ? sentence.better : null)
}

/** What the numbers say once the columns are filled; null while one of them is unknown. */
function betterByNumbers(goal: Goal, { baselines, targets }: Sentence): Goal['better'] {
  const from = goal.baseline ?? baselines[0]?.value ?? null
  const to = goal.target ?? targets[0]?.value ?? null
  if (from === null || to === null || from === to) return null
  return to > from ? 'higher' : 'lower'
}

function numberOffers(goal: Goal, sentence: Sentence): Offer[] {
  const [baseline] = sentence.baselines
  const target = goal.target === null ? reached(sentence) : ''
  return [
    ...(goal.baseline === null && baseline
      ? [['baseline', amountText(baseline), baseline.value] as const]
      : []),
    ...(target === '' ? [] : [['target', target, sentence.targets[0]?.value ?? null] as const]),
  ]
}

/** "70%", or "+5%" where the sentence says only how much more. */
function reached({ targets, gains, better }: Sentence): string {
  const [gain] = gains
  if (targets[0] || !gain) return amountText(targets[0])
  return `${better === 'lower' ? '−' : '+'}${amountText(gain)}`
}

function isNewMeasure(goal: Goal, sentence: Sentence): boolean {
  return sentence.newMeasure && goal.baseline === null && !goal.newMeasure
}

function amountText(amount: Amount | undefined): string {
  if (!amount) return ''
  if (amount.unit === '$') return `$${amount.value}`
  return amount.unit === '%' || amount.unit === 'x'
    ? `${amount.value}${amount.unit}`
    : `${amount.value} ${amount.unit}`.trim()
}
