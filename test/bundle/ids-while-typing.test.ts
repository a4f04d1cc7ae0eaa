import { columnLetters } from '../../src/core/a1'
import type { RunReport } from '../../workbench/host/run-report'
import {
  clearCells,
  deleteRows,
  duplicateTab,
  insertColumns,
  pasteBlock,
  pasteCells,
  typeInto,
} from '../../workbench/sheets/user-actions'
import {
  columnNamed,
  type Desk,
  deskFrom,
  people,
  records,
  saveDesk,
  setUpDesk,
  succeed,
  tabOn,
  trimRows,
} from '../support/bundle-host'

const colleague = 'person01@example.org'
const base = saveDesk(trimRows(setUpDesk({ editors: [colleague], with: { members: people(2) } }), 8))

/** Goals as they stand: text and ID. */
const goals = (desk: Desk) => records(desk, 'Goals').map((row) => `${row.ID} ${row.Goal}`)

/** Somebody types into a cell, and the add-on's trigger runs as on Google. */
function type(
  desk: Desk,
  a1: string,
  value: string,
  options: { user?: string; tab?: string } = {},
): RunReport {
  const [report] = desk.host.edit({ sheetName: options.tab ?? 'Goals', a1, value }, options)
  if (!report) throw new Error('no trigger ran')
  return report
}

/** Rows are pasted from A of a row (0-based) on. */
function paste(desk: Desk, row: number, rows: readonly (readonly string[])[]): RunReport {
  const { sheetName, a1 } = { sheetName: 'Goals', a1: `A${row + 1}:B${row + rows.length}` }
  pasteBlock(desk.person, { sheetId: tabOn(desk, 'Goals').id, row, column: 0 }, rows)
  const [report] = desk.host.edited({ sheetName, a1, value: '' })
  if (!report) throw new Error('no trigger ran')
  return report
}

describe('while people type, Throughline', () => {
  it('gives a row its ID as soon as it says what it is about', () => {
    const desk = deskFrom(base)
    succeed(type(desk, 'B2', 'Team'))
    expect(goals(desk)).toEqual([' '])
    succeed(type(desk, 'A2', 'Children read with joy'))
    succeed(type(desk, 'A3', 'Children write with joy'))
    expect(goals(desk)).toEqual(['G-001 Children read with joy', 'G-002 Children write with joy'])
  })

  it('gives 500 pasted rows their IDs in one go, within half a minute of Google’s time', () => {
    const desk = deskFrom(base)
    const report = succeed(
      paste(
        desk,
        1,
        Array.from({ length: 500 }, (_, index) => [`Goal ${index}`, 'Team']),
      ),
    )
    expect(goals(desk).slice(498)).toEqual(['G-499 Goal 498', 'G-500 Goal 499'])
    expect(report.callCount).toBeLessThanOrEqual(12)
    expect(report.estimatedMs).toBeLessThan(5_000)
  })

  it('gives it in our column where one of the team’s own has the same header', () => {
    const desk = deskFrom(base)
    const { id } = tabOn(desk, 'Goals')
    insertColumns(desk.person, id, { before: 0, count: 1 })
    typeInto(desk.person, { sheetId: id, row: 0, column: 0 }, 'ID')
    const report = succeed(type(desk, 'B2', 'Children read with joy'))
    const row = tabOn(desk, 'Goals').rows[1] ?? []
    expect([row[0]?.value ?? '', row[1]?.value, row.at(-1)?.value]).toEqual([
      '',
      'Children read with joy',
      'G-001',
    ])
    expect(report.callCount).toBeLessThanOrEqual(12 + 4)
  })

  it('serves two people one after the other, and no number twice', () => {
    const desk = deskFrom(base)
    type(desk, 'A2', 'One')
    type(desk, 'A3', 'Two', { user: colleague })
    type(desk, 'A4', 'Three')
    expect(goals(desk)).toEqual(['G-001 One', 'G-002 Two', 'G-003 Three'])
  })

  it('leaves a row to the next edit while another run is at work', () => {
    const desk = deskFrom(base)
    const release = desk.host.holdLock('document')
    succeed(type(desk, 'A2', 'One'))
    expect(goals(desk)).toEqual([' One'])
    release()
    type(desk, 'A3', 'Two')
    expect(goals(desk)).toEqual(['G-001 One', 'G-002 Two'])
  })

  it('never gives the number of a deleted row again', () => {
    const desk = deskFrom(base)
    type(desk, 'A2', 'One')
    type(desk, 'A3', 'Two')
    deleteRows(desk.person, tabOn(desk, 'Goals').id, { from: 2, count: 1 })
    type(desk, 'A3', 'Three')
    expect(goals(desk)).toEqual(['G-001 One', 'G-003 Three'])
  })

  it('never gives the number of an ID that was pasted along, also where its row is gone by then', () => {
    const desk = deskFrom(base)
    const idColumn = columnNamed(desk, 'Goals', 'ID')
    const pasted = ['Seven', ...Array(idColumn - 1).fill(''), 'G-007']
    pasteBlock(desk.person, { sheetId: tabOn(desk, 'Goals').id, row: 1, column: 0 }, [pasted])
    desk.host.edited({ sheetName: 'Goals', a1: `A2:${columnLetters(idColumn + 1)}2`, value: '' })
    deleteRows(desk.person, tabOn(desk, 'Goals').id, { from: 1, count: 1 })
    type(desk, 'A2', 'Eight')
    expect(goals(desk)).toEqual(['G-008 Eight'])
  })

  it('goes on with the rows that have none after a run that died', () => {
    const desk = deskFrom(base)
    type(desk, 'A2', 'First')
    for (let dieAfter = 3; dieAfter < 9; dieAfter++) {
      const [report] = desk.host.edit(
        { sheetName: 'Goals', a1: `A${dieAfter}`, value: `Goal ${dieAfter}` },
        { dieAfter },
      )
      expect(report?.error).not.toBeNull()
    }
    type(desk, 'A9', 'Last')
    const ids = records(desk, 'Goals').map(({ ID }) => ID)
    expect(ids).not.toContain('')
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([
    ['on a tab that holds no table', { tab: 'Start', a1: 'B9' }, 1],
    ['in a row that has its ID', { tab: 'Goals', a1: 'B2' }, 2],
    ['in the headers', { tab: 'Goals', a1: 'C1' }, 0],
  ])('asks Google next to nothing after an edit %s', (_name, { tab, a1 }, calls) => {
    const desk = deskFrom(base)
    type(desk, 'A2', 'One')
    expect(type(desk, a1, 'Team', { tab }).callCount).toBe(calls)
  })

  it('writes nothing into a copy of the file, into one of a later version, or where nothing was set up', () => {
    const desk = deskFrom(base)
    const copy = desk.host.copyFile()
    const [report] = copy.edit({ sheetName: 'Goals', a1: 'A2', value: 'One' })
    expect(report?.callCount).toBe(1)
    const metadata = desk.book.metadata.find(({ key }) => key === 'throughline')
    if (metadata) metadata.value = metadata.value.replace(/"format":\d+/, '"format":99')
    type(desk, 'A2', 'One')
    expect(goals(desk)).toEqual([' One'])
  })
})

describe('what the last check knew', () => {
  /** Three goals, checked. */
  function checked(): Desk {
    const desk = deskFrom(base)
    paste(desk, 1, [
      ['Children read with joy', 'Team'],
      ['Children write with joy', 'Team'],
      ['Children reckon with joy', 'Team'],
    ])
    succeed(desk.host.run('checkAlignment'))
    return desk
  }
  const idColumn = (desk: Desk) => columnNamed(desk, 'Goals', 'ID')

  /** The second goal's row is copied below the others. */
  function copyRow(desk: Desk, to: number): void {
    const { id, columnCount } = tabOn(desk, 'Goals')
    const area = { row: 2, column: 0, rows: 1, columns: columnCount }
    pasteCells(desk.person, { sheetId: id, area, cut: false }, { sheetId: id, row: to, column: 0 })
  }

  it('lets the row that has always been there keep its ID, and gives the reworded copy another', () => {
    const desk = checked()
    copyRow(desk, 4)
    typeInto(desk.person, { sheetId: tabOn(desk, 'Goals').id, row: 4, column: 0 }, 'Children sing')
    succeed(desk.host.run('checkAlignment'))
    expect(goals(desk).slice(1)).toEqual([
      'G-002 Children write with joy',
      'G-003 Children reckon with joy',
      'G-004 Children sing',
    ])
  })

  it('does so wherever the copy stands', () => {
    const desk = checked()
    copyRow(desk, 1)
    typeInto(desk.person, { sheetId: tabOn(desk, 'Goals').id, row: 1, column: 0 }, 'Children sing')
    succeed(desk.host.run('checkAlignment'))
    expect(goals(desk)).toEqual([
      'G-004 Children sing',
      'G-002 Children write with joy',
      'G-003 Children reckon with joy',
    ])
  })

  it('tells no two alike rows apart: they are asked about, and nothing is written', () => {
    const desk = checked()
    copyRow(desk, 4)
    const { findings } = succeed(desk.host.run('checkAlignment')).result as { findings: { code: string }[] }
    expect(findings.map(({ code }) => code)).toContain('chain/duplicate-id')
    expect(goals(desk).slice(3)).toEqual(['G-002 Children write with joy'])
  })

  it('takes no row of another tab for one that has lost its ID: what looks like it waits for the check, which reads all tabs', () => {
    const desk = checked()
    const { sheetId } = duplicateTab(desk.person, tabOn(desk, 'Goals').id)
    const { name, rowCount } = desk.book.sheets.find(({ id }) => id === sheetId) ?? tabOn(desk, 'Goals')
    deleteRows(desk.person, sheetId, { from: 1, count: Math.min(3, rowCount - 1) })
    succeed(desk.host.run('checkAlignment'))
    const theirs = () => records(desk, name).map((row) => `${row.ID} ${row.Goal}`)
    type(desk, 'A2', 'Children write with joy', { tab: name })
    type(desk, 'A3', 'Children draw with joy', { tab: name })
    expect(theirs()).toEqual([' Children write with joy', 'G-004 Children draw with joy'])
    succeed(desk.host.run('checkAlignment'))
    expect(theirs()).toEqual(['G-005 Children write with joy', 'G-004 Children draw with joy'])
  })

  it('gives rows their own IDs back that somebody has cleared, in whatever order they now stand', () => {
    const desk = checked()
    const { id } = tabOn(desk, 'Goals')
    clearCells(desk.person, id, { row: 1, column: idColumn(desk), rows: 3, columns: 1 })
    copyRow(desk, 5)
    deleteRows(desk.person, id, { from: 2, count: 1 })
    type(desk, 'A6', 'Children sing')
    expect(goals(desk)).toEqual([
      'G-001 Children read with joy',
      'G-003 Children reckon with joy',
      'G-002 Children write with joy',
      'G-004 Children sing',
    ])
  })
})
