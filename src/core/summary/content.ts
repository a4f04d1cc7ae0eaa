import { addDays, compareDays } from '../dates'
import type { Day } from '../tables/records'
import { rowKey } from '../tables/row-key'
import { type Capped, capped } from './capped'
import { type ComingVisit, type Commitment, commitmentsOf, openPractice, visitsOf } from './commitments'
import {
  type CommunityDigest,
  type CycleNow,
  communityDigests,
  type NextMeeting,
  ownGoals,
} from './community-digest'
import { isNews, type LeadNotes, leadNotes } from './lead-notes'
import { leadSource, type ReplyTo } from './lead-of'
import type { NewsItem } from './news'
import { newsSource } from './news-since'
import { type NotMailed, personNotMailed } from './no-mail'
import { type Audience, type Person, peopleOf } from './people'
import type { GoalProgress } from './progress'
import { type WeekInput, type WeekView, weekView } from './week-view'

/** One person's summary of one week, as plain data; empty parts are empty lists. */
export interface Summary {
  readonly week: string
  readonly today: Day
  readonly person: Person
  /** `public` where the person may read only what families and board members may. */
  readonly audience: Audience
  /** Names of the person's communities. */
  readonly communities: readonly string[]
  readonly commitments: Capped<Commitment>
  readonly overdue: number
  /** Of every community, as the calendar file holds them; the letter caps them. */
  readonly meetings: readonly NextMeeting[]
  readonly cycles: Capped<CycleNow>
  readonly news: Capped<NewsItem>
  readonly goals: Capped<GoalProgress>
  readonly visits: Capped<ComingVisit>
  readonly lead: LeadNotes | null
  /** Where replies go; null for the account that sends. */
  readonly replyTo: ReplyTo | null
}

export interface WeekContent {
  readonly summaries: readonly Summary[]
  readonly notMailed: readonly NotMailed[]
}

const most = { commitments: 5, cycles: 4, news: 6, goals: 5, visits: 3 } as const
const meetingDaysAhead = 7

/** What everyone gets this week, and who gets nothing and why. `waits`: who has waited for a mail since an earlier run. */
export function weekContent(input: WeekInput, waits: (person: Person) => boolean = () => false): WeekContent {
  const view = weekView(input)
  const { people, notMailed } = peopleOf(view.workbook, view.today)
  const summarise = summariser(view, notMailed)
  const summaries = people.map(summarise)
  const quiet = summaries
    .filter((summary) => !isWorthMailing(summary))
    .map(({ person }) => personNotMailed(person, waits(person) ? 'overMeanwhile' : 'nothingNew'))
  return { summaries: summaries.filter(isWorthMailing), notMailed: [...notMailed, ...quiet] }
}

/** One person's summary whether or not there is anything new in it, as a test of it shows it; null for an address that nobody has. */
export function summaryFor(isWanted: (person: Person) => boolean, input: WeekInput): Summary | null {
  const view = weekView(input)
  const { people, notMailed } = peopleOf(view.workbook, view.today)
  const person = people.find(isWanted)
  return person ? summariser(view, notMailed)(person) : null
}

/** Nothing new and nothing due: no mail. A meeting is due in the week in which it takes place. */
function isWorthMailing(summary: Summary): boolean {
  const horizon = addDays(summary.today, meetingDaysAhead)
  const meetsSoon = summary.meetings.some((meeting) => meeting.date <= horizon)
  const lists = [summary.commitments.items, summary.news.items, summary.visits.items]
  return meetsSoon || lists.some((list) => list.length > 0) || isNews(summary.lead)
}

function summariser(view: WeekView, notMailed: readonly NotMailed[]): (person: Person) => Summary {
  const digestOf = communityDigests(view)
  const newsOf = newsSource(view)
  const practice = openPractice(view)
  const leadFor = leadSource(view)
  return (person) => {
    const inTeam = person.memberships.some((one) => one.audience === 'team')
    const digests = person.memberships.map((one) => ({
      ...digestOf(one.communityId),
      audience: one.audience,
    }))
    const commitments = inTeam ? commitmentsOf(person, practice, view) : []
    return {
      week: view.week,
      today: view.today,
      person,
      audience: inTeam ? 'team' : 'public',
      communities: digests.map((digest) => digest.name),
      commitments: capped(commitments, most.commitments),
      overdue: commitments.filter((one) => one.daysOverdue > 0).length,
      meetings: meetingsOf(digests),
      cycles: capped(
        digests.flatMap(({ audience, cycle }) => (audience === 'team' && cycle ? [cycle] : [])),
        most.cycles,
      ),
      news: capped(newsOf(person), most.news),
      goals: capped(goalsOf(person, digests, view), most.goals),
      visits: capped(inTeam ? visitsOf(person, view) : [], most.visits),
      lead: leadNotes(person, notMailed, view),
      replyTo: leadFor(person),
    }
  }
}

type DigestForReader = CommunityDigest & { readonly audience: Audience }

/** Agendas are the team's own words. */
function meetingsOf(digests: readonly DigestForReader[]): NextMeeting[] {
  return digests
    .flatMap(({ meeting, audience }) => {
      if (!meeting) return []
      return [audience === 'public' ? { ...meeting, agenda: '' } : meeting]
    })
    .sort((a, b) => compareDays(a.date, b.date) || (a.start ?? 0) - (b.start ?? 0))
}

/** Own goals first, then the communities' in turn, so that no community is left out because another has many. */
function goalsOf(person: Person, digests: readonly DigestForReader[], view: WeekView): GoalProgress[] {
  const inTurn = new Map<string, GoalProgress>()
  const lists = digests.map(({ audience, goals, publicGoals }) => (audience === 'team' ? goals : publicGoals))
  const longest = Math.max(0, ...lists.map((goals) => goals.length))
  for (let turn = 0; turn < longest; turn++) {
    for (const goals of lists) {
      const goal = goals[turn]
      if (goal) inTurn.set(rowKey(goal.place), goal)
    }
  }
  const inTeam = digests.some(({ audience }) => audience === 'team')
  return [...(inTeam ? ownGoals(person.memberIds, view) : []), ...inTurn.values()]
}
