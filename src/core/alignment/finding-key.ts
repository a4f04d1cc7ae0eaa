import { fingerprint } from '../summary/fingerprint'
import type { Finding } from './finding'

type Keyed = Omit<Finding, 'severity' | 'about' | 'rowId'>

/** Where rows stand, and how many more there are like it. */
const aside: ReadonlySet<string> = new Set(['places', 'alike'])
/** How many there are today of what is told. */
const running: ReadonlySet<string> = new Set(['below', 'lacking', 'all', 'more', 'outside'])
/** Of which `count` is such a number; elsewhere it is what the finding says. */
const runningCount: ReadonlySet<string> = new Set(['together/one-person', 'practice/no-evidence'])
/** Which rows come first of the many that one line speaks of. */
const firstOfMany: Readonly<Record<string, readonly string[]>> = {
  habit: ['goal', 'row', 'names'],
  sameLevel: ['names'],
}

/**
 * The same text for the same finding about the same facts, in every check: rule, row, and what the sentence is filled with. When one of
 * those changes it is another finding. Where rows stand, and how many there are today of what it tells, is no fact about it: who knows
 * that one person does most of the work is not told so again with each row that comes. At most 11 small letters and digits.
 */
export function findingKey(finding: Keyed): string {
  return keyOf(finding, (name) => !isOfTheDay(finding, name))
}

/** The key of the same finding in workbooks of before the counts were left out; null where it is no other. */
export function formerKey(finding: Keyed): string | null {
  const hadMore = Object.keys(finding.values).some((name) => !aside.has(name) && isOfTheDay(finding, name))
  return hadMore ? keyOf(finding, (name) => !aside.has(name)) : null
}

function isOfTheDay({ code, values }: Keyed, name: string): boolean {
  if (aside.has(name) || running.has(name)) return true
  if (name === 'count') return runningCount.has(code)
  return firstOfMany[String(values.kind)]?.includes(name) ?? false
}

function keyOf({ code, subject, spot, values }: Keyed, isFact: (name: string) => boolean): string {
  const facts = Object.entries(values)
    .filter(([name]) => isFact(name))
    .sort(([left], [right]) => (left < right ? -1 : 1))
  // A finding about a whole tab has no row to tell it from the same finding about another tab.
  const about = subject === '' ? `${spot.table} ${spot.sheetId}` : subject
  return fingerprint(JSON.stringify([code, about, facts])).toString(36)
}
