import type { Goal } from '../../tables/records'
import { hasSeveralTargets, lengthRead, type Sentence } from '../goal-sentence'
import { readLearner } from './sentence-group'
import type { Amount } from './sentence-numbers'

/** What a sentence says that its columns do not: column key and text, in the order of the columns. */
export function offersOf(goal: Goal, sentence: Sentence): readonly (readonly [string, string])[] {
  const numbers = hasSeveralTargets(sentence) ? [] : numberOffers(goal, sentence)
  const offers: (readonly [string, string])[] = [
    ['measure', goal.measure === '' ? (sentence.measure ?? '') : ''],
    ...numbers,
    ['due', goal.due === null ? (sentence.due ?? '') : ''],
    ['newMeasure', isNewMeasure(goal, sentence) ? 'yes' : ''],
  ]
  const held = offers.filter(([, text]) => text !== '')
  // Most sentences say whom they are about, and a blank cell there is no finding of its own.
  const learner =
    held.length > 0 && goal.learner === null ? readLearner(goal.goal.slice(0, lengthRead)) : null
  return learner === null ? held : [['learner', learner], ...held]
}

function numberOffers(goal: Goal, sentence: Sentence): (readonly [string, string])[] {
  return [
    ['baseline', goal.baseline === null ? amountText(sentence.baselines[0]) : ''],
    ['target', goal.target === null ? reached(sentence) : ''],
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
