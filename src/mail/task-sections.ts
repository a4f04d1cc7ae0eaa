import { stageName, stagePrompt } from '../core/cycles/templates'
import { formatDay, formatTime } from '../core/dates'
import { capped } from '../core/summary/capped'
import type { ComingVisit, Commitment } from '../core/summary/commitments'
import type { CycleNow, NextMeeting } from '../core/summary/community-digest'
import { type Line, line, type Section } from './letter'
import { cellLink } from './links'
import { dayWords, heading, listOf, moreWords, quote, title } from './wording'
import type { Writing } from './writing'

/** What the reader promised. */
export function commitmentSection(writing: Writing): Section {
  const { t, summary } = writing
  const { items, more } = summary.commitments
  const note = [moreWords(more, t), t('mail.commitments.note')].filter((text) => text !== '').join('. ')
  return { heading: t('mail.commitments'), lines: items.map((item) => commitmentLine(item, writing)), note }
}

/** Of somebody in many communities: the calendar file holds them all. */
const mostMeetings = 4

/** When and where the reader's communities meet next. */
export function meetingSection(writing: Writing): Section {
  const { t, summary } = writing
  const { length: count } = summary.meetings
  const { items, more } = capped(summary.meetings, mostMeetings)
  const note = [moreWords(more, t), t('mail.meeting.attached', { count })].filter((text) => text !== '')
  return {
    heading: t('mail.meetings', { count }),
    lines: items.map((meeting) => meetingLine(meeting, writing)),
    note: note.join('. '),
  }
}

/** The stage of each cycle and the question that goes with it. */
export function cycleSection(writing: Writing): Section {
  const { items, more } = writing.summary.cycles
  const lines = items.map((cycle) => cycleLine(cycle, writing))
  return { heading: writing.t('mail.cycles'), lines, note: moreWords(more, writing.t) }
}

export function visitSection(writing: Writing): Section {
  const { t, summary } = writing
  const lines = summary.visits.items.map((visit) => visitLine(visit, writing))
  return { heading: t('mail.visits'), lines, note: moreWords(summary.visits.more, t) }
}

function commitmentLine(item: Commitment, writing: Writing): Line {
  const { t } = writing
  const due = dueWords(item, writing)
  const helping = t('mail.commitment.helping', { names: listOf(item.helping, t), due })
  return line(heading(item.what, t), {
    href: cellLink(item.place, item.helping.length > 0 ? 'practice.supportedBy' : 'practice.status', writing),
    details: [item.helping.length > 0 ? helping : due],
    tone: item.daysOverdue > 0 ? 'late' : 'plain',
  })
}

function dueWords({ due, daysOverdue }: Commitment, { t, summary }: Writing): string {
  if (due === summary.today) return t('mail.commitment.today')
  const day = dayWords(due, summary.today, t)
  return daysOverdue > 0 ? t('mail.commitment.overdue', { day }) : t('mail.commitment.due', { day })
}

function meetingLine(meeting: NextMeeting, writing: Writing): Line {
  const { t } = writing
  const facts = [
    title(meeting.community),
    meeting.minutes ? t('mail.meeting.minutes', { count: meeting.minutes }) : '',
    meeting.how ? t(`choice.meetingHow.${meeting.how}`) : '',
    title(meeting.where),
  ]
  const agenda = meeting.agenda === '' ? '' : t('mail.meeting.agenda', { agenda: quote(meeting.agenda) })
  return line(whenWords(meeting, writing), {
    href: cellLink(meeting.place, 'meetings.date', writing),
    details: [facts.filter((fact) => fact !== '').join(' · '), agenda].filter((detail) => detail !== ''),
  })
}

function whenWords({ date, start }: NextMeeting, { t }: Writing): string {
  const day = formatDay(date, t)
  return start === null ? day : t('mail.meeting.when', { day, time: formatTime(start, t) })
}

function cycleLine(cycle: CycleNow, writing: Writing): Line {
  const { t } = writing
  const stage = title(stageName(cycle, t))
  const until = cycle.endsOn ? t('mail.cycle.until', { day: formatDay(cycle.endsOn, t) }) : ''
  return line(t('mail.cycle.stage', { community: title(cycle.community), stage }), {
    href: cellLink(cycle.place, 'cycles.stage', writing),
    details: [quote(stagePrompt(cycle, t)), until].filter((detail) => detail !== ''),
  })
}

function visitLine(visit: ComingVisit, writing: Writing): Line {
  const { t } = writing
  const values = { name: title(visit.other), day: formatDay(visit.date, t) }
  const key = visit.hosting ? 'mail.visit.host' : 'mail.visit.visitor'
  const lookingFor =
    visit.lookingFor === '' ? [] : [t('mail.visit.lookingFor', { text: quote(visit.lookingFor) })]
  return line(values.name === '' ? t(`${key}.noName`, values) : t(key, values), {
    href: cellLink(visit.place, 'visits.date', writing),
    details: lookingFor,
  })
}
