import { isPlaceholder, saysNothing, unfilled } from '../unfilled'
import type { Facts } from './facts'
import type { GoalNode } from './goal-graph'
import { hasSeveralTargets, readSentence, type Sentence } from './goal-sentence'
import type { NamedMeasure } from './measure-list'

const goalFields = ['measure', 'baseline', 'target', 'due', 'owner'] as const
/** What a goal needs so that everyone sees whether it is reached. */
export type GoalField = (typeof goalFields)[number]

/** A goal with all that is said about it. */
interface Said {
  readonly node: GoalNode
  readonly sentence: Sentence
  readonly measures: readonly NamedMeasure[]
  readonly hasValues: boolean
}

/**
 * Whether it is to be told that a goal lacks a field. One cause is told once: a gap in the sentence stands for all that would fill it, a
 * cell that cannot be read for what it should hold, and a goal without any measure, baseline and target needs a measure first.
 */
export function isToldLacking(node: GoalNode, field: GoalField, facts: Facts): boolean {
  const said = saidOf(node, facts)
  if (said.sentence.unfilled !== 'none') return false
  if (!isMissing(said, field) || facts.issuesAt(node.goal.place, field).length > 0) return false
  const waitsForMeasure = field === 'baseline' || field === 'target'
  return !(waitsForMeasure && isUnmeasured(said))
}

/** Whether a goal says all that it needs to say, in its columns or in its sentences. */
export function isComplete(node: GoalNode, facts: Facts): boolean {
  const said = saidOf(node, facts)
  if (said.sentence.unfilled !== 'none' || unfilled(node.goal.measure) !== 'none') return false
  return !hasSeveralTargets(said.sentence) && goalFields.every((field) => !isMissing(said, field))
}

/** Of a goal with several measures: those that leave a field open that the goal's own columns and sentence leave open too. */
export function openMeasures(node: GoalNode, field: GoalField, facts: Facts): readonly NamedMeasure[] {
  const said = saidOf(node, facts)
  return isSeveral(said) ? said.measures.filter((measure) => isOpen(measure, field, said)) : []
}

function saidOf(node: GoalNode, facts: Facts): Said {
  return {
    node,
    sentence: facts.sentences.get(node) ?? readSentence(node.goal.goal),
    measures: facts.measures.get(node) ?? [],
    hasValues: facts.refsWithValues.has(node.ref),
  }
}

/** Neither a measure (or only one still to be thought of) nor a number. */
function isUnmeasured(said: Said): boolean {
  const { goal } = said.node
  const measure = !isMissing(said, 'measure') && unfilled(goal.measure) === 'none'
  const baseline = goal.baseline !== null || said.sentence.baselines.length > 0
  return !measure && !baseline && isMissing(said, 'target')
}

function isMissing(said: Said, field: GoalField): boolean {
  return isEmpty(said.node, field) && !holds(said.sentence, field) && !isSaidByMeasures(said, field)
}

function isEmpty({ goal }: GoalNode, field: GoalField): boolean {
  if (field === 'baseline') return goal.baseline === null && !goal.newMeasure
  const value = goal[field]
  // A measure that is still to be thought of ("TBD") is told as a gap of its own.
  if (field === 'measure') return saysNothing(goal.measure) && !isPlaceholder(goal.measure)
  return value === null || value === ''
}

/** Whether a sentence itself says it. */
function holds(sentence: Sentence, field: GoalField): boolean {
  if (field === 'measure') return sentence.measure !== null
  if (field === 'baseline')
    return sentence.baselines.length > 0 || sentence.newMeasure || sentence.fromNothing
  if (field === 'target') return sentence.targets.length > 0 || sentence.gains.length > 0
  return field === 'due' && sentence.due !== null
}

function isSaidByMeasures(said: Said, field: GoalField): boolean {
  if (field === 'owner' || said.measures.length === 0) return false
  if (isSeveral(said)) return !said.measures.some((measure) => isOpen(measure, field, said))
  return said.measures.every(({ sentence }) => holds(sentence, field))
}

function isSeveral({ measures }: Said): boolean {
  return measures.length > 1
}

/**
 * Whether one of several measures leaves a field open. What comes first is told first: the day, then the target (which a new measure
 * cannot have before its first numbers), then the start, which the first value in Evidence shows as well.
 */
function isOpen({ sentence }: NamedMeasure, field: GoalField, said: Said): boolean {
  const isDated = said.node.goal.due !== null || said.sentence.due !== null || sentence.due !== null
  if (field === 'due') return !isDated
  const hasEnd = holds(sentence, 'target')
  if (field === 'target') return isDated && !hasEnd && !sentence.newMeasure
  return field === 'baseline' && hasEnd && !holds(sentence, 'baseline') && !said.hasValues
}
