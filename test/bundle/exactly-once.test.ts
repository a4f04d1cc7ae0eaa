import type { ClockTrouble } from '../../workbench/host/fire-triggers'
import type { Disturbance } from '../../workbench/host/meter'
import type { RunReport } from '../../workbench/host/run-report'
import { deleteTab, renameTab } from '../../workbench/sheets/user-actions'
import {
  type Desk,
  deskFrom,
  lead,
  people,
  plainMenu,
  records,
  type SavedDesk,
  saveDesk,
  setUpDesk,
  shown,
  succeed,
  summaryMenu,
  tabOn,
  told,
  trimRows,
} from '../support/bundle-host'

const isSoak = Boolean(process.env.THROUGHLINE_SOAK)
const others = people(32)
const everyone = [lead, ...others.map(({ email }) => email)]
/** Monday, 8:30 in Chicago: the first firing after the scheduled hour, and the ones after it. */
const due = '2026-11-30T14:30:00Z'
const hourLater = '2026-11-30T15:30:00Z'
const twoHoursLater = '2026-11-30T16:30:00Z'
const dayLater = '2026-12-01T16:30:00Z'
const weekLater = '2026-12-07T15:30:00Z'

/** Of days that pass only the hours in which mail may be due: each firing loads the bundle, and those of nights find nothing to do. */
const mornings: ClockTrouble = { skip: ({ dueAt }) => !/T1[3-7]:/.test(dueAt) }

/** A team with something to read in its mail, and the summary switched on; the clock stands an hour before it is due. */
function scheduledTeam(members: ReturnType<typeof people>): SavedDesk {
  const desk = setUpDesk({ with: { members } })
  const type = (sheetName: string, a1: string, value: string) => desk.host.edit({ sheetName, a1, value })
  type('Goals', 'A2', 'Children read with joy')
  type('Goals', 'B2', 'Team')
  type('Goals', 'D2', 'Grade 4 team')
  type('Meetings', 'A2', 'Grade 4 team')
  type('Meetings', 'B2', '2026-12-02')
  succeed(desk.host.run('checkAlignment'))
  succeed(
    desk.host.clickMenu(summaryMenu('Schedule…'), {
      answers: [['ok', 'Monday'], ['ok', '8'], ['ok', ''], 'ok'],
    }),
  )
  desk.host.advance('2026-11-30T13:30:00Z')
  return saveDesk(trimRows(desk, 36))
}

/** 33 people: two batches. */
const base = scheduledTeam(others)

interface Logged {
  readonly address: string
  readonly outcome: string
}

function log(desk: Desk): Logged[] {
  return records(desk, 'Summary log').map((row) => ({
    address: row.Address ?? '',
    outcome: row['What happened'] ?? '',
  }))
}

/** What stands beside a label on Start. */
function start(desk: Desk, label: string): string {
  return shown(desk, 'Start').find(([first]) => first === label)?.[1] ?? ''
}

/** Each mail went to one address only, so that counting addresses counts mails. */
function mailed({ host }: Desk): string[] {
  return host.mails.map(({ to, cc, bcc }) => [to, cc, bcc].filter(Boolean).join(','))
}

/** What somebody is told who sends the week's mails by hand. */
function sendNow(host: Pick<Desk['host'], 'run'>): string {
  return (succeed(host.run('sendSummaryNow')).result as { words: string }).words
}

interface Harm {
  readonly twice: readonly string[]
  /** Neither mailed nor named as somebody to ask, to wait for or to repair. */
  readonly lost: readonly string[]
  /** Mailed, yet the log does not say so (or that it is not clear). */
  readonly untold: readonly string[]
  readonly error: string | null
  /** People are unclear and Start does not say so. */
  readonly silent: boolean
}

const noHarm: Harm = { twice: [], lost: [], untold: [], error: null, silent: false }

function harmOf(desk: Desk, error: string | null = null, team = everyone): Harm {
  const sent = mailed(desk)
  const lines = log(desk)
  const named = (outcomes: readonly string[]) =>
    new Set(
      lines
        .filter(({ outcome }) => outcomes.some((start) => outcome.startsWith(start)))
        .map(({ address }) => address),
    )
  const known = named(['Sent', 'Unclear'])
  const toAsk = named(['Unclear', 'Waiting', 'Not sent'])
  return {
    twice: sent.filter((to, index) => sent.indexOf(to) !== index),
    lost: team.filter((address) => !sent.includes(address) && !toAsk.has(address)),
    untold: sent.filter((address) => !known.has(address)),
    error,
    silent: named(['Unclear']).size > 0 && !start(desk, 'Needs attention').includes('not clear'),
  }
}

function errorsOf(fired: readonly { readonly reports: readonly RunReport[] }[]): string | null {
  return fired.flatMap(({ reports }) => reports).find(({ error }) => error !== null)?.error ?? null
}

/** The week's run under a disturbance, and the two runs after it, of which the second finds nothing to do. */
function weekWith(
  disturbance: Disturbance,
  saved: SavedDesk = base,
): Desk & { readonly error: string | null } {
  const desk = deskFrom(saved)
  desk.host.advance(due, disturbance)
  const error = errorsOf([...desk.host.advance(hourLater), ...desk.host.advance(twoHoursLater)])
  return { ...desk, error }
}

const undisturbed = undisturbedWeek(base)

function undisturbedWeek(saved: SavedDesk) {
  const desk = deskFrom(saved)
  const [fired] = desk.host.advance(due)
  const report = fired?.reports[0]
  if (!report) throw new Error('The trigger did not fire')
  return { desk, report }
}

const callCount = undisturbed.report.callCount
const calls = Array.from({ length: callCount }, (_, index) => index + 1)
const closing = calls.slice(-12)
/** Readings are alike and mails of one batch are, so the usual run takes some of them; what is written at the end it takes call by call. */
const every = (step: number) =>
  calls.filter((call) => isSoak || call % step === 0 || (step === 2 && closing.includes(call)))

describe('the weekly run', () => {
  it('mails everybody once, in two batches, and says so', () => {
    const { desk, report } = undisturbed
    expect(report.error).toBeNull()
    expect(mailed(desk).sort()).toEqual([...everyone].sort())
    // Two a batch of the ledger; then the state, with what else is to be remembered.
    expect(report.calls['PropertiesService.Properties.setProperty']).toBe(4)
    expect(report.calls['PropertiesService.Properties.setProperties']).toBe(1)
    expect(harmOf(desk)).toEqual(noHarm)
    expect(log(desk)).toHaveLength(33)
    expect(start(desk, 'Last summary')).toBe(
      '33 mails were sent on Mon, Nov 30, 8:24 AM by lea.dahl@example.org.',
    )
  })

  // Those of a team of three are all taken, in the soak those of two batches, too.
  it.each(isSoak ? [2, others.length] : [2])(
    'mails nobody twice and loses nobody, whichever call it dies before (a lead and %i others)',
    (count) => {
      const members = others.slice(0, count)
      const saved = scheduledTeam(members)
      const { report } = undisturbedWeek(saved)
      const harmed = Array.from({ length: report.callCount }, (_, index) => index + 1).flatMap((dieAt) => {
        const { error, ...desk } = weekWith({ dieAt }, saved)
        const harm = harmOf(desk, error, [lead, ...members.map(({ email }) => email)])
        return JSON.stringify(harm) === JSON.stringify(noHarm) ? [] : [{ dieAt, ...harm }]
      })
      expect(harmed).toEqual([])
    },
  )

  it('mails nobody twice and loses nobody, whichever call it dies after', () => {
    const harmed = every(2).flatMap((dieAfter) => {
      const { error, ...desk } = weekWith({ dieAfter })
      const harm = harmOf(desk, error)
      return JSON.stringify(harm) === JSON.stringify(noHarm) ? [] : [{ dieAfter, ...harm }]
    })
    expect(harmed).toEqual([])
  })

  it.each(['failAt', 'failAfter'] as const)(
    'mails nobody twice and loses nobody, whichever call Google lets fail (%s)',
    (when) => {
      const harmed = every(5).flatMap((call) => {
        const { error, ...desk } = weekWith({ [when]: call })
        const harm = harmOf(desk, error)
        return JSON.stringify(harm) === JSON.stringify(noHarm) ? [] : [{ [when]: call, ...harm }]
      })
      expect(harmed).toEqual([])
    },
  )
})

describe('people whose mail is not certain', () => {
  /** One of the first batch's mails. */
  const dyingMail = calls.find((call) => call > 40) ?? 40
  const unclear = (desk: Desk) => log(desk).filter(({ outcome }) => outcome.startsWith('Unclear'))

  it('stand in the log and on Start, are told to the lead in the next mail, and are mailed again the week after', () => {
    const desk = weekWith({ dieAfter: dyingMail })
    const first = mailed(desk)
    expect(first.length).toBeLessThan(33)
    expect(unclear(desk)).toHaveLength(25)
    expect(start(desk, 'Needs attention')).toBe(
      'For 25 people it is not clear whether the mail arrived: see the Summary log.',
    )
    desk.host.edit({ sheetName: 'Meetings', a1: 'A3', value: 'Grade 4 team' })
    desk.host.edit({ sheetName: 'Meetings', a1: 'B3', value: '2026-12-09' })
    desk.host.advance(weekLater, mornings)
    const second = desk.host.mails.slice(first.length)
    expect(second.map(({ to }) => to).sort()).toEqual([...everyone].sort())
    const { body = '' } = second.find(({ to }) => to === lead) ?? {}
    expect(body).toContain(
      'Person 03 may not have got the last mail. It was not sent a second time; please ask.',
    )
    expect(body.match(/may not have got/g)?.length).toBeGreaterThanOrEqual(5)
  })

  it('are alone in their batch where one call fails after its mail went out, and get no second mail', () => {
    const desk = weekWith({ failAfter: dyingMail })
    expect(unclear(desk)).toHaveLength(1)
    expect(start(desk, 'Needs attention')).toContain('For 1 person it is not clear')
    sendNow(desk.host)
    expect(mailed(desk).sort()).toEqual([...everyone].sort())
  })

  it('are not mailed again by hand either', () => {
    const desk = weekWith({ dieAfter: dyingMail })
    const before = mailed(desk).length
    succeed(desk.host.run('sendSummaryNow'))
    expect(mailed(desk)).toHaveLength(before)
  })
})

describe('the log', () => {
  it('comes back where somebody deleted it, wherever the run dies', () => {
    const desk = deskFrom(base)
    deleteTab(desk.person, tabOn(desk, 'Summary log').id)
    const saved = saveDesk(desk)
    const harmed = [...closing, callCount + 4, callCount + 8].flatMap((dieAfter) => {
      const { error, ...after } = weekWith({ dieAfter }, saved)
      const harm = harmOf(after, error)
      return JSON.stringify(harm) === JSON.stringify(noHarm) ? [] : [{ dieAfter, ...harm }]
    })
    expect(harmed).toEqual([])
  })

  it('leaves a tab alone that somebody gave its name', () => {
    const desk = deskFrom(base)
    deleteTab(desk.person, tabOn(desk, 'Summary log').id)
    renameTab(desk.person, tabOn(desk, 'Sheet1').id, 'Summary log')
    desk.host.edit({ sheetName: 'Summary log', a1: 'A1', value: 'Mine' })
    desk.host.advance(due)
    expect(mailed(desk)).toHaveLength(33)
    expect(shown(desk, 'Summary log')).toEqual([['Mine', ...Array(25).fill('')]])
    expect(records(desk, 'Summary log 2')).toHaveLength(33)
  })
})

describe('Google’s limit on mails', () => {
  it.each(isSoak ? Array.from({ length: 34 }, (_, index) => index) : [0, 1, 24, 25, 26, 32, 33])(
    'of %s a day lets the others wait, named, and go first the next day',
    (quota) => {
      const desk = deskFrom(base, { quota })
      desk.host.advance(due)
      expect(mailed(desk)).toHaveLength(quota)
      expect(harmOf(desk)).toEqual(noHarm)
      expect(log(desk).filter(({ outcome }) => outcome.startsWith('Waiting'))).toHaveLength(33 - quota)
      const hours = desk.host.advance(twoHoursLater).map(({ reports }) => reports[0]?.result)
      expect(hours).toEqual(
        Array(2).fill(expect.objectContaining({ kind: quota === 33 ? 'idle' : 'noQuota' })),
      )
      desk.host.advance(dayLater, mornings)
      expect(new Set(mailed(desk)).size).toBe(mailed(desk).length)
      expect(mailed(desk).length).toBe(Math.min(33, quota * 2))
      expect(harmOf(desk)).toEqual(noHarm)
    },
  )
})

describe('a clock that', () => {
  it.each([
    ['fires late by three hours', { ...mornings, late: 3 * 3_600_000 }],
    ['fires late by two days', { ...mornings, late: 48 * 3_600_000 }],
    ['fires twice each time', { twice: () => true }],
    ['skips the first five times', { skip: ({ index }: { index: number }) => index < 5 }],
    ['skips two days', { skip: ({ index }: { index: number }) => index < 48 }],
  ])('%s still brings one mail to everybody', (_name, trouble) => {
    const desk = deskFrom(base)
    expect(errorsOf(desk.host.advance('2026-12-03T14:00:00Z', trouble))).toBeNull()
    expect(mailed(desk).sort()).toEqual([...everyone].sort())
    expect(harmOf(desk)).toEqual(noHarm)
  })

  it('is put back an hour in the night brings one mail a week', () => {
    // In Chicago, 1:30 of November 1 comes twice.
    const desk = setUpDesk({ now: '2026-10-25T20:00:00Z', with: { members: people(2), start: '2026-09-07' } })
    desk.host.edit({ sheetName: 'Meetings', a1: 'A2', value: 'Grade 4 team' })
    desk.host.edit({ sheetName: 'Meetings', a1: 'B2', value: '2026-11-04' })
    succeed(
      desk.host.clickMenu(summaryMenu('Schedule…'), {
        answers: [['ok', 'Sunday'], ['ok', '1'], ['ok', ''], 'ok'],
      }),
    )
    // The hours around it, in UTC.
    desk.host.advance('2026-11-02T12:00:00Z', { skip: ({ dueAt }) => !/T0[4-9]:/.test(dueAt) })
    expect(mailed(desk)).toHaveLength(3)
  })
})

describe('two leads at once', () => {
  const second = others[0]?.email ?? ''

  it('get one mail each: the second is told that a run is under way', () => {
    const desk = deskFrom(base)
    const release = desk.host.holdLock('document')
    expect(desk.host.run('sendSummaryNow', [], { user: second }).result).toMatchObject({ done: false })
    const { ui } = desk.host.clickMenu(summaryMenu('Send now…'), { answers: ['yes', 'ok'] })
    expect(told({ ui })).toContain('Another run is under way. Nothing was sent by this one.')
    expect(mailed(desk)).toEqual([])
    release()
    desk.host.run('sendSummaryNow')
    expect(mailed(desk)).toHaveLength(33)
  })

  it('get one mail each where the second sends while the first is being asked', () => {
    const desk = deskFrom(base)
    desk.book.editors.push(second)
    const meanwhile = () => {
      succeed(desk.host.run('sendSummaryNow', [], { user: second }))
      return { button: 'yes' }
    }
    const report = succeed(desk.host.clickMenu(summaryMenu('Send now…'), { answers: [meanwhile, 'ok'] }))
    expect(told(report)).toContain('33 people had this week’s mail already.')
    expect(mailed(desk).sort()).toEqual([...everyone].sort())
    expect(harmOf(desk)).toEqual(noHarm)
  })

  it('bring one mail where the trigger fires in between', () => {
    const desk = deskFrom(base)
    const answer = () => {
      desk.host.advance(due)
      return { button: 'yes' }
    }
    succeed(desk.host.clickMenu(summaryMenu('Send now…'), { answers: [answer, 'ok'] }))
    desk.host.advance(twoHoursLater)
    expect(mailed(desk).sort()).toEqual([...everyone].sort())
  })
})

describe('a copy of the file', () => {
  it.each(['bound', 'add-on'] as const)(
    'mails nobody, neither by itself nor from the menu (%s)',
    (installed) => {
      const desk = deskFrom(base, { installed })
      const copy = desk.host.copyFile()
      copy.open({ mode: 'LIMITED' })
      copy.advance(twoHoursLater)
      expect(copy.run('runHourly').result).toEqual({ kind: 'idle' })
      expect(copy.run('sendSummaryNow').result).toMatchObject({ done: false })
      for (const caption of ['Preview…', 'Send me a test', 'Send now…', 'Schedule…']) {
        const answers =
          caption === 'Schedule…'
            ? [['ok', 'Monday'] as const, ['ok', '8'] as const, ['ok', ''] as const, 'ok']
            : ['ok', 'yes']
        const report = succeed(copy.clickMenu(summaryMenu(caption), { answers }))
        expect({ caption, told: told(report) }).toEqual({
          caption,
          told: expect.stringContaining('is a copy of another one'),
        })
      }
      succeed(copy.clickMenu(summaryMenu('Pause'), { answers: ['ok'] }))
      copy.advance(weekLater)
      expect(copy.mails).toEqual([])
      expect(copy.state.triggers).toEqual([])
    },
  )

  it('mails when somebody says that it takes the other’s place, and nobody who had this week’s mail', () => {
    const desk = deskFrom(base)
    desk.host.advance(due)
    const copy = desk.host.copyFile()
    copy.open({ mode: 'LIMITED' })
    const answers = [
      'yes',
      ['ok', 'Grade 4 team'],
      ['ok', ''],
      ['ok', ''],
      ['ok', lead],
      ['ok', ''],
      'ok',
    ] as const
    succeed(copy.clickMenu(plainMenu('Set up…'), { answers }))
    expect(sendNow(copy)).toContain('33 people had this week’s mail already')
    expect(copy.mails).toHaveLength(0)
    expect(copy.snapshot()?.sheets.map(({ name }) => name)).toEqual(
      desk.host.snapshot()?.sheets.map(({ name }) => name),
    )
    copy.edit({ sheetName: 'Meetings', a1: 'B3', value: '2026-12-09' })
    copy.edit({ sheetName: 'Meetings', a1: 'A3', value: 'Grade 4 team' })
    copy.advance(weekLater)
    expect(sendNow(copy)).toContain('33 mails were sent')
  })
})
