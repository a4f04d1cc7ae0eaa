import { hideTab } from '../../workbench/sheets/user-actions'
import {
  type Desk,
  deskFrom,
  people,
  saveDesk,
  setUpDesk,
  succeed,
  tabOn,
  trimRows,
} from '../support/bundle-host'

/** A team whose cycle began weeks ago, and which nobody has checked. */
const saved = saveDesk(trimRows(setUpDesk({ with: { members: people(2) } }), 40))
const visible = ({ book }: Desk) =>
  book.sheets.filter(({ hidden, name }) => !hidden && name !== 'Alignment').map(({ name }) => name)
const send = (desk: Desk) => succeed(desk.host.run('sendSummaryNow'))

describe('the tabs of a stage that has begun', () => {
  it('are shown by the weekly run as by a check, a call each, and one that remembers it', () => {
    const checked = deskFrom(saved)
    succeed(checked.host.run('checkAlignment'))
    const desk = deskFrom(saved)
    const before = visible(desk)
    const first = send(desk)
    expect(visible(desk)).toEqual(visible(checked))
    expect(visible(desk).length).toBeGreaterThan(before.length)
    const shown = visible(desk).length - before.length
    expect(first.calls['SpreadsheetApp.Sheet.showSheet']).toBe(shown)
    expect(send(desk).calls).not.toHaveProperty('SpreadsheetApp.Sheet.showSheet')
  })

  it('stay hidden where somebody hides them again', () => {
    const desk = deskFrom(saved)
    send(desk)
    hideTab(desk.person, tabOn(desk, 'Learning').id)
    send(desk)
    expect(tabOn(desk, 'Learning').hidden).toBe(true)
  })

  it.each([1, 3, 5])(
    'are shown when the week is sent and written down: a run that dies %s calls before its end mails nobody twice',
    (left) => {
      const { callCount, mails } = succeed(deskFrom(saved).host.run('sendSummaryNow'))
      const desk = deskFrom(saved)
      desk.host.run('sendSummaryNow', [], { dieAfter: callCount - left })
      send(desk)
      expect(desk.host.mails).toHaveLength(mails.length)
      succeed(desk.host.run('checkAlignment'))
      expect(tabOn(desk, 'Learning').hidden).toBe(false)
    },
  )
})
