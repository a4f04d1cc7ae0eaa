import type { LocaleFacts } from './locale'

export interface TypedValue {
  value: number
  /** The number format that typing it gives an unformatted cell; absent when the cell stays without one. */
  format?: string
}

/** Reads '1,234.5', '-5', '(5)', '50%', '$3.20', '1e5' in the locale's separators; undefined when it is not a number. */
export function typedNumber(text: string, facts: LocaleFacts): TypedValue | undefined {
  const trimmed = text.trim()
  const bracketed = /^\((.*)\)$/.exec(trimmed)
  const signed = /^([-+])?\s*(.*)$/s.exec(bracketed?.[1] ?? trimmed)
  const body = signed?.[2] ?? ''
  const negative = (bracketed !== null) !== (signed?.[1] === '-')
  const found = percentOrCurrency(body, facts)
  if (!found) return undefined
  return { ...found, value: negative ? -found.value : found.value }
}

function percentOrCurrency(body: string, facts: LocaleFacts): TypedValue | undefined {
  const percent = /^(.*?)\s*%$/s.exec(body)
  if (percent) {
    const value = plainNumber(percent[1] ?? '', facts)
    if (value === undefined) return undefined
    return { value: value / 100, format: percent[1]?.includes(facts.decimal) ? '0.00%' : '0%' }
  }
  const money = /^([$€£¥₹])\s*(.*)$/s.exec(body) ?? /^()(.*?)\s*[€]$/s.exec(body)
  if (money) return currency(money[1] || '€', money[2] ?? '', facts)
  const value = plainNumber(body, facts)
  if (value === undefined) return undefined
  const format = numberFormat(body, facts)
  return format === undefined ? { value } : { value, format }
}

/** Typed groups and exponents are kept in sight. */
function numberFormat(body: string, facts: LocaleFacts): string | undefined {
  if (/e/i.test(body)) return '0.00E+00'
  const [whole = ''] = body.split(facts.decimal)
  if (/^\d*$/.test(whole)) return undefined
  return body.includes(facts.decimal) ? '#,##0.00' : '#,##0'
}

function currency(symbol: string, text: string, facts: LocaleFacts): TypedValue | undefined {
  const value = plainNumber(text, facts)
  if (value === undefined) return undefined
  return { value, format: text.includes(facts.decimal) ? `"${symbol}"#,##0.00` : `"${symbol}"#,##0` }
}

/** Digits with the locale's groups (well placed) and decimal sign. Other spaces than a group sign make it text. */
function plainNumber(text: string, facts: LocaleFacts): number | undefined {
  const exponent = /^(.*?)(e[-+]?\d{1,3})?$/i.exec(text)
  const mantissa = exponent?.[1] ?? ''
  const [whole = '', fraction, ...more] = mantissa.split(facts.decimal)
  if (more.length > 0) return undefined
  const digits = ungrouped(whole, facts.group)
  if (digits === undefined || (fraction !== undefined && !/^\d*$/.test(fraction))) return undefined
  if (digits === '' && !fraction) return undefined
  return Number(`${digits || '0'}.${fraction || '0'}${exponent?.[2] ?? ''}`)
}

function ungrouped(whole: string, group: string): string | undefined {
  const normal = whole.replaceAll(' ', ' ').replaceAll(' ', ' ')
  const sign = /\s/.test(group) ? ' ' : group
  if (/^\d*$/.test(normal)) return normal
  const groups = normal.split(sign)
  const wellPlaced = groups.every((digits, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{2,3}$/).test(digits))
  return wellPlaced && /^\d{3}$/.test(groups.at(-1) ?? '') ? groups.join('') : undefined
}
