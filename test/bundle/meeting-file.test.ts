import { type Desk, lead, setUpDesk, succeed } from '../support/bundle-host'

/** The lines of the calendar file in the lead's last mail, by their names. */
function meetingFile({ host }: Desk): Record<string, string> {
  const mail = host.mails.filter(({ to }) => to === lead).pop()
  const file = Buffer.from(mail?.attachments[0]?.base64 ?? '', 'base64').toString()
  const unfolded = file.replace(/\r\n /g, '').split('\r\n')
  return Object.fromEntries(unfolded.map((line) => line.split(/:(.*)/s).slice(0, 2)))
}

it('a meeting that is put off into winter time keeps its entry in calendars, and its hour on the wall', () => {
  const desk = setUpDesk({ now: '2026-10-26T14:00:00Z' })
  const type = (a1: string, value: string) => desk.host.edit({ sheetName: 'Meetings', a1, value })
  type('A2', 'Grade 4 team')
  type('B2', '2026-10-28')
  type('C2', '3:15 PM')
  type('D2', '45')
  succeed(desk.host.run('sendSummaryNow'))
  const summer = meetingFile(desk)
  expect(summer).toMatchObject({ DTSTART: '20261028T201500Z', DTEND: '20261028T210000Z' })
  // The clocks go back on November 1.
  type('B2', '2026-11-04')
  desk.host.advance('2026-11-02T15:00:00Z')
  succeed(desk.host.run('sendSummaryNow'))
  const winter = meetingFile(desk)
  expect(winter).toMatchObject({ DTSTART: '20261104T211500Z', DTEND: '20261104T220000Z', UID: summer.UID })
  expect(Number(winter.SEQUENCE)).toBe(Number(summer.SEQUENCE) + 1)
})
