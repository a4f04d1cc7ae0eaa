import { once } from './once'
import { foldLabel } from './text'

/** Texts that stand where a goal or a measure should stand once somebody has thought of one (folded). */
const placeholders = new Set([
  'tbd',
  'tba',
  'tbc',
  'to be determined',
  'to be decided',
  'to be announced',
  'to be confirmed',
  'to be completed',
  'to do',
  'todo',
  'working on it',
  'still working on it',
  'we are working on it',
  'work in progress',
  'wip',
  'coming soon',
  'placeholder',
  'goal here',
  'goal goes here',
  'insert goal here',
  'enter goal here',
  'type goal here',
  'your goal here',
  'xx',
  'xxx',
  'por definir',
  'por determinar',
  'por decidir',
  'por confirmar',
  'a definir',
  'sin definir',
  'pendiente',
  'pendientes',
  'pendiente de definir',
  'pendiente por definir',
  'en proceso',
  'trabajando en ello',
  'estamos trabajando en ello',
  'meta aquí',
  'escriba la meta aquí',
  'escribe la meta aquí',
  'escriban la meta aquí',
])
const onlySigns = /^[\s?_.…-]*[?_…][\s?_.…-]*$/
const gaps = [
  // A line to write on: "____", "_ _ _", "__%".
  /(?:_\s?){3,}|_{2,}\s*%/,
  /\bTB[DAC]\b/i,
  /\bto be (?:determined|decided|announced)\b/i,
  /\b(?:por|pendiente de) definir\b/i,
  // Not the number of a chapter or century ("Title XX", "siglo XX").
  /\bX{1,3}\s?%|(?<!\b(?:Titles?|Chapter|Part|Article|Volume|Appendix|Título|Capítulo|[Ss]iglo)\s)\bXX+\b/,
  // "to ?? %", but not the end of a question ("Star Wars??").
  /(?<![\p{L}?!)"”'’])\?{2,}/u,
  // "[insert subject]", "[grade]", "[…]"; a tag in brackets ("[P0]", "[Talent]", "analyzer[s]") is none.
  /\[\s*(?:(?:insert|enter|fill|add|your|inserte|insertar|escriba|escribir|ingrese|ingresar)\b[^\]]{0,30}|(?:name|number|date|nombre|número|fecha|porcentaje|grado|materia|grupo|percent(?:age)?|measure|grade|subject|group|student group|x{2,}|_+|\.{2,}|…)\s*%?)\s*\]|<\s*(?:insert|enter|your)\b[^>]*>/i,
  /\blorem ipsum\b/i,
]

/**
 * `whole`: nothing but a placeholder stands there ("TBD", "Working on it!"). `part`: a sentence with a gap left in it
 * ("from ____ % to ____ %"). `none`: neither, an empty text included.
 */
export function unfilled(text: string): 'whole' | 'part' | 'none' {
  if (isPlaceholder(text)) return 'whole'
  return gaps.some((gap) => gap.test(text)) ? 'part' : 'none'
}

/** Twice the longest placeholder: whoever wrote more has written something. */
const longestPlaceholder = 60

/** Whether nothing but a placeholder stands there. */
export function isPlaceholder(text: string): boolean {
  return isAmong(placeholders, text) || onlySigns.test(text)
}

/** Most rows of a workbook are asked about, and few begin as one of these does: only those are folded. */
function isAmong(words: ReadonlySet<string>, text: string): boolean {
  if (text.length > longestPlaceholder) return false
  return (!plainStart.test(text) || openingOf(words).test(text)) && words.has(foldLabel(text))
}

/** The first word is of ASCII alone: folding makes no other of it. */
const plainStart = /^[^a-z0-9%\u0080-\uffff]*[a-z0-9%]+(?![a-z0-9%\u0080-\uffff])/i

/** The first words of folded texts, at the start of a text as it is typed. */
const openingOf = once((words: ReadonlySet<string>) => {
  const first = new Set([...words].map((word) => word.split(' ', 1).join('')))
  return new RegExp(`^[^a-z0-9%]*(?:${[...first].join('|')})(?![a-z0-9%])`, 'i')
})

/** Words by which somebody says that there is nothing (folded). */
const nothing = new Set([
  'n a',
  'na',
  'none',
  'nil',
  'nothing',
  'nobody',
  'no one',
  'not applicable',
  'n d',
  's d',
  'nada',
  'nadie',
  'ninguno',
  'ninguna',
  'no aplica',
  'no hay',
])

const onlyDashes = /^[\s\-–—./]+$/

/** Whether a cell leaves open what it asks for: blank, a placeholder, or a word or dash for nothing ("n/a", "none", "–"). */
export function saysNothing(text: string): boolean {
  if (text === '' || isPlaceholder(text)) return true
  return onlyDashes.test(text) || isAmong(nothing, text)
}
