import { dayNumber, weekStart } from '../core/dates'
import { languageNamed } from '../core/language'
import type { NextMeeting } from '../core/summary/community-digest'
import type { Summary } from '../core/summary/content'
import type { Day } from '../core/tables/records'
import { type Language, type Translate, translator } from '../messages'
import { type CalendarEvent, calendarFile, meetingUid } from './calendar'
import { letterHtml } from './letter-html'
import { letterText } from './text'
import { plainTitle } from './wording'
import { writeLetter } from './write-letter'
import type { SheetNames, Writing } from './writing'

/** What a run knows beside the summaries. */
export interface Sending {
  readonly fileId: string
  readonly bookUrl: string
  /** Of the workbook: for members of whom nobody has said one. */
  readonly language: Language
  /** The address whose account sends. */
  readonly sender: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly isTest: boolean
  /** The tab *Summary log*; null where the workbook has none yet. */
  readonly logSheetId: number | null
  readonly names: SheetNames
  /** Number of a column on a tab, from 1 on; null where the tab has none of it. */
  columnOf(sheetId: number, columnKey: string): number | null
  /** The instant at which the spreadsheet's zone shows a day and minutes. */
  instant(day: Day, minutes: number): number
}

/** A mail, ready to be posted. */
export interface ComposedMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly name: string
  readonly replyTo?: string
  readonly attachments?: readonly { readonly name: string; readonly type: string; readonly content: string }[]
}

/** Where nobody wrote down how long a meeting takes. */
const usualMinutes = 60
const senderName = 'Throughline'

/** One person's mail in their language. */
export function composeMail(summary: Summary, sending: Sending): ComposedMail {
  const language = languageNamed(summary.person.language) ?? sending.language
  const t = translator(language)
  const writing: Writing = { ...sending, t, language, summary }
  const letter = writeLetter(writing, sending.isTest)
  const attachments = summary.meetings.length > 0 ? [calendarAttachment(summary, sending, t)] : undefined
  return {
    to: summary.person.address,
    subject: headerText(letter.subject),
    text: letterText(letter),
    html: letterHtml(letter),
    name: nameOf(summary),
    ...(summary.replyTo && { replyTo: summary.replyTo.address }),
    ...(attachments && { attachments }),
  }
}

/** Without what would end the name and begin an address. */
function nameOf({ communities }: Summary): string {
  const [first] = communities
  return headerText(first ? `${senderName} · ${plainTitle(first).replace(/[<>"\\]/g, '')}` : senderName)
}

/** A line break in a header would begin another header. */
function headerText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim()
}

function calendarAttachment(summary: Summary, sending: Sending, t: Translate) {
  const sequence = Math.floor(dayNumber(weekStart(summary.week)) / 7)
  // A published event must have one (RFC 5546, 3.2.1): whoever would be answered.
  const organizer = summary.replyTo?.address ?? sending.sender
  const events = summary.meetings.map((meeting) => eventOf(meeting, { sequence, sending, organizer, t }))
  return {
    name: t('mail.calendar.file'),
    type: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: calendarFile(events, sending.now),
  }
}

interface EventSource {
  readonly sequence: number
  readonly sending: Sending
  readonly organizer: string
  readonly t: Translate
}

function eventOf(meeting: NextMeeting, { sequence, sending, organizer, t }: EventSource): CalendarEvent {
  return {
    uid: meetingUid(sending.fileId, meeting),
    sequence,
    date: meeting.date,
    startsAt: meeting.start === null ? null : sending.instant(meeting.date, meeting.start),
    minutes: meeting.minutes ?? usualMinutes,
    summary: t('mail.calendar.summary', { community: plainTitle(meeting.community) }),
    where: plainTitle(meeting.where),
    description: meeting.agenda,
    organizer,
  }
}
