import { duplicateTab, hideTab } from '../../workbench/sheets/user-actions'
import {
  type Desk,
  deskFrom,
  records,
  saveDesk,
  setUpDesk,
  succeed,
  tabOn,
  trimRows,
  typeRow,
} from '../support/bundle-host'

const base = saveDesk(trimRows(setUpDesk(), 8))
const reads = 'SpreadsheetApp.Range.getValues'
const shows = 'SpreadsheetApp.Sheet.showSheet'

function check(desk: Desk) {
  return succeed(desk.host.run('checkAlignment')).calls
}

describe('a check', () => {
  it('reads every tab once, but for the log of the summaries, which tells it nothing', () => {
    const desk = deskFrom(base)
    expect(check(desk)[reads]).toBe(desk.book.sheets.length - 1)
  })

  it('leaves the lock to the end of the run where the sidebar asks for it, and gives it back before a message box waits for a click', () => {
    const release = 'LockService.Lock.releaseLock'
    const desk = deskFrom(base)
    expect(succeed(desk.host.clientCall('runCheck')).calls[release]).toBeUndefined()
    expect(succeed(desk.host.run('menuCheckAlignment')).calls[release]).toBe(1)
    expect(succeed(desk.host.clientCall('runCheck')).result).toMatchObject({ kind: 'checked' })
  })

  it('shows the tabs of a stage once, however many communities come to it, and not where somebody has hidden them', () => {
    const desk = deskFrom(base)
    check(desk)
    hideTab(desk.person, tabOn(desk, 'Learning').id)
    const cycle = { Community: 'Science Team', Template: 'Seven-part cycle' }
    typeRow(desk, 'Cycles', 2, { ...cycle, Start: '2026-10-05', End: '2027-02-08' })
    expect(check(desk)[shows]).toBeUndefined()
    expect(tabOn(desk, 'Learning').hidden).toBe(true)
  })

  it('gets to know a tab that somebody has duplicated: rows typed there have their ID at once', () => {
    const desk = deskFrom(base)
    const { sheetId } = duplicateTab(desk.person, tabOn(desk, 'Goals').id)
    const { name } = desk.book.sheets.find(({ id }) => id === sheetId) ?? { name: '' }
    const type = (a1: string, value: string) =>
      desk.host.edit({ sheetName: name, a1, value }).forEach(succeed)
    type('A2', 'Children read with joy')
    expect(records(desk, name).map(({ ID }) => ID)).toEqual([''])
    check(desk)
    type('A3', 'Children write with joy')
    expect(records(desk, name).map(({ ID }) => ID)).toEqual(['G-001', 'G-002'])
  })
})
