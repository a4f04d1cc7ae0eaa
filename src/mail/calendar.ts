import { dayNumber, dayOfNumber } from '../core/dates'
import { fingerprint } from '../core/summary/fingerprint'
import type { Day } from '../core/tables/records'
import { utf8Length } from '../core/utf8-length'

/** A meeting for somebody's calendar. */
export interface CalendarEvent {
  /** Stays the same as long as it is the same meeting: a later file then moves the entry and adds none. */
  readonly uid: string
  /** Grows from week to week: a calendar keeps the highest, and the later of two that are the same (RFC 5545, 3.8.7.4; RFC 5546, 2.1.5). */
  readonly sequence: number
  readonly date: Day
  /** Milliseconds since 1970; null where the meeting has no time yet and stands for the whole day. */
  readonly startsAt: number | null
  readonly minutes: number
  readonly summary: string
  readonly where: string
  readonly description: string
  /** The address of whoever answers for the meeting; '' where nobody is known. */
  readonly organizer: string
}

/** Octets of a line, its end left out (RFC 5545, 3.1). */
const longestLine = 75

/** An iCalendar file (RFC 5545). Times are in UTC, so that no zone has to be described in it. `writtenAt`: milliseconds since 1970. */
export function calendarFile(events: readonly CalendarEvent[], writtenAt: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Throughline//Weekly summary//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, writtenAt)),
    'END:VCALENDAR',
  ]
  return lines.map((text) => `${fold(text)}\r\n`).join('')
}

/** The same for every mail about a meeting of a file. */
export function meetingUid(
  fileId: string,
  meeting: { readonly id: string; readonly community: string; readonly date: Day },
): string {
  const own = meeting.id === '' ? `${meeting.community} ${meeting.date}` : meeting.id
  return `${fingerprint(`${fileId} ${own}`).toString(36)}@throughline.invalid`
}

function eventLines(event: CalendarEvent, writtenAt: number): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(writtenAt)}`,
    ...whenLines(event),
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.organizer === '' ? [] : [`ORGANIZER:${mailtoUri(event.organizer)}`]),
    ...(event.where === '' ? [] : [`LOCATION:${escapeText(event.where)}`]),
    ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    'END:VEVENT',
  ]
}

function whenLines({ date, startsAt, minutes }: CalendarEvent): string[] {
  if (startsAt === null) {
    const next = dayOfNumber(dayNumber(date) + 1)
    return [
      `DTSTART;VALUE=DATE:${date.replace(/-/g, '')}`,
      `DTEND;VALUE=DATE:${next.replace(/-/g, '')}`,
      // Its hour is not known: it must not make the whole day look busy (RFC 5545, 3.8.2.7).
      'TRANSP:TRANSPARENT',
    ]
  }
  return [`DTSTART:${utc(startsAt)}`, `DTEND:${utc(startsAt + minutes * 60_000)}`]
}

/** The value of ORGANIZER is a link (RFC 5545, 3.8.4.3), in which some signs that addresses may hold are written as codes (RFC 6068, 2). */
function mailtoUri(address: string): string {
  return `mailto:${address.replace(/[%/?#&;=^\x60{|}]/g, encodeURIComponent)}`
}

/** '20261130T194500Z' */
function utc(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '')
}

/** RFC 5545, 3.3.11. Control characters have no place in a text value. */
function escapeText(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, (found) => `\\${found}`)
      .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
      .replace(/[\u0000-\u001f\u007f]/g, ' ')
  )
}

/** Long lines go on after a line break and a space, never within a character (RFC 5545, 3.1). */
function fold(text: string): string {
  let folded = ''
  let octets = 0
  for (const character of text) {
    const size = utf8Length(character)
    if (octets + size > longestLine) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
