import type { ReadyNewCycle } from '../../src/app/cycles/contract'
import { pasteBlock, typeInto } from '../../workbench/sheets/user-actions'
import {
  checkedDemo,
  type Desk,
  deskFrom,
  plainMenu,
  records,
  type SavedDesk,
  saveDesk,
  setUpDesk,
  shown,
  succeed,
  tabOn,
  told,
} from '../support/bundle-host'

let saved: SavedDesk

beforeAll(async () => {
  saved = saveDesk(await checkedDemo())
})

const view = (desk: Desk) => succeed(desk.host.clientCall('viewNewCycle')).result as ReadyNewCycle

interface Request extends Record<string, unknown> {
  community: string
}

/** What the dialog would send if somebody only pressed its button. */
function request(desk: Desk, other: Record<string, unknown> = {}): Request {
  const [offer] = view(desk).communities
  if (!offer) throw new Error('Nothing is offered')
  return {
    community: offer.id,
    last: offer.last,
    template: offer.template,
    focusGoals: offer.goals.filter(({ chosen }) => chosen).map(({ label }) => label),
    start: offer.start,
    end: '2027-04-02',
    daysOffBefore: [],
    daysOff: [{ from: '2026-12-21', to: '2027-01-01' }],
    carry: offer.work.map(({ id }) => id),
    ...other,
  }
}

const start = (desk: Desk, given: unknown) =>
  succeed(desk.host.clientCall('startCycle', [given])).result as { done: boolean; words: string }

/** Every cell of every tab but the add-on's own pages, as text. */
const typed = (desk: Desk) =>
  Object.fromEntries(
    desk.book.sheets
      .filter(({ name }) => !['Start', 'Lists', 'Alignment', 'Summary log'].includes(name))
      .map(({ name }) => [name, shown(desk, name)]),
  )

/** A note of a header, '' for none. */
const noteOn = (desk: Desk, tab: string, column = 0) => tabOn(desk, tab).rows[0]?.[column]?.note ?? ''
const hidden = (desk: Desk) => desk.book.sheets.filter((tab) => tab.hidden).map(({ name }) => name)

describe('New cycle…', () => {
  it('offers the open work and the goals of the last cycle, and a first day after its end; and writes nothing', () => {
    const desk = deskFrom(saved)
    const before = saveDesk(desk).book
    const [offer] = view(desk).communities
    expect(offer).toMatchObject({ name: 'Grade 2-3 Literacy Team', last: 'Y-001', start: '2027-02-01' })
    expect(offer?.words).toContain('still in a cycle, until Fri, Jan 29')
    expect(offer?.goals.filter(({ chosen }) => chosen)).toHaveLength(3)
    expect(offer?.work.map(({ note }) => note)).toContain('Strategy, nothing decided yet')
    expect(saveDesk(desk).book).toEqual(before)
  })

  it('shows the first goals of many, and says how many more there are and where they are named', () => {
    const desk = deskFrom(saved)
    const shownBefore = view(desk).communities[0]
    expect(shownBefore?.moreGoals).toBe('')
    const missing = 62 - (shownBefore?.goals.length ?? 0)
    const goals = tabOn(desk, 'Goals')
    const more = Array.from({ length: missing }, (_, index) => [`Children ask a question of kind ${index}`])
    pasteBlock(desk.person, { sheetId: goals.id, row: shown(desk, 'Goals').length, column: 0 }, more)
    const [offer] = view(desk).communities
    expect(offer?.goals).toHaveLength(60)
    expect(offer?.moreGoals).toMatch(/^2 more goals are not shown. You can name them on the Cycles tab/)
  })

  it('adds one row, keeps the days without school on Start, and changes no other cell than Cycle cells', () => {
    const desk = deskFrom(saved)
    const before = typed(desk)
    const given = request(desk)
    expect(start(desk, given)).toMatchObject({ done: true, words: expect.stringContaining('3 focus goals') })
    const [added, ...others] = records(desk, 'Cycles').filter(
      ({ ID }) => !['Y-001', 'Y-002'].includes(ID ?? ''),
    )
    expect(others).toEqual([])
    expect(added).toMatchObject({
      Community: 'Grade 2-3 Literacy Team',
      Template: 'Seven-part cycle',
      Start: 'Mon, Feb 1, 2027',
      End: 'Fri, Apr 2, 2027',
      ID: 'Y-003',
    })
    expect(shown(desk, 'Start')).toContainEqual(['Days without school', '2026-12-21 – 2027-01-01'])
    for (const [tab, rows] of Object.entries(typed(desk))) {
      const cycle = rows[0]?.indexOf('Cycle') ?? -1
      const rest = (lines: string[][] = []) =>
        lines.map((line) => line.filter((_, column) => column !== cycle))
      expect(rest(tab === 'Cycles' ? rows.slice(0, before[tab]?.length) : rows)).toEqual(rest(before[tab]))
    }
  })

  it('leaves on Start what it cannot read and what came while the dialog was open', () => {
    const desk = deskFrom(saved)
    const row = shown(desk, 'Start').findIndex(([label]) => label === 'Days without school')
    const cell = { sheetId: tabOn(desk, 'Start').id, row, column: 1 }
    typeInto(desk.person, cell, 'Winter break, Dec 21 – Jan 1')
    const given = request(desk)
    expect(view(desk).unread).toContain('Winter break; Dec 21 – Jan 1')
    typeInto(desk.person, cell, 'Winter break, Dec 21 – Jan 1; 2027-02-15')
    expect(start(desk, given).done).toBe(true)
    expect(shown(desk, 'Start')[row]?.[1]).toBe(
      'Winter break, Dec 21 – Jan 1; 2027-02-15; 2026-12-21 – 2027-01-01',
    )
  })

  it('takes the open work along, and leaves every other row with the cycle it was done in', () => {
    const desk = deskFrom(saved)
    const undecided = records(desk, 'Strategies').filter(({ Decision }) => Decision === '')
    start(desk, request(desk, { carry: undecided.map(({ ID }) => ID) }))
    const cycles = new Map(records(desk, 'Strategies').map(({ ID, Cycle }) => [ID, Cycle]))
    expect(undecided.length).toBeGreaterThan(0)
    for (const { ID } of undecided) expect(cycles.get(ID)).toBe('Y-003 · Grade 2-3 Literacy Team')
    expect(records(desk, 'Needs').map(({ Cycle }) => Cycle)).not.toContain('')
  })

  it('puts the prompts into the headers’ notes, above the line that names the column, and nothing twice', () => {
    const desk = deskFrom(saved)
    const plain = noteOn(desk, 'Needs')
    const given = request(desk)
    start(desk, given)
    const note = noteOn(desk, 'Needs')
    expect(note).toContain('▸ Look at the data\nWhich data')
    expect(note.split('\n\n').filter((part) => !part.startsWith('▸'))).toEqual(plain.split('\n\n'))
    start(desk, given)
    expect(noteOn(desk, 'Needs')).toBe(note)
  })

  it('shows the tabs of the stages that have begun, and hides none', () => {
    const desk = setUpDesk({ with: { start: '2027-01-04' } })
    const [offer] = view(desk).communities
    const before = hidden(desk)
    start(
      desk,
      request(desk, { template: 'pdsa', start: '2026-11-23', end: '2026-12-18', last: offer?.last }),
    )
    expect(before.filter((name) => !hidden(desk).includes(name))).toEqual(['Strategies'])
  })

  it('asked twice for the same cycle, adds none and says so', () => {
    const desk = deskFrom(saved)
    const given = request(desk)
    start(desk, given)
    const after = typed(desk)
    expect(start(desk, given)).toMatchObject({
      done: true,
      words: expect.stringContaining('was there already'),
    })
    expect(typed(desk)).toEqual(after)
  })

  it('adds none where somebody else has begun one meanwhile', () => {
    const desk = deskFrom(saved)
    const [mine, theirs] = [request(desk), request(desk, { template: 'pdsa' })]
    start(desk, theirs)
    const after = typed(desk)
    expect(start(desk, mine)).toMatchObject({ done: false, words: expect.stringContaining('somebody else') })
    expect(typed(desk)).toEqual(after)
  })

  const refused: readonly (readonly [string, Record<string, unknown>])[] = [
    ['a goal that is not offered', { focusGoals: ['G-999 · Another goal'] }],
    ['a community that is not there', { community: 'C-999' }],
    ['an end before its start', { end: '2026-01-01' }],
    ['a day that is none', { start: '2027-02-30' }],
    ['a template that is none', { template: 'constructor' }],
    ['days off without end', { daysOff: [{ from: '2026-01-01', to: '2036-01-01' }] }],
  ]

  it.each(refused)('changes nothing for %s', (_, other) => {
    const desk = deskFrom(saved)
    const before = saveDesk(desk).book
    expect(start(desk, request(desk, other)).done).toBe(false)
    expect(saveDesk(desk).book).toEqual(before)
  })

  it('dying at any call, is finished by a second try with the same answers', () => {
    const desk = deskFrom(saved)
    const given = request(desk)
    start(desk, given)
    const wanted = { cells: typed(desk), notes: noteOn(desk, 'Evidence') }
    const calls = deskFrom(saved).host.clientCall('startCycle', [given]).callCount
    for (let dieAt = 1; dieAt <= calls; dieAt += 7) {
      const again = deskFrom(saved)
      again.host.clientCall('startCycle', [given], { dieAt })
      expect({ dieAt, ...start(again, given) }).toMatchObject({ dieAt, done: true })
      expect({ cells: typed(again), notes: noteOn(again, 'Evidence') }).toEqual(wanted)
    }
  })

  it('costs a read a tab, two calls for each tab that gets a prompt, one for each that is shown, and 25 others', () => {
    const desk = deskFrom(saved)
    const given = request(desk)
    const report = succeed(desk.host.clientCall('startCycle', [given]))
    const tabs = desk.book.sheets.length
    expect(report.callCount).toBeLessThanOrEqual(tabs + 2 * 7 + 4 + 25)
  })

  it('asks the same in prompts, says the days of the stages before anything is written, and then begins it', () => {
    const desk = deskFrom(saved)
    const row = shown(desk, 'Start').findIndex(([label]) => label === 'Days without school')
    typeInto(desk.person, { sheetId: tabOn(desk, 'Start').id, row, column: 1 }, 'Winter break')
    const report = succeed(
      desk.host.clickMenu(plainMenu('New cycle…'), {
        answers: [['ok', ''], ['ok', '3'], ['ok', 'Feb 3, 2027'], 'yes', 'ok'],
      }),
    )
    expect(told(report)).toContain('could not be read as a day: Winter break.')
    expect(shown(desk, 'Start')[row]?.[1]).toBe('Winter break')
    expect(told(report)).toContain('Plan: Wed, Feb 3 to Tue, Feb 9')
    expect(records(desk, 'Cycles').find(({ ID }) => ID === 'Y-003')).toMatchObject({
      Template: 'Plan-do-study-act (PDSA)',
      Start: 'Wed, Feb 3, 2027',
    })
  })

  it('changes nothing where a prompt is cancelled or answered with what is no day', () => {
    const desk = deskFrom(saved)
    const before = saveDesk(desk).book
    for (const answers of [
      ['cancel'],
      [['ok', ''], 'cancel'],
      [['ok', '1'], ['ok', '3'], ['ok', 'soon'], 'ok'],
      [['ok', '9'], 'ok'],
      [['ok', ''], ['ok', ''], ['ok', ''], 'no'],
    ] as const)
      succeed(desk.host.clickMenu(plainMenu('New cycle…'), { answers: [...answers] }))
    expect(saveDesk(desk).book).toEqual(before)
  })
})
