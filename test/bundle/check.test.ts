import type { CellSnapshot } from '../../workbench/sheets/snapshot'
import type { Tab } from '../../workbench/sheets/store/book'
import { cellAt } from '../../workbench/sheets/store/cells'
import { displayValue } from '../../workbench/sheets/store/read-cell'
import { clearFormats, hideLines, typeInto } from '../../workbench/sheets/user-actions'
import {
  answers,
  columnNamed,
  type Desk,
  demoDesk,
  deskFrom,
  emptyDesk,
  lead,
  records,
  type SavedDesk,
  saveDesk,
  setUpDesk,
  shown,
  succeed,
  tabOn,
  told,
  trimRows,
} from '../support/bundle-host'

interface Found {
  readonly severity: string
  readonly code: string
  readonly subject: string
  readonly sentence: string
  readonly spot: {
    readonly sheetId: number
    readonly tabName: string
    readonly rowNumber: number
    readonly columnNumber: number
  }
}

interface Result {
  readonly kind: string
  readonly findings: readonly Found[]
  readonly measures: readonly { readonly numerator: number; readonly denominator: number }[]
}

const ownTabs = ['Start', 'Lists', 'Alignment', 'Summary log']
const severities = ['Problem', 'Worth a talk', 'Idea']

let base: SavedDesk
beforeAll(async () => {
  base = saveDesk(trimRows(await demoDesk(), 40))
})

function check(desk: Desk): Result {
  return succeed(desk.host.run('checkAlignment')).result as Result
}

/** The report's rows that tell of one finding. */
function findingRows(desk: Desk): { row: number; cells: string[] }[] {
  return shown(desk, 'Alignment')
    .map((cells, row) => ({ row, cells }))
    .filter(({ cells }) => severities.includes(cells[0] ?? ''))
}

const cellsOf = (tab: Tab): CellSnapshot[] =>
  tab.rows.flatMap((row) => row.flatMap((cell) => (cell ? [cell] : [])))

/** Where a link leads: tab and cell in words. */
function target(desk: Desk, url: string): { tab: string; text: string } {
  const [, gid, column = '', row] = /^#gid=(\d+)&range=([A-Z]+)(\d+)$/.exec(url) ?? []
  const tab = desk.book.sheets.find(({ id }) => String(id) === gid)
  if (!tab) throw new Error(`${url} leads to no tab`)
  const index = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { tab: tab.name, text: displayValue(desk.book, cellAt(tab, Number(row) - 1, index)) }
}

/** What stands in the cell that a finding of the demo is about. */
const textAt: Readonly<Record<string, string>> = {
  'chain/unknown-parent': 'G-205',
  'data/unreadable': 'before winter break',
  'data/bad-email': 'esl.office@example.org',
  'smart/direction': '8',
  'smart/blank': '____',
}

describe('the Alignment tab', () => {
  it('says what it is and as of when, in the spreadsheet’s zone, and comes to sight', () => {
    const desk = deskFrom(base)
    expect(tabOn(desk, 'Alignment').hidden).toBe(true)
    check(desk)
    const [[title], [asOf]] = shown(desk, 'Alignment') as [[string], [string]]
    expect(title).toBe('Throughline report · Alignment')
    expect(asOf).toMatch(/^As of Fri, Nov 27, 2026, 8:00 AM\. Written by the add-on/)
    expect(tabOn(desk, 'Alignment').hidden).toBe(false)
  })

  it('shows every measure with its share and its definition', () => {
    const desk = deskFrom(base)
    const { measures } = check(desk)
    const rows = shown(desk, 'Alignment')
    const first = rows.findIndex(([name]) => name === 'Connected')
    expect(rows.slice(first, first + 5).map(([name, share]) => [name, share?.split(' (')[0]])).toEqual(
      ['Connected', 'Supported', 'Paired', 'Complete', 'Followed through'].map((name, index) => [
        name,
        `${measures[index]?.numerator} of ${measures[index]?.denominator}`,
      ]),
    )
    for (const [, , definition] of rows.slice(first, first + 5))
      expect(definition?.length).toBeGreaterThan(40)
  })

  it('groups the findings by rule under a title, what matters most first, and holds them all', () => {
    const desk = deskFrom(base)
    const { findings } = check(desk)
    const rows = findingRows(desk)
    expect(rows.map(({ cells }) => cells[1]).sort()).toEqual(findings.map(({ sentence }) => sentence).sort())
    const ranks = rows.map(({ cells }) => severities.indexOf(cells[0] ?? ''))
    expect(ranks).toEqual([...ranks].sort())
    const report = shown(desk, 'Alignment')
    const titles = report.filter(([severity, text], row) => severity === '' && text !== '' && row > 10)
    expect(titles).toHaveLength(new Set(findings.map(({ code, severity }) => `${severity} ${code}`)).size)
    for (const { cells } of rows) expect(cells.every((text) => /\S/.test(text))).toBe(true)
  })

  it('leads from each finding to its very cell', () => {
    const desk = deskFrom(base)
    const { findings } = check(desk)
    const alignment = tabOn(desk, 'Alignment')
    for (const { row, cells } of findingRows(desk)) {
      const [link] = cellAt(alignment, row, 3)?.links ?? []
      const found = findings.find(({ sentence }) => sentence === cells[1])
      const { tab, text } = target(desk, link?.url ?? '')
      expect(tab).toBe(found?.spot.tabName)
      expect(cells[3]).toMatch(new RegExp(`^${tab} [A-Z]+\\d+$`))
      expect(text).toContain(textAt[found?.code ?? ''] ?? '')
    }
  })

  it('leads there also after the rows were moved and hidden, at the next check', () => {
    const desk = deskFrom(base)
    const goals = tabOn(desk, 'Goals')
    typeInto(desk.person, { sheetId: goals.id, row: 30, column: 0 }, 'Another goal')
    hideLines(desk.person, goals.id, { lines: 'rows', from: 5, count: 3, hidden: true })
    check(desk)
    const alignment = tabOn(desk, 'Alignment')
    const links = findingRows(desk).map(({ row }) => cellAt(alignment, row, 3)?.links?.[0]?.url ?? '')
    expect(links.length).toBeGreaterThan(5)
    expect(links.map((url) => target(desk, url).tab).filter((tab) => tab === 'Alignment')).toEqual([])
  })

  it('is written the same by a second check, and nothing else is touched', () => {
    const desk = deskFrom(base, { now: '2026-11-27T14:00:00Z' })
    check(desk)
    const first = saveDesk(desk).book
    const again = deskFrom(saveDesk(desk), { now: '2026-11-27T14:00:00Z' })
    check(again)
    expect(saveDesk(again).book).toEqual(first)
  })

  it('leaves nothing of a longer report behind', () => {
    const desk = deskFrom(base)
    check(desk)
    const long = shown(desk, 'Alignment').length
    const links = () => cellsOf(tabOn(desk, 'Alignment')).filter((cell) => cell.links?.length).length
    const before = links()
    const mend = (sheetName: string, a1: string, value: string) => desk.host.edit({ sheetName, a1, value })
    mend('Goals', 'C12', 'G-005')
    mend('Goals', 'C13', 'G-004')
    mend('Goals', 'J15', '3')
    mend('Practice', 'C10', '2026-12-04')
    const { findings } = check(desk)
    const rows = shown(desk, 'Alignment')
    expect(rows.length).toBeLessThan(long)
    expect(findingRows(desk)).toHaveLength(findings.length)
    expect(links()).toBe(findings.length)
    expect(before).toBeGreaterThan(findings.length)
    for (const row of tabOn(desk, 'Alignment').rows.slice(rows.length)) {
      for (const cell of row)
        expect([cell?.style?.bold ?? false, cell?.style?.background ?? '#ffffff']).toEqual([false, '#ffffff'])
    }
  })

  it('keeps what somebody wrote beside the report', () => {
    const desk = deskFrom(base)
    check(desk)
    const alignment = tabOn(desk, 'Alignment')
    const { book, email, nowMs } = { ...desk.person }
    typeInto({ book, email, nowMs }, { sheetId: alignment.id, row: 12, column: 4 }, 'talk about this')
    check(desk)
    expect(displayValue(desk.book, cellAt(alignment, 12, 4))).toBe('talk about this')
  })

  it('comes back where somebody deleted it', () => {
    const desk = deskFrom(base)
    desk.book.sheets.splice(desk.book.sheets.indexOf(tabOn(desk, 'Alignment')), 1)
    const { findings } = check(desk)
    expect(findingRows(desk)).toHaveLength(findings.length)
  })
})

describe('text that looks like a formula', () => {
  const traps = ['=HYPERLINK("https://example.net","win")', '+1', '-2+3', '@SUM(A1)', '=1+1', "'=2", '\t=3']

  it.each(traps)('%j stays text wherever the add-on writes it', (trap) => {
    const desk = setUpDesk({
      with: {
        community: `${trap} team`,
        school: trap,
        schoolYear: '=2026-2027',
        lead: { name: trap, email: lead },
        vision: trap,
      },
    })
    const type = (sheetName: string, header: string, value: string) => {
      const tab = tabOn(desk, sheetName)
      // Typed as into a cell of text, which takes it as it is.
      typeInto(desk.person, { sheetId: tab.id, row: 1, column: columnNamed(desk, sheetName, header) }, value)
    }
    type('Goals', 'Goal', `${trap} ____`)
    type('Goals', 'Level', 'Team')
    type('Goals', 'Supports', `${trap} G-9`)
    type('Goals', 'Community or owner', `${trap} team`)
    type('Meetings', 'Community', `${trap} team`)
    type('Meetings', 'Date', '2026-12-01')
    // Somebody took the plain text away from the add-on's own tabs.
    for (const name of ownTabs) {
      const tab = tabOn(desk, name)
      clearFormats(desk.person, tab.id, { row: 0, column: 0, rows: tab.rowCount, columns: tab.columnCount })
    }
    check(desk)
    succeed(desk.host.run('sendSummaryNow'))
    expect(desk.host.mails.length).toBe(1)
    for (const name of desk.book.sheets.map((tab) => tab.name)) {
      const formulas = cellsOf(tabOn(desk, name)).filter(
        ({ formula, error }) => formula !== undefined || error !== undefined,
      )
      expect({ name, formulas }).toEqual({ name, formulas: [] })
    }
    const texts = ownTabs.map((name) => shown(desk, name).flat().join('\n'))
    for (const text of texts) expect(text).toContain(trap.trim().replace(/^'/, ''))
    expect(records(desk, 'Communities')[0]?.Name).toBe(`${trap} team`.trim())
  })
})

describe('days', () => {
  const zones = [
    'Pacific/Auckland',
    'Asia/Kolkata',
    'America/Los_Angeles',
    'Pacific/Honolulu',
    'America/St_Johns',
    'Europe/London',
    'Etc/GMT',
  ]

  it.each(zones)('are those that were typed, in a spreadsheet of %s', (timeZone) => {
    const desk = setUpDesk({ timeZone, now: '2026-11-20T12:00:00Z', with: { start: '2026-03-08' } })
    expect(records(desk, 'Cycles')[0]).toMatchObject({ Start: 'Sun, Mar 8, 2026', End: 'Sun, Jul 12, 2026' })
    const type = (a1: string, value: string) => desk.host.edit({ sheetName: 'Goals', a1, value })
    type('A2', 'Upper goal')
    type('B2', 'School')
    type('L2', '2026-11-01')
    type('M2', 'Active')
    type('A3', 'Lower goal')
    type('B3', 'Team')
    type('C3', 'G-001')
    type('L3', '2027-03-14')
    type('M3', 'Active')
    const { findings } = check(desk)
    expect(findings.find(({ code }) => code === 'chain/dates')?.sentence).toContain(
      'due on Sun, Mar 14, 2027, after the goal it supports: G-001 “Upper goal” is due on Sun, Nov 1, 2026',
    )
  })

  it.each([
    ['Pacific/Auckland', 'Sat, Nov 28, 2026, 12:30 AM'],
    ['Asia/Kolkata', 'Fri, Nov 27, 2026, 5:00 PM'],
    ['Pacific/Honolulu', 'Fri, Nov 27, 2026, 1:30 AM'],
  ])('“as of” is the day and time of %s', (timeZone, asOf) => {
    const desk = setUpDesk({ timeZone, now: '2026-11-27T11:30:00Z' })
    desk.host.edit({ sheetName: 'Goals', a1: 'A2', value: 'A goal' })
    // Set-up took some of Google's seconds.
    const again = deskFrom(saveDesk(desk), { now: '2026-11-27T11:30:00Z' })
    check(again)
    expect(shown(again, 'Alignment')[1]?.[0]).toContain(`As of ${asOf}.`)
  })

  it('set-up without a first day begins today, in the spreadsheet’s zone', () => {
    const desk = setUpDesk({
      timeZone: 'Pacific/Auckland',
      now: '2026-11-27T11:30:00Z',
      with: { start: undefined },
    })
    expect(records(desk, 'Cycles')[0]?.Start).toBe('Sat, Nov 28, 2026')
  })
})

describe('Check alignment from the menu', () => {
  const path = ['Throughline', 'Check alignment']

  it('says how many there are and what can be done about them, and opens the tab', () => {
    const desk = deskFrom(base)
    const report = succeed(desk.host.clickMenu(path, { answers: ['ok'] }))
    expect(told(report)).toBe(
      '4 problems, 4 things to talk over, 1 idea. The Alignment tab lists them, each with a link to its cell.\n\n' +
        'Some can be put right by a click, and what is fine as it is can be set aside: in the sidebar under Check, or select its line on the tab and choose Without dialogs in this menu.',
    )
    expect(desk.book.activeSheetId).toBe(tabOn(desk, 'Alignment').id)
  })

  it('says what to do first where nothing is set up', () => {
    const desk = emptyDesk()
    expect(told(desk.host.clickMenu(path, { answers: ['ok'] }))).toContain(
      'Choose Throughline > Set up… first.',
    )
  })

  it('says so while another run is under way, and writes nothing', () => {
    const desk = deskFrom(base)
    const before = saveDesk(desk).book
    desk.host.holdLock('document')
    expect(told(desk.host.clickMenu(path, { answers: ['ok'] }))).toContain('Somebody else is just checking')
    expect(saveDesk(desk).book).toEqual(before)
    expect(answers().community).toBe('Grade 4 team')
  })

  it.each([1, 5, 12, 20, 25, 28, 30, 32])('begins anew after one that died after call %s', (dieAfter) => {
    const desk = deskFrom(base)
    desk.host.run('checkAlignment', [], { dieAfter })
    const again = deskFrom(saveDesk(desk), { now: '2026-11-27T14:00:00Z' })
    const undisturbed = deskFrom(base, { now: '2026-11-27T14:00:00Z' })
    check(again)
    check(undisturbed)
    expect(shown(again, 'Alignment')).toEqual(shown(undisturbed, 'Alignment'))
    expect(shown(again, 'Start')).toEqual(shown(undisturbed, 'Start'))
    expect(shown(again, 'Goals')).toEqual(shown(undisturbed, 'Goals'))
  })
})
