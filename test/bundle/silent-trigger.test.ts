import { type Desk, lead, people, setUpDesk, shown, succeed, summaryMenu } from '../support/bundle-host'

const others = people(3)
const everyone = [lead, ...others.map(({ email }) => email)].sort()
const other = others[0]?.email ?? ''
/** Monday, 8:30 in Chicago, and the day after. */
const due = '2026-11-30T14:30:00Z'
const hourLater = '2026-11-30T15:30:00Z'
const tuesday = '2026-12-01T16:30:00Z'

/** A team with a meeting on Wednesday, and the summary switched on by the lead. */
function scheduledTeam(): Desk {
  const desk = setUpDesk({ with: { members: others }, editors: [other] })
  desk.host.edit({ sheetName: 'Meetings', a1: 'A2', value: 'Grade 4 team' })
  desk.host.edit({ sheetName: 'Meetings', a1: 'B2', value: '2026-12-02' })
  succeed(
    desk.host.clickMenu(summaryMenu('Schedule…'), {
      answers: [['ok', 'Monday'], ['ok', '8'], ['ok', ''], 'ok'],
    }),
  )
  desk.host.advance('2026-11-30T13:30:00Z')
  return desk
}

const attention = (desk: Desk) =>
  shown(desk, 'Start').find(([label]) => label === 'Needs attention')?.[1] ?? ''
const mailed = (desk: Desk) => desk.host.mails.map(({ to }) => to).sort()

it('a run that Google lets fail says so on Start, and the next one takes it away', () => {
  const desk = scheduledTeam()
  const [fired] = desk.host.advance(due, { failAt: 12 })
  expect(fired?.reports[0]?.error).toContain('Service error')
  expect(attention(desk)).toMatch(
    /could not go out on Mon, Nov 30, 8:\d\d AM: “Service error: \w+”.*tried again/,
  )
  desk.host.advance(hourLater)
  expect(attention(desk)).toBe('')
  expect(mailed(desk)).toEqual(everyone)
})

it('a trigger that has gone with its owner is told on Start by the next check, in the sidebar, and another lead makes up for it', () => {
  const desk = scheduledTeam()
  desk.host.state.triggers.length = 0
  desk.host.advance(tuesday)
  succeed(desk.host.run('checkAlignment', [], { user: other }))
  expect(attention(desk)).toContain(`Mon, Nov 30, 8:00 AM have not gone out: ${lead}’s account`)
  const { summary } = succeed(desk.host.run('viewNow', [], { user: other })).result as { summary: string[] }
  expect(summary[0]).toContain('have not gone out')
  const time = { day: 1, hour: 8, pausedUntil: '', skippedWeeks: [] }
  const { words } = succeed(desk.host.run('saveSchedule', [time], { user: other })).result as {
    words: string
  }
  expect(words).toContain(`before, it was ${lead}. The mails of this week`)
  expect(attention(desk)).toBe('')
  desk.host.advance('2026-12-01T18:30:00Z')
  expect(mailed(desk)).toEqual(everyone)
})
