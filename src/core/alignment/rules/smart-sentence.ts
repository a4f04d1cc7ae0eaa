import type { Issue } from '../../tables/records'
import { cut, oneLine } from '../../text'
import { saysNothing, unfilled } from '../../unfilled'
import type { Facts } from '../facts'
import type { GoalNode } from '../goal-graph'
import { hasSeveralTargets, lengthRead, type Sentence } from '../goal-sentence'
import { goalHit, type Hit, type RuleFamily, rowLabel } from '../rule'
import { wordsOf } from '../same-goal/goal-words'
import { offersOf } from '../sentence/sentence-offers'
import { toldAt } from '../told-at'

/** What the sentence of a goal says, held against its columns. */
export const smartSentenceRules: RuleFamily<
  'smart/direction' | 'smart/blank' | 'smart/several' | 'smart/text'
> = {
  'smart/direction': (facts) => facts.graph.live.flatMap((node) => directionHits(facts, node)),
  'smart/blank': (facts) => [
    ...facts.graph.live.flatMap((node) => blankHits(facts, node)),
    ...facts.workbook.issues.filter(isWaitingCell).map((issue) => waitingHit(facts, issue)),
  ],
  'smart/several': (facts) =>
    withSentence(facts)
      .filter(([, sentence]) => hasSeveralTargets(sentence))
      .map(([node, sentence]) => goalHit(facts, node, 'goal', { targets: targetCount(sentence) })),
  'smart/text': (facts) => withSentence(facts).flatMap(([node, sentence]) => textHit(facts, node, sentence)),
}

type Better = NonNullable<GoalNode['goal']['better']>

/** What is better, where the target is not: as its column says it, else as the sentence does. */
function directionHits(facts: Facts, node: GoalNode): Hit[] {
  const { baseline, target, better } = node.goal
  if (baseline === null || target === null || baseline === target) return []
  const wrong: Better = target < baseline ? 'higher' : 'lower'
  const sentence = facts.sentences.get(node)
  const said = better === null && sentence?.better === wrong && isOfItsMeasure(node, sentence)
  if (better !== wrong && !said) return []
  const values = {
    baseline: String(baseline),
    target: String(target),
    better: wrong,
    side: target < baseline ? 'below' : 'above',
    ...(said && { kind: 'sentence' }),
  }
  return [goalHit(facts, node, 'target', values)]
}

/** “Reduce chronic absence” says nothing of an attendance rate: only of a measure that shares a word with it, or of none. */
function isOfItsMeasure({ goal }: GoalNode, sentence: Sentence): boolean {
  if (hasSeveralTargets(sentence)) return false
  if (saysNothing(goal.measure)) return true
  const { words } = wordsOf(goal.goal.slice(0, lengthRead), '')
  return [...wordsOf(goal.measure, '').words.keys()].some((stem) => words.has(stem))
}

const textColumns = ['measure', 'unit'] as const

/** The sentence first: while that has a gap, the columns are waiting for it. Else each cell that waits to be filled. */
function blankHits(facts: Facts, node: GoalNode): Hit[] {
  if (facts.sentences.get(node)?.unfilled !== 'none') {
    const goal = rowLabel(node.goal.id, '', node.goal.place)
    return [goalHit(facts, node, 'goal', { goal, found: shown(node.goal.goal), column: 'goal' })]
  }
  return textColumns
    .filter((column) => unfilled(node.goal[column]) !== 'none')
    .map((column) => goalHit(facts, node, column, { found: shown(node.goal[column]), column }))
}

/** A number or a day of a goal that is still to be decided ("TBD"): unreadable, but no mistake. */
export function isWaitingCell(issue: Issue): boolean {
  return issue.table === 'goals' && issue.code.startsWith('data/') && unfilled(issue.found) === 'whole'
}

function waitingHit(facts: Facts, issue: Issue): Hit {
  const row = facts.rowAt(issue)
  const goal = rowLabel(row?.id ?? '', row?.title ?? '', issue)
  const values = { goal, found: shown(issue.found), column: issue.columnKey }
  return {
    spot: facts.spot(issue, issue.table, issue.columnKey),
    subject: row?.id ?? '',
    about: toldAt(facts, issue),
    values,
  }
}

function shown(text: string): string {
  return cut(oneLine(text), 60)
}

function withSentence(facts: Facts): readonly (readonly [GoalNode, Sentence])[] {
  return [...facts.sentences]
}

function targetCount(sentence: Sentence): number {
  return Math.max(sentence.targets.length, sentence.gains.length)
}

/** Told where the sentence fills columns that are empty; a cell that cannot be read is told as that. */
function textHit(facts: Facts, node: GoalNode, sentence: Sentence): Hit[] {
  const held = offersOf(node.goal, sentence).filter(
    ([column]) => facts.issuesAt(node.goal.place, column).length === 0,
  )
  const [first] = held
  if (!first) return []
  const values = Object.fromEntries(held.map(([column, text]) => [column, shown(text)]))
  return [goalHit(facts, node, first[0], { columns: held.map(([column]) => column).join(','), ...values })]
}
