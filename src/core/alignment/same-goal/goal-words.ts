import { fold } from '../../text'

/** What a sentence is about, for comparing it with others. */
export interface GoalWords {
  /** Stem -> the word as it was written (folded). Words that every goal has are left out, as are numbers. */
  readonly words: ReadonlyMap<string, string>
  /** The grades that it names, kindergarten as 0. */
  readonly grades: ReadonlySet<number>
}

const common = new Set(
  `a an and any are as at be been before by can could do does each end every few fewer for from get give goal grade grader graders grades had has have
  help how if in into is it its least less level make many measured meet meets meeting month more most much next no not of on one or other our out
  over own percent percentage number proportion rate per school schools score scores scoring semester shall should so some student students team
  than that the their them these they this those three through to two under until up use used using was we well were what when where which while
  who will with within year years increase increases increased increasing improve improves improved improving raise grow growth decrease reduce
  lower better pupils children learners teachers teacher all both us our spring fall winter summer autumn january february march april may june
  july august september october november december first second third fourth fifth sixth seventh eighth ninth tenth kindergarten`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Reads the words of a goal; `context` (the community's name) says the grade where the sentence does not. */
export function wordsOf(sentence: string, context = ''): GoalWords {
  const text = fold(sentence)
  const words = new Map<string, string>()
  for (const word of text.match(/\p{L}{3,}/gu) ?? []) {
    if (common.has(word)) continue
    const stem = stemOf(word)
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

const ordinals = ['kindergarten', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const named = new RegExp(`\\b(${ordinals.join('|')})[- ]grade`, 'g')
const counted = /\bgrades?\s+(k|\d{1,2})(?:\s*(?:-|–|to|and|through|&)\s*(\d{1,2}))?/g
const numbered = /\b(\d{1,2})(?:st|nd|rd|th)[- ]grade/g

function gradesIn(text: string): Set<number> {
  const grades = new Set<number>()
  for (const [, from = '', to = from] of text.matchAll(counted)) {
    const first = from === 'k' ? 0 : Number(from)
    const last = to === 'k' ? 0 : Number(to)
    for (let grade = first; grade <= Math.min(last, first + 12); grade++) grades.add(grade)
  }
  for (const [, word = ''] of text.matchAll(named)) grades.add(ordinals.indexOf(word))
  for (const [, digits = ''] of text.matchAll(numbered)) grades.add(Number(digits))
  if (/\bkindergart/.test(text)) grades.add(0)
  return grades
}
