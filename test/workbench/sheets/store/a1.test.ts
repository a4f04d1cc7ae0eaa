import fc from 'fast-check'
import { a1Of, columnIndex, columnName, parseA1, splitTabName } from '../../../../workbench/sheets/store/a1'
import { mapReferences, shiftFormula } from '../../../../workbench/sheets/store/formula-references'

const grid = { rowCount: 1000, columnCount: 100 }
const numRuns = process.env.THROUGHLINE_SOAK ? 10_000 : 100

describe('A1 notation', () => {
  it('reads back every area it writes', () => {
    const area = fc
      .tuple(fc.nat(900), fc.nat(80), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 19 }))
      .map(([row, column, rows, columns]) => ({ row, column, rows, columns }))
    fc.assert(
      fc.property(area, (one) => expect(parseA1(a1Of(one), grid)).toEqual(one)),
      { numRuns },
    )
  })

  it('names columns both ways', () => {
    fc.assert(
      fc.property(fc.nat(18_277), (index) => expect(columnIndex(columnName(index))).toBe(index)),
      { numRuns },
    )
  })

  it.each(['', 'A', '1', 'A0', 'A1:B2:C3', 'A1 B2', 'Über1', ':', 'A:1'])('does not read %p', (text) => {
    expect(parseA1(text, grid)).toBeUndefined()
  })

  it.each([
    ["'It''s mine'!A1", "It's mine", 'A1'],
    ['Tab!A1', 'Tab', 'A1'],
    ['!A1', undefined, 'A1'],
    ['A1', undefined, 'A1'],
  ])('%p names the tab %p', (text, tabName, rest) => {
    expect(splitTabName(text)).toEqual({ tabName, rest })
  })
})

describe('references of a formula', () => {
  it.each([
    ['=A1+B$2+$C3', 1, 1, '=B2+C$2+$C4'],
    ['="A1"&A1', 1, 0, '="A1"&A2'],
    ["='My tab'!A1:B2", 1, 1, "='My tab'!B2:C3"],
    ['=SUM(A:A)+LOG10(A1)', 2, 1, '=SUM(B:B)+LOG10(B3)'],
    ['=A1', -1, 0, '=#REF!'],
    ['=ROUND(A1;2)', 1, 0, '=ROUND(A2;2)'],
    ['=Goals2027', 1, 1, '=Goals2027'],
  ])('%p copied %d down and %d right is %p', (formula, rows, columns, copied) => {
    expect(shiftFormula(formula, rows, columns)).toBe(copied)
  })

  it('leaves a formula as it is when nothing changes', () => {
    for (const formula of ["='a b'!$A$1:C", '=Tab!A1', '=SUM(2:3)', '=IF(A1="B2";C3;"")']) {
      expect(mapReferences(formula, (reference) => reference)).toBe(formula)
    }
  })
})
