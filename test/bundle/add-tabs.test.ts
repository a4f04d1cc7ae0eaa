import type { ReadyTabs } from '../../src/app/cycles/contract'
import { deleteTab, pasteBlock } from '../../workbench/sheets/user-actions'
import { type Desk, deskFrom, saveDesk, setUpDesk, succeed, tabOn, trimRows } from '../support/bundle-host'

const saved = saveDesk(trimRows(setUpDesk(), 60))
const view = (desk: Desk) => succeed(desk.host.clientCall('viewTabs')).result as ReadyTabs
const tabs = (desk: Desk) => view(desk).packs.flatMap((pack) => pack.tabs)
const valueNamed = (desk: Desk, wanted: string) => tabs(desk).find(({ name }) => name === wanted)?.value
const add = (desk: Desk, ...values: unknown[]) => succeed(desk.host.clientCall('addTabs', [{ tabs: values }]))

describe('Add tabs…', () => {
  it('says of every tab what it is for and whether it is shown; and writes nothing', () => {
    const desk = deskFrom(saved)
    const before = saveDesk(desk).book
    const states = Object.fromEntries(tabs(desk).map(({ name, state }) => [name, state]))
    expect(states).toMatchObject({ Goals: 'shown', Norms: 'hidden', Initiatives: 'hidden' })
    expect(tabs(desk).every(({ about }) => about.length > 20)).toBe(true)
    expect(saveDesk(desk).book).toEqual(before)
  })

  it('shows a hidden tab with what stands on it, and no other', () => {
    const desk = deskFrom(saved)
    add(desk, valueNamed(desk, 'Norms'))
    expect(tabOn(desk, 'Norms').hidden).toBe(false)
    expect(tabOn(desk, 'Visits').hidden).toBe(true)
  })

  it('adds a tab that somebody deleted, and none twice', () => {
    const desk = deskFrom(saved)
    deleteTab(desk.person, tabOn(desk, 'Norms').id)
    const value = valueNamed(desk, 'Norms')
    expect(value).toBe('table:norms')
    add(desk, value)
    expect(tabOn(desk, 'Norms').rows[0]?.map((cell) => cell?.value)).toContain('Norm')
    const count = desk.book.sheets.length
    expect(add(desk, value).result).toMatchObject({ words: expect.stringContaining('Nothing was changed') })
    expect(desk.book.sheets).toHaveLength(count)
  })

  it('gives each of several communities a goals tab of its own, which the check reads', () => {
    const desk = deskFrom(saved)
    pasteBlock(desk.person, { sheetId: tabOn(desk, 'Communities').id, row: 2, column: 0 }, [['Grade 5 team']])
    succeed(desk.host.run('checkAlignment'))
    add(desk, valueNamed(desk, 'Goals of Grade 5 team'))
    pasteBlock(desk.person, { sheetId: tabOn(desk, 'Goals of Grade 5 team').id, row: 1, column: 0 }, [
      ['More students explain their thinking', 'Team'],
    ])
    succeed(desk.host.run('checkAlignment'))
    expect(tabOn(desk, 'Goals of Grade 5 team').rows[1]?.map((cell) => cell?.value)).toContain('G-001')
  })

  it('costs two calls a tab, 25 for each that is added, and 20 others', () => {
    const desk = deskFrom(saved)
    deleteTab(desk.person, tabOn(desk, 'Norms').id)
    const report = add(desk, 'table:norms')
    expect(report.callCount).toBeLessThanOrEqual(2 * desk.book.sheets.length + 25 + 20)
  })

  it.each([
    ['a table that is none', 'table:constructor'],
    ['a tab that is not there', 'sheet:999'],
    ['something else', { toString: 1 }],
  ])('changes nothing for %s', (_, value) => {
    const desk = deskFrom(saved)
    const before = saveDesk(desk).book
    add(desk, value)
    expect(saveDesk(desk).book).toEqual(before)
  })
})
