import { addDays, compareDays, daysBetween } from '../dates'
import type { Day, Place, RowOf } from '../tables/records'
import type { Person } from './people'
import type { WeekView } from './week-view'

/** Something that the reader said they would do, or help somebody with. */
export interface Commitment {
  readonly what: string
  readonly place: Place
  readonly due: Day
  /** 0 where it is not overdue. */
  readonly daysOverdue: number
  /** Names of those whom the reader promised support; empty for the reader's own work. */
  readonly helping: readonly string[]
}

/** A visit to a classroom that is coming. */
export interface ComingVisit {
  readonly place: Place
  readonly date: Day
  readonly lookingFor: string
  /** The reader is the one who is visited. */
  readonly hosting: boolean
  /** The other one's name, or what stands in the cell in its place; '' where nothing does. */
  readonly other: string
}

const daysAhead = 7
const visitDaysAhead = 21

/** Every row of practice that is open and due within a week, by the member ID of those in it. */
export function openPractice(view: WeekView): ReadonlyMap<string, readonly RowOf<'practice'>[]> {
  const byMember = new Map<string, RowOf<'practice'>[]>()
  const horizon = addDays(view.today, daysAhead)
  for (const row of view.workbook.rows.practice) {
    if (!isOpen(row, view) || row.due === null || row.due > horizon) continue
    for (const id of new Set([...row.who, ...row.supportedBy])) {
      byMember.set(id, [...(byMember.get(id) ?? []), row])
    }
  }
  return byMember
}

/** The reader's own, the longest overdue first. */
export function commitmentsOf(
  person: Person,
  open: ReadonlyMap<string, readonly RowOf<'practice'>[]>,
  view: WeekView,
): Commitment[] {
  const rows = new Set(person.memberIds.flatMap((id) => open.get(id) ?? []))
  return [...rows]
    .map((row) => commitmentFrom(row, person, view))
    .sort((a, b) => compareDays(a.due, b.due) || a.helping.length - b.helping.length)
}

export function visitsOf(person: Person, view: WeekView): ComingVisit[] {
  const horizon = addDays(view.today, visitDaysAhead)
  const isMine = (id: string) => person.memberIds.includes(id)
  return view.workbook.rows.visits
    .filter((row) => row.date !== null && row.date >= view.today && row.date <= horizon && row.noticed === '')
    .filter((row) => isMine(row.visitor) || isMine(row.host))
    .map((row) => ({
      place: row.place,
      date: row.date ?? view.today,
      lookingFor: view.repeatable(row.lookingFor, row.place),
      hosting: isMine(row.host),
      other: nameIn(isMine(row.host) ? row.visitor : row.host, row.place, view),
    }))
    .sort((a, b) => compareDays(a.date, b.date))
}

/** A guest from elsewhere is on no list. */
function nameIn(cell: string, place: Place, view: WeekView): string {
  return view.members.get(cell)?.name ?? view.repeatable(cell, place)
}

function isOpen(row: RowOf<'practice'>, view: WeekView): boolean {
  const ended = row.status === 'done' || row.status === 'dropped'
  return !ended && view.cycles.get(row.cycle)?.status !== 'closed'
}

function commitmentFrom(row: RowOf<'practice'>, person: Person, view: WeekView): Commitment {
  const own = row.who.some((id) => person.memberIds.includes(id))
  const due = row.due ?? view.today
  return {
    what: view.repeatable(row.what, row.place),
    place: row.place,
    due,
    daysOverdue: Math.max(0, daysBetween(due, view.today)),
    helping: own ? [] : row.who.map((id) => view.members.get(id)?.name ?? '').filter((name) => name !== ''),
  }
}
