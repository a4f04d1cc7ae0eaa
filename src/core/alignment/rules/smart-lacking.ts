import type { Facts } from '../facts'
import type { GoalNode } from '../goal-graph'
import { hasSeveralTargets, type Sentence } from '../goal-sentence'
import { goalHit, type Hit, type Rule, type RuleFamily } from '../rule'
import { unfilled } from '../sentence/unfilled'

type Field = 'measure' | 'baseline' | 'target' | 'due' | 'owner'

/** What a goal needs so that everyone sees whether it is reached. */
export const smartLackingRules: RuleFamily<`smart/${Field}`> = {
  'smart/measure': lacking('measure'),
  'smart/baseline': lacking('baseline'),
  'smart/target': lacking('target'),
  'smart/due': lacking('due'),
  'smart/owner': lacking('owner'),
}

const fields: readonly Field[] = ['measure', 'baseline', 'target', 'due', 'owner']

function lacking(field: Field): Rule {
  return (facts) =>
    facts.graph.live.filter((node) => lacks(node, field, facts)).map((node) => lackHit(facts, node, field))
}

function lackHit(facts: Facts, node: GoalNode, field: Field): Hit {
  return { ...goalHit(facts, node, field), severity: node.goal.status === 'planned' ? 'idea' : 'warning' }
}

/**
 * Whether this is to be told. One cause is told once: a gap in the sentence stands for all that would fill it, a cell that cannot be
 * read for what it should hold, and a goal without any measure, baseline and target needs a measure first.
 */
function lacks(node: GoalNode, field: Field, facts: Facts): boolean {
  const sentence = facts.sentences.get(node)
  if (sentence?.unfilled !== 'none') return false
  if (!isMissing(node, field, sentence) || facts.issuesAt(node.goal.place, field).length > 0) return false
  const waitsForMeasure = field === 'baseline' || field === 'target'
  return !(waitsForMeasure && isUnmeasured(node, sentence))
}

/** Neither a measure (or only one still to be thought of) nor a number. */
function isUnmeasured(node: GoalNode, sentence: Sentence): boolean {
  const measure = !isMissing(node, 'measure', sentence) && unfilled(node.goal.measure) === 'none'
  const baseline = node.goal.baseline !== null || sentence.baselines.length > 0
  return !measure && !baseline && isMissing(node, 'target', sentence)
}

function isMissing(node: GoalNode, field: Field, sentence: Sentence): boolean {
  return isEmpty(node, field) && !holds(sentence, field)
}

function isEmpty({ goal }: GoalNode, field: Field): boolean {
  if (field === 'baseline') return goal.baseline === null && !goal.newMeasure
  const value = goal[field]
  return value === null || value === ''
}

/** Whether the sentence itself says it. */
function holds(sentence: Sentence, field: Field): boolean {
  if (field === 'measure') return sentence.measure !== null
  if (field === 'baseline') return sentence.baselines.length > 0 || sentence.newMeasure
  if (field === 'target') return sentence.targets.length > 0 || sentence.gains.length > 0
  return field === 'due' && sentence.due !== null
}

/** Whether a goal says all that it needs to say, in its columns or in its sentence. */
export function isComplete(node: GoalNode, facts: Facts): boolean {
  const sentence = facts.sentences.get(node)
  if (sentence?.unfilled !== 'none' || unfilled(node.goal.measure) !== 'none') return false
  return !hasSeveralTargets(sentence) && fields.every((field) => !isMissing(node, field, sentence))
}
