import { foldLabel } from '../../text'

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
])
const onlySigns = /^[\s?_.…-]*[?_…][\s?_.…-]*$/
const gaps = [
  // A line to write on: "____", "_ _ _", "__%".
  /(?:_\s?){3,}|_{2,}\s*%/,
  /\bTB[DAC]\b/i,
  /\bto be (?:determined|decided|announced)\b/i,
  /\bX{1,3}\s?%|\bXX+\b/,
  /\?{2,}/,
  // "[insert subject]", "[grade]", "[…]"; a tag in brackets ("[P0]", "[Talent]", "analyzer[s]") is none.
  /\[\s*(?:(?:insert|enter|fill|add|your)\b[^\]]{0,30}|(?:name|number|date|percent(?:age)?|measure|grade|subject|group|student group|x{2,}|_+|\.{2,}|…)\s*%?)\s*\]|<\s*(?:insert|enter|your)\b[^>]*>/i,
  /\blorem ipsum\b/i,
]

/**
 * `whole`: nothing but a placeholder stands there ("TBD", "Working on it!"). `part`: a sentence with a gap left in it
 * ("from ____ % to ____ %"). `none`: neither, an empty text included.
 */
export function unfilled(text: string): 'whole' | 'part' | 'none' {
  if (placeholders.has(foldLabel(text)) || onlySigns.test(text)) return 'whole'
  return gaps.some((gap) => gap.test(text)) ? 'part' : 'none'
}
