import { formulaFromFile, moveFormula, renameSheets } from '../../../workbench/files/formula-text'

describe('a formula', () => {
  it.each([
    ['A1+$B$2', 'B3+$B$2'],
    ['$A1*A$1', '$A3*B$1'],
    ['SUM(A1:A9)', 'SUM(B3:B11)'],
    ['\'A1 data\'!A1&"A1"', '\'A1 data\'!B3&"A1"'],
    ['LOG10(A1)', 'LOG10(B3)'],
    ['rate_A1*tax1', 'rate_A1*tax1'],
  ])('that is shared moves its relative references: %s', (formula, moved) => {
    expect(moveFormula(formula, 2, 1)).toBe(moved)
  })

  it.each<[string, string | undefined]>([
    ['SUM(A1)', '=SUM(A1)'],
    ['_xlfn.XLOOKUP(A1,B:B,_xlfn._xlws.FILTER(C:C,D:D))', '=XLOOKUP(A1,B:B,FILTER(C:C,D:D))'],
    ['IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B9,""select A"")"),"x")', '=QUERY(A1:B9,"select A")'],
    ['IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),5.0)', undefined],
  ])('of a file is the one that Sheets has: %s', (text, formula) => {
    expect(formulaFromFile(text)).toBe(formula)
  })

  it.each([
    ["='A: b'!C1+A1", "='A- b'!C1+A1"],
    ['=Long!C1+Longer!C1', "='Short'!C1+Longer!C1"],
  ])('names a tab by its name in the file: %s', (formula, renamed) => {
    const names = new Map([
      ['A: b', 'A- b'],
      ['Long', 'Short'],
    ])
    expect(renameSheets(formula, names)).toBe(renamed)
  })
})
