import type { Finding } from '../alignment/finding'
import { namesStudent } from '../alignment/names-student'
import type { RuleCode } from '../alignment/rule-book'
import type { Place } from '../tables/records'
import { rowKey } from '../tables/row-key'

type RowPlace = Pick<Place, 'sheetId' | 'rowNumber'>
/** A text of a row as mail may repeat it: '' where the check takes it for one that names a student. */
export type RepeatableText = (text: string, place: RowPlace) => string

/** The check tells of a row once. Where the lead has set that aside, or switched the rule off, nothing is left out. */
export function repeatableTexts(findings: readonly Finding<RuleCode>[]): RepeatableText {
  const named = findings.filter(({ code }) => code === 'privacy/student')
  const rows = new Set(named.map(({ spot }) => rowKey(spot)))
  return (text, place) => (rows.has(rowKey(place)) && namesStudent(text) ? '' : text)
}
