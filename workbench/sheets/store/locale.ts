/** What a spreadsheet's locale ('en_US') decides: separators, order of dates, names of months. Read from Intl. */
export interface LocaleFacts {
  decimal: string
  group: string
  /** 'mdy', 'dmy' or 'ymd'. */
  dateOrder: string
  /** The date format that a Date written into an unformatted cell gets (*guess* beyond en_US). */
  dateFormat: string
  dateTimeFormat: string
  months: { long: string[]; short: string[] }
  weekdays: { long: string[]; short: string[] }
  currency: string
}

const known = new Map<string, LocaleFacts>()

export function localeFacts(locale: string): LocaleFacts {
  const found = known.get(locale)
  if (found) return found
  const facts = readFacts(locale.replace('_', '-'))
  known.set(locale, facts)
  return facts
}

export function isLocale(locale: string): boolean {
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) return false
  return Intl.NumberFormat.supportedLocalesOf(locale.replace('_', '-')).length > 0
}

function readFacts(tag: string): LocaleFacts {
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1234567.5)
  const part = (type: string, fallback: string): string =>
    parts.find((item) => item.type === type)?.value ?? fallback
  const dateFormat = dateFormatOf(tag)
  return {
    decimal: part('decimal', '.'),
    group: part('group', ','),
    dateOrder: dateFormat.replace(/[^dmy]/g, '').replace(/(.)\1+/g, '$1'),
    dateFormat,
    dateTimeFormat: `${dateFormat} h:mm:ss`,
    months: { long: monthNames(tag, 'long'), short: monthNames(tag, 'short') },
    weekdays: { long: weekdayNames(tag, 'long'), short: weekdayNames(tag, 'short') },
    currency: currencyOf(tag),
  }
}

const letters: Record<string, string> = { year: 'yyyy', month: 'm', day: 'd' }

function dateFormatOf(tag: string): string {
  const parts = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).formatToParts(Date.UTC(2027, 0, 2))
  const written = parts.map((part) => {
    const letter = letters[part.type]
    if (!letter) return part.value
    return part.type !== 'year' && part.value.length === 2 ? letter + letter : letter
  })
  return written.join('').replace(/[‎‏]/g, '')
}

function monthNames(tag: string, month: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2027, index, 1)))
}

function weekdayNames(tag: string, weekday: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2027, 0, 3 + index)))
}

const currencies: Record<string, string> = { US: '$', GB: '£', JP: '¥', CA: '$', AU: '$', IN: '₹', MX: '$' }

function currencyOf(tag: string): string {
  return currencies[tag.split('-')[1] ?? ''] ?? '€'
}
