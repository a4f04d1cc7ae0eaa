import type { Finding } from '../alignment/finding'
import type { RuleCode } from '../alignment/rule-book'
import { type CommunityFinder, communityFinder } from '../cycles/community-of'
import { activeCycle } from '../cycles/cycle-of'
import type { StageWords } from '../cycles/templates'
import { addDays } from '../dates'
import { groupBy } from '../group-by'
import { type TableKey, tableKeys, tables } from '../tables/declaration'
import type { Community, Cycle, Day, Goal, Member, Place, RowOf } from '../tables/records'
import { rowKey } from '../tables/row-key'
import { type Known, type NumberedWorkbook, type NumberOf, rowNumbers } from './known'
import type { LedgerPerson } from './ledger'
import { type RepeatableText, repeatableTexts } from './repeatable-texts'
import { type IsSmallGroup, smallGroups } from './small-group'
import { goalsByRef, soleGoals } from './sole-goals'

/** What a week's summaries are made from. */
export interface WeekInput {
  readonly workbook: NumberedWorkbook
  readonly week: string
  readonly today: Day
  /** Minutes after midnight in the spreadsheet's zone. */
  readonly minutes: number
  /** What the last summary knew; null before the first. */
  readonly known: Known | null
  /** What those before it knew, the latest first, for whom the last did not reach; null for a record that cannot be read. */
  readonly knownEarlier?: readonly (Known | null)[]
  /** How many of these summaries, the last and those before it, have not reached somebody since the one that did. */
  readonly unreached?: (person: LedgerPerson) => number
  readonly findings: readonly Finding<RuleCode>[]
  /** The fewest people of whom a number may be shown. */
  readonly smallestGroup: number
  /** Where the cycle of a community is, by the community's ID. */
  readonly stages: ReadonlyMap<string, StageNow>
  /** Who was not reached last week. */
  readonly trouble: readonly MailTrouble[]
  /** Earlier weeks whose mails did not go out, or not to everybody, and of which no mail has told yet. */
  readonly missed: readonly string[]
}

/** The stage in which a cycle is today. */
export interface StageNow extends StageWords {
  /** The last day of the stage, by its usual days. */
  readonly endsOn: Day | null
  /** The goals of its cycle, by ID. */
  readonly focusGoals: readonly string[]
}

/** Somebody whom last week's summary did not, or perhaps did not, reach. */
export interface MailTrouble {
  readonly memberIds: readonly string[]
  readonly name: string
  /** The row on Members. */
  readonly place: Place
  readonly kind: 'failed' | 'unclear' | 'waiting'
  readonly why: string
}

/** The week's input with the look-ups that every person's summary needs, made once. */
export interface WeekView extends WeekInput {
  readonly numberOf: NumberOf
  /** News is what has come after this day, where no record tells what is new. */
  readonly since: Day
  /** What is dated after that day is news, whatever the record says: of what came before it, there is none. */
  readonly isDatedNew: boolean
  // By what references to them hold: the ID, or the title where there is no ID yet.
  readonly members: ReadonlyMap<string, Member>
  /** See `soleGoals`. */
  readonly goals: ReadonlyMap<string, Goal>
  /** With those that share an ID. */
  readonly goalsNamed: ReadonlyMap<string, readonly Goal[]>
  readonly communities: ReadonlyMap<string, Community>
  readonly cycles: ReadonlyMap<string, Cycle>
  readonly evidenceByGoal: ReadonlyMap<string, readonly RowOf<'evidence'>[]>
  /** The cycle that a community is in. */
  readonly activeCycles: ReadonlyMap<string, Cycle>
  /** IDs of the communities that the row at this place belongs to; null where that cannot be told. */
  communitiesAt(place: Pick<Place, 'sheetId' | 'rowNumber'>): readonly string[] | null
  readonly repeatable: RepeatableText
  readonly isSmallGroup: IsSmallGroup
}

export const daysWithoutRecord = 7

export function weekView(input: WeekInput): WeekView {
  const { rows } = input.workbook
  const goalsNamed = goalsByRef(rows.goals)
  const maps = {
    members: byRef('members', rows.members),
    goals: soleGoals(goalsNamed),
    goalsNamed,
    communities: byRef('communities', rows.communities),
    cycles: byRef('cycles', rows.cycles),
  }
  const finders = { cycles: maps.cycles, find: communityFinder(input.workbook) }
  const places = new Map<string, readonly string[]>()
  for (const table of tableKeys) {
    for (const row of rows[table]) places.set(rowKey(row.place), communitiesOf(table, row, finders))
  }
  return {
    ...input,
    ...maps,
    numberOf: rowNumbers(input.workbook),
    since: input.known?.day ?? addDays(input.today, -daysWithoutRecord),
    isDatedNew: input.known === null,
    evidenceByGoal: groupBy(rows.evidence, (row) => row.goal),
    activeCycles: activeCycles(rows.cycles, input.today),
    communitiesAt: (place) => places.get(rowKey(place)) ?? null,
    repeatable: repeatableTexts(input.findings),
    isSmallGroup: smallGroups(input.workbook, input.smallestGroup),
  }
}

/** The columns by which a row of any table says whose it is before anything has to be looked up. */
interface Pointers {
  readonly id: string
  readonly communities?: readonly string[]
  readonly cycle?: string
}

interface Finders {
  readonly cycles: ReadonlyMap<string, Cycle>
  readonly find: CommunityFinder
}

function communitiesOf(table: TableKey, row: Pointers, { cycles, find }: Finders): readonly string[] {
  if (table === 'communities') return [row.id]
  if (row.communities) return row.communities
  const cycle = cycles.get(row.cycle ?? '')
  return cycle ? [cycle.community] : find(row)
}

function activeCycles(cycles: readonly Cycle[], today: Day): Map<string, Cycle> {
  const active = new Map<string, Cycle>()
  for (const [communityId, own] of groupBy(cycles, (cycle) => cycle.community)) {
    const cycle = activeCycle(own, today)
    if (cycle) active.set(communityId, cycle)
  }
  return active
}

/** What references to a row hold. */
function refOf<K extends TableKey>(table: K, row: RowOf<K>): string {
  return row.id || String((row as Readonly<Record<string, unknown>>)[tables[table].title] ?? '')
}

/** The first of two rows with one ID has it, as for the reader. */
function byRef<K extends TableKey>(table: K, rows: readonly RowOf<K>[]): Map<string, RowOf<K>> {
  const named = rows.map((row): [string, RowOf<K>] => [refOf(table, row), row]).filter(([ref]) => ref !== '')
  return new Map(named.reverse())
}
