import type { Day } from '../../tables/records'
import { oneLine } from '../../text'
import { readDue } from './sentence-due'
import { readGroup } from './sentence-group'
import { readMeasure } from './sentence-measure'
import { readNumbers, type SentenceNumbers } from './sentence-numbers'
import { readSpanishDue } from './spanish/spanish-due'
import { readSpanishGroup } from './spanish/spanish-group'
import { readSpanishMeasure } from './spanish/spanish-measure'
import { readSpanishNumbers } from './spanish/spanish-numbers'

/** How goals are written in one language. */
export interface SentenceReader {
  numbers(text: string): SentenceNumbers
  measure(text: string, hasTarget: boolean): string | null
  due(text: string): Day | null
  group(text: string): string | null
  readonly upwards: RegExp
  readonly downwards: RegExp
  /** "Establish a baseline and …", "in the inaugural year of assessment": there cannot be one yet. */
  readonly firstMeasured: RegExp
  /** "Reduce class sizes so that 70% of students …" says of the means that it goes down, not of the end; "increase pay so that it …" speaks of one thing. */
  readonly anotherThing: RegExp
  readonly learners: RegExp
  readonly teaching: RegExp
}

const english: SentenceReader = {
  numbers: readNumbers,
  measure: readMeasure,
  due: readDue,
  group: readGroup,
  upwards: /\b(?:increas\w*|improv\w*|rais(?:e|es|ed|ing)|grow(?:s|n|ing)?|ris(?:e|es|ing)|expand\w*)\b/i,
  downwards:
    /\b(?:decreas\w*|reduc\w*|declin\w*|shrink\w*|cut(?:s|ting)?|fewer|will fall|falls? to|drop(?!-?out)(?:s|ping)?)\b/i,
  firstMeasured:
    /\b(?:establish|set|collect|determine|gather)(?:ing)?\s+(?:a|the|our)?\s*baseline\b|\b(?:inaugural|first) year of (?:the |this |our )?(?:new )?(?:assessments?|test(?:s|ing)?|surveys?)\b/i,
  anotherThing: /\bso that\b(?!\s+(?:it|they|this|these|that|those)\b)/i,
  learners:
    /\b(?:students?|pupils?|learners?|child(?:ren)?|graduates|\w+ graders|kindergart(?:n|en)ers|freshmen|sophomores)\b/i,
  teaching:
    /\b(?:teachers?|educators?|principals?|administrators|leaders|coach(?:es)?|counselors|staff|personnel|aides|paraprofessionals|teams?|colleagues?|we|our team)\b/i,
}

const spanish: SentenceReader = {
  numbers: readSpanishNumbers,
  measure: readSpanishMeasure,
  due: readSpanishDue,
  group: readSpanishGroup,
  upwards:
    /(?<!\p{L})(?:aument\p{L}+|mejor(?:[ae]n?|amos|emos|ar\p{L}*|ando)|elev[ae]\p{L}*|sub(?:e|en|ir\p{L}*|iendo)|crec\p{L}+|increment\p{L}+|ampl[ií]\p{L}+)(?!\p{L})/iu,
  // "Baja" and "bajos" also say how something is: only the verb, or what it leads to, tells.
  downwards:
    /(?<!\p{L})(?:reduc\p{L}+|reduzc\p{L}+|disminu\p{L}+|bajar\p{L}*|bajan?(?=\s+(?:del?|al?)(?!\p{L}))|recort\p{L}+|descend\p{L}+|descien\p{L}+)(?!\p{L})/iu,
  firstMeasured:
    /(?<!\p{L})(?:establec\p{L}+|fij\p{L}+|determin\p{L}+|recog\p{L}+|reun\p{L}+)\s+(?:una\s+|la\s+|nuestra\s+)?línea\s+(?:de\s+)?base(?!\p{L})|(?<!\p{L})primer\s+año\s+de\s+(?:la\s+|esta\s+|nuestra\s+)?(?:nueva\s+)?(?:evaluación|prueba|encuesta)(?!\p{L})/iu,
  anotherThing: /(?<!\p{L})para\s+que(?!\p{L})/iu,
  learners: /(?<!\p{L})(?:estudiantes?|alumn[oa]s?|alumnado|niñ[oa]s?|aprendices|graduad[oa]s)(?!\p{L})/iu,
  teaching:
    /(?<!\p{L})(?:docentes?|maestr[oa]s?|profesor(?:es|as?)?|educador(?:es|as?)?|director(?:es|as?)?|directivos|líder(?:es)?|consejer[oa]s|personal|equipos?|colegas?|nosotr[oa]s)(?!\p{L})/iu,
}

const spanishWords =
  /(?<!\p{L})(?:de|del|la|el|los|las|al|en|para|por|que|un|una|según|con|y|nuestr[oa]s?|cada)(?!\p{L})/giu
const englishWords =
  /(?<!\p{L})(?:the|of|to|by|from|in|and|for|with|our|at|will|as|on|we|all|each|every)(?!\p{L})/giu
/** No Spanish sentence about numbers or people goes without one of them. */
const maybeSpanish = /(?<!\p{L})(?:de|del|la|el|los|las|al|cada|tod[oa]s)(?!\p{L})/iu

/** By the language in which most of the small words of a sentence are. */
export function readerOf(text: string): SentenceReader {
  if (!maybeSpanish.test(text)) return english
  const count = (words: RegExp) => text.match(words)?.length ?? 0
  return count(spanishWords) > count(englishWords) ? spanish : english
}

/** Whose learning or work a sentence is about; null where it names nobody. */
export function groupIn(sentence: string): string | null {
  return readerOf(sentence).group(sentence)
}

/** Whose learning the sentence is about, where it speaks of one of the two alone: of teachers whose students do better nobody can tell. */
export function readLearner(sentence: string): 'students' | 'educators' | null {
  const { group, learners, teaching } = readerOf(sentence)
  if (group(sentence) === null) return null
  const line = oneLine(sentence)
  if (learners.test(line) === teaching.test(line)) return null
  return learners.test(line) ? 'students' : 'educators'
}
