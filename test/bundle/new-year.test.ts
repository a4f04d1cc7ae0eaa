import type { ReadyNewYear } from '../../src/app/cycles/contract'
import { copyBook } from '../../workbench/sheets/store/snapshot-book'
import {
  clearFormats,
  duplicateTab,
  insertColumns,
  setComputedValue,
  sortArea,
  typeInto,
} from '../../workbench/sheets/user-actions'
import {
  checkedDemo,
  columnNamed,
  type Desk,
  deskOver,
  records,
  saveDesk,
  shown,
  succeed,
  tabOn,
  typeRow,
} from '../support/bundle-host'

let original: Desk

beforeAll(async () => {
  original = await checkedDemo()
})

const owner = () => original.person.email
/** What Google makes of File > Make a copy: the cells and the metadata, none of the properties, no triggers. */
const copy = (): Desk =>
  deskOver(copyBook(original.book, 'file-2', owner()), { user: owner(), now: '2027-08-16T14:00:00Z' })
const view = (desk: Desk) => succeed(desk.host.clientCall('viewNewYear')).result as ReadyNewYear
const begin = (desk: Desk, given: unknown) =>
  succeed(desk.host.clientCall('beginYear', [given])).result as { done: boolean; words: string }

function request(desk: Desk, other: Record<string, unknown> = {}) {
  const { goals, members } = view(desk)
  return {
    lastYear: '2026-2027',
    newYear: '2027-2028',
    goals: goals.filter(({ goesOn }) => goesOn).map(({ value }) => value),
    goalsAside: goals.filter(({ goesOn }) => !goesOn).map(({ value }) => value),
    leaving: members.slice(1, 2).map(({ value }) => value),
    ...other,
  }
}

const names = (desk: Desk) => desk.book.sheets.map(({ name }) => name)
const ofYear = [
  'Cycles',
  'Needs',
  'Learning',
  'Strategies',
  'Practice',
  'Visits',
  'Evidence',
  'Results',
  'Meetings',
  'Pulse',
]
const live = (desk: Desk) =>
  Object.fromEntries([...ofYear, 'Goals', 'Members', 'Norms'].map((tab) => [tab, shown(desk, tab)]))

describe('New school year…', () => {
  it('in last year’s workbook says to make a copy first, and changes nothing', () => {
    const before = saveDesk(original).book
    expect(view(original)).toMatchObject({ kind: 'not', words: expect.stringContaining('Make a copy') })
    const given = {
      lastYear: '2026-2027',
      newYear: '2027-2028',
      goals: [],
      goalsAside: ['G-001'],
      leaving: [],
    }
    expect(begin(original, given).done).toBe(false)
    expect(saveDesk(original).book).toEqual(before)
  })

  it('shows first what it would do, and writes nothing', () => {
    const desk = copy()
    const before = saveDesk(desk).book
    expect(view(desk).aside).toContainEqual(expect.stringMatching(/^Evidence: \d+ rows$/))
    expect(saveDesk(desk).book).toEqual(before)
  })

  it('keeps every cell of last year on hidden tabs, under a line that says so', () => {
    const desk = copy()
    const before = live(desk)
    expect(begin(desk, request(desk)).done).toBe(true)
    for (const tab of [...ofYear, 'Goals', 'Members'].filter((name) => (before[name]?.length ?? 0) > 1)) {
      const [mark, ...rows] = shown(desk, `${tab} 2026-2027`)
      expect(mark?.[0]).toContain(`${tab} as it was at the end of 2026-2027`)
      expect(rows).toEqual(before[tab])
      expect(tabOn(desk, `${tab} 2026-2027`).hidden).toBe(true)
    }
  })

  it('keeps headers, norms, the goals that go on and everybody who stays, and takes the rest off the tabs', () => {
    const desk = copy()
    const before = live(desk)
    const given = request(desk)
    begin(desk, given)
    for (const tab of ofYear)
      expect({ tab, rows: shown(desk, tab) }).toEqual({ tab, rows: before[tab]?.slice(0, 1) })
    expect(records(desk, 'Goals').map(({ ID }) => ID)).toEqual(given.goals)
    expect(shown(desk, 'Members')).toHaveLength((before.Members?.length ?? 0) - 1)
    expect(shown(desk, 'Norms')).toEqual(before.Norms)
  })

  it('names in the note of a goal what became of it, once', () => {
    const desk = copy()
    const given = request(desk)
    begin(desk, given)
    const column = columnNamed(desk, 'Goals', 'Goal')
    const notes = tabOn(desk, 'Goals')
      .rows.slice(1)
      .map((row) => row[column]?.note ?? '')
    expect(notes.filter((note) => note.startsWith('2026-2027: '))).toHaveLength(given.goals.length)
    expect(notes.some((note) => /began at .+, reached .+, target /.test(note))).toBe(true)
  })

  it('is from then on the workbook that was set up, reads nothing of last year, gives no ID twice, and mails nobody', () => {
    const desk = copy()
    const last = records(desk, 'Cycles').length
    begin(desk, request(desk))
    expect(view(desk)).toMatchObject({ kind: 'not' })
    const check = succeed(desk.host.run('checkAlignment')).result as {
      kind: string
      findings: { code: string }[]
    }
    expect(check.kind).toBe('done')
    expect(check.findings.map(({ code }) => code)).not.toContain('data/duplicate-tab')
    const next = succeed(desk.host.clientCall('viewNewCycle')).result as {
      communities: { id: string; start: string }[]
    }
    const [offer] = next.communities
    succeed(
      desk.host.clientCall('startCycle', [
        {
          community: offer?.id,
          last: '',
          template: 'pdsa',
          focusGoals: [],
          start: offer?.start,
          end: '2027-09-30',
          daysOffBefore: [],
          daysOff: [],
          carry: [],
        },
      ]),
    )
    expect(records(desk, 'Cycles').map(({ ID }) => ID)).toEqual([`Y-00${last + 1}`])
    desk.host.advance('2027-08-31T14:00:00Z')
    expect(desk.host.mails).toEqual([])
  })

  it('says on Start the new year, and that the summary is off', () => {
    const desk = copy()
    begin(desk, request(desk))
    const start = shown(desk, 'Start').flat().join('\n')
    expect(start).toContain('2027-2028')
    expect(start).toContain('The weekly summary is off')
  })

  it('asks first what a duplicated tab is, as its rows would be read as the new year’s', () => {
    const desk = copy()
    duplicateTab(desk.person, tabOn(desk, 'Evidence').id)
    const given = { lastYear: '2026-2027', newYear: '2027-2028', goals: [], goalsAside: [], leaving: [] }
    const before = saveDesk(desk).book
    const words = expect.stringContaining('The tab Copy of Evidence repeats rows of another tab.')
    expect(view(desk)).toEqual({ kind: 'not', words })
    expect(begin(desk, given)).toEqual({ done: false, words })
    expect(saveDesk(desk).book).toEqual(before)
  })

  it('keeps a goal that came while the dialog was open, and says so', () => {
    const desk = copy()
    const given = request(desk)
    typeRow(desk, 'Goals', shown(desk, 'Goals').length, { Goal: 'Came late', Level: 'Team' })
    expect(begin(desk, given).words).toContain('1 goal that came while you were choosing stays.')
    expect(records(desk, 'Goals').map(({ Goal }) => Goal)).toContain('Came late')
  })

  it('puts rows aside that were sorted above their headers', () => {
    const desk = copy()
    succeed(desk.host.run('checkAlignment'))
    const evidence = tabOn(desk, 'Evidence')
    const height = shown(desk, 'Evidence').length
    const area = { row: 0, column: 0, rows: height, columns: evidence.columnCount }
    sortArea(desk.person, evidence.id, { area, keys: [{ column: 1, ascending: true }] })
    expect(shown(desk, 'Evidence').findIndex((row) => row.includes('Value'))).toBeGreaterThan(0)
    expect(begin(desk, request(desk)).done).toBe(true)
    expect(shown(desk, 'Evidence').filter((row) => row.some((cell) => cell !== ''))).toHaveLength(1)
    expect(shown(desk, 'Evidence 2026-2027')).toHaveLength(height + 1)
  })

  it('leaves formulas in a column of the team’s own, takes what was typed there with its row', () => {
    const desk = copy()
    const { id, rows } = tabOn(desk, 'Needs')
    const column = 1
    insertColumns(desk.person, id, { before: column, count: 1 })
    clearFormats(desk.person, id, { row: 1, column, rows: 40, columns: 1 })
    for (const row of rows.slice(1)) delete row[column]?.validation
    typeInto(desk.person, { sheetId: id, row: 0, column }, 'Ours')
    typeInto(desk.person, { sheetId: id, row: 1, column }, 'typed')
    for (let row = 2; row < 40; row++) {
      typeInto(desk.person, { sheetId: id, row, column }, `=LEN(A${row + 1})`)
      setComputedValue(desk.book, { sheetId: id, row, column }, { value: 2 })
    }
    expect(begin(desk, request(desk)).done).toBe(true)
    expect(
      shown(desk, 'Needs')
        .slice(1)
        .map((row) => row.join('')),
    ).toEqual(['', ...Array.from({ length: 38 }, () => '2')])
  })

  it('dying at any call, is finished by a second try with every cell of last year kept once', () => {
    const desk = copy()
    const given = request(desk)
    const calls = desk.host.clientCall('beginYear', [given]).callCount
    const wanted = { live: live(desk), names: names(desk) }
    for (let dieAt = 30; dieAt < calls; dieAt += 13) {
      const again = copy()
      again.host.clientCall('beginYear', [given], { dieAt })
      begin(again, given)
      expect({ dieAt, live: live(again), names: names(again) }).toEqual({ dieAt, ...wanted })
      expect(shown(again, 'Evidence 2026-2027')).toEqual(shown(desk, 'Evidence 2026-2027'))
    }
  })

  it('costs two reads a tab, eight calls for each tab that is kept, and 70 others', () => {
    const desk = copy()
    const before = desk.book.sheets.length
    const report = succeed(desk.host.clientCall('beginYear', [request(desk)]))
    expect(report.estimatedMs).toBeLessThan(60_000)
    const kept = desk.book.sheets.length - before
    expect(report.callCount).toBeLessThanOrEqual(2 * desk.book.sheets.length + 8 * kept + 70)
  })
})
