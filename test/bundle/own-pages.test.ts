import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  renameTab,
  sortArea,
  typeInto,
} from '../../workbench/sheets/user-actions'
import {
  answers,
  columnNamed,
  type Desk,
  deskFrom,
  lead,
  saveDesk,
  setUpDesk,
  shown,
  succeed,
  tabOn,
} from '../support/bundle-host'

const done = saveDesk(setUpDesk())

/** 0-based place of a text on a tab. */
function placeOf(desk: Desk, tab: string, text: string) {
  const rows = shown(desk, tab)
  const row = rows.findIndex((cells) => cells.includes(text))
  return { sheetId: tabOn(desk, tab).id, row, column: rows[row]?.indexOf(text) ?? -1 }
}

const check = (desk: Desk) => succeed(desk.host.run('checkAlignment'))

describe('Start', () => {
  it('keeps what somebody writes into a column of their own between labels and texts', () => {
    const desk = deskFrom(done)
    const { sheetId } = placeOf(desk, 'Start', 'Last check')
    insertColumns(desk.person, sheetId, { before: 1, count: 1 })
    const label = placeOf(desk, 'Start', 'Last check')
    typeInto(desk.person, { ...label, column: 1 }, 'ask Ana')
    check(desk)
    expect(shown(desk, 'Start')[label.row]?.slice(0, 3)).toEqual([
      'Last check',
      'ask Ana',
      expect.stringContaining('Fri, Nov 27, 2026'),
    ])
  })

  it('is kept up to date also behind a column before the labels and a row above them', () => {
    const desk = deskFrom(done)
    const { id } = tabOn(desk, 'Start')
    insertColumns(desk.person, id, { before: 0, count: 1 })
    insertRows(desk.person, id, { before: 0, count: 2 })
    const { row } = placeOf(desk, 'Start', 'Last check')
    typeInto(desk.person, { sheetId: id, row, column: 0 }, 'mine')
    check(desk)
    expect(shown(desk, 'Start')[row]).toEqual(['mine', 'Last check', expect.stringContaining('Nov 27')])
  })

  it('is still kept up to date when everything below its lines was deleted', () => {
    const desk = deskFrom(done)
    const { sheetId, row } = placeOf(desk, 'Start', 'Our tabs')
    deleteRows(desk.person, sheetId, { from: row, count: shown(desk, 'Start').length - row })
    check(desk)
    const line = shown(desk, 'Start').find(([label]) => label === 'Last check')
    expect(line?.[1]).toContain('Nov 27')
  })

  it('is left alone where the column of its texts was deleted', () => {
    const desk = deskFrom(done)
    const { id } = tabOn(desk, 'Start')
    deleteColumns(desk.person, id, { from: 1, count: 1 })
    insertColumns(desk.person, id, { before: 1, count: 1 })
    const { row } = placeOf(desk, 'Start', 'Last check')
    typeInto(desk.person, { sheetId: id, row, column: 1 }, 'mine')
    check(desk)
    expect(shown(desk, 'Start')[row]).toEqual(['Last check', 'mine'])
  })
})

describe('the Summary log', () => {
  const at = (desk: Desk, row: number, column: number) => ({
    sheetId: tabOn(desk, 'Summary log').id,
    row,
    column,
  })
  const week = (desk: Desk, now: string) => {
    desk.host.advance(now)
    return succeed(desk.host.run('sendSummaryNow'))
  }
  const log = (desk: Desk) => shown(desk, 'Summary log')

  /** A team of two, one mail sent. */
  const mailed = (() => {
    const members = [{ name: 'Person 01', email: 'person01@example.org', role: 'teacher' }]
    const desk = setUpDesk({ with: { members } })
    const dated = columnNamed(desk, 'Meetings', 'Date')
    const named = columnNamed(desk, 'Meetings', 'Community')
    const meetings = tabOn(desk, 'Meetings').id
    typeInto(desk.person, { sheetId: meetings, row: 1, column: named }, 'Grade 4 team')
    typeInto(desk.person, { sheetId: meetings, row: 1, column: dated }, '2027-03-31')
    week(desk, '2026-11-30T14:30:00Z')
    return saveDesk(desk)
  })()

  it('keeps a column that somebody put in, and its remarks stay beside their lines', () => {
    const desk = deskFrom(mailed)
    insertColumns(desk.person, tabOn(desk, 'Summary log').id, { before: 2, count: 1 })
    typeInto(desk.person, at(desk, 0, 2), 'My note')
    typeInto(desk.person, at(desk, 1, 2), 'called her on Tuesday')
    const [, noted = []] = log(desk)
    week(desk, '2026-12-08T14:30:00Z')
    const [header, ...lines] = log(desk)
    expect(header).toEqual(['Week', 'Member ID', 'My note', 'Name', 'Address', 'What happened', 'Why'])
    expect(lines.map(([weekText]) => weekText)).toEqual(['2026-W50', '2026-W50', '2026-W49', '2026-W49'])
    expect(lines).toContainEqual(noted)
    expect(noted).toContain('called her on Tuesday')
    expect(lines[0]).toEqual([
      '2026-W50',
      'M-001',
      '',
      'Lea Dahl',
      lead,
      expect.stringMatching(/\w/),
      expect.any(String),
    ])
  })

  it('keeps a remark right of a line and one below all lines', () => {
    const desk = deskFrom(mailed)
    insertColumns(desk.person, tabOn(desk, 'Summary log').id, { before: 6, count: 1 })
    typeInto(desk.person, at(desk, 1, 6), 'called Lea')
    typeInto(desk.person, at(desk, 8, 0), 'my remark below')
    week(desk, '2026-12-08T14:30:00Z')
    const rows = log(desk)
    expect(rows.find((cells) => cells[6] === 'called Lea')?.[0]).toBe('2026-W49')
    expect(rows.at(-1)?.[0]).toBe('my remark below')
  })

  it('brings the week’s lines up to date where they stand, also after a sort, and adds none twice', () => {
    const desk = deskFrom(mailed)
    const before = log(desk)
    const { sheetId } = at(desk, 0, 0)
    const area = { row: 1, column: 0, rows: 2, columns: 6 }
    sortArea(desk.person, sheetId, { area, keys: [{ column: 1, ascending: false }] })
    typeInto(desk.person, at(desk, 1, 6), 'mine')
    week(desk, '2026-12-01T14:30:00Z')
    expect(log(desk).map(([weekText, id, name]) => [weekText, id, name])).toEqual(
      [before[0], before[2], before[1]].map((cells = []) => [cells[0], cells[1], cells[2]]),
    )
  })

  it('blanks lines of more than eight weeks ago, but none beside which somebody wrote', () => {
    const desk = deskFrom(mailed)
    insertColumns(desk.person, tabOn(desk, 'Summary log').id, { before: 6, count: 1 })
    typeInto(desk.person, at(desk, 1, 6), 'keep this')
    for (let number = 1; number <= 9; number++)
      week(desk, new Date(Date.parse('2026-11-30T14:30:00Z') + number * 7 * 86_400_000).toISOString())
    const weeks = log(desk)
      .slice(1)
      .map(([weekText]) => weekText)
    expect(weeks.filter((text) => text === '2026-W49')).toHaveLength(1)
    expect(log(desk).find(([text]) => text === '2026-W49')?.[6]).toBe('keep this')
    expect(new Set(weeks.filter(Boolean)).size).toBe(9)
    expect(weeks[0]).toBe('2027-W05')
  })

  it('is found in a copy of the file by its headers, with somebody’s column among them', () => {
    const desk = deskFrom(mailed)
    insertColumns(desk.person, tabOn(desk, 'Summary log').id, { before: 1, count: 1 })
    const copy = desk.host.copyFile()
    copy.open()
    succeed(copy.run('setUpCommunity', [answers({ replaces: true })]))
    succeed(copy.run('sendSummaryNow'))
    const names = copy.snapshot()?.sheets.map(({ name }) => name) ?? []
    expect(names.filter((name) => name.startsWith('Summary log'))).toEqual(['Summary log'])
  })
})

describe('the Alignment tab', () => {
  const page = (desk: Desk) => shown(desk, 'Alignment')
  const id = (desk: Desk) => tabOn(desk, 'Alignment').id
  const end = 'End of the report. What you write below this line or beside the report stays.'
  const type = (desk: Desk, row: number, column: number, text: string) =>
    typeInto(desk.person, { sheetId: id(desk), row, column }, text)
  /** So many more goals, each with findings of its own. */
  function addGoals(desk: Desk, from: number, count: number) {
    const sheetId = tabOn(desk, 'Goals').id
    for (let row = from; row < from + count; row++)
      typeInto(
        desk.person,
        { sheetId, row, column: columnNamed(desk, 'Goals', 'Goal') },
        `Goal of row ${row}`,
      )
  }
  const withoutTime = (rows: string[][]) =>
    rows.map((row) => row.filter((text) => !text.startsWith('As of ')))

  const checked = (() => {
    const desk = deskFrom(done)
    addGoals(desk, 1, 3)
    check(desk)
    return saveDesk(desk)
  })()

  it('is known in a copy that was made before the first check, when it is blank', () => {
    const copy = deskFrom(done).host.copyFile()
    succeed(copy.run('checkAlignment'))
    const names = copy.snapshot()?.sheets.map(({ name }) => name) ?? []
    expect(names.filter((name) => name.startsWith('Alignment'))).toEqual(['Alignment'])
  })

  it('keeps a remark right below the report when the report grows', () => {
    const desk = deskFrom(checked)
    const rows = page(desk).length
    type(desk, rows, 0, 'we will talk about this')
    type(desk, rows + 3, 1, 'and this')
    addGoals(desk, 4, 10)
    check(desk)
    const after = page(desk)
    expect(after.length).toBeGreaterThan(rows + 10)
    expect(after.slice(-5).map(([first, second]) => [first, second])).toEqual([
      [end, ''],
      ['we will talk about this', ''],
      ['', ''],
      ['', ''],
      ['', 'and this'],
    ])
  })

  it('keeps it where it is when the report shrinks, and leaves nothing of the longer report above it', () => {
    const desk = deskFrom(checked)
    const rows = page(desk).length
    type(desk, rows + 1, 0, 'we will talk about this')
    deleteRows(desk.person, tabOn(desk, 'Goals').id, { from: 1, count: 3 })
    check(desk)
    const after = page(desk)
    const last = after.findIndex(([first]) => first === end)
    expect(last).toBeLessThan(rows - 1)
    expect(after).toHaveLength(rows + 2)
    expect(
      after
        .slice(last + 1, -1)
        .flat()
        .filter(Boolean),
    ).toEqual([])
    addGoals(desk, 1, 3)
    check(desk)
    expect(page(desk).filter(([first]) => first === 'we will talk about this')).toHaveLength(1)
    expect(page(desk).filter(([first]) => first === end)).toHaveLength(1)
  })

  it('keeps columns of somebody’s own before, in and right of the report, and rows above it', () => {
    const desk = deskFrom(checked)
    const before = page(desk)
    insertColumns(desk.person, id(desk), { before: 4, count: 1 })
    insertColumns(desk.person, id(desk), { before: 2, count: 1 })
    insertColumns(desk.person, id(desk), { before: 0, count: 1 })
    insertRows(desk.person, id(desk), { before: 0, count: 2 })
    for (const row of [0, 4, 9])
      for (const column of [0, 3, 6]) type(desk, row, column, `mine ${row} ${column}`)
    check(desk)
    const after = page(desk)
    for (const row of [0, 4, 9])
      for (const column of [0, 3, 6]) expect(after[row]?.[column]).toBe(`mine ${row} ${column}`)
    const report = after.slice(2).map((row) => [1, 2, 4, 5].map((column) => row[column] ?? ''))
    expect(withoutTime(report)).toEqual(withoutTime(before.map((row) => row.slice(0, 4))))
  })

  it('is written whole again where somebody deleted its last line', () => {
    const desk = deskFrom(checked)
    const rows = page(desk).length
    deleteRows(desk.person, id(desk), { from: rows - 1, count: 1 })
    check(desk)
    expect(page(desk)).toHaveLength(rows)
    expect(page(desk).at(-1)?.[0]).toBe(end)
  })

  it('is written from the first line that has changed to the last, and whole where a tab has got another name', () => {
    const desk = deskFrom(checked)
    const links = () => check(desk).calls['SpreadsheetApp.Range.setRichTextValues'] ?? 0
    links()
    expect(links()).toBe(0)
    renameTab(desk.person, tabOn(desk, 'Goals').id, 'Our goals')
    expect(links()).toBeGreaterThan(0)
    expect(links()).toBe(0)
  })
})
