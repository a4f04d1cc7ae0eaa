function probe_sheetsA1Notation() {
  const tab = probeTab_()
  const given = [
    '$C$3',
    '$aa$11',
    'c2:$d$4',
    'C5:B2',
    '5:7',
    '5:2',
    '7:7',
    'D:F',
    'D:B',
    'A2:C',
    'R5C3',
    'R2C2:R4C5',
    'r1c1:r2c2',
    '!c2:e5',
    'Sheet1!E10:F12',
    "'Sheet1'!A1:C4",
  ]
  const whole = [tab.getRange('5:7'), tab.getRange('D:F'), tab.getRange('A5:C10')]
  return {
    notations: given.map((text) => tab.getRange(text).getA1Notation()),
    ofSpreadsheet: ['A1:B2', 'Sheet1!A1:B2'].map((text) =>
      SpreadsheetApp.getActive().getRange(text).getA1Notation(),
    ),
    sizes: whole.map((range) => [range.getNumRows(), range.getNumColumns()]),
    bounded: whole.map((range) => [
      range.isStartRowBounded(),
      range.isEndRowBounded(),
      range.isStartColumnBounded(),
      range.isEndColumnBounded(),
    ]),
    lists: [
      tab.getRangeList(['a2:c3', 'bb4:be12']),
      SpreadsheetApp.getActive().getRangeList(['A1', 'C3']),
    ].map((list) => notations_(list.getRanges())),
    nonsense: thrownBy_(() => tab.getRange('no such name')),
  }
}

function probe_sheetsRangeNumbers() {
  const tab = probeTab_()
  const range = tab.getRange('C11:Z20')
  return {
    numbers: [
      range.getRow(),
      range.getColumn(),
      range.getLastRow(),
      range.getLastColumn(),
      range.getNumRows(),
      range.getNumColumns(),
      range.getRowIndex(),
      range.getHeight(),
      range.getWidth(),
    ],
    sameTab: [range.getGridId() === tab.getSheetId(), range.getSheet().getName()],
    text: String(range),
    cell: range.getCell(1, 1).getA1Notation(),
    offsets: [range.offset(1, 1), range.offset(1, 0, 2), range.offset(0, 0, 1, 2)].map(notation_),
  }
}

function probe_sheetsRangeRefusals() {
  const tab = probeTab_()
  const range = tab.getRange('A1:B2')
  return [
    thrownBy_(() => tab.getRange(0, 1)),
    thrownBy_(() => tab.getRange(1, 0)),
    thrownBy_(() => tab.getRange(1, 1, 0)),
    thrownBy_(() => range.offset(0, 0, 0)),
    thrownBy_(() => range.offset(0, 0, 1, 0)),
    thrownBy_(() => tab.getRange(1001, 1)),
    thrownBy_(() => tab.getRange(1, 27)),
    thrownBy_(() => tab.getRange('A1:B2').setValues([[1, 2]])),
    thrownBy_(() => tab.getRange('A1:B2').setValues([[1], [2]])),
    thrownBy_(() => tab.getRange('AB1').getValue()),
  ]
}

/** Numbers and dates that are none. */
function probe_sheetsOddNumbers() {
  const tab = probeTab_()
  const book = SpreadsheetApp.getActive()
  const loop = []
  loop.push(loop)
  tab.getRange('A1').setValue(book)
  return {
    refused: [
      () => tab.getRange(2.5, 1),
      () => tab.getRange(NaN, 1),
      () => tab.getRange('A1:B2').getCell(1.5, 1),
      () => tab.getRange('A1').offset(0.5, 0),
      () => tab.insertRowsAfter(1, 2.5),
      () => tab.deleteRow(1.5),
      () => book.insertSheet('q', 0.5),
      () => tab.setColumnWidth(1, -5),
      () => tab.getRange('A1').setFontSize(-3),
      () => tab.getRange('A1').setFontSizes([[NaN]]),
      () => tab.getRange('A1').setValue(new Date(NaN)),
      () => tab.getRange('A1').setValues([[new Date(NaN)]]),
      () => SpreadsheetApp.newDataValidation().requireDateAfter(new Date(NaN)),
      () => tab.getRange('A1').setValue(loop),
      () => Utilities.sleep(NaN),
    ].map((call) => thrownBy_(call) !== null),
    rows: tab.getMaxRows(),
    service: tab.getRange('A1').getValue(),
  }
}
