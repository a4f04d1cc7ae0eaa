import { groupBy } from '../../group-by'
import { fixedThresholds } from '../default-settings'
import type { Facts } from '../facts'
import type { GoalNode } from '../goal-graph'
import { teamRank } from '../places'
import { type Compared, comparedOf, type Likeness, likeness } from './alike'
import { type GoalWords, wordsOf } from './goal-words'
import { joined } from './joined'

/** Goals of several communities that are (nearly) the same. */
export interface SameGoals {
  /** Two of different communities that are alike. */
  readonly first: GoalNode
  readonly second: GoalNode
  readonly because: Likeness
  /** Those that are like one of them, and so on. */
  readonly others: readonly GoalNode[]
}

interface ComparedNode {
  readonly node: GoalNode
  readonly compared: Compared
  /** The words and grades of its sentence, whatever their order. */
  readonly wordsKey: string
}

/**
 * Finds them among the live goals of schools and teams, each set once. Goals that say the same in the same words are put together first, and
 * only those that share a rare word are compared, so that ten thousand goals take no longer than they should.
 */
export function sameGoals(facts: Facts): SameGoals[] {
  const groups = [...groupAlike(comparedNodes(facts)).values()]
  const isAlike = (left: readonly ComparedNode[], right: readonly ComparedNode[]) =>
    left[0] !== undefined &&
    right[0] !== undefined &&
    left[0].node.rank === right[0].node.rank &&
    likeness(left[0].compared, right[0].compared) !== null
  const stemsOf = (group: readonly ComparedNode[]) => group[0]?.compared.words.keys() ?? []
  return joined(groups, { wordsOf: stemsOf, isAlike })
    .map((sets) => sets.flat().sort((a, b) => a.node.index - b.node.index))
    .flatMap(tell)
    .sort((a, b) => a.first.index - b.first.index)
}

/** A gap in a sentence may be just what would tell it from another. */
function comparedNodes(facts: Facts): ComparedNode[] {
  const names = facts.communityNames
  if (names.size < 2) return []
  const known = new Map<string, KeyedWords>()
  return facts.graph.live.flatMap((node) => {
    const community = names.get(node.goal.owner)
    const isCommunityGoal = node.rank !== null && node.rank > 0 && node.rank <= teamRank
    if (community === undefined || !isCommunityGoal) return []
    if (facts.sentences.get(node)?.unfilled !== 'none') return []
    // Many goals are handed down word by word.
    const key = `${node.goal.goal}\n${community}`
    const keyed = known.get(key) ?? keyedWords(node.goal.goal, community)
    known.set(key, keyed)
    const { words, wordsKey } = keyed
    return [{ node, wordsKey, compared: comparedOf(node.goal, community, words) }]
  })
}

interface KeyedWords {
  readonly words: GoalWords
  readonly wordsKey: string
}

function keyedWords(sentence: string, community: string): KeyedWords {
  const words = wordsOf(sentence, community)
  return { words, wordsKey: JSON.stringify([[...words.words.keys()].sort(), [...words.grades].sort()]) }
}

function groupAlike(nodes: readonly ComparedNode[]): Map<string, ComparedNode[]> {
  return groupBy(nodes, ({ compared: { learner, direction, measure }, node, wordsKey }) =>
    [node.rank, learner, direction, wordsKey, measure].join('\n'),
  )
}

/** Nothing where the whole set belongs to one community: that is its own way to cut its work. */
function tell(set: readonly ComparedNode[]): SameGoals[] {
  const looked = set.slice(0, fixedThresholds.mostLookedAt)
  for (const first of looked) {
    for (const second of looked) {
      if (first.node.index >= second.node.index || first.node.goal.owner === second.node.goal.owner) continue
      const because = likeness(first.compared, second.compared)
      if (!because) continue
      const others = set.flatMap((one) => (one === first || one === second ? [] : [one.node]))
      return [{ first: first.node, second: second.node, because, others }]
    }
  }
  return []
}
