import { nextFiring } from '../../../workbench/host/clock-schedule'
import type { ClockSchedule } from '../../../workbench/host/state'
import { createCallQueue } from '../../../workbench/host/wire'
import { hostWith } from './script-folder'

const TICK = `
  function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).nearMinute(20).create() }
  function tick(e) {
    MailApp.sendEmail('x@example.com', [e.hour, e.minute, e['day-of-week'], e.timezone, e.authMode].join(' '), 'b')
    if (e.source !== undefined) throw new Error('a clock has no spreadsheet')
  }`

function ticking() {
  const host = hostWith(TICK)
  host.run('install')
  return host
}

describe('the clock', () => {
  it('fires an hourly trigger once an hour, as its owner, with an event in UTC', () => {
    const host = ticking()
    const fired = host.advance('2026-11-23T18:00:00Z')
    expect(fired.map(({ dueAt }) => dueAt)).toEqual([
      '2026-11-23T15:20:00.000Z',
      '2026-11-23T16:20:00.000Z',
      '2026-11-23T17:20:00.000Z',
    ])
    expect(host.mails.map(({ subject }) => subject)).toContain('16 20 1 UTC FULL')
    expect(host.state.clock).toBe('2026-11-23T18:00:00.000Z')
  })

  it.each([
    ['late', { late: 600_000 }, ['15:30', '16:30']],
    ['skipped', { skip: ({ index }: { index: number }) => index === 0 }, ['16:20']],
    ['twice', { twice: ({ index }: { index: number }) => index === 0 }, ['15:20', '15:20', '16:20']],
  ])('fires %s when told to', (_, trouble, times) => {
    const host = ticking()
    host.advance('2026-11-23T17:00:00Z', trouble)
    expect(host.mails.map(({ sentAt }) => sentAt.slice(11, 16))).toEqual(times)
  })

  it('gives a trigger no user interface', () => {
    const host =
      hostWith(`function install() { ScriptApp.newTrigger('tick').timeBased().after(1000).create() }
      function tick() { SpreadsheetApp.getUi() }`)
    host.run('install')
    const [fired] = host.advance('2026-11-23T16:00:00Z')
    expect(fired?.reports[0]?.error).toContain('Cannot call SpreadsheetApp.getUi() from this context.')
    expect(host.advance('2026-11-25T16:00:00Z')).toEqual([])
  })

  it('forgets the mails of a day after 24 hours', () => {
    const host = hostWith(
      `function send() { MailApp.sendEmail('x@example.com', 's', 'b'); return MailApp.getRemainingDailyQuota() }`,
      {
        quota: 2,
      },
    )
    expect([host.run('send').result, host.run('send').result]).toEqual([1, 0])
    expect(host.run('send').error).toContain('Service invoked too many times for one day: email.')
    host.advance('2026-11-24T15:00:00Z')
    expect(host.run('send').result).toBe(1)
  })
})

describe('schedules', () => {
  const zone = { timeZone: 'America/New_York', every: 1, minute: 0 }
  it.each<[string, ClockSchedule, string, string]>([
    [
      'daily, over the end of summer time',
      { ...zone, unit: 'days', hour: 9 },
      '2026-10-31T14:00:00Z',
      '2026-11-01T14:00:00.000Z',
    ],
    [
      'daily, over its start',
      { ...zone, unit: 'days', hour: 9 },
      '2026-03-07T15:00:00Z',
      '2026-03-08T13:00:00.000Z',
    ],
    [
      'weekly on Mondays',
      { ...zone, unit: 'weeks', hour: 6, weekDay: 1 },
      '2026-11-23T12:00:00Z',
      '2026-11-30T11:00:00.000Z',
    ],
    [
      'monthly on the 31st',
      { ...zone, unit: 'months', hour: 0, monthDay: 31 },
      '2026-11-23T12:00:00Z',
      '2026-12-31T05:00:00.000Z',
    ],
    [
      'every five minutes',
      { ...zone, unit: 'minutes', every: 5 },
      '2026-11-23T12:00:00Z',
      '2026-11-23T12:05:00.000Z',
    ],
  ])('%s', (_, schedule, after, expected) => {
    expect(new Date(nextFiring(schedule, Date.parse(after))).toISOString()).toBe(expected)
  })
})

describe('calls of pages', () => {
  it('run ten at once, the others wait', async () => {
    const queue = createCallQueue()
    let running = 0
    let most = 0
    const call = () =>
      queue(async () => {
        most = Math.max(most, ++running)
        await new Promise((resolve) => setTimeout(resolve, 2))
        running--
      })
    await Promise.all(Array.from({ length: 25 }, call))
    expect([most, running]).toEqual([10, 0])
  })
})
