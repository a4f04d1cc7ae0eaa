import { previewWeek } from '../../../src/app/weekly/preview-week'
import { runHourly, runWeek } from '../../../src/app/weekly/run-week'
import { pause, schedule } from '../../../src/app/weekly/schedule-week'
import { sendTest } from '../../../src/app/weekly/send-test'
import { fakeServices, newWorld, type World } from '../../support/fake-services'
import { on, tabOf } from '../../support/grids'
import { mondayAtEight, readers, school } from '../../support/school'
import { readersNow } from './people-of-history'

const hour = 3_600_000
const day = 24 * hour

/** A world in which Monday at eight was scheduled on the Sunday before. */
function scheduled(world: World = newWorld(school(), mondayAtEight - day)): World {
  schedule(fakeServices(world), { day: 1, hour: 8 })
  world.now = mondayAtEight
  return world
}

/** Something that is due for everybody. */
const meetingOf = (date: string) =>
  tabOf('meetings', 17, [{ id: 'T-100', community: 'Grade 2 team', date: on(date) }])

const addresses = (world: World) => world.delivered.map((mail) => mail.to)

describe('the hourly run', () => {
  it('costs one call while nothing is due', () => {
    const world = scheduled()
    world.now -= hour
    const services = fakeServices(world)
    expect(runHourly(services)).toEqual({ kind: 'idle' })
    expect(services.calls).toEqual(['memory.get'])
  })

  it('mails everyone once when it is due, and is idle after that', () => {
    const world = scheduled()
    expect(runHourly(fakeServices(world))).toMatchObject({
      kind: 'ran',
      week: '2026-W48',
      counts: { sent: 5, waiting: 0 },
    })
    expect(addresses(world)).toEqual(readers)
    world.now += hour
    expect(runHourly(fakeServices(world))).toEqual({ kind: 'idle' })
    expect(world.delivered).toHaveLength(5)
  })

  it('is due again a week later', () => {
    const world = scheduled()
    runHourly(fakeServices(world))
    world.now = mondayAtEight + 7 * day
    expect(runHourly(fakeServices(world))).toMatchObject({ kind: 'ran', week: '2026-W49' })
  })

  it('sends the week once when the trigger comes days late', () => {
    const world = scheduled()
    world.now = mondayAtEight + 3 * day
    runHourly(fakeServices(world))
    expect(runHourly(fakeServices(world))).toEqual({ kind: 'idle' })
    expect(new Set(addresses(world)).size).toBe(world.delivered.length)
  })

  it('is idle for the trigger of an owner who was taken over', () => {
    const world = scheduled()
    schedule(fakeServices(world, { userEmail: 'ben@example.org' }), { day: 1, hour: 9 })
    world.now = mondayAtEight + 7 * day + 2 * hour
    expect(runHourly(fakeServices(world))).toEqual({ kind: 'idle' })
    expect(runHourly(fakeServices(world, { userEmail: 'ben@example.org' }))).toMatchObject({ kind: 'ran' })
  })
})

describe('a run', () => {
  it('keeps to its budget of calls', () => {
    const world = scheduled(newWorld(school({ teachers: 70 }), mondayAtEight - day))
    runHourly(fakeServices(world))
    world.now = mondayAtEight + 7 * day
    const services = fakeServices(world)
    runHourly(services)
    const sends = services.calls.filter((name) => name === 'mail.send').length
    const reads = services.calls.filter((name) => name === 'book.readTab').length
    const batches = Math.ceil(sends / 25)
    expect(sends).toBeGreaterThan(0)
    expect(reads).toBe(world.grids.length)
    // Two writes of the ledger a batch, and one more look at Members before each but the first.
    expect(services.calls.length - sends - reads - (3 * batches - 1)).toBeLessThanOrEqual(15)
  })

  it('leaves the mail to the run that holds the lock', () => {
    const world = scheduled()
    world.lockHeld = true
    expect(runWeek(fakeServices(world), { reason: 'now' })).toEqual({ kind: 'busy' })
    expect(world.delivered).toEqual([])
  })

  it('mails nobody from a copy of the file', () => {
    const world = scheduled()
    world.fileId = 'file-2'
    expect(runWeek(fakeServices(world), { reason: 'now' })).toEqual({ kind: 'copied' })
    expect(world.delivered).toEqual([])
  })

  it('mails nobody twice when two leads press Send now and the trigger fires', () => {
    const world = scheduled()
    runWeek(fakeServices(world), { reason: 'now' })
    runWeek(fakeServices(world, { userEmail: 'ben@example.org' }), { reason: 'now' })
    runHourly(fakeServices(world))
    expect(addresses(world)).toEqual(readers)
  })

  it('goes on with those who waited for the limit, the next day and first', () => {
    const world = scheduled()
    world.quota = 2
    expect(runHourly(fakeServices(world))).toMatchObject({ counts: { sent: 2, waiting: 3 } })
    world.now += hour
    const nextHour = fakeServices(world)
    expect(runHourly(nextHour)).toEqual({ kind: 'noQuota' })
    expect(nextHour.calls).not.toContain('book.readTab')
    world.now += day
    world.quota = 100
    expect(runHourly(fakeServices(world))).toMatchObject({ counts: { sent: 3, waiting: 0 } })
    expect(addresses(world)).toEqual(readers)
  })

  it('mails those first in a new week whom the limit kept waiting all through the old one', () => {
    const world = scheduled(
      newWorld([...school({ teachers: 20 }), meetingOf('2026-12-02')], mondayAtEight - day),
    )
    const mailedIn = (days: number) => {
      const before = world.delivered.length
      for (let passed = 0; passed < days; passed++, world.now += day) {
        world.quota = 2
        runHourly(fakeServices(world))
      }
      return addresses(world).slice(before)
    }
    const old = mailedIn(7)
    expect(new Set(old).size).toBe(14)
    const waited = readersNow(world).filter((address) => !old.includes(address))
    expect(mailedIn(6)).toEqual(expect.arrayContaining(waited))
  })

  it('stops sending before six minutes are over, and goes on in the next hour', () => {
    const world = scheduled(newWorld(school({ teachers: 60 }), mondayAtEight - day))
    world.sendMs = 9_000
    const started = world.now
    runHourly(fakeServices(world))
    expect(world.now - started).toBeLessThan(5 * 60_000)
    for (let run = 0; run < 3; run++) {
      world.now += hour
      runHourly(fakeServices(world))
    }
    expect(new Set(addresses(world)).size).toBe(65)
    expect(world.delivered).toHaveLength(65)
  })

  it.each([
    ['refused', { outcome: 'refused', why: 'Invalid email' } as const, { failed: 1, unclear: 0 }],
    [
      'unclear',
      { outcome: 'unclear', why: 'Service error', arrives: true } as const,
      { failed: 0, unclear: 1 },
    ],
  ])('writes down a mail that is %s and does not send it again by itself', (_name, trouble, counts) => {
    const world = scheduled()
    world.trouble.set('ben@example.org', trouble)
    expect(runHourly(fakeServices(world))).toMatchObject({ counts: { sent: 4, ...counts } })
    world.trouble.clear()
    world.now += hour
    runHourly(fakeServices(world))
    expect(addresses(world).filter((to) => to === 'ben@example.org').length).toBeLessThanOrEqual(1)
  })

  it('tries a refused address again when somebody sends by hand, an unclear one never', () => {
    const world = scheduled()
    world.trouble.set('ben@example.org', { outcome: 'refused', why: 'Invalid email' })
    world.trouble.set('cleo@example.org', { outcome: 'unclear', why: 'Service error' })
    runHourly(fakeServices(world))
    world.trouble.clear()
    runWeek(fakeServices(world), { reason: 'now' })
    expect(addresses(world).filter((to) => to === 'ben@example.org')).toHaveLength(1)
    expect(addresses(world)).not.toContain('cleo@example.org')
  })

  it('takes the word of the Summary log where the properties were lost', () => {
    const world = scheduled()
    runHourly(fakeServices(world))
    for (const key of [...world.properties.keys()].filter((name) => name.startsWith('week.')))
      world.properties.delete(key)
    runWeek(fakeServices(world), { reason: 'now' })
    expect(world.delivered).toHaveLength(5)
  })

  it('knows a member whose address was changed in mid-week, and one who was entered anew', () => {
    const world = scheduled()
    runHourly(fakeServices(world))
    const moved = { 'ben@example.org': 'ben.new@example.org', 'M-003': 'M-999' } as Record<string, string>
    world.grids = world.grids.map((grid) =>
      grid.sheetId === 2
        ? { ...grid, values: grid.values.map((row) => row.map((cell) => moved[String(cell)] ?? cell)) }
        : grid,
    )
    runWeek(fakeServices(world), { reason: 'now' })
    expect(world.delivered).toHaveLength(5)
  })

  it('writes a log that says of everyone what happened', () => {
    const world = scheduled()
    runHourly(fakeServices(world))
    const log = world.grids.find((grid) => grid.name === 'Summary log')
    const told = new Map(log?.values.slice(1).map((row) => [row[2], row[4]]))
    expect(told.get('Ana Ruiz')).toBe('Sent')
    expect(told.get('Dan Left')).toBe('No mail')
    expect(told.size).toBe(9)
  })
})

describe('scheduling', () => {
  it('says in words why there is no trigger, and switches nothing on', () => {
    const world = newWorld(school(), mondayAtEight)
    world.triggerRefusal = 'This script has too many triggers.'
    expect(schedule(fakeServices(world), { day: 1, hour: 8 })).toEqual({
      kind: 'trigger',
      why: 'This script has too many triggers.',
    })
    world.now += 8 * day
    expect(runHourly(fakeServices(world))).toEqual({ kind: 'idle' })
  })

  it('names the lead who sent before', () => {
    const world = scheduled()
    expect(
      schedule(fakeServices(world, { userEmail: 'ben@example.org' }), { day: 5, hour: 15 }),
    ).toMatchObject({
      kind: 'scheduled',
      owner: 'ben@example.org',
      before: 'lead@example.org',
    })
  })

  it('mails nobody a second time when the day moves within the week', () => {
    const world = scheduled()
    runHourly(fakeServices(world))
    schedule(fakeServices(world), { day: 3, hour: 8 })
    world.now = mondayAtEight + 2 * day
    runHourly(fakeServices(world))
    expect(world.delivered).toHaveLength(5)
  })

  it('mails nobody while it is paused', () => {
    const world = scheduled()
    expect(pause(fakeServices(world))).toBe('paused')
    expect(runHourly(fakeServices(world))).toEqual({ kind: 'idle' })
    expect(world.triggers.size).toBe(0)
  })
})

describe('a test', () => {
  it('goes to the person at the keyboard only, is marked, and leaves the week as it was', () => {
    const world = scheduled()
    expect(sendTest(fakeServices(world, { userEmail: 'cleo@example.org' }))).toMatchObject({ kind: 'posted' })
    expect(addresses(world)).toEqual(['cleo@example.org'])
    expect(world.delivered[0]?.subject).toMatch(/^\[Test\]/)
    runHourly(fakeServices(world))
    expect(addresses(world).filter((to) => to === 'cleo@example.org')).toHaveLength(2)
  })

  it('says so when the person is on no Members tab', () => {
    const world = scheduled()
    const report = sendTest(fakeServices(world, { userEmail: 'nobody@example.org' }))
    expect(report).toEqual({ kind: 'notMember', address: 'nobody@example.org' })
  })
})

it('previews every mail, who gets none and why, without sending or writing', () => {
  const world = scheduled()
  const before = new Map(world.properties)
  const preview = previewWeek(fakeServices(world))
  expect(preview.mails.map((mail) => mail.to)).toEqual(readers)
  expect(preview.notMailed.map(({ name, why }) => [name, why])).toEqual([
    ['Dan Left', 'left'],
    ['Eve Quiet', 'stopped'],
    ['Hal Twice', 'badAddress'],
    ['Ida Alone', 'noCommunity'],
  ])
  expect(world.delivered).toEqual([])
  expect(world.properties).toEqual(before)
})
