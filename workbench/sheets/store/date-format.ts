import { piecesOf } from './format-sections'
import type { LocaleFacts } from './locale'
import { serialParts } from './zone'

type Parts = ReturnType<typeof serialParts>

interface Token {
  text: string
  literal: boolean
  /** 'm' means minutes next to hours or seconds. */
  minutes: boolean
}

/** Renders a serial under a date or time section: yyyy-mm-dd, mmm d, h:mm am/pm, [h]:mm. */
export function renderDate(serial: number, section: string, facts: LocaleFacts): string {
  const tokens = markMinutes(tokensOf(section))
  const parts = serialParts(serial)
  const halfDay = tokens.some((token) => !token.literal && /^(am\/pm|a\/p)$/i.test(token.text))
  return tokens.map((token) => (token.literal ? token.text : renderToken(token))).join('')

  function renderToken(token: Token): string {
    if (token.text.startsWith('[')) return elapsed(serial, token.text)
    if (token.minutes) return padded(parts.minutes, token.text.length)
    return field(token.text.toLowerCase(), { parts, halfDay, facts })
  }
}

function tokensOf(section: string): Token[] {
  return piecesOf(section).flatMap((piece) => {
    if (piece.literal) return [{ text: piece.text, literal: true, minutes: false }]
    const found = piece.text.match(/am\/pm|a\/p|\[[hms]+\]|y+|m+|d+|h+|s+|0+|[^ymdhs0[]+?/gi) ?? []
    return found.map((text) => ({ text, literal: !/^(am\/pm|a\/p|\[|[ymdhs0])/i.test(text), minutes: false }))
  })
}

/** 'm' is minutes after hours and before seconds, months elsewhere. */
function markMinutes(tokens: Token[]): Token[] {
  const meaningful = tokens.filter((token) => !token.literal)
  for (const [index, token] of meaningful.entries()) {
    const before = meaningful[index - 1]?.text.replace('[', '').charAt(0).toLowerCase()
    const after = meaningful[index + 1]?.text.replace('[', '').charAt(0).toLowerCase()
    if (/^m{1,2}$/i.test(token.text)) token.minutes = before === 'h' || after === 's'
  }
  return tokens
}

function field(text: string, context: { parts: Parts; halfDay: boolean; facts: LocaleFacts }): string {
  const { parts, halfDay, facts } = context
  const hours = halfDay ? parts.hours % 12 || 12 : parts.hours
  const noon = parts.hours < 12
  switch (text.charAt(0)) {
    case 'y':
      return text.length > 2 ? String(parts.year).padStart(4, '0') : padded(parts.year % 100, 2)
    case 'm':
      return monthText(parts.month, text.length, facts)
    case 'd':
      return dayText(parts, text.length, facts)
    case 'h':
      return padded(hours, text.length)
    case 's':
      return padded(parts.seconds, text.length)
    case '0':
      return String(parts.milliseconds).padStart(3, '0').slice(0, text.length)
    default:
      return text.length > 3 ? (noon ? 'AM' : 'PM') : noon ? 'A' : 'P'
  }
}

function monthText(month: number, length: number, facts: LocaleFacts): string {
  if (length <= 2) return padded(month, length)
  const long = facts.months.long[month - 1] ?? ''
  if (length === 5) return long.charAt(0)
  return length === 3 ? (facts.months.short[month - 1] ?? '') : long
}

function dayText(parts: Parts, length: number, facts: LocaleFacts): string {
  if (length <= 2) return padded(parts.day, length)
  return (length === 3 ? facts.weekdays.short : facts.weekdays.long)[parts.weekday] ?? ''
}

function elapsed(serial: number, text: string): string {
  const seconds = Math.round(serial * 86_400)
  const unit = { h: 3600, m: 60, s: 1 }[text.charAt(1).toLowerCase()] ?? 1
  return padded(Math.floor(seconds / unit), text.length - 2)
}

function padded(value: number, length: number): string {
  return String(value).padStart(Math.min(length, 2), '0')
}
