import * as people from '../../../workbench/sheets/user-actions'
import { appFor, firstTab, now, owner, shownRows, smallBook } from './books'

function person() {
  const book = smallBook()
  return { book, email: owner, nowMs: now }
}

function withRows() {
  const who = person()
  people.pasteBlock(who, { sheetId: 0, row: 0, column: 0 }, [
    ['Goal', 'Due'],
    ['Read', '1/5/2027'],
    ['Add', '12/1/2026'],
  ])
  return who
}

describe('what a person does at the grid', () => {
  it('typing tells what was there and what is', () => {
    const who = withRows()
    const edited = people.typeInto(who, { sheetId: 0, row: 1, column: 0 }, 'Write')
    expect(edited).toMatchObject({ sheetId: 0, value: 'Write', oldValue: 'Read', area: { row: 1, rows: 1 } })
  })

  it('typing is refused by a rule that rejects input', () => {
    const who = person()
    const app = appFor(who.book, owner)
    const rule = app.newDataValidation().requireValueInList(['Yes', 'No']).setAllowInvalid(false).build()
    app.getActiveSheet().getRange('A1').setDataValidation(rule)
    expect(() => people.typeInto(who, { sheetId: 0, row: 0, column: 0 }, 'Maybe')).toThrow('violates')
    expect(people.typeInto(who, { sheetId: 0, row: 0, column: 0 }, 'Yes').value).toBe('Yes')
  })

  it('pasting past the edge makes the grid larger', () => {
    const who = person()
    people.pasteBlock(who, { sheetId: 0, row: 9, column: 4 }, [
      ['a', 'b'],
      ['c', 'd'],
    ])
    const tab = firstTab(who.book)
    expect([tab.rowCount, tab.columnCount]).toEqual([11, 6])
  })

  it('renaming a header leaves the column below', () => {
    const who = withRows()
    people.renameHeader(who, 0, { from: 'Due', to: 'Finish by' })
    expect(shownRows(who.book, firstTab(who.book))[0]).toEqual(['Goal', 'Finish by'])
    expect(() => people.renameHeader(who, 0, { from: 'Nothing', to: 'x' })).toThrow('no header')
  })

  it('sorting a column of dates puts the earliest first', () => {
    const who = withRows()
    const area = { row: 1, column: 0, rows: 2, columns: 2 }
    people.sortArea(who, 0, { area, keys: [{ column: 1, ascending: true }] })
    expect(shownRows(who.book, firstTab(who.book)).map((row) => row[0])).toEqual(['Goal', 'Add', 'Read'])
  })

  it('filtering hides rows and keeps them', () => {
    const who = withRows()
    const area = { row: 0, column: 0, rows: 3, columns: 2 }
    people.filterColumn(who, 0, { area, column: 0, hiddenValues: ['Read'] })
    const sheet = appFor(who.book, owner).getActiveSheet()
    expect([1, 2, 3].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true, false])
    people.removeFilter(who, 0)
    expect(sheet.getFilter()).toBeNull()
  })

  it('rows and columns come, go and move', () => {
    const who = withRows()
    const steps = [
      people.insertRows(who, 0, { before: 1, count: 2 }),
      people.deleteRows(who, 0, { from: 1, count: 1 }),
      people.moveRows(who, 0, { from: 3, count: 1, to: 2 }),
      people.insertColumns(who, 0, { before: 0, count: 1 }),
      people.moveColumns(who, 0, { from: 2, count: 1, to: 1 }),
      people.deleteColumns(who, 0, { from: 0, count: 1 }),
      people.hideLines(who, 0, { lines: 'rows', from: 1, count: 1, hidden: true }),
    ]
    expect(steps.map((step) => step.changeType)).toEqual([
      'INSERT_ROW',
      'REMOVE_ROW',
      'OTHER',
      'INSERT_COLUMN',
      'OTHER',
      'REMOVE_COLUMN',
      'OTHER',
    ])
    expect(shownRows(who.book, firstTab(who.book)).map((row) => row.slice(0, 2))).toEqual([
      ['Due', 'Goal'],
      ['', ''],
      ['12/1/2026', 'Add'],
      ['1/5/2027', 'Read'],
    ])
    expect([...firstTab(who.book).hiddenRows]).toEqual([1])
  })

  it('clearing takes what was asked and nothing else', () => {
    const who = withRows()
    const area = { row: 1, column: 0, rows: 1, columns: 1 }
    appFor(who.book, owner).getActiveSheet().getRange('A2').setNote('n').setBackground('red')
    people.clearNotes(who, 0, area)
    people.clearFormats(who, 0, area)
    const sheet = appFor(who.book, owner).getActiveSheet()
    const cell = sheet.getRange('A2')
    expect([cell.getNote(), cell.getBackground(), cell.getValue()]).toEqual(['', '#ffffff', 'Read'])
    people.clearCells(who, 0, area)
    expect(cell.isBlank()).toBe(true)
  })

  it('tabs are renamed, duplicated, moved, hidden and deleted', () => {
    const who = withRows()
    people.renameTab(who, 0, 'Goals')
    const { sheetId } = people.duplicateTab(who, 0)
    people.reorderTab(who, sheetId, 0)
    people.hideTab(who, 0)
    expect(who.book.sheets.map((tab) => [tab.name, tab.hidden])).toEqual([
      ['Copy of Goals', false],
      ['Goals', true],
    ])
    people.showTab(who, 0)
    people.deleteTab(who, sheetId)
    expect(who.book.sheets.map((tab) => tab.name)).toEqual(['Goals'])
    expect(() => people.deleteTab(who, 0)).toThrow("You can't remove all the sheets")
  })

  it('a formula reads as an error until the grid has computed it', () => {
    const who = person()
    const place = { sheetId: 0, row: 0, column: 0 }
    expect(people.typeInto(who, place, '=1+1').value).toBe('#ERROR!')
    people.setComputedValue(who.book, place, { value: 2 })
    expect(appFor(who.book, owner).getActiveSheet().getRange('A1').getValue()).toBe(2)
  })

  it('renaming a tab keeps the rules and formulas that name it', () => {
    const who = person()
    const app = appFor(who.book, owner)
    const sheet = app.getActiveSheet()
    const rule = app.newDataValidation().requireValueInRange(sheet.getRange('C1:C3')).build()
    sheet.getRange('A1').setDataValidation(rule)
    sheet.getRange('B1').setFormula('=Sheet1!C1')
    people.renameTab(who, 0, "Kim's goals")
    const [source] = sheet.getRange('A1').getDataValidation()?.getCriteriaValues() ?? []
    expect((source as { getA1Notation(): string }).getA1Notation()).toBe('C1:C3')
    expect(sheet.getRange('B1').getFormula()).toBe("='Kim''s goals'!C1")
  })
})
