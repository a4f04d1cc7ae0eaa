import { addDays } from '../dates'
import { happenings, type NewsItem, newsFor } from './news'
import type { Person } from './people'
import { daysWithoutRecord, type WeekView } from './week-view'

/**
 * What has happened since the last summary that reached somebody: for those whom last week's did not reach, since the one before it, and so on as far
 * back as there are records.
 */
export function newsSource(view: WeekView): (person: Person) => NewsItem[] {
  const troubled = new Set(view.trouble.flatMap(({ memberIds }) => memberIds))
  const made = new Map<number, ReturnType<typeof happenings>>()
  const newsSince = (weeksBack: number) => {
    const known = made.get(weeksBack) ?? happenings(asOf(view, weeksBack))
    made.set(weeksBack, known)
    return known
  }
  return (person) => {
    const inTrouble = person.memberIds.some((id) => troubled.has(id)) ? 1 : 0
    return newsFor(person, newsSince(Math.max(inTrouble, view.unreached?.(person) ?? 0)), view)
  }
}

/** As so many summaries ago. Where there is no record of it, what the oldest one knew is old but for what is dated in the week before it. */
function asOf(view: WeekView, weeksBack: number): WeekView {
  if (weeksBack === 0) return view
  const records = [view.known, ...(view.knownEarlier ?? [])]
  const record = records[weeksBack]
  if (record) return { ...view, known: record, since: record.day, isDatedNew: false }
  const oldest = records.reduce((found, one) => one ?? found, null)
  return {
    ...view,
    known: oldest,
    since: addDays(oldest?.day ?? view.since, -daysWithoutRecord),
    isDatedNew: true,
  }
}
