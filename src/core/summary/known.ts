import type { Finding } from '../alignment/finding'
import { numberOfId } from '../ids'
import type { TableKey } from '../tables/declaration'
import type { GivenId } from '../tables/read-workbook'
import type { Day, Goal, Place, Workbook } from '../tables/records'
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
  /** Problems and warnings, as places in a table of so many: two findings share a place now and then, and one is then not called new. */
  readonly findings: NumberSet
  /** Rows without a number that lasts, as places in a table like that of the findings. */
  readonly unnumbered: NumberSet
}

const newsTables = ['evidence', 'results', 'resources'] as const
export type NewsTable = (typeof newsTables)[number]

/** Two records lie in one property beside the schedule and those who wait, and it holds 9 KB (https://developers.google.com/apps-script/guides/services/quotas). */
const largestRecord = 3_700
const places = 6_144
const version = 2

/** A workbook with the IDs that its rows were given while it was read. */
export type NumberedWorkbook = Workbook & { readonly given?: readonly GivenId[] }
/** The number by which a row is known again in another week; 0 where it has none that lasts. */
export type NumberOf = (table: TableKey, row: { readonly id: string }) => number

/** IDs that rows of a tab without a column for them got while it was read: they are others next time. */
export function unwrittenIds({ given = [] }: NumberedWorkbook): ReadonlySet<string> {
  return new Set(given.filter(({ columnNumber }) => columnNumber === 0).map(({ id }) => id))
}

/** IDs of the team's own have no number. */
export function rowNumbers(workbook: NumberedWorkbook): NumberOf {
  const unwritten = unwrittenIds(workbook)
  return (table, { id }) => (unwritten.has(id) ? 0 : numberOfId(table, id))
}

/** What is known once this workbook has been told about. */
export function knownOf(workbook: NumberedWorkbook, findings: readonly Finding[], day: Day): Known {
  const { rows } = workbook
  const numberOf = rowNumbers(workbook)
  const numbers = (table: TableKey, of: readonly { readonly id: string }[]) =>
    of.map((row) => numberOf(table, row)).filter((number) => number > 0)
  const highest = (table: NewsTable) => numbers(table, rows[table]).reduce((a, b) => Math.max(a, b), 0)
  const met = rows.goals.filter((row) => row.status === 'met')
  const loose = newsTables.flatMap((table) =>
    rows[table].filter((row) => numberOf(table, row) === 0).map((row) => rowPlace(table, row)),
  )
  return {
    day,
    highest: { evidence: highest('evidence'), results: highest('results'), resources: highest('resources') },
    goalsMet: new Set(numbers('goals', met)),
    practiceDone: new Set(
      numbers(
        'practice',
        rows.practice.filter((row) => row.status === 'done'),
      ),
    ),
    findings: new Set(findings.filter((finding) => finding.severity !== 'idea').map(findingPlace)),
    unnumbered: new Set([...loose, ...met.filter((row) => numberOf('goals', row) === 0).map(goalPlace)]),
  }
}

/** Whether a row has come since. Without a record, what is dated in the last seven days counts as new; the caller hands in that day. */
export function isNewRow(
  known: Known,
  { table, row, numberOf }: { readonly table: NewsTable; readonly row: NewsRow; readonly numberOf: NumberOf },
): boolean {
  if (known.unnumbered.has(rowPlace(table, row))) return false
  const number = numberOf(table, row)
  return number === 0 || number > known.highest[table]
}

/** Whether a goal that is met was not so before. */
export function isNewlyMet(known: Known, goal: Goal, numberOf: NumberOf): boolean {
  const number = numberOf('goals', goal)
  return number === 0 ? !known.unnumbered.has(goalPlace(goal)) : !known.goalsMet.has(number)
}

export function isNewFinding(known: Known, finding: Finding): boolean {
  return !known.findings.has(findingPlace(finding))
}

/** As text of at most 3,700 characters, whatever the workbook holds. */
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

function rowPlace(table: TableKey, row: NewsRow): number {
  const { id: _id, place: _place, ...cells } = row
  return placeOf(`${table} ${JSON.stringify(cells)}`)
}

function goalPlace({ goal }: Goal): number {
  return placeOf(`goals ${goal}`)
}

function findingPlace({ code, subject, spot, values }: Finding): number {
  return placeOf(`${code} ${subject || `${spot.table} ${JSON.stringify(values)}`}`)
}

function placeOf(text: string): number {
  return (fingerprint(text) % places) + 1
}
