import type { Amount } from '../sentence-numbers'

const number = '\\$?\\s?(?:\\d{1,3}(?:[.,]\\d{3})+(?!\\d)|\\d+)(?:[.,]\\d+)?'
// Not a part of a longer number, a time, a day or an ordinal ("3.º grado", "3er grado").
const whole = '(?!\\d|[.,:/]\\d|\\.?[ºª°]|(?:er|do|ro|to|mo|vo|no)(?!\\p{L}))'
const unit = '\\s?(?:%|por\\s?ciento|puntos?(?:\\s+porcentual(?:es)?)?)(?!\\p{L})'
/** Part of a pattern that finds a number with its unit, to be read by `name`. */
export const amount = (name: string) =>
  `(?<${name}Before>percentil\\s+)?(?<${name}>${number})${whole}(?<${name}Unit>${unit})?`

/** All places where a pattern of `pattern` stands. */
export function all(of: RegExp, text: string): RegExpExecArray[] {
  return [...text.matchAll(of)] as RegExpExecArray[]
}

/** What is called `to` at each of them. */
export function amounts(of: RegExp, text: string): Amount[] {
  return all(of, text).map((match) => readAmount(match, 'to'))
}

export function readAmount({ groups = {} }: RegExpExecArray, name: 'from' | 'to'): Amount {
  const text = groups[name] ?? ''
  if (text.includes('$')) return { value: numberIn(text), unit: '$' }
  const isPercentile = groups[`${name}Before`] !== undefined
  return { value: numberIn(text), unit: isPercentile ? 'percentil' : unitName(groups[`${name}Unit`] ?? '') }
}

/** Three digits behind a point or a comma are thousands ("1.200", "1,200"), fewer a fraction ("2,4", "2.4"), whatever the country. */
function numberIn(text: string): number {
  const digits = text.replace(/[$\s]/g, '')
  const [, before = digits, fraction = ''] = /^(.*)[.,](\d{1,2}|\d{4,})$/.exec(digits) ?? []
  return Number(`${before.replace(/[.,]/g, '')}.${fraction || '0'}`)
}

function unitName(text: string): string {
  const folded = text.toLowerCase().replace(/\s+/g, ' ').trim()
  if (folded.startsWith('punto')) return folded.includes('porcentual') ? 'puntos porcentuales' : 'puntos'
  return folded === '' ? '' : '%'
}

/** Not in the middle of a word or number. */
export function pattern(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${text}`, 'giu')
}
