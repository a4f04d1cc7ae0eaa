import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  typeInto,
} from '../../workbench/sheets/user-actions'
import { type Desk, deskFrom, saveDesk, setUpDesk, shown, succeed, tabOn } from '../support/bundle-host'

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
