import { fingerprint } from '../summary/fingerprint'
import type { Finding } from './finding'

/** Where rows stand, and how many more there are like it. */
const isAside: ReadonlySet<string> = new Set(['places', 'alike'])

/**
 * The same text for the same finding about the same facts, in every check: rule, row, and what the sentence is filled with. When one of
 * those changes it is another finding; where rows stand, and how many others are told along with it, is no fact about them. At most 11 small letters and digits.
 */
export function findingKey({
  code,
  subject,
  spot,
  values,
}: Omit<Finding, 'severity' | 'about' | 'rowId'>): string {
  const facts = Object.entries(values)
    .filter(([name]) => !isAside.has(name))
    .sort(([left], [right]) => (left < right ? -1 : 1))
  // A finding about a whole tab has no row to tell it from the same finding about another tab.
  const about = subject === '' ? `${spot.table} ${spot.sheetId}` : subject
  return fingerprint(JSON.stringify([code, about, facts])).toString(36)
}
