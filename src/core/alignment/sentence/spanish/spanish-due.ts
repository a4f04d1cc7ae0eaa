import { dayFrom } from '../../../dates'
import type { Day } from '../../../tables/records'

const months = 'ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic'
const monthNumbers: Readonly<Record<string, number>> = {
  ...Object.fromEntries(months.split('|').map((name, index) => [name, index < 9 ? index + 1 : index])),
}
const monthName = `(?<month>(?:${months})\\p{L}*)\\.?`
const year = '(?<year>20\\d\\d)(?!\\d|\\s?[-–/]\\s?\\d)'
const of = '\\s+(?:de|del)\\s+'
/** Said of the day by which something is to be reached, and of nothing else. */
const byThen =
  '(?:para|durante|antes\\s+de(?:l|\\s+que\\s+(?:termine|acabe|finalice))?|entre\\s+\\p{L}+(?:\\s+de\\s+20\\d\\d)?\\s+y|a\\s+más\\s+tardar(?:\\s+(?:en|para))?|hasta|(?:al|a)\\s+(?:final(?:es)?|fines|cierre|término|terminar)\\s+del?)'
const filler =
  '(?:(?:el|la|los|las|del?|al?|final(?:es)?|fines|mes|día|año|curso|ciclo|escolar|principios|mediados)\\s+)*'

interface Form {
  readonly pattern: string
  readonly day: (parts: Parts) => Day | null
}

/** The last day that each form can mean, the exact forms first. */
const forms: readonly Form[] = [
  { pattern: '(?<year>20\\d\\d)-(?<monthNumber>\\d{2})-(?<date>\\d{2})', day: exact },
  {
    // The day comes first wherever Spanish is written, but for those who write as their neighbours do.
    pattern: '(?<date>\\d{1,2})/(?<monthNumber>\\d{1,2})/(?<year>(?:20)?\\d\\d)(?!\\d)',
    day: (parts) => exact(parts) ?? exact({ ...parts, month: parts.date, date: parts.month }),
  },
  { pattern: `(?<date>\\d{1,2})(?:\\.?[º°]|ro)?\\s+de\\s+${monthName}${of}${year}`, day: exact },
  { pattern: `${monthName}(?:${of}|\\s+)${year}`, day: (parts) => lastOfMonth(parts.year, parts.month) },
  {
    pattern: `(?<season>primavera|verano|otoño|invierno)${of}${year}`,
    day: (parts) => lastOfMonth(parts.year, parts.month),
  },
  {
    pattern: '20\\d\\d\\s?[-–/]\\s?(?<year>(?:20)?\\d\\d)(?!\\d|\\s?[-–/])',
    day: (parts) => lastOfMonth(parts.year, 6),
  },
  { pattern: year, day: (parts) => lastOfMonth(parts.year, 12) },
]
const said = forms.map(({ pattern, day }) => ({
  pattern: new RegExp(`(?<!\\p{L})${byThen}\\s+${filler}${pattern}`, 'iu'),
  day,
}))
// "En mayo de 2028" says when; whether it is the end is told by what stands around it.
const sometime = forms.map(({ pattern, day }) => ({
  pattern: new RegExp(`(?<!\\p{L})en\\s+${filler}${pattern}`, 'giu'),
  day,
}))
const past = /(?<!\p{L})(?:fue|fueron|era|eran|estab\p{L}+|tuv\p{L}+|\p{L}{2,}(?:ó|aron|ieron))(?!\p{L})/iu

// As in the reader of English: a season ends with these months where school years run from August to June.
const seasonEnds: Readonly<Record<string, number>> = { invierno: 2, primavera: 5, verano: 8, otoño: 11 }

/**
 * The last day by which a sentence in Spanish says that its goal is reached ("para la primavera de 2028", "a más tardar el 4 de junio de
 * 2027", and, where it tells of nothing past, the last "en mayo de 2028"); null where it names no year.
 */
export function readSpanishDue(sentence: string): Day | null {
  if (!/\d/.test(sentence)) return null
  for (const { pattern, day } of said) {
    const match = pattern.exec(sentence)
    const found = match?.groups ? day(partsOf(match.groups)) : null
    if (found) return found
  }
  return past.test(sentence) ? null : lastNamed(sentence)
}

function lastNamed(sentence: string): Day | null {
  const named = sometime.flatMap(({ pattern, day }) =>
    [...sentence.matchAll(pattern)].map(({ index, groups = {} }) => ({ index, day: day(partsOf(groups)) })),
  )
  return named.sort((one, other) => other.index - one.index)[0]?.day ?? null
}

interface Parts {
  readonly year: number
  /** 1-12. */
  readonly month: number
  readonly date: number
}

function partsOf(groups: Readonly<Record<string, string | undefined>>): Parts {
  const written = Number(groups.year)
  const named = monthNumbers[(groups.month ?? '').slice(0, 3).toLowerCase()] ?? 0
  return {
    year: written < 100 ? written + 2000 : written,
    month: groups.monthNumber
      ? Number(groups.monthNumber)
      : (seasonEnds[(groups.season ?? '').toLowerCase()] ?? named),
    date: Number(groups.date ?? 0),
  }
}

function exact(parts: Parts): Day | null {
  return dayFrom(parts.year, parts.month, parts.date)
}

function lastOfMonth(of: number, month: number): Day | null {
  return [31, 30, 29, 28].reduce<Day | null>((found, date) => found ?? dayFrom(of, month, date), null)
}
