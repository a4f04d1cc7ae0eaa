import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { RunOptions } from '../../workbench/host/host'
import type { RunReport } from '../../workbench/host/run-report'
import {
  answers,
  type Desk,
  deskFrom,
  emptyDesk,
  people,
  plainMenu,
  saveDesk,
  setUpDesk,
  shown,
  succeed,
  summaryMenu,
  told,
  trimRows,
} from '../support/bundle-host'

const prefix = 'https://www.googleapis.com/auth/'
const manifest = JSON.parse(readFileSync(resolve(__dirname, '../../appsscript.json'), 'utf8')) as {
  oauthScopes: string[]
}
const all = manifest.oauthScopes

const book = 'spreadsheets.currentonly'
const dialogs = 'script.container.ui'
const mail = 'script.send_mail'
const clock = 'script.scriptapp'
const email = 'userinfo.email'

/** What people are told is missing. */
const inWords: Readonly<Record<string, string>> = {
  [book]: 'to see and change this spreadsheet',
  [mail]: 'to send mail as you',
  [clock]: 'to run when you are not there',
  [email]: 'to see your email address',
  [dialogs]: 'to show its own windows',
}

interface Feature {
  readonly name: string
  /** Scopes without which it does nothing. */
  readonly needs: readonly string[]
  readonly from: () => Desk
  readonly run: (desk: Desk, options: RunOptions) => RunReport
}

const fresh = saveDesk(emptyDesk())
const filled = saveDesk(teamDesk())
const scheduled = saveDesk(scheduledDesk())

/** A team of three with a goal, so that there is something to mail. */
function teamDesk(): Desk {
  const desk = setUpDesk({ with: { members: people(2) } })
  desk.host.edit({ sheetName: 'Goals', a1: 'A2', value: 'Children read with joy' })
  desk.host.edit({ sheetName: 'Goals', a1: 'B2', value: 'Team' })
  desk.host.edit({ sheetName: 'Goals', a1: 'D2', value: 'Grade 4 team' })
  return trimRows(desk, 8)
}

function scheduledDesk(): Desk {
  const desk = deskFrom(filled)
  desk.host.clickMenu(summaryMenu('Schedule…'), {
    answers: [['ok', 'Friday'], ['ok', '9'], ['ok', ''], 'ok'],
  })
  return desk
}

const menu =
  (path: readonly string[], given: RunOptions['answers']) =>
  ({ host }: Desk, options: RunOptions) =>
    host.clickMenu(path, { answers: given, ...options })

const setUpAnswers: RunOptions['answers'] = [
  ['ok', 'Grade 4 team'],
  ['ok', ''],
  ['ok', ''],
  ['ok', 'lea.dahl@example.org'],
  ['ok', ''],
  'ok',
]

/** Each opens a page of its own. */
const pages: readonly Feature[] = (
  [
    ['Open sidebar'],
    ['Set up…'],
    ['New cycle…'],
    ['Close cycle…'],
    ['Repair…'],
    ['Use an existing tab…'],
    ['Weekly summary', 'Preview…'],
    ['Weekly summary', 'Schedule…'],
  ] as const
).map((path) => ({
  name: path.join(' > '),
  needs: [dialogs],
  from: () => deskFrom(filled),
  run: ({ host }, options) => host.clickMenu(['Throughline', ...path], options),
}))

const features: readonly Feature[] = [
  ...pages,
  {
    name: 'Set up…',
    needs: [book],
    from: () => deskFrom(fresh),
    run: menu(plainMenu('Set up…'), setUpAnswers),
  },
  {
    name: 'setUpCommunity',
    needs: [book],
    from: () => deskFrom(fresh),
    run: ({ host }, options) => host.run('setUpCommunity', [answers()], options),
  },
  {
    name: 'Check alignment',
    needs: [book],
    from: () => deskFrom(filled),
    run: menu(['Throughline', 'Check alignment'], ['ok']),
  },
  {
    name: 'Preview…',
    needs: [book, mail, email],
    from: () => deskFrom(filled),
    run: menu(summaryMenu('Preview…'), ['ok']),
  },
  {
    name: 'Send me a test',
    needs: [book, mail, email],
    from: () => deskFrom(filled),
    run: menu(summaryMenu('Send me a test'), ['ok']),
  },
  {
    name: 'Send now…',
    needs: [book, mail, email],
    from: () => deskFrom(filled),
    run: menu(summaryMenu('Send now…'), ['yes', 'ok']),
  },
  {
    name: 'sendSummaryNow',
    needs: [book, mail, email],
    from: () => deskFrom(filled),
    run: ({ host }, options) => host.run('sendSummaryNow', [], options),
  },
  {
    name: 'Schedule…',
    needs: [book, mail, clock, email],
    from: () => deskFrom(filled),
    run: menu(summaryMenu('Schedule…'), [['ok', 'Monday'], ['ok', '8'], ['ok', ''], 'ok']),
  },
  {
    name: 'Pause',
    needs: [book, email],
    from: () => deskFrom(scheduled),
    run: menu(summaryMenu('Pause'), ['ok']),
  },
  {
    name: 'the hourly run that is due',
    // Without the permission to mail it does what it can: Start says why nobody was mailed.
    needs: [book],
    from: () => deskFrom(scheduled, { now: '2026-11-27T15:10:00Z' }),
    run: ({ host }, options) => host.run('runHourly', [], options),
  },
  { name: 'Help', needs: [], from: () => deskFrom(fresh), run: menu(['Throughline', 'Help'], ['ok']) },
]

const without = (scope: string) => all.filter((one) => one !== prefix + scope)

describe('the manifest’s scopes', () => {
  it.each(features)('are all that “$name” needs', ({ from, run }) => {
    const report = run(from(), { grantedScopes: all })
    expect(report.error).toBeNull()
    expect(told(report)).not.toMatch(/permission/i)
  })

  const pairs = features.flatMap((feature) =>
    all.map((url) => ({ ...feature, scope: url.slice(prefix.length) })),
  )
  const needed = pairs.filter(({ needs, scope }) => needs.includes(scope))
  const unneeded = pairs.filter(({ needs, scope }) => !needs.includes(scope))

  it.each(needed)(
    '“$name” without $scope says so and leaves everything as it was',
    ({ from, run, scope }) => {
      const desk = from()
      const before = saveDesk(desk)
      const report = run(desk, { grantedScopes: without(scope) })
      expect(report.error ?? told(report)).toContain(report.error ? scope : inWords[scope])
      expect(saveDesk(desk).book).toEqual(before.book)
      const { clock, properties } = desk.host.state
      const { document } = properties
      expect(desk.host.state).toEqual({
        ...before.state,
        clock,
        properties: { ...before.state.properties, document },
      })
      expect(exceptFailure(document)).toEqual(before.state.properties.document)
      expect(desk.host.mails).toEqual([])
    },
  )

  it.each(unneeded)('“$name” does its work without $scope', ({ from, run, scope }) => {
    const report = run(from(), { grantedScopes: without(scope) })
    expect(report.error).toBeNull()
    expect(told(report)).not.toMatch(/permission/i)
  })

  it('are needed by something, each of them', () => {
    const used = new Set(features.flatMap(({ needs }) => needs))
    expect(all.map((url) => url.slice(prefix.length)).filter((scope) => !used.has(scope))).toEqual([])
  })
})

/** Why a weekly run failed is remembered, so that its week can say so if none comes through: no part of its work. */
function exceptFailure({ weeklyFailure: _why, ...others }: Readonly<Record<string, string>>) {
  return others
}

it('a run in a workbook that somebody took over, whose account no longer says who it is, mails nobody and says on Start what to do', () => {
  const other = 'person01@example.org'
  const takenOver = setUpDesk({ editors: [other], with: { members: people(2) } })
  const time = { day: 5, hour: 10, pausedUntil: '', skippedWeeks: [] }
  for (const options of [{}, { user: other }])
    succeed(takenOver.host.clientCall('saveSchedule', [time], options))
  const desk = deskFrom(saveDesk(takenOver), { now: '2026-11-27T16:10:00Z' })
  const before = structuredClone(desk.host.state.properties.document)
  const report = desk.host.run('runHourly', [], {
    user: other,
    grantedScopes: without(email),
  })
  expect(report.error).toContain(email)
  expect(desk.host.mails).toEqual([])
  const { weeklyFailure } = desk.host.state.properties.document
  expect(weeklyFailure).toContain(email)
  expect(exceptFailure(desk.host.state.properties.document)).toEqual(before)
  const [, trouble = ''] = shown(desk, 'Start').find(([label]) => label === 'Needs attention') ?? []
  expect(trouble).toMatch(
    /^The weekly summary could not go out .* \(to see your email address\)\. Choose Weekly summary > Schedule…/,
  )
  succeed(desk.host.run('runHourly', [], { user: other, grantedScopes: all }))
  expect(desk.host.mails.length).toBeGreaterThan(0)
  expect(shown(desk, 'Start').find(([label]) => label === 'Needs attention')?.[1]).toBe('')
})
