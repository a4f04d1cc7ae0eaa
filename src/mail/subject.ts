import { addDays, formatDay } from '../core/dates'
import type { Summary } from '../core/summary/content'
import type { LeadNotes } from '../core/summary/lead-notes'
import type { Translate } from '../messages'
import { weekWords } from './wording'
import type { Writing } from './writing'

/** The week and the one thing that matters most to this reader. */
export function subjectOf({ summary, t }: Writing): string {
  return t('mail.subject', { week: weekWords(summary.week, t), thing: mainThing(summary, t) })
}

/** In the order of what a reader would be sorry to have missed. */
export function mainThing(summary: Summary, t: Translate): string {
  if (summary.overdue > 0) return t('mail.thing.overdue', { count: summary.overdue })
  const meeting = meetingThing(summary, t)
  if (meeting) return meeting
  const due = summary.commitments.items.length + summary.commitments.more
  if (due > 0) return t('mail.thing.due', { count: due })
  if (summary.visits.items.length > 0) return t('mail.thing.visit')
  return newsThing(summary, t)
}

function meetingThing(summary: Summary, t: Translate): string | null {
  const [next] = summary.meetings
  if (!next || next.date > addDays(summary.today, 7)) return null
  const day = formatDay(next.date, t)
  if (summary.audience === 'public') return t('mail.thing.meetingPublic', { day })
  return next.date === summary.today ? t('mail.thing.meetingToday') : t('mail.thing.meeting', { day })
}

function newsThing(summary: Summary, t: Translate): string {
  const news = summary.news.items.length + summary.news.more
  const toLookAt = summary.lead ? thingsToLookAt(summary.lead) : 0
  if (summary.news.items.some((item) => item.kind === 'goalMet')) return t('mail.thing.goalMet')
  if (news > 0) return t('mail.thing.news', { count: news })
  return toLookAt > 0 ? t('mail.thing.lead', { count: toLookAt }) : t('mail.thing.quiet')
}

function thingsToLookAt(notes: LeadNotes): number {
  const { newProblems, newWarnings, newBadAddresses, trouble, missed } = notes
  return (
    newProblems +
    newWarnings +
    newBadAddresses +
    trouble.items.length +
    trouble.more +
    Math.min(1, missed.length)
  )
}
