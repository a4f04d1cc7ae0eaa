import { renderDate } from './date-format'
import { formatKind, sectionsOf } from './format-sections'
import type { LocaleFacts } from './locale'
import { renderGeneral, renderNumber } from './render-number'

/** What a cell without a format reports (sheets-behaviours 168, 169). */
export const generalFormat = '0.###############'

/** Renders a number under a Sheets number format (https://developers.google.com/workspace/sheets/api/guides/formats). */
export function renderNumberFormat(value: number, format: string | undefined, facts: LocaleFacts): string {
  if (format === undefined || isGeneral(format)) return renderGeneral(value, facts)
  const sections = sectionsOf(format)
  const numeric = sections.length > 3 ? sections.slice(0, 3) : sections
  const { section, shown } = chosen(numeric, value)
  if (section === '@' || section === '') return section === '@' ? renderGeneral(value, facts) : ''
  const kind = formatKind(section)
  return kind === 'date' ? renderDate(shown, section, facts) : renderNumber(shown, section, facts)
}

/** A text under a format: the fourth section, or the only one when it holds '@', may put words around it. */
export function renderText(text: string, format: string | undefined): string {
  if (format === undefined || !format.includes('@')) return text
  const sections = sectionsOf(format)
  const section = sections[3] ?? sections.find((one) => one.includes('@')) ?? '@'
  return section.replace(/"([^"]*)"/g, '$1').replaceAll('@', () => text)
}

export function isGeneral(format: string): boolean {
  return format === '' || /^general$/i.test(format) || format === generalFormat
}

const dateFormats = new Map<string, boolean>()

/** Whether numbers under this format are dates, times or durations: getValues gives a Date for them. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || isGeneral(format)) return false
  const known = dateFormats.get(format)
  if (known !== undefined) return known
  const answer = formatKind(sectionsOf(format)[0] ?? '') === 'date'
  dateFormats.set(format, answer)
  return answer
}

export function isTextFormat(format: string | undefined): boolean {
  return format === '@'
}

/** Positive; negative; zero. The second section shows the number without its sign. */
function chosen(sections: string[], value: number): { section: string; shown: number } {
  const [positive = '', negative, zero] = sections
  if (value < 0 && negative !== undefined) return { section: negative, shown: -value }
  if (value === 0 && zero !== undefined) return { section: zero, shown: 0 }
  return { section: positive, shown: value }
}
