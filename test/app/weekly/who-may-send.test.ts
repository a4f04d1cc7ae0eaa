import { readLog } from '../../../src/app/weekly/log-tab'
import { previewWeek } from '../../../src/app/weekly/preview-week'
import { reportWords } from '../../../src/app/weekly/report'
import { runHourly, runWeek } from '../../../src/app/weekly/run-week'
import { pause, schedule } from '../../../src/app/weekly/schedule-week'
import { sendTest } from '../../../src/app/weekly/send-test'
import { translator } from '../../../src/messages'
import { fakeServices, newWorld, RunDied, type World } from '../../support/fake-services'
import { on, tabOf } from '../../support/grids'
import { mondayAtEight, readers, school } from '../../support/school'

const hour = 3_600_000
const t = translator('en')
const day = 24 * hour

function scheduled(world: World = newWorld(school(), mondayAtEight - day)): World {
  schedule(fakeServices(world), { day: 1, hour: 8 })
  world.now = mondayAtEight
  return world
}

const addresses = (world: World) => world.delivered.map((mail) => mail.to)

describe('somebody who may not write', () => {
  const viewer = { userEmail: 'viewer@example.org', isViewer: true }

  it('mails nobody', () => {
    const world = scheduled()
    const before = new Map(world.properties)
    expect(runWeek(fakeServices(world, viewer), { reason: 'now' })).toEqual({ kind: 'noWrite' })
    expect(world.delivered).toEqual([])
    expect(world.properties).toEqual(before)
  })

  it('neither takes over nor pauses', () => {
    const world = scheduled()
    const before = new Map(world.properties)
    expect(schedule(fakeServices(world, viewer), { day: 2, hour: 8 })).toEqual({ kind: 'noWrite' })
    expect(pause(fakeServices(world, viewer))).toBe('noWrite')
    expect(world.properties).toEqual(before)
    expect([...world.triggers]).toEqual(['lead@example.org'])
  })
})

describe('somebody whose address Google does not say', () => {
  const nameless = { userEmail: '' }

  it('switches nothing on', () => {
    const world = newWorld(school(), mondayAtEight)
    expect(schedule(fakeServices(world, nameless), { day: 1, hour: 8 })).toEqual({ kind: 'noAddress' })
    expect(world.triggers.size).toBe(0)
    world.now += 8 * day
    expect(runHourly(fakeServices(world))).toEqual({ kind: 'idle' })
  })

  it('gets no test', () => {
    const world = scheduled()
    expect(sendTest(fakeServices(world, nameless))).toEqual({ kind: 'noAddress' })
    expect(world.delivered).toEqual([])
  })
})

describe('a permission that is taken back while mails go out', () => {
  const why = 'Specified permissions are not sufficient to call MailApp.sendEmail.'

  it('leaves nobody unclear: the rest waits, and is mailed when it is given again', () => {
    const world = scheduled()
    world.trouble.set('cleo@example.org', { outcome: 'forbidden', why })
    const report = runHourly(fakeServices(world))
    expect(report).toMatchObject({
      stop: 'permission',
      counts: { sent: 2, waiting: 3, unclear: 0, failed: 0 },
    })
    expect(addresses(world)).toEqual(readers.slice(0, 2))
    world.trouble.clear()
    world.now += hour
    expect(runHourly(fakeServices(world))).toMatchObject({
      stop: null,
      counts: { sent: 3, waiting: 0 },
    })
    expect(addresses(world)).toEqual(readers)
  })
})

describe('an owner who has taken the permission to mail back', () => {
  it('leaves everybody waiting, and Start says so and what to do', () => {
    const labels = [
      'Now',
      'What to do next',
      'Last check',
      'Last summary',
      'Next summary',
      'Sent by',
      'Needs attention',
    ]
    const values = [
      ['Where we are', 'Throughline keeps this column up to date'],
      ...labels.map((label) => [label, '']),
    ]
    const start = { sheetId: 90, name: 'Start', values }
    const world = scheduled(newWorld([...school(), start], mondayAtEight - day))
    const report = runHourly(fakeServices(world, { mayNotMail: true }))
    expect(report).toMatchObject({ stop: 'permission', counts: { sent: 0, waiting: 5, unclear: 0 } })
    expect(JSON.stringify(world.grids)).toContain(
      'Google no longer lets Throughline send mail from this account',
    )
    world.now += hour
    expect(runHourly(fakeServices(world, { mayNotMail: true }))).toEqual({ kind: 'noQuota' })
    expect(runHourly(fakeServices(world))).toMatchObject({ counts: { sent: 5, waiting: 0 } })
  })

  it('cannot switch the summary on', () => {
    const world = newWorld(school(), mondayAtEight)
    expect(() => schedule(fakeServices(world, { mayNotMail: true }), { day: 1, hour: 8 })).toThrow(
      /permissions/,
    )
    expect(world.properties.has('schedule')).toBe(false)
    expect(world.triggers.size).toBe(0)
  })
})

describe('somebody who waits for the day’s limit until nothing is due any more', () => {
  it('gets no empty mail, and the log says why', () => {
    const grids = [
      tabOf('communities', 1, [{ id: 'C-001', name: 'Team', lead: 'Ana' }]),
      tabOf('members', 2, [
        { id: 'M-001', name: 'Ana', email: 'lead@example.org', role: 'Teacher', communities: 'Team' },
        { id: 'M-002', name: 'Ben', email: 'ben@example.org', role: 'Teacher', communities: 'Team' },
      ]),
      tabOf('meetings', 7, [{ id: 'T-001', community: 'Team', date: on('2026-11-23'), agenda: 'Books' }]),
    ]
    const world = scheduled(newWorld(grids, mondayAtEight - day))
    world.quota = 1
    expect(runHourly(fakeServices(world))).toMatchObject({ counts: { sent: 1, waiting: 1 } })
    world.now += 2 * day
    world.quota = 100
    const { mails, notMailed, already } = previewWeek(fakeServices(world))
    expect({ mails, notMailed, already }).toEqual({
      mails: [],
      notMailed: [{ name: 'Ben', address: 'ben@example.org', why: 'overMeanwhile' }],
      already: ['Ana'],
    })
    expect(runHourly(fakeServices(world))).toMatchObject({
      counts: { sent: 0, waiting: 0, already: 1, skipped: 1 },
    })
    expect(addresses(world)).toEqual(['lead@example.org'])
    const log = readLog(world.grids.find(({ name }) => name === 'Summary log'))
    expect(log.map(({ name, outcome, why }) => [name, outcome, why])).toEqual([
      ['Ana', 'sent', ''],
      ['Ben', 'skipped', 'waited until what was due had passed, and nothing new has come'],
    ])
    world.now += hour
    expect(runHourly(fakeServices(world))).toEqual({ kind: 'idle' })
  })
})

describe('Google failing in words that nobody knows', () => {
  /** From now on nobody can say whether a mail went out. */
  function failing(teachers = 20): World {
    const world = scheduled(newWorld(school({ teachers }), mondayAtEight - day))
    for (let number = 100; number < 100 + teachers; number++)
      world.trouble.set(`teacher${number}@example.org`, { outcome: 'unclear', why: 'Une erreur' })
    for (const to of readers) world.trouble.set(to, { outcome: 'unclear', why: 'Une erreur' })
    return world
  }
  const hours = (world: World, count: number) =>
    Array.from({ length: count }, () => {
      const report = runHourly(fakeServices(world))
      world.now += hour
      return report.kind === 'ran' ? report.counts.unclear : report.kind
    })

  it('for two hours asks about four people, and then about two a day', () => {
    const world = failing()
    expect(hours(world, 26)).toEqual([2, 4, ...Array(23).fill('idle'), 6])
    const services = fakeServices(world)
    expect(runHourly(services)).toEqual({ kind: 'idle' })
    expect(services.calls).toEqual(['memory.get'])
  })

  it('is not taken for lasting because a run before it died and left many unclear', () => {
    const world = failing(60)
    expect(() => runHourly(fakeServices(world, { dieAt: 20 }))).toThrow(RunDied)
    expect(hours(world, 3)).toEqual([27, 29, 'idle'])
  })

  it('is said to be tried again while the summary is on, and only then', () => {
    const world = failing()
    expect(reportWords(runHourly(fakeServices(world)), t)).toContain(
      'It is tried again by itself, at first within the hour',
    )
    pause(fakeServices(world))
    const words = reportWords(runWeek(fakeServices(world), { reason: 'now' }), t)
    expect(words).toContain('The weekly summary is off, so choose Send now… again')
    expect(words).not.toContain('tried again within')
  })

  it('for an hour holds nobody up for longer', () => {
    const world = failing()
    hours(world, 1)
    world.trouble.clear()
    expect(runHourly(fakeServices(world))).toMatchObject({ counts: { sent: 23, unclear: 2, waiting: 0 } })
  })

  it('waits for nobody who sends by hand, and goes on by itself once that has worked', () => {
    const world = failing()
    hours(world, 3)
    world.trouble.clear()
    world.quota = 5
    expect(runWeek(fakeServices(world), { reason: 'now' })).toMatchObject({ counts: { sent: 5 } })
    world.quota = 100
    expect(hours(world, 2)).toEqual([4, 'idle'])
    expect(world.delivered).toHaveLength(21)
  })
})
