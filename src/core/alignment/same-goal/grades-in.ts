import { withoutAccents } from '../../text'

const ordinals = ['kindergarten', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const named = new RegExp(`\\b(${ordinals.join('|')})[- ]grade`, 'g')
const numbered = /\b(\d{1,2})(?:st|nd|rd|th)[- ]grade/g
const counted = /\b(?:grades?|grados?)\s+(k|\d{1,2})(?:\s*(?:-|–|to|and|through|&|al?|y)\s*(\d{1,2}))?/g

const spanishOrdinals = 'primer segundo tercer cuarto quinto sexto septimo octavo noveno decimo'.split(' ')
const namedInSpanish = new RegExp(`\\b(${spanishOrdinals.join('|')})o?\\s+grado\\b`, 'g')
// "2.º grado": folding makes a plain "o" of the sign.
const numberedInSpanish = /\b(\d{1,2})\s?\.?\s?(?:er|o|do|to|vo|no|mo)?\.?\s+grado\b/g

/** The grades that a folded text names, in English or Spanish; kindergarten as 0. */
export function gradesIn(folded: string): Set<number> {
  const text = withoutAccents(folded)
  const grades = new Set<number>()
  for (const [, from = '', to = from] of text.matchAll(counted)) {
    const first = from === 'k' ? 0 : Number(from)
    const last = to === 'k' ? 0 : Number(to)
    for (let grade = first; grade <= Math.min(last, first + 12); grade++) grades.add(grade)
  }
  for (const [, word = ''] of text.matchAll(named)) grades.add(ordinals.indexOf(word))
  for (const [, word = ''] of text.matchAll(namedInSpanish)) grades.add(spanishOrdinals.indexOf(word) + 1)
  for (const pattern of [numbered, numberedInSpanish])
    for (const [, digits = ''] of text.matchAll(pattern)) grades.add(Number(digits))
  if (/\bkindergart|\bkinder\b|\bjardin de (?:infantes|ninos)\b/.test(text)) grades.add(0)
  return grades
}
