import type { Finding } from '../alignment/finding'
import type { TableKey } from '../tables/declaration'
import type { Day, Place, Workbook } from '../tables/records'
import { fingerprint } from './fingerprint'
import { decodeNumbers, encodeNumbers, type NumberSet } from './number-set'

/**
 * What a summary knew of the workbook, so that the next one can tell what is new: numbers of IDs and no text, far from a copy of the sheet.
 */
export interface Known {
  readonly day: Day
  /** Highest number of an ID for each table whose new rows are news. */
  readonly highest: Readonly<Record<NewsTable, number>>
  readonly goalsMet: NumberSet
  readonly practiceDone: NumberSet
  /** Problems and warnings, as places in a table of `findingPlaces`: two findings share a place now and then, and one is then not called new. */
  readonly findings: NumberSet
  /** Rows that had no ID yet. */
  readonly unnumbered: NumberSet
}

const newsTables = ['evidence', 'results', 'resources'] as const
export type NewsTable = (typeof newsTables)[number]

/** Two records lie in one property, which holds 9 KB (https://developers.google.com/apps-script/guides/services/quotas). */
const largestRecord = 3_900
const findingPlaces = 6_144
const unnumberedPlaces = 1_000_000
const mostUnnumbered = 60
const version = 1

/** What is known once this workbook has been told about. */
export function knownOf(workbook: Workbook, findings: readonly Finding[], day: Day): Known {
  const { rows } = workbook
  const done = rows.practice.filter((row) => row.status === 'done')
  const met = rows.goals.filter((row) => row.status === 'met')
  const loose = newsTables.flatMap((table) =>
    rows[table].filter((row) => row.id === '').map((row) => looseKey(table, row)),
  )
  return {
    day,
    highest: {
      evidence: highestNumber(rows.evidence),
      results: highestNumber(rows.results),
      resources: highestNumber(rows.resources),
    },
    goalsMet: numbersOf(met),
    practiceDone: numbersOf(done),
    findings: new Set(findings.filter((finding) => finding.severity !== 'idea').map(findingPlace)),
    unnumbered: new Set(loose.slice(0, mostUnnumbered)),
  }
}

/** Whether a row has come since. Without a record, what is dated in the last seven days counts as new; the caller hands in that day. */
export function isNewRow(known: Known, table: NewsTable, row: NewsRow): boolean {
  if (known.unnumbered.has(looseKey(table, row))) return false
  return row.id === '' || numberOf(row.id) > known.highest[table]
}

export function isNewFinding(known: Known, finding: Finding): boolean {
  return !known.findings.has(findingPlace(finding))
}

/** The number in an ID: 14 for 'G-014', 0 for ''. */
export function numberOf(id: string): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0)
}

/** As text of at most 3,900 characters, whatever the workbook holds. */
export function writeKnown(known: Known): string {
  const text = (practiceDone: NumberSet) =>
    JSON.stringify({
      version,
      day: known.day,
      highest: newsTables.map((table) => known.highest[table]),
      goalsMet: encodeNumbers(known.goalsMet),
      practiceDone: encodeNumbers(practiceDone),
      findings: encodeNumbers(known.findings),
      unnumbered: encodeNumbers(known.unnumbered),
    })
  const whole = text(known.practiceDone)
  if (whole.length <= largestRecord) return whole
  // Only the oldest work falls out: everything up to the gap is written as one run, which is to say it was known.
  const numbers = [...known.practiceDone].sort((a, b) => a - b)
  const room = largestRecord - text(new Set()).length
  const keep = Math.max(0, Math.floor(room / 6))
  const gap = numbers[numbers.length - keep] ?? 0
  const filled = new Set([...Array.from({ length: gap }, (_, index) => index + 1), ...numbers.slice(-keep)])
  return text(filled)
}

/** null for text that `writeKnown` did not write. */
export function readKnown(text: string | undefined): Known | null {
  if (!text) return null
  try {
    const stored = JSON.parse(text) as Stored
    if (stored.version !== version) return null
    const [evidence = 0, results = 0, resources = 0] = stored.highest
    return {
      day: stored.day,
      highest: { evidence, results, resources },
      goalsMet: decodeNumbers(stored.goalsMet),
      practiceDone: decodeNumbers(stored.practiceDone),
      findings: decodeNumbers(stored.findings),
      unnumbered: decodeNumbers(stored.unnumbered),
    }
  } catch {
    // Cut short or not ours: the summary falls back on the dates in the rows.
    return null
  }
}

interface Stored {
  readonly version: number
  readonly day: Day
  readonly highest: readonly number[]
  readonly goalsMet: string
  readonly practiceDone: string
  readonly findings: string
  readonly unnumbered: string
}

interface NewsRow {
  readonly id: string
  readonly place: Place
}

function looseKey(table: TableKey, row: NewsRow): number {
  const { id: _id, place: _place, ...cells } = row
  return (fingerprint(`${table} ${JSON.stringify(cells)}`) % unnumberedPlaces) + 1
}

function findingPlace(finding: Finding): number {
  const subject = finding.subject || `${finding.spot.table} ${JSON.stringify(finding.values)}`
  return (fingerprint(`${finding.code} ${subject}`) % findingPlaces) + 1
}

function highestNumber(rows: readonly { readonly id: string }[]): number {
  return rows.reduce((highest, row) => Math.max(highest, numberOf(row.id)), 0)
}

function numbersOf(rows: readonly { readonly id: string }[]): NumberSet {
  return new Set(rows.map((row) => numberOf(row.id)).filter((number) => number > 0))
}
