import { fold } from '../../text'
import { fixedThresholds } from '../default-settings'
import { type GoalWords, wordsOf } from './goal-words'

/** What of a goal says whether it is the same as another. */
export interface Compared extends GoalWords {
  /** Folded; '' where it has none. */
  readonly measure: string
  readonly learner: 'students' | 'educators' | null
  readonly direction: 'higher' | 'lower' | null
}

/** Why two goals are taken for the same: what both of them say. */
export interface Likeness {
  /** Words that both have, as the first of them writes them. */
  readonly shared: readonly string[]
  readonly sameMeasure: boolean
}

interface ComparedGoal {
  readonly goal: string
  readonly measure: string
  readonly learner: 'students' | 'educators' | null
  readonly better: 'higher' | 'lower' | null
  readonly baseline: number | null
  readonly target: number | null
}

export function comparedOf(
  goal: ComparedGoal,
  community: string,
  words: GoalWords = wordsOf(goal.goal, community),
): Compared {
  return {
    ...words,
    measure: fold(goal.measure),
    learner: goal.learner,
    direction: directionOf(goal),
  }
}

/** Where it wants to go: as it says, else as its numbers say. */
export function directionOf({
  better,
  baseline,
  target,
}: Pick<ComparedGoal, 'better' | 'baseline' | 'target'>): 'higher' | 'lower' | null {
  if (better !== null) return better
  if (baseline === null || target === null || baseline === target) return null
  return target > baseline ? 'higher' : 'lower'
}

const { alikeByMeasure, alikeByWords, fewestShared } = fixedThresholds

/**
 * Whether two goals are (nearly) the same: about the same learners and grades, in the same direction, and so much alike in words that one
 * would ask why they are two. Nothing is learned and nothing downloaded: words are compared by their stems, those that every goal has left out.
 */
export function likeness(one: Compared, other: Compared): Likeness | null {
  if (!sameLearners(one, other)) return null
  const stems = [...one.words.keys()].filter((stem) => other.words.has(stem))
  if (stems.length < fewestShared) return null
  const share = (2 * stems.length) / (one.words.size + other.words.size)
  const sameMeasure = one.measure !== '' && one.measure === other.measure
  if (share < (sameMeasure ? alikeByMeasure : alikeByWords)) return null
  return { shared: stems.map((stem) => one.words.get(stem) ?? stem), sameMeasure }
}

/** What the two do not say does not tell them apart. */
function sameLearners(one: Compared, other: Compared): boolean {
  const isSame = <T>(a: T | null, b: T | null) => a === null || b === null || a === b
  if (!isSame(one.learner, other.learner) || !isSame(one.direction, other.direction)) return false
  return one.grades.size === other.grades.size && [...one.grades].every((grade) => other.grades.has(grade))
}
