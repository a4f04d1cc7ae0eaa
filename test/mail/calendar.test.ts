import { type CalendarEvent, calendarFile, meetingUid } from '../../src/mail/calendar'

const event: CalendarEvent = {
  uid: 'abc@throughline.invalid',
  sequence: 2968,
  date: '2026-11-24',
  startsAt: Date.UTC(2026, 10, 24, 21, 15),
  minutes: 45,
  summary: 'Grade 2 team: meeting',
  where: 'Room 12; east, \\ wing',
  description: 'First\nSecond',
  organizer: "lea.o'dahl+a%b@example.org",
}
const writtenAt = Date.UTC(2026, 10, 23, 14, 5)
const fileOf = (changes: Partial<CalendarEvent> = {}) => calendarFile([{ ...event, ...changes }], writtenAt)

it('says when the meeting is in UTC, and for how long', () => {
  expect(fileOf()).toContain('DTSTART:20261124T211500Z\r\nDTEND:20261124T220000Z\r\n')
})

it('stands for the whole day, and keeps nobody busy in it, where no time is known', () => {
  expect(fileOf({ startsAt: null, date: '2026-12-31' })).toContain(
    'DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nTRANSP:TRANSPARENT\r\n',
  )
})

it('keeps people busy only where it knows when, and has no organizer where nobody is known', () => {
  expect(fileOf({ organizer: '' })).not.toMatch(/^(TRANSP|ORGANIZER)/m)
})

it.each([
  ['ORGANIZER', "mailto:lea.o'dahl+a%25b@example.org"],
  ['LOCATION', 'Room 12\\; east\\, \\\\ wing'],
  ['DESCRIPTION', 'First\\nSecond'],
  ['SEQUENCE', '2968'],
  ['DTSTAMP', '20261123T140500Z'],
])('writes %s by the rules of the format', (name, value) => {
  expect(fileOf()).toContain(`\r\n${name}:${value}\r\n`)
})

it('breaks lines at 75 octets, never within a character, so that they join again', () => {
  const summary = 'Überlegung 🎒 '.repeat(20).trim()
  const lines = fileOf({ summary }).split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(fileOf({ summary }).replace(/\r\n /g, '')).toContain(`SUMMARY:${summary}\r\n`)
})

it('lets no text begin a line of its own', () => {
  const file = fileOf({ summary: 'x\r\nATTENDEE:mailto:spy@example.org', description: 'y\u2028ATTENDEE:z' })
  expect(file).not.toMatch(/^ATTENDEE/m)
})

it('knows a meeting again by its ID, and two meetings apart', () => {
  const meeting = { id: 'T-001', community: 'Grade 2 team', date: '2026-11-24' }
  expect(meetingUid('file', meeting)).toBe(meetingUid('file', { ...meeting, date: '2026-11-25' }))
  expect(meetingUid('file', meeting)).not.toBe(meetingUid('file', { ...meeting, id: 'T-002' }))
  expect(meetingUid('file', meeting)).not.toBe(meetingUid('other file', meeting))
})
