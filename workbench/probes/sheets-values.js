function probe_sheetsValuesRoundTrip() {
  const tab = probeTab_()
  const values = [
    ['a text', 5, true],
    [1.5, '', false],
  ]
  const range = tab.getRange('A1:C2')
  const before = [
    range.isBlank(),
    tab.getDataRange().getA1Notation(),
    tab.getDataRange().getValues(),
    tab.getLastRow(),
    tab.getLastColumn(),
  ]
  range.setValues(values).setBackground('red')
  return {
    before,
    after: range.getValues(),
    shown: range.getDisplayValues(),
    corner: [range.getValue(), range.getDisplayValue()],
    size: [
      tab.getLastRow(),
      tab.getLastColumn(),
      tab.getMaxRows(),
      tab.getMaxColumns(),
      tab.getDataRange().getA1Notation(),
    ],
    block: tab.getSheetValues(1, 1, 1, 2),
    spreadsheet: [
      SpreadsheetApp.getActive().getLastRow(),
      SpreadsheetApp.getActive().getLastColumn(),
      notation_(SpreadsheetApp.getActive().getDataRange()),
      SpreadsheetApp.getActive().getSheetValues(1, 1, 1, 1),
    ],
    blank: [tab.getRange('D4').setValue(null).getValue(), tab.getRange('B2').isBlank(), range.isBlank()],
    cleared: range.clearContent().isBlank(),
  }
}

function probe_sheetsValuesAsTyped() {
  const tab = probeTab_()
  const typed = [
    '12',
    '1,234.50',
    '-5',
    '50%',
    '$3.20',
    'TRUE',
    "'007",
    '007',
    '1/5/2027',
    '2027-01-05',
    'Jan 5, 2027',
    '13:30',
    '=A1',
    ' =A1',
    '+44 20',
    '@home',
    'plain',
  ]
  const types = typed.map((text, index) => {
    const cell = tab.getRange(index + 1, 1).setValue(text)
    const value = cell.getValue()
    const isDate = Object.prototype.toString.call(value) === '[object Date]'
    return [isDate ? 'date' : typeof value, cell.getDisplayValue(), cell.getFormula()]
  })
  const text = tab.getRange('C1').setNumberFormat('@').setValue('1/5/2027')
  return { types, plainText: [text.getValue(), text.getNumberFormat()] }
}

function probe_sheetsDates() {
  const tab = probeTab_()
  SpreadsheetApp.getActive().setSpreadsheetTimeZone('Asia/Tokyo')
  const cell = tab.getRange('A1').setValue('2027-01-05')
  const midnight = cell.getValue()
  const noon = tab.getRange('A2').setValue(new Date(Date.UTC(2027, 0, 5, 3, 0, 0)))
  tab.getRange('A3').setNumberFormat('yyyy-mm-dd').setValue(46027)
  return {
    midnightInTokyo: midnight.toISOString(),
    noonInTokyo: [noon.getValue().toISOString(), noon.getDisplayValue()],
    numberUnderDateFormat: [
      tab.getRange('A3').getValue().toISOString(),
      tab.getRange('A3').getDisplayValue(),
    ],
    afterMovingZone: movedZone_(cell),
  }
}

function movedZone_(cell) {
  SpreadsheetApp.getActive().setSpreadsheetTimeZone('Europe/London')
  return [cell.getValue().toISOString(), cell.getDisplayValue()]
}

function probe_sheetsLocales() {
  const spreadsheet = SpreadsheetApp.getActive()
  const cell = probeTab_().getRange('A1')
  const read = (locale, text) => {
    spreadsheet.setSpreadsheetLocale(locale)
    const value = cell.clear().setValue(text).getValue()
    return typeof value === 'object' ? cell.setNumberFormat('yyyy-mm-dd').getDisplayValue() : value
  }
  return {
    day: [read('en_US', '2/1/2027'), read('en_GB', '2/1/2027'), read('de_DE', '2.1.2027')],
    number: [read('en_US', '1,5'), read('de_DE', '1,5'), read('fr_FR', '1,5'), read('de_DE', '1.234,5')],
    now: spreadsheet.getSpreadsheetLocale(),
    wrong: thrownBy_(() => spreadsheet.setSpreadsheetLocale('nowhere')),
  }
}

function probe_sheetsDisplayFormats() {
  const tab = probeTab_()
  const pairs = [
    ['0', 1234.5],
    ['0.00', 1.005],
    ['#,##0', 1234567],
    ['#,##0.00', -1234.5],
    ['0%', 0.256],
    ['0.0%', 0.256],
    ['$#,##0.00', -5],
    ['"About "0', 7],
    ['0.00E+00', 12345],
    ['0;(0);"none"', -3],
    ['0;(0);"none"', 0],
    ['yyyy-mm-dd', 46027],
    ['m/d/yyyy', 46027],
    ['mmm d', 46027],
    ['dddd, mmmm d', 46027],
    ['h:mm', 46027.5625],
    ['h:mm am/pm', 46027.5625],
    ['[h]:mm', 1.5],
    ['general', 0.1],
  ]
  return pairs.map(([format, value], index) =>
    tab
      .getRange(index + 1, 1)
      .setNumberFormat(format)
      .setValue(value)
      .getDisplayValue(),
  )
}

function probe_sheetsValuesThatSurprise() {
  const tab = probeTab_()
  const long = new Array(50002).join('x')
  return {
    tooLong: thrownBy_(() => tab.getRange('A1').setValue(long)),
    undefinedIsBlank: tab.getRange('A2').setValue(undefined).isBlank(),
    notANumber: tab.getRange('A3').setValue(Number.NaN).getValue(),
    arrayInACell: String(tab.getRange('A4').setValue(['x']).getValue()).slice(0, 19),
  }
}

function probe_sheetsAppendRow() {
  const tab = probeTab_()
  const returned = tab.appendRow(['a', 2, true]).getName()
  SpreadsheetApp.getActive().appendRow(['b'])
  tab.deleteRows(3, 998)
  tab.appendRow(['c'])
  return { returned, values: tab.getDataRange().getValues(), rows: tab.getMaxRows() }
}

function probe_sheetsFormulas() {
  const tab = probeTab_()
  const fill = tab.getRange('A1:B2').setFormula('=C1+$D$1').getFormulas()
  const r1c1 = [
    ['=R[1]C[1]', 'A1'],
    ['=R1C1', 'C3'],
    ['=R[1]C1', 'D4'],
    ['=R1C[1]', 'D4'],
    ['=R[-2]C[-1]', 'E5'],
  ].map(([formula, a1]) => tab.getRange(a1).setFormulaR1C1(formula).getFormula())
  const back = [
    ['=B2', 'A1'],
    ['=A1', 'A1'],
    ['=$H$12', 'C3'],
    ['=SUM($A$1:B$2)', 'B3'],
    ['="A1"&A1', 'B1'],
  ].map(([formula, a1]) => tab.getRange(a1).setFormula(formula).getFormulaR1C1())
  tab.getRange('F1:G1').setFormulas([['=SUM($C$2:$4)', '=A1']])
  tab.getRange('F2:G2').setFormulasR1C1([['Value', '=R1C1']])
  return {
    fill,
    r1c1,
    back,
    asWritten: tab.getRange('F1:G2').getFormulas(),
    asR1C1: tab.getRange('F2:G2').getFormulasR1C1(),
    none: tab.getRange('Z9').getFormula(),
    cleared: tab
      .getRange('F1:G1')
      .setFormulas([['', '=A1']])
      .getFormulas(),
  }
}

function probe_sheetsFormulaWithoutValue() {
  const cell = probeTab_().getRange('A1').setValue('=SUM(1,2)')
  return [cell.getFormula(), cell.getValue(), cell.getDisplayValue(), cell.isBlank()]
}

function probe_sheetsClearing() {
  const tab = probeTab_()
  const fill = () => {
    const rule = SpreadsheetApp.newDataValidation().requireTextContains('x').build()
    return tab.getRange('A1').setValue('x').setBackground('red').setNote('n').setDataValidation(rule)
  }
  const left = () => {
    const cell = tab.getRange('A1')
    return [cell.getValue(), cell.getBackground(), cell.getNote(), cell.getDataValidation() !== null]
  }
  const after = (clear) => {
    clear(fill())
    return left()
  }
  return {
    sheetClear: after(() => tab.clear()),
    sheetContents: after(() => tab.clearContents()),
    sheetFormats: after(() => tab.clearFormats()),
    sheetNotes: after(() => tab.clearNotes()),
    rangeClear: after((cell) => cell.clear()),
    rangeContent: after((cell) => cell.clearContent()),
    rangeFormat: after((cell) => cell.clearFormat()),
    rangeNote: after((cell) => cell.clearNote()),
    rangeRules: after((cell) => cell.clearDataValidations()),
    options: after((cell) => cell.clear({ commentsOnly: true })),
  }
}
