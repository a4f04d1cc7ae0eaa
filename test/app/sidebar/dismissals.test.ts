import {
  carryOver,
  dismissalOf,
  dismissalsIn,
  forgetOld,
  goneNews,
  keepDismissal,
} from '../../../src/app/check/dismissals'
import { checkWithDismissals } from '../../../src/app/check/told-findings'
import { openWorkbook } from '../../../src/app/open-workbook'
import { dismissFinding, restoreFinding } from '../../../src/app/sidebar/dismiss-finding'
import type { Finding } from '../../../src/core/alignment/finding'
import { findingKey, formerKey } from '../../../src/core/alignment/finding-key'
import { translator } from '../../../src/messages'
import { today } from '../../support/school'
import { retype, type ViewWorld, viewServices, viewWorld } from './view-world'

const t = translator('en')

function check(world: ViewWorld) {
  const services = viewServices(world)
  return checkWithDismissals(openWorkbook(services), today)
}

function dismissFirst(world: ViewWorld, code: string) {
  const finding = check(world).kept.find((one) => one.code === code)
  if (!finding) throw new Error(`no finding ${code}`)
  const { subject } = finding
  const request = { key: findingKey(finding), code, count: 2, subject, reason: ' Agreed in October ' }
  return { finding, request, answer: dismissFinding(viewServices(world), request, t) }
}

describe('a finding that was set aside', () => {
  it('stays so in every check, with the reason, the day and who it was', () => {
    const world = viewWorld()
    const { finding, answer } = dismissFirst(world, 'chain/no-parent')
    expect(answer).toEqual({
      done: true,
      words: '',
      title: '2 goals do not say which higher goal they help',
      reason: 'Agreed in October',
      when: 'Mon, Nov 23, 2026, lead@example.org',
    })
    const { kept, dismissed } = check(world)
    expect(kept.map(findingKey)).not.toContain(findingKey(finding))
    expect(dismissed).toEqual([
      {
        finding,
        code: finding.code,
        subject: finding.subject,
        reason: 'Agreed in October',
        by: 'lead@example.org',
        on: today,
      },
    ])
  })

  it('keeps the reason of whoever was first, and tells it to whoever comes second', () => {
    const world = viewWorld()
    const { request, answer } = dismissFirst(world, 'chain/no-parent')
    const second = { ...request, reason: 'Mine' }
    const told = dismissFinding(viewServices(world, { userEmail: 'cleo@example.org' }), second, t)
    const words = t('view.dismissed.before', { reason: 'Agreed in October', when: answer.when })
    expect(told).toEqual({ ...answer, words })
    expect(words).toContain('lead@example.org')
    expect(check(world).dismissed).toMatchObject([{ reason: 'Agreed in October', by: 'lead@example.org' }])
  })

  it('stays so when more like it come along: a class of eight has a new value every week', () => {
    const [finding] = check(viewWorld()).kept
    if (!finding) throw new Error('no finding')
    const withAlike = (alike: number) => findingKey({ ...finding, values: { ...finding.values, alike } })
    expect(withAlike(7)).toBe(withAlike(1))
  })

  const spot = { table: 'cycles', sheetId: 1, tabName: 'Cycles', rowNumber: 2, columnNumber: 1 } as const
  const about = (code: string, values: Finding['values']): Finding => ({
    code,
    severity: 'idea',
    subject: 'Y-1',
    spot,
    about: [],
    rowId: 'Y-1',
    values,
  })

  it.each([
    ['together/one-person', { member: 'M', count: 9, all: 14 }, { member: 'M', count: 10, all: 16 }],
    ['practice/no-evidence', { row: 'P-1', date: 'd', count: 1 }, { row: 'P-1', date: 'd', count: 3 }],
    ['chain/broken-above', { goal: 'G-1', below: 4 }, { goal: 'G-1', below: 5 }],
    ['chain/loop', { circle: 'A → A', count: 1, below: 0 }, { circle: 'A → A', count: 1, below: 2 }],
    [
      'chain/wrong-way',
      { kind: 'sameLevel', goal: 'G-1', level: 'team', below: 2, names: 'G-2, G-3', more: 0 },
      { kind: 'sameLevel', goal: 'G-1', level: 'team', below: 13, names: 'G-2, G-4', more: 1 },
    ],
    [
      'smart/due',
      { kind: 'habit', goal: 'G-1', level: 'team', lacking: 6, all: 8, names: 'G-1, G-2', more: 0 },
      { kind: 'habit', goal: 'G-2', level: 'team', lacking: 7, all: 9, names: 'G-2, G-3', more: 0 },
    ],
    [
      'strategy/no-basis',
      { kind: 'habit', row: 'S-1', lacking: 6, all: 8, names: 'S-1', more: 5 },
      { kind: 'habit', row: 'S-2', lacking: 5, all: 8, names: 'S-2', more: 4 },
    ],
    ['meet/not-in-workday', { community: 'T', outside: 3, all: 4 }, { community: 'T', outside: 4, all: 4 }],
  ])('stays so when only its numbers of the week change: %s', (code, before, after) => {
    expect(findingKey(about(code, after))).toBe(findingKey(about(code, before)))
  })

  it.each([
    ['together/one-person', { member: 'M', count: 9, all: 14 }, { member: 'N', count: 9, all: 14 }],
    ['fragment/too-many', { kind: 'goals', count: 11, most: 10 }, { kind: 'goals', count: 12, most: 10 }],
    [
      'smart/due',
      { kind: 'list', goal: 'G-1', lacking: 1, all: 2, names: 'Absences', more: 0 },
      { kind: 'list', goal: 'G-1', lacking: 1, all: 2, names: 'Reading', more: 0 },
    ],
  ])('is another finding when what it says changes: %s', (code, before, after) => {
    expect(findingKey(about(code, after))).not.toBe(findingKey(about(code, before)))
  })

  it('stays so where a workbook keeps it by its numbers still: it is kept by its facts from the next check on', () => {
    const world = viewWorld()
    const finding = check(world).kept[0]
    if (!finding) throw new Error('no finding')
    const counted = (below: number) => ({ ...finding, values: { ...finding.values, below } })
    const read = () => dismissalsIn(Object.fromEntries(world.properties))
    const dismissal = { code: finding.code, subject: finding.subject, reason: 'r', by: '', on: today }
    keepDismissal(viewServices(world), formerKey(counted(4)) ?? '', { ...dismissal, goneSince: '2026-11-01' })
    expect(dismissalOf(read(), counted(4))?.reason).toBe('r')
    expect(dismissalOf(read(), counted(5))).toBeUndefined()
    const carried = carryOver(viewServices(world), read(), [counted(4)])
    expect(goneNews(carried, [counted(4)], today)).toEqual({})
    expect([...carried]).toEqual([...read()])
    expect([...read()]).toEqual([[findingKey(finding), dismissal]])
    expect(dismissalOf(read(), counted(5))).toEqual(dismissal)
  })

  /** So many findings that were set aside in a workbook of before, under keys with counts in them. */
  const keptByNumbers = (world: ViewWorld, count: number) => {
    const findings = Array.from({ length: count }, (_, row) => ({
      ...about('chain/broken-above', { goal: `G-${row}`, below: 4 }),
      subject: `G-${row}`,
    }))
    const dismissal = { code: 'chain/broken-above', subject: 'G', reason: 'r', by: '', on: today }
    for (const one of findings) keepDismissal(viewServices(world), formerKey(one) ?? '', dismissal)
    return {
      findings,
      read: () => dismissalsIn(Object.fromEntries(world.properties)),
      carry: () =>
        carryOver(viewServices(world), dismissalsIn(Object.fromEntries(world.properties)), findings),
    }
  }

  it('is kept by its facts after one check, however many there are, and after a few under no other key', () => {
    const { findings, read, carry } = keptByNumbers(viewWorld(), 23)
    const sizes = [1, 2, 3].map(() => {
      const carried = carry()
      expect(carried).toEqual(read())
      expect(findings.every((one) => carried.has(findingKey(one)))).toBe(true)
      return carried.size
    })
    expect(sizes).toEqual([36, 26, 23])
  })

  it.each([
    ['before the first check', 0],
    ['after it, which leaves some under both keys', 1],
  ])('comes back when it is taken back where a workbook kept it by its numbers: %s', (_when, checks) => {
    const world = viewWorld()
    const { findings, read, carry } = keptByNumbers(world, 12)
    if (checks > 0) carry()
    for (const one of findings) {
      expect(dismissalOf(read(), one)?.reason).toBe('r')
      const request = { key: findingKey(one), formerKey: formerKey(one), code: one.code, count: 0 }
      expect(restoreFinding(viewServices(world), request, t).done).toBe(true)
      expect(dismissalOf(read(), one)).toBeUndefined()
    }
  })

  it('is another finding when its facts change, and the same one wherever its row is moved', () => {
    const world = viewWorld()
    const { finding } = dismissFirst(world, 'chain/no-parent')
    retype(world, 3, (rows) => [rows[0] ?? [], ...rows.slice(1).reverse()])
    expect(check(world).dismissed).toHaveLength(1)
    const title = 'A private aim of Cleo'
    retype(world, 3, (rows) =>
      rows.map((row) => row.map((cell) => (cell === title ? 'Another aim of Cleo' : cell))),
    )
    const { kept, dismissed } = check(world)
    expect(dismissed).toHaveLength(0)
    expect(kept.map(({ code, subject }) => `${code} ${subject}`)).toContain(
      `${finding.code} ${finding.subject}`,
    )
  })

  it('comes back when it is taken back', () => {
    const world = viewWorld()
    const { request } = dismissFirst(world, 'chain/no-parent')
    expect(restoreFinding(viewServices(world), { ...request, formerKey: null, count: 1 }, t)).toEqual({
      done: true,
      words: '',
      title: 'One goal does not say which higher goal it helps',
    })
    expect(check(world).dismissed).toEqual([])
  })

  it.each([
    { reason: '' },
    { reason: '  ' },
    { reason: 'x'.repeat(301) },
    { key: '../schedule' },
    { key: '' },
    { code: '__proto__' },
    { subject: 5 },
    { count: -1 },
    { count: '<b>' },
  ])('is refused with %j, and nothing is kept', (other) => {
    const world = viewWorld()
    const before = new Map(world.properties)
    const request = {
      key: 'a1',
      code: 'chain/no-parent',
      count: 0,
      subject: 'G-001',
      reason: 'fine',
      ...other,
    }
    expect(dismissFinding(viewServices(world), request, t).done).toBe(false)
    const restored = { ...request, formerKey: null }
    for (const bad of [{ key: '../schedule' }, { formerKey: '../schedule' }])
      expect(restoreFinding(viewServices(world), { ...restored, ...bad }, t).done).toBe(false)
    expect(world.properties).toEqual(before)
  })

  it('is told apart from the same finding about another tab', () => {
    const spot = { table: 'goals', sheetId: 1, tabName: 'Goals', rowNumber: 1, columnNumber: 1 } as const
    const one = {
      code: 'data/missing-column',
      severity: 'warning',
      subject: '',
      values: { column: 'due' },
    } as const
    expect(findingKey({ ...one, spot })).not.toBe(findingKey({ ...one, spot: { ...spot, sheetId: 2 } }))
    expect(findingKey({ ...one, spot })).toBe(findingKey({ ...one, spot: { ...spot, rowNumber: 9 } }))
  })
})

describe('dismissals of what has long gone', () => {
  const old = JSON.stringify({
    code: 'chain/loop',
    subject: 'G-009',
    reason: 'r',
    by: '',
    on: '2026-07-01',
    goneSince: '2026-08-01',
  })
  const recent = JSON.stringify({
    code: 'chain/loop',
    subject: 'G-009',
    reason: 'r',
    by: '',
    on: '2026-07-01',
    goneSince: '2026-11-01',
  })

  it('are forgotten after three months, a few at a time; what cannot be read is passed over', () => {
    const world = viewWorld()
    world.properties.set('dismissed.recent', recent)
    for (let index = 0; index < 15; index++) world.properties.set(`dismissed.old${index}`, old)
    world.properties.set('dismissed.broken', '{')
    const dismissals = dismissalsIn(Object.fromEntries(world.properties))
    expect(dismissals.size).toBe(16)
    forgetOld(viewServices(world), dismissals, { findings: [], today })
    const left = [...world.properties.keys()].filter((key) => key.startsWith('dismissed.'))
    expect(left).toHaveLength(7)
    expect(left).toContain('dismissed.recent')
  })

  it('count from the first check without the finding, and no longer once it is found again', () => {
    const world = viewWorld()
    const { finding, request } = dismissFirst(world, 'chain/no-parent')
    const read = () => dismissalsIn(Object.fromEntries(world.properties))
    const keep = (news: Readonly<Record<string, string>>) => {
      for (const [key, text] of Object.entries(news)) world.properties.set(key, text)
    }
    forgetOld(viewServices(world), read(), { findings: [], today: '2027-11-23' })
    expect(read().size).toBe(1)
    keep(goneNews(read(), [], '2027-11-23'))
    expect(read().get(request.key)?.goneSince).toBe('2027-11-23')
    expect(goneNews(read(), [], '2027-11-24')).toEqual({})
    keep(goneNews(read(), [finding], '2027-11-30'))
    expect(read().get(request.key)).not.toHaveProperty('goneSince')
  })

  it('keep the finding of rows with one ID known wherever these stand', () => {
    const spot = { table: 'goals', sheetId: 1, tabName: 'Goals', rowNumber: 3, columnNumber: 1 } as const
    const twice = (places: string) =>
      findingKey({
        code: 'chain/duplicate-id',
        subject: 'G-1',
        spot,
        values: { id: 'G-1', places, count: 2 },
      })
    expect(twice('Goals 2, Goals 3')).toBe(twice('Goals 3, Goals 4'))
  })
})
