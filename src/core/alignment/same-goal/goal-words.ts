import { fold, withoutAccents } from '../../text'
import { isCommon } from './common-words'
import { gradesIn } from './grades-in'

/** What a sentence is about, for comparing it with others. */
export interface GoalWords {
  /** Stem -> the word as it was written (folded). Words that every goal has are left out, as are numbers. */
  readonly words: ReadonlyMap<string, string>
  /** The grades that it names, kindergarten as 0. */
  readonly grades: ReadonlySet<number>
}

/** Reads the words of a goal; `context` (the community's name) says the grade where the sentence does not. */
export function wordsOf(sentence: string, context = ''): GoalWords {
  const text = fold(sentence)
  const words = new Map<string, string>()
  for (const word of text.match(/\p{L}{3,}/gu) ?? []) {
    if (isCommon(word)) continue
    const stem = stemOf(withoutAccents(word))
    if (!words.has(stem)) words.set(stem, word)
  }
  const grades = gradesIn(text)
  return { words, grades: grades.size > 0 ? grades : gradesIn(fold(context)) }
}

/** "reading", "readers" and "reads" are one word here; rough, but alike on both sides. */
function stemOf(word: string): string {
  const bare = word.replace(/(?:ings?|ers?|ies|ed|es|s|ly|y|e)$/, '')
  return bare.length >= 3 ? bare : word
}
