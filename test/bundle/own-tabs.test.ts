import { addTab, renameTab, setNote } from '../../workbench/sheets/user-actions'
import { answers, type Desk, deskFrom, emptyDesk, saveDesk, succeed, tabOn } from '../support/bundle-host'

const fresh = saveDesk(emptyDesk())
const setUp = (desk: Desk) => desk.host.run('setUpCommunity', [answers()])
const names = (desk: Desk) => desk.book.sheets.map(({ name }) => name)

describe('a tab of somebody’s own that holds no value', () => {
  it.each(['Goals', 'Start', 'Lists', 'Summary log'])(
    'called %s stays as it is, with its note and its columns',
    (name) => {
      const desk = deskFrom(fresh)
      const { id } = desk.book.sheets[0] ?? { id: 0 }
      renameTab(desk.person, id, name)
      setNote(desk.person, { sheetId: id, row: 4, column: 20 }, 'my plan stands in this note')
      const before = saveDesk(desk).book.sheets[0]
      succeed(setUp(desk))
      expect(saveDesk(desk).book.sheets.find((sheet) => sheet.id === id)).toEqual(before)
      expect(names(desk)).toContain(`${name} 2`)
    },
  )

  it('stays as it is also when a first set-up died', () => {
    for (const dieAfter of [20, 60, 300]) {
      const desk = deskFrom(fresh)
      const { id } = desk.book.sheets[0] ?? { id: 0 }
      renameTab(desk.person, id, 'Goals')
      const before = saveDesk(desk).book.sheets[0]
      desk.host.run('setUpCommunity', [answers()], { dieAfter })
      succeed(setUp(desk))
      expect(saveDesk(desk).book.sheets.find((sheet) => sheet.id === id)).toEqual(before)
      expect(names(desk).filter((name) => name.startsWith('Goals'))).toEqual(['Goals', 'Goals 2'])
    }
  })

  it('stays as it is when it was added days after a set-up that died', () => {
    const desk = deskFrom(fresh)
    desk.host.run('setUpCommunity', [answers()], { dieAfter: 100 })
    desk.host.advance('2026-11-29T14:00:00Z')
    addTab(desk.person, { index: 1, name: 'Pulse' })
    const mine = tabOn(desk, 'Pulse').id
    setNote(desk.person, { sheetId: mine, row: 4, column: 20 }, 'mine')
    succeed(setUp(desk))
    expect(tabOn(desk, 'Pulse').id).toBe(mine)
    expect(tabOn(desk, 'Pulse').columnCount).toBe(26)
    expect(names(desk)).toContain('Pulse 2')
  })
})
