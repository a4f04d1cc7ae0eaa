import { protectedText } from '../../../workbench/sheets/store/permissions'
import { typeInto } from '../../../workbench/sheets/user-actions'
import { appFor, editor, firstTab, now, owner, smallBook, viewer } from './books'

function protectedBook(change: { warningOnly?: boolean; editors?: string[] } = {}) {
  const book = smallBook()
  const sheet = appFor(book, owner).getActiveSheet()
  const protection = sheet.getRange('B2:B4').protect()
  protection.removeEditors(protection.getEditors())
  if (change.editors) protection.addEditors(change.editors)
  if (change.warningOnly) protection.setWarningOnly(true)
  return book
}

describe('rights to write', () => {
  it('a viewer writes nothing at all', () => {
    const sheet = appFor(smallBook(), viewer).getActiveSheet()
    const writes = [
      () => sheet.getRange('A1').setValue(1),
      () => sheet.getRange('A1').setNote('n'),
      () => sheet.getRange('A1').setBackground('red'),
      () => sheet.insertRowAfter(1),
      () => sheet.setName('Other'),
      () => sheet.hideRows(1),
      () => sheet.appendRow(['x']),
      () => sheet.addDeveloperMetadata('k'),
      () => sheet.protect(),
      () => sheet.copyTo(sheet.getParent()),
      () => sheet.getParent().insertSheet('x'),
      () => sheet.getParent().setNamedRange('x', sheet.getRange('A1')),
    ]
    for (const write of writes) expect(write).toThrow('permission')
  })

  it('a viewer reads', () => {
    expect(appFor(smallBook(), viewer).getActiveSheet().getDataRange().getValues()).toEqual([['']])
  })

  it.each([
    ['its cells', 'B3'],
    ['a block that touches it', 'A1:C2'],
  ])('an editor who is not named is kept from %s', (_what, a1) => {
    const range = appFor(protectedBook(), editor).getActiveSheet().getRange(a1)
    expect(range.canEdit()).toBe(false)
    expect(() => range.setValue('x')).toThrow(protectedText)
    expect(() => range.clearNote()).toThrow(protectedText)
  })

  it('a new protection leaves every editor in, until they are removed', () => {
    const book = smallBook()
    const protection = appFor(book, owner).getActiveSheet().getRange('A1').protect()
    expect(protection.getEditors().map(String)).toEqual([editor])
    expect(() => appFor(book, editor).getActiveSheet().getRange('A1').setValue('x')).not.toThrow()
  })

  it.each([
    ['the owner', protectedBook(), owner],
    ['a named editor', protectedBook({ editors: [editor] }), editor],
    ['everyone when it only warns', protectedBook({ warningOnly: true }), editor],
  ])('%s writes into a protected range', (_who, book, email) => {
    appFor(book, email).getActiveSheet().getRange('B2').setValue('x')
    expect(firstTab(book).rows[1]?.[1]?.value).toBe('x')
  })

  it('rows are inserted beside a protected range and not inside it', () => {
    const sheet = appFor(protectedBook(), editor).getActiveSheet()
    expect(() => sheet.insertRowAfter(1)).not.toThrow()
    expect(() => sheet.insertRowAfter(4)).toThrow(protectedText)
    expect(() => sheet.deleteRow(3)).toThrow(protectedText)
  })

  it('a protected tab is open only where it says so', () => {
    const book = smallBook()
    const sheet = appFor(book, owner).getActiveSheet()
    const protection = sheet.protect().setUnprotectedRanges([sheet.getRange('A1:A2')])
    protection.removeEditors(protection.getEditors())
    const theirs = appFor(book, editor).getActiveSheet()
    expect(() => theirs.getRange('A1').setValue('x')).not.toThrow()
    expect(() => theirs.getRange('A3').setValue('x')).toThrow(protectedText)
    expect(() => theirs.setName('Other')).toThrow(protectedText)
    expect(() => protectionOf(book).setWarningOnly(true)).toThrow(protectedText)
  })

  it('a person at the grid is stopped as a script is', () => {
    const person = { book: protectedBook(), email: editor, nowMs: now }
    expect(() => typeInto(person, { sheetId: 0, row: 1, column: 1 }, 'x')).toThrow(protectedText)
  })
})

function protectionOf(book: ReturnType<typeof smallBook>) {
  const [protection] = appFor(book, editor).getActiveSheet().getProtections({ key: 'SHEET' })
  if (!protection) throw new Error('no protection')
  return protection
}
