import type { Book } from '../../../../workbench/sheets/store/book'
import { bookFromSnapshot, copyBook, snapshotOf } from '../../../../workbench/sheets/store/snapshot-book'
import { appFor, editor, firstTab, owner, smallBook } from '../books'

function fullBook(): Book {
  const book = smallBook()
  const app = appFor(book, owner)
  const sheet = app.getActiveSheet()
  sheet
    .getRange('A1:B2')
    .setValues([
      ['Goal', '2027-01-05'],
      ['=A1', true],
    ])
    .setBackground('red')
  sheet
    .getRange('A1')
    .setNote('key')
    .setDataValidation(app.newDataValidation().requireTextContains('x').build())
  sheet.getRange('A:A').addDeveloperMetadata('column', 'a')
  sheet.getRange('C3').protect().setDescription('mine')
  app.getActive().setNamedRange('All', sheet.getRange('A:B'))
  sheet.setFrozenRows(1)
  sheet.setColumnWidth(2, 200).hideColumns(5)
  return book
}

describe('the snapshot of a book', () => {
  it('comes back the same after a round trip through JSON', () => {
    const snapshot = JSON.parse(JSON.stringify(snapshotOf(fullBook())))
    expect(JSON.parse(JSON.stringify(snapshotOf(bookFromSnapshot(snapshot))))).toEqual(snapshot)
  })

  it('shares nothing with the book', () => {
    const book = fullBook()
    const before = JSON.stringify(snapshotOf(book))
    const other = bookFromSnapshot(snapshotOf(book))
    appFor(other, owner).getActiveSheet().getRange('A1:E10').setValue('changed').setNote('changed')
    expect(JSON.stringify(snapshotOf(book))).toBe(before)
  })

  it('keeps blank cells out', () => {
    const [sheet] = snapshotOf(smallBook()).sheets
    expect(sheet?.cells).toEqual({})
  })

  it('does not give an id again after loading', () => {
    const book = bookFromSnapshot(snapshotOf(fullBook()))
    appFor(book, owner).getActive().addDeveloperMetadata('another')
    const ids = [...book.metadata, ...firstTab(book).protections].map((item) => item.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('a copy of the file', () => {
  it('has another id and owner and the same tabs, metadata and names', () => {
    const book = fullBook()
    const copy = copyBook(book, 'book-2', editor)
    expect([copy.id, copy.owner, copy.editors, copy.viewers]).toEqual(['book-2', editor, [], []])
    expect(copy.sheets.map((tab) => [tab.id, tab.name])).toEqual(book.sheets.map((tab) => [tab.id, tab.name]))
    expect([copy.metadata, copy.namedRanges]).toEqual([book.metadata, book.namedRanges])
  })
})
