import type { Finding } from '../alignment/finding'
import { addDays } from '../dates'
import { type TableKey, tableKeys } from '../tables/declaration'
import type { Community, Cycle, Day, Goal, Member, Place, RowOf, Workbook } from '../tables/records'
import type { Known } from './known'

/** What a week's summaries are made from. */
export interface WeekInput {
  readonly workbook: Workbook
  readonly week: string
  readonly today: Day
  /** Minutes after midnight in the spreadsheet's zone. */
  readonly minutes: number
  /** What the last summary knew; null before the first. */
  readonly known: Known | null
  readonly findings: readonly Finding[]
  /** Where the cycle of a community is, by the community's ID. */
  readonly stages: ReadonlyMap<string, StageNow>
  /** Who was not reached last week. */
  readonly trouble: readonly MailTrouble[]
}

/** The stage in which a cycle is today. */
export interface StageNow {
  /** Key of its name in the catalogue; `<key>.prompt` is its prompt. */
  readonly key: string
  /** The last day of the stage, by its usual days. */
  readonly endsOn: Day | null
}

/** Somebody whom last week's summary did not, or perhaps did not, reach. */
export interface MailTrouble {
  readonly memberIds: readonly string[]
  readonly name: string
  readonly kind: 'failed' | 'unclear' | 'waiting'
  readonly why: string
}

/** The week's input with the look-ups that every person's summary needs, made once. */
export interface WeekView extends WeekInput {
  /** News is what has come after this day. */
  readonly since: Day
  readonly members: ReadonlyMap<string, Member>
  readonly goals: ReadonlyMap<string, Goal>
  readonly communities: ReadonlyMap<string, Community>
  readonly cycles: ReadonlyMap<string, Cycle>
  readonly evidenceByGoal: ReadonlyMap<string, readonly RowOf<'evidence'>[]>
  /** The cycle that a community is in. */
  readonly activeCycles: ReadonlyMap<string, Cycle>
  /** IDs of the communities that the row at this place belongs to; null where that cannot be told. */
  communitiesAt(place: Pick<Place, 'sheetId' | 'rowNumber'>): readonly string[] | null
}

const daysWithoutRecord = 7

export function weekView(input: WeekInput): WeekView {
  const { rows } = input.workbook
  const maps = {
    members: byId(rows.members),
    goals: byId(rows.goals),
    communities: byId(rows.communities),
    cycles: byId(rows.cycles),
  }
  const places = new Map<string, readonly string[]>()
  for (const table of tableKeys) {
    for (const row of rows[table]) places.set(placeKey(row.place), communitiesOf(table, row, maps))
  }
  return {
    ...input,
    ...maps,
    since: input.known?.day ?? addDays(input.today, -daysWithoutRecord),
    evidenceByGoal: groupBy(rows.evidence, (row) => row.goal),
    activeCycles: activeCycles(rows.cycles, input.today),
    communitiesAt: (place) => places.get(placeKey(place)) ?? null,
  }
}

/** Rows in groups, in their order. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

interface Maps {
  readonly members: ReadonlyMap<string, Member>
  readonly goals: ReadonlyMap<string, Goal>
  readonly communities: ReadonlyMap<string, Community>
  readonly cycles: ReadonlyMap<string, Cycle>
}

/** The columns by which rows of any table point to a community, whichever of them the table has. */
interface Pointers {
  readonly id: string
  readonly community?: string
  readonly communities?: readonly string[]
  readonly cycle?: string
  readonly goal?: string
  readonly owner?: string
  readonly who?: readonly string[]
  readonly by?: string
  readonly visitor?: string
}

/** The nearest pointer counts: the row's own community, then its cycle's, its goal's, and last those of the people in it. */
function communitiesOf(table: TableKey, row: Pointers, maps: Maps): string[] {
  if (table === 'communities') return [row.id]
  const direct = [row.community, row.owner, ...(row.communities ?? [])].filter((id) =>
    maps.communities.has(id ?? ''),
  )
  if (direct.length > 0) return direct as string[]
  const cycle = maps.cycles.get(row.cycle ?? '')
  if (cycle) return [cycle.community]
  const goal = maps.goals.get(row.goal ?? '')
  if (goal && maps.communities.has(goal.owner)) return [goal.owner]
  const people = [...(row.who ?? []), row.by ?? '', row.visitor ?? '', row.owner ?? '', goal?.owner ?? '']
  return [...new Set(people.flatMap((id) => maps.members.get(id)?.communities ?? []))]
}

/** Where the sheet does not say which cycle is active, the one that today lies in. */
function activeCycles(cycles: readonly Cycle[], today: Day): Map<string, Cycle> {
  const active = new Map<string, Cycle>()
  for (const cycle of cycles) {
    const running = cycle.status === 'active' || (cycle.status === null && contains(cycle, today))
    if (running && !active.has(cycle.community)) active.set(cycle.community, cycle)
  }
  return active
}

function contains(cycle: Cycle, today: Day): boolean {
  return cycle.start !== null && cycle.start <= today && (cycle.end === null || today <= cycle.end)
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.filter((row) => row.id !== '').map((row) => [row.id, row]))
}

function placeKey(place: Pick<Place, 'sheetId' | 'rowNumber'>): string {
  return `${place.sheetId}:${place.rowNumber}`
}
