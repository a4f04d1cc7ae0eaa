import { type LoggedRow, readLog } from '../../../src/app/weekly/log-tab'
import { previewWeek } from '../../../src/app/weekly/preview-week'
import { runHourly, runWeek } from '../../../src/app/weekly/run-week'
import { pause, schedule } from '../../../src/app/weekly/schedule-week'
import { sendTest } from '../../../src/app/weekly/send-test'
import {
  type FakeRun,
  fakeServices,
  newWorld,
  RunDied,
  ServiceFailed,
  type World,
} from '../../support/fake-services'
import { mondayAtEight, school } from '../../support/school'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day
const mondays = { day: 1, hour: 8 }
const ben = { userEmail: 'ben@example.org' }

/** The summary goes out on Mondays at eight, the first time in week 48 of 2026; *Start* is there. */
function scheduled(skippedWeeks: readonly string[] = []): World {
  const values = [
    ['Where we are', 'Throughline keeps this column up to date'],
    ...['Last summary', 'Next summary', 'Sent by', 'Needs attention'].map((label) => [label, '']),
  ]
  const world = newWorld([...school(), { sheetId: 90, name: 'Start', values }], mondayAtEight - day)
  schedule(fakeServices(world), { ...mondays, skippedWeeks })
  return world
}

const trouble = (world: World) => String(world.grids.find(({ sheetId }) => sheetId === 90)?.values[4]?.[1])
const logOf = (world: World) => world.grids.find(({ name }) => name === 'Summary log')
const logId = (world: World) => logOf(world)?.sheetId ?? 0
const gaps = (world: World) =>
  readLog(logOf(world))
    .filter(({ memberIds }) => memberIds.length === 0)
    .map(({ week: of, name, why }: LoggedRow) => `${of} ${name}: ${why}`)

/** The trigger fires so long after Monday at eight of week 48. */
function fire(world: World, later: number, run: FakeRun = {}): void {
  world.now = mondayAtEight + later
  try {
    runHourly(fakeServices(world, run))
  } catch (error) {
    if (!(error instanceof RunDied || error instanceof ServiceFailed)) throw error
  }
}

const silent =
  'Nothing went out in that week from the account that sends the mails, and Google does not say why.'
const early =
  'A run of that week ended too early, mailed only those whom somebody chose, or found nobody to mail, and none came after it.'

/** The fragment of the first link that stands after these words. */
const linksAfter = (text = '', words: string) => text.slice(text.indexOf(words)).match(/#(gid=\S+)/)?.[1]

it.each<[string, (world: World) => void, string, readonly string[]]>([
  [
    'no run came at all',
    (world) => fire(world, week),
    `The mails of the week from Mon, Nov 23 did not go out. ${silent}`,
    [`2026-W48 Everybody: ${silent}`],
  ],
  [
    'none came in two weeks',
    (world) => fire(world, 2 * week),
    'The mails of the weeks from Mon, Nov 23; Mon, Nov 30 did not go out. ',
    [`2026-W49 Everybody: ${silent}`, `2026-W48 Everybody: ${silent}`],
  ],
  [
    'none came after weeks that did have their mails',
    (world) => {
      fire(world, 0)
      fire(world, 2 * week)
    },
    'The mails of the week from Mon, Nov 30 did not go out. ',
    [`2026-W49 Everybody: ${silent}`],
  ],
  [
    'every run failed',
    (world) => {
      fire(world, 0, { failAt: 3 })
      fire(world, 3 * day, { failAt: 3 })
      fire(world, week)
    },
    'Thu, Nov 26, 8:05 AM: “Service error: mail.quotaLeft”',
    [
      '2026-W48 Everybody: The runs of that week failed, the last on Thu, Nov 26, 8:05 AM: “Service error: mail.quotaLeft”.',
    ],
  ],
  [
    'the only run died among its mails',
    (world) => {
      fire(world, 0, { dieAt: 24 })
      fire(world, week)
    },
    'The mails of the week from Mon, Nov 23 did not go out to everybody. ',
    [`2026-W48 Everybody else: ${early}`],
  ],
  [
    'a lead mailed some by hand, and no run the others',
    (world) => {
      world.now = mondayAtEight
      runWeek(fakeServices(world), { reason: 'now', only: ['ben@example.org'] })
      fire(world, week)
    },
    'The mails of the week from Mon, Nov 23 did not go out to everybody. ',
    [`2026-W48 Everybody else: ${early}`],
  ],
  [
    'Members was gone, and came back in the next',
    (world) => {
      const { grids } = world
      world.grids = grids.filter(({ name }) => name !== 'Members')
      fire(world, 0)
      world.grids = [...world.grids, ...grids.filter(({ name }) => name === 'Members')]
      fire(world, week)
    },
    'The mails of the week from Mon, Nov 23 did not go out to everybody. ',
    [`2026-W48 Everybody else: ${early}`],
  ],
  [
    'a lead sends the next week’s by hand',
    (world) => {
      world.now = mondayAtEight + week - hour
      runWeek(fakeServices(world, ben), { reason: 'now' })
    },
    'The mails of the week from Mon, Nov 23 did not go out. ',
    [`2026-W48 Everybody: ${silent}`],
  ],
  [
    'another lead takes over in the week after',
    (world) => {
      world.now = mondayAtEight + week - 4 * hour
      schedule(fakeServices(world, ben), mondays)
      expect(trouble(world)).toMatch(/^The mails of the week from Mon, Nov 23 did not go out\. /)
      fire(world, week, ben)
    },
    'The mails of the week from Mon, Nov 23 did not go out. ',
    [`2026-W48 Everybody: ${silent}`],
  ],
  [
    'who took over to catch up sent nothing either',
    (world) => {
      world.now = mondayAtEight + day
      schedule(fakeServices(world, ben), mondays)
      fire(world, week, ben)
    },
    'The mails of the week from Mon, Nov 23 did not go out. ',
    [`2026-W48 Everybody: ${silent}`],
  ],
  [
    'the log of the week after could not be written either',
    (world) => {
      fire(world, 0)
      world.closed.add(logId(world))
      fire(world, 2 * week)
      world.closed.clear()
      fire(world, 3 * week)
    },
    'The mails of the week from Mon, Nov 30 did not go out. ',
    [`2026-W49 Everybody: ${silent}`],
  ],
])('Start and the log name a week in which %s', (_what, happens, words, lines) => {
  const world = scheduled()
  happens(world)
  expect(trouble(world)).toContain(words)
  expect(gaps(world)).toEqual(lines)
})

it('Start goes on saying so until the next week’s run, the log for good, and each once', () => {
  const world = scheduled()
  world.quota = 2
  fire(world, week)
  world.quota = 100
  fire(world, week + hour)
  expect(trouble(world)).toMatch(/^The mails of the week from Mon, Nov 23 did not go out\. /)
  expect(world.delivered).toHaveLength(3)
  fire(world, 2 * week)
  expect(trouble(world)).toBe('')
  expect(gaps(world)).toEqual([`2026-W48 Everybody: ${silent}`])
})

it('the lead’s mail tells of the week, and whom a run that died in it left unclear', () => {
  const world = scheduled()
  fire(world, 0, { dieAt: 24 })
  world.now = mondayAtEight + week
  world.delivered.length = 0
  fire(world, week)
  const mail = world.delivered.find(({ to }) => to === 'lead@example.org')?.text
  expect(mail).toContain('The mails of the week from Mon, Nov 23 did not go out, or not to everybody')
  expect(mail).toContain('Cleo Park may not have got the last mail.')
  // The row of Cleo Park and the column of the address.
  expect(linksAfter(mail, 'Cleo Park may not have got')).toBe('gid=2&range=B4')
  const unclear = readLog(logOf(world)).filter(({ outcome }) => outcome === 'unclear')
  expect(unclear.map(({ week: of, name }) => `${of} ${name}`)).toContain('2026-W48 Cleo Park')
})

it('the preview and the test show the mails that go out after a week that was missed', () => {
  const world = scheduled()
  fire(world, 0)
  world.now = mondayAtEight + 2 * week
  const preview = previewWeek(fakeServices(world)).mails.map(({ to, text }) => ({ to, text }))
  world.delivered.length = 0
  sendTest(fakeServices(world, { userEmail: 'lead@example.org' }))
  const told = 'The mails of the week from Mon, Nov 30 did not go out, or not to everybody'
  expect(world.delivered.map(({ text }) => text)).toEqual([expect.stringContaining(told)])
  expect(linksAfter(world.delivered[0]?.text, told)).toBe(`gid=${logId(world)}&range=A1`)
  world.delivered.length = 0
  runWeek(fakeServices(world), { reason: 'now' })
  expect(preview).toEqual(world.delivered.map(({ to, text }) => ({ to, text })))
  expect(preview.map(({ to }) => to)).toContain('lead@example.org')
})

it.each<[string, (world: World) => void]>([
  ['without school', (world) => fire(world, 2 * week)],
  [
    'that a pause leaves out',
    (world) => {
      pause(fakeServices(world))
      world.now = mondayAtEight + 5 * day
      schedule(fakeServices(world), mondays)
      fire(world, week)
    },
  ],
  [
    'whose day was moved on before it came',
    (world) => {
      world.now = mondayAtEight - hour
      schedule(fakeServices(world), { day: 3, hour: 8 })
      fire(world, 2 * day)
    },
  ],
])('a week %s is not missed', (what, happens) => {
  const world = scheduled(what === 'without school' ? ['2026-W48', '2026-W49'] : [])
  happens(world)
  expect(world.delivered.length).toBeGreaterThan(0)
  expect([trouble(world), gaps(world)]).toEqual(['', []])
})

it('a pause says which weeks were missed before it', () => {
  const world = scheduled()
  world.now = mondayAtEight + 8 * day
  pause(fakeServices(world))
  expect(trouble(world)).toMatch(/^The mails of the weeks from Mon, Nov 23; Mon, Nov 30 did not go out\. /)
})
