import type { Choice } from '../tables/declaration'
import type { Day, Goal, Place, RowOf } from '../tables/records'
import { saysNothing } from '../unfilled'
import { isNewlyMet, isNewRow } from './known'
import { isPersonal, mayRead } from './may-read'
import type { Audience, Person } from './people'
import { progressOf } from './progress'
import { type NewsTable, tellsSomething } from './tells-something'
import type { WeekView } from './week-view'

/** Something that has happened since the last summary. */
export type NewsItem =
  | (NewsBase & {
      readonly kind: 'evidence'
      /** null where there is none or its group is too small to be shown. */
      readonly value: number | null
      readonly unit: string
      readonly hidden: boolean
      /** What it tells us, as typed; '' for readers outside the team. */
      readonly tells: string
    })
  | (NewsBase & { readonly kind: 'practiceDone' })
  | (NewsBase & { readonly kind: 'goalMet' })
  | (NewsBase & { readonly kind: 'result'; readonly met: Choice<'met'> | null; readonly result: string })
  | (NewsBase & { readonly kind: 'resource' })

interface NewsBase {
  /** What it is about, as typed: the goal, the work, the title. */
  readonly title: string
  readonly place: Place
  /** Names of those to thank; empty for readers outside the team. */
  readonly thanks: readonly string[]
  /** The reader is one of them. */
  readonly mine: boolean
}

/** An item before it is known who reads it. */
interface Happening {
  readonly item: NewsItem
  readonly day: Day
  readonly by: readonly string[]
  /** null: everyone in the team. */
  readonly communityIds: readonly string[] | null
  /** The goal it tells of; null where it tells of none. */
  readonly goal: Goal | null
}

/** Everything new in the workbook, the latest first; hand the result to `newsFor` for each reader. */
export function happenings(view: WeekView): Happening[] {
  const all = [
    ...goalsMet(view),
    ...practiceDone(view),
    ...newEvidence(view),
    ...newResults(view),
    ...newResources(view),
  ]
  const order = ['goalMet', 'result', 'practiceDone', 'evidence', 'resource']
  return all.sort(
    (a, b) =>
      order.indexOf(a.item.kind) - order.indexOf(b.item.kind) || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0),
  )
}

/** What one reader is told of it, without names and the team's own words outside the team. */
export function newsFor(person: Person, all: readonly Happening[], view: WeekView): NewsItem[] {
  const audiences = new Map(person.memberships.map((one) => [one.communityId, one.audience]))
  const news: NewsItem[] = []
  for (const happening of all) {
    const audience = audienceFor(happening, audiences, view)
    const { goal } = happening
    if (audience && goal && !mayRead({ memberIds: person.memberIds, audience }, goal, view)) continue
    if (audience === 'team') news.push(withNames(happening, person, view))
    if (audience === 'public' && isPublic(happening.item)) news.push(withoutNames(happening.item))
  }
  return news
}

function audienceFor(
  { communityIds, goal }: Happening,
  audiences: ReadonlyMap<string, Audience>,
  view: WeekView,
): Audience | null {
  // What is one person's is theirs in whatever team they are.
  const inAnyTeam = communityIds === null || (goal !== null && isPersonal(goal, view))
  const found = inAnyTeam ? [...audiences.values()] : communityIds.map((id) => audiences.get(id))
  if (found.includes('team')) return 'team'
  return !inAnyTeam && found.includes('public') ? 'public' : null
}

function withNames({ item, by }: Happening, person: Person, view: WeekView): NewsItem {
  const mine = by.some((id) => person.memberIds.includes(id))
  const others = by.filter((id) => !person.memberIds.includes(id))
  return {
    ...item,
    mine,
    thanks: others.map((id) => view.members.get(id)?.name ?? '').filter((name) => name !== ''),
  }
}

function isPublic(item: NewsItem): boolean {
  return item.kind === 'evidence' || item.kind === 'goalMet' || item.kind === 'result'
}

function withoutNames(item: NewsItem): NewsItem {
  if (item.kind === 'evidence') return { ...item, tells: '' }
  return item.kind === 'result' ? { ...item, result: '' } : item
}

const nobody = { thanks: [], mine: false } as const

function goalsMet(view: WeekView): Happening[] {
  const { known } = view
  if (!known) return []
  return [...view.goals.values()]
    .filter((goal) => goal.status === 'met' && !saysNothing(goal.goal))
    .filter((goal) => isNewlyMet(known, goal, view.numberOf))
    .map((goal) => ({
      item: { kind: 'goalMet', title: view.repeatable(goal.goal, goal.place), place: goal.place, ...nobody },
      day: view.today,
      by: [],
      communityIds: view.communitiesAt(goal.place) ?? [],
      goal,
    }))
}

function practiceDone(view: WeekView): Happening[] {
  const done = view.workbook.rows.practice.filter((row) => row.status === 'done' && !saysNothing(row.what))
  const { known } = view
  const isNew = (row: RowOf<'practice'>) => {
    const number = view.numberOf('practice', row)
    const goesByRecord = known !== null && number > 0
    if (goesByRecord && !known.practiceDone.has(number)) return true
    return (view.isDatedNew || !goesByRecord) && isRecent(row.doneOn, view)
  }
  return done.filter(isNew).map((row) => ({
    item: { kind: 'practiceDone', title: view.repeatable(row.what, row.place), place: row.place, ...nobody },
    day: row.doneOn ?? view.today,
    by: row.who,
    communityIds: view.communitiesAt(row.place) ?? [],
    goal: null,
  }))
}

function newEvidence(view: WeekView): Happening[] {
  return ofKnownGoals(
    newRows(view, 'evidence', (row) => row.date),
    view,
  ).map(({ row, ...of }) => {
    const hidden = view.isSmallGroup(row)
    return {
      item: {
        kind: 'evidence',
        title: view.repeatable(of.goal.goal, of.goal.place),
        place: row.place,
        value: hidden ? null : row.value,
        unit: of.goal.unit,
        hidden,
        tells: hidden ? '' : said(row.tells, row.place, view),
        ...nobody,
      },
      day: row.date ?? view.today,
      by: row.by === '' ? [] : [row.by],
      ...of,
    }
  })
}

function newResults(view: WeekView): Happening[] {
  return ofKnownGoals(
    newRows(view, 'results', () => null),
    view,
  ).map(({ row, ...of }) => ({
    item: {
      kind: 'result',
      title: view.repeatable(of.goal.goal, of.goal.place),
      place: row.place,
      met: row.met,
      result: isOfSmallGroup(of.goal, view) ? '' : said(row.result, row.place, view),
      ...nobody,
    },
    day: view.today,
    by: [],
    ...of,
  }))
}

/** A line to write on that nobody has written on is no words of theirs. */
function said(text: string, place: Place, view: WeekView): string {
  return saysNothing(text) ? '' : view.repeatable(text, place)
}

/** What is written about a goal whose number is not shown says that number as often as not. */
function isOfSmallGroup(goal: Goal, view: WeekView): boolean {
  return progressOf(goal, view.evidenceByGoal.get(goal.id || goal.goal) ?? [], view.isSmallGroup).hidden
}

function newResources(view: WeekView): Happening[] {
  return newRows(view, 'resources', (row) => row.added).map((row) => ({
    item: {
      kind: 'resource',
      title: view.repeatable(row.title, row.place),
      place: row.place,
      ...nobody,
    },
    day: row.added ?? view.today,
    by: row.sharedBy === '' ? [] : [row.sharedBy],
    communityIds: null,
    goal: null,
  }))
}

/** Before the first summary everything would be new: then only what is dated in the last days. */
function newRows<K extends NewsTable>(
  view: WeekView,
  table: K,
  dayOf: (row: RowOf<K>) => Day | null,
): RowOf<K>[] {
  const rows: readonly RowOf<K>[] = view.workbook.rows[table]
  const { known, numberOf, isDatedNew } = view
  return rows.filter(
    (row) =>
      tellsSomething(table, row, view) &&
      ((known !== null && isNewRow(known, { table, row, numberOf })) ||
        (isDatedNew && isRecent(dayOf(row), view))),
  )
}

function isRecent(day: Day | null, view: WeekView): boolean {
  return day !== null && day >= view.since && day <= view.today
}

interface OfGoal<R> extends Pick<Happening, 'communityIds'> {
  readonly row: R
  readonly goal: Goal
}

/** Whose goal it is that cannot be found is not known either: nobody is told of such rows. */
function ofKnownGoals<R extends { readonly goal: string; readonly place: Place }>(
  rows: readonly R[],
  view: WeekView,
): OfGoal<R>[] {
  return rows.flatMap((row) => {
    const goal = view.goals.get(row.goal)
    return goal ? [{ row, goal, communityIds: view.communitiesAt(row.place) ?? [] }] : []
  })
}
