import type { Habits } from './locale'
import { fold } from './text'

const groupedByComma = /^-?\d{1,3}(,\d{3})+$/
const groupedByPoint = /^-?\d{1,3}(\.\d{3})+$/
const plainNumber = /^-?(\d+\.?\d*|\.\d+)$/
const numberInText = /-?\d+(?:[.,]\d+)*/g

/** The number that a person wrote as text: "70%", "1,200", "$ 1 200.50", "−3". null where the text is no single number. */
export function parseNumber(text: string, habits: Pick<Habits, 'decimalComma'>): number | null {
  const bare = fold(text)
    .replace(/^[-–—−]\s*/, '-')
    .replace(/^(-?)\s*[$€£¥]\s*/, '$1')
    .replace(/\s*(%|percent|pct\.?|[$€£¥])$/, '')
    .replace(/(\d)[ '’](?=\d{3}(?!\d))/g, '$1')
  const plain = withDecimalPoint(bare, habits)
  return plainNumber.test(plain) ? Number(plain) : null
}

/** The one number in a text that is more than a number ("58 students"); undefined where it holds none or several. */
export function numberWithin(text: string, habits: Pick<Habits, 'decimalComma'>): string | undefined {
  const found = fold(text).match(numberInText) ?? []
  const [only] = found
  return found.length === 1 && only && parseNumber(only, habits) !== null ? only : undefined
}

/** The habits are asked only about what can be read both ways. */
function withDecimalPoint(text: string, habits: Pick<Habits, 'decimalComma'>): string {
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  if (comma < 0) return groupedByPoint.test(text) && habits.decimalComma ? text.replace(/\./g, '') : text
  if (point > comma) return groupedByComma.test(text.slice(0, point)) ? text.replace(/,/g, '') : ''
  if (point >= 0)
    return groupedByPoint.test(text.slice(0, comma)) ? text.replace(/\./g, '').replace(',', '.') : ''
  if (groupedByComma.test(text) && !habits.decimalComma) return text.replace(/,/g, '')
  return text.indexOf(',') === comma ? text.replace(',', '.') : ''
}
