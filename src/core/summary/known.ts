import type { Finding } from '../alignment/finding'
import { findingKey } from '../alignment/finding-key'
import { numberOfId } from '../ids'
import type { TableKey } from '../tables/declaration'
import type { GivenId } from '../tables/read-workbook'
import type { Day, Goal, Place, RowOf, Workbook } from '../tables/records'
import { saysNothing } from '../unfilled'
import { fingerprint } from './fingerprint'
import type { NumberSet } from './number-set'
import { goalsByRef, soleGoals } from './sole-goals'
import { byNewsTable, type NewsTable, newsTables, tellsSomething } from './tells-something'

/**
 * What a summary knew of the workbook, so that the next one can tell what is new: numbers of IDs and no text, far from a copy of the sheet.
 */
export interface Known {
  readonly day: Day
  /** Highest number of an ID for each table whose new rows are news. */
  readonly highest: Readonly<Record<NewsTable, number>>
  /** Numbers up to that of rows which had nothing to tell yet. */
  readonly untold: Readonly<Record<NewsTable, NumberSet>>
  readonly goalsMet: NumberSet
  readonly practiceDone: NumberSet
  /** Problems and warnings, as places in a table of so many: two findings share a place now and then, and one is then not called new. */
  readonly findings: NumberSet
  /** Rows without a number that lasts, as places in a table like that of the findings. */
  readonly unnumbered: NumberSet
}

const places = 6_144

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
  const by = { today: day, goals: soleGoals(goalsByRef(rows.goals)) }
  const telling = <K extends NewsTable>(table: K, tells: boolean): RowOf<K>[] => {
    const all: readonly RowOf<K>[] = rows[table]
    return all.filter((row) => tellsSomething(table, row, by) === tells)
  }
  const untold = (table: NewsTable) => new Set(numbers(table, telling(table, false)))
  const met = rows.goals.filter((row) => row.status === 'met' && !saysNothing(row.goal))
  const done = rows.practice.filter((row) => row.status === 'done' && !saysNothing(row.what))
  const loose = newsTables.flatMap((table) =>
    telling(table, true)
      .filter((row) => numberOf(table, row) === 0)
      .map((row) => rowPlace(table, row)),
  )
  return {
    day,
    highest: byNewsTable(highest),
    untold: byNewsTable(untold),
    goalsMet: new Set(numbers('goals', met)),
    practiceDone: new Set(numbers('practice', done)),
    findings: new Set(findings.filter((finding) => finding.severity !== 'idea').map(findingPlace)),
    unnumbered: new Set([...loose, ...met.filter((row) => numberOf('goals', row) === 0).map(goalPlace)]),
  }
}

/** Whether a row has come since, or had nothing to tell then. Without a record, what is dated in the last seven days counts as new; the caller hands in that day. */
export function isNewRow(
  known: Known,
  { table, row, numberOf }: { readonly table: NewsTable; readonly row: NewsRow; readonly numberOf: NumberOf },
): boolean {
  if (known.unnumbered.has(rowPlace(table, row))) return false
  const number = numberOf(table, row)
  return number === 0 || number > known.highest[table] || known.untold[table].has(number)
}

/** Whether a goal that is met was not so before. */
export function isNewlyMet(known: Known, goal: Goal, numberOf: NumberOf): boolean {
  const number = numberOf('goals', goal)
  return number === 0 ? !known.unnumbered.has(goalPlace(goal)) : !known.goalsMet.has(number)
}

export function isNewFinding(known: Known, finding: Finding): boolean {
  return !known.findings.has(findingPlace(finding))
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

/** What is told of a row is known by rule and row, else by what it says: not by how many there are of it this week. */
function findingPlace(finding: Finding): number {
  const { code, subject } = finding
  return placeOf(subject === '' ? findingKey(finding) : `${code} ${subject}`)
}

function placeOf(text: string): number {
  return (fingerprint(text) % places) + 1
}
