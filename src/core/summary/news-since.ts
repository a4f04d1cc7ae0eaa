import { addDays } from '../dates'
import { happenings, type NewsItem, newsFor } from './news'
import type { Person } from './people'
import { daysWithoutRecord, type WeekView } from './week-view'

/** What has happened since the last summary that reached somebody: for those whom last week's did not reach, since the one before it. */
export function newsSource(view: WeekView): (person: Person) => NewsItem[] {
  const missed = new Set(view.trouble.flatMap(({ memberIds }) => memberIds))
  const news = happenings(view)
  const newsSinceEarlier = missed.size > 0 ? happenings(asOfEarlier(view)) : news
  return (person) => {
    const hasMissed = person.memberIds.some((id) => missed.has(id))
    return newsFor(person, hasMissed ? newsSinceEarlier : news, view)
  }
}

function asOfEarlier(view: WeekView): WeekView {
  const known = view.knownEarlier ?? null
  return { ...view, known, since: known?.day ?? addDays(view.since, -daysWithoutRecord) }
}
