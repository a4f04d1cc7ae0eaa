function block_(rows) {
  const tab = probeTab_()
  return tab.getRange(1, 1, rows.length, rows[0].length).setValues(rows)
}

function probe_sheetsCopyTo() {
  const source = block_([
    [1, 2],
    [3, 4],
  ]).setBackground('red')
  const tab = probeTab_()
  const { PASTE_NORMAL, PASTE_VALUES, PASTE_FORMAT } = SpreadsheetApp.CopyPasteType
  source.copyTo(tab.getRange('D1'))
  const whole = [tab.getRange('D1:E2').getValues(), tab.getRange('E2').getBackground()]
  source.copyTo(tab.getRange('G1:I4'))
  const tiled = [tab.getRange('G1:I4').getValues().join(';'), tab.getRange('I1').getBackground()]
  tab.getRange('D5:E6').setBackground('blue')
  source.copyTo(tab.getRange('D5'), { contentsOnly: true })
  const contents = [tab.getRange('D5:E6').getValues().join(';'), tab.getRange('D5').getBackground()]
  source.copyTo(tab.getRange('D8'), { formatOnly: true })
  const formats = [tab.getRange('D8').getValue(), tab.getRange('D8').getBackground()]
  source.copyTo(tab.getRange('D11'), PASTE_NORMAL, true)
  const transposed = tab.getRange('D11:E12').getValues().join(';')
  source.copyTo(tab.getRange('D14'), PASTE_VALUES, false)
  source.copyTo(tab.getRange('D17'), PASTE_FORMAT, false)
  tab.getRange('Z1').copyTo(tab.getRange('D1'))
  source.copyValuesToRange(tab, 10, 11, 1, 2)
  source.copyFormatToRange(tab.getSheetId(), 10, 11, 1, 2)
  return {
    whole,
    tiled,
    contents,
    formats,
    transposed,
    types: [tab.getRange('D14').getValue(), tab.getRange('D17').getBackground()],
    blank: [tab.getRange('D1').getValue(), tab.getRange('D1').getBackground()],
    toRange: [tab.getRange('J1:K2').getValues().join(';'), tab.getRange('K2').getBackground()],
  }
}

function probe_sheetsMoveTo() {
  const source = block_([
    ['a', 'b'],
    ['c', 'd'],
  ]).setBackground('red')
  source.moveTo(probeTab_().getRange('B1'))
  const tab = probeTab_()
  return [tab.getRange('A1:C2').getValues().map(String), tab.getRange('A1:C1').getBackgrounds()[0]]
}

function probe_sheetsMerges() {
  const tab = probeTab_()
  const range = block_([
    ['first', 'gone'],
    ['gone', 'gone'],
  ]).merge()
  tab.getRange('D1:F2').mergeAcross()
  tab.getRange('A5:B7').mergeVertically()
  const merged = notations_(tab.getRange('A1:Z9').getMergedRanges())
  return {
    part: [range.isPartOfMerge(), tab.getRange('B2').isPartOfMerge(), tab.getRange('C3').isPartOfMerge()],
    shown: [range.getDisplayValue(), range.getValues()],
    asked: notations_(tab.getRange('A1:C3').getMergedRanges()),
    merged,
    partly: thrownBy_(() => tab.getRange('A1').breakApart()),
    apart: range.breakApart().getMergedRanges().length,
    sort: thrownBy_(() => tab.getRange('D1:F2').sort(4)),
  }
}

function probe_sheetsSort() {
  const tab = probeTab_()
  const range = block_([
    ['text', 1],
    [true, 2],
    [10, 3],
    [false, 4],
    ['', 5],
    ['Apple', 6],
    [2, 7],
  ])
  const order = () => tab.getRange('B1:B7').getValues().join()
  tab.getRange('A3').setNote('ten')
  range.sort(1)
  const ascending = order()
  const noteWithTen = tab.getRange('A2').getNote()
  range.sort({ column: 1, ascending: false })
  const descending = order()
  range.sort([{ column: 2, ascending: false }])
  const second = order()
  tab.sort(2)
  const wholeTab = order()
  SpreadsheetApp.getActive().sort(2, false)
  const ofSpreadsheet = order()
  tab.setFrozenRows(1)
  tab.sort(2, true)
  return {
    ascending,
    noteWithTen,
    descending,
    second,
    wholeTab,
    ofSpreadsheet,
    frozen: order(),
    outside: thrownBy_(() => range.sort(5)),
  }
}

function probe_sheetsRowTools() {
  const tab = probeTab_()
  const range = block_([
    ['a', 1],
    ['b', 2],
    ['a', 1],
    ['a', 3],
  ])
  const unique = range.removeDuplicates()
  const afterAll = [notation_(unique), tab.getRange('A1:B4').getValues().map(String)]
  const byFirst = notation_(unique.removeDuplicates([1]))
  tab.getRange('D1:D2').setValues([['  two   words '], ['   =SUM(1,2)']])
  tab.getRange('D1:D2').trimWhitespace()
  tab.getRange('F1:F2').setValues([['a,b,c'], ['d,e']])
  tab.getRange('F1:F2').splitTextToColumns()
  tab.getRange('F4').setValue('x:y').splitTextToColumns(':')
  tab.getRange('F5').setValue('x y').splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SPACE)
  const mixed = block_([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ])
    .randomize()
    .getValues()
  return {
    afterAll,
    byFirst,
    trimmed: [tab.getRange('D1:D2').getValues().join('|'), tab.getRange('D2').getFormula()],
    split: [tab.getRange('F1:H2').getValues(), tab.getRange('F4:G5').getValues()],
    rowsStayTogether: mixed.map(([number, letter]) => 'abc'.charAt(number - 1) === letter),
  }
}

function probe_sheetsDataRegions() {
  const tab = probeTab_()
  tab.getRange('B2:D4').setValue(1)
  const { ROWS, COLUMNS } = SpreadsheetApp.Dimension
  const { UP, DOWN, NEXT, PREVIOUS } = SpreadsheetApp.Direction
  tab.getRange('B7').setValue(1)
  const next = (from, direction) => notation_(tab.getRange(from).getNextDataCell(direction))
  return {
    regions: ['C3', 'B1', 'E3', 'A1'].map((a1) => notation_(tab.getRange(a1).getDataRegion())),
    dimensions: [
      notation_(tab.getRange('C3').getDataRegion(ROWS)),
      notation_(tab.getRange('C3').getDataRegion(COLUMNS)),
    ],
    down: [next('B1', DOWN), next('B2', DOWN), next('B4', DOWN), next('B7', DOWN), next('B1000', DOWN)],
    others: [next('B7', UP), next('A2', NEXT), next('D2', PREVIOUS), next('D2', NEXT)],
  }
}

function probe_sheetsTextFinder() {
  const tab = probeTab_()
  tab.getRange('A1:A5').setValues([['sample'], ['SampleA'], ['sámplé'], ['=A1&"sample"'], ['other']])
  const find = (change) =>
    notations_((change ? change(tab.createTextFinder('sample')) : tab.createTextFinder('sample')).findAll())
  const finder = tab.createTextFinder('sample')
  const walk = [
    finder.getCurrentMatch(),
    finder.findNext(),
    finder.findNext(),
    finder.findNext(),
    finder.findPrevious(),
  ].map(notation_)
  const replaced = tab.createTextFinder('other')
  replaced.findNext()
  const one = replaced.replaceWith('changed')
  return {
    plain: find(),
    formulas: find((finder) => finder.matchFormulaText(true)),
    strict: find((finder) => finder.ignoreDiacritics(true).matchCase(true).matchEntireCell(true)),
    expression: notations_(tab.createTextFinder('^s.mple$').useRegularExpression(true).findAll()),
    started: notation_(tab.createTextFinder('sample').startFrom(tab.getRange('A1')).findNext()),
    within: [
      notations_(tab.getRange('A2:A5').createTextFinder('sample').findAll()),
      tab.getRange('B1').createTextFinder('sample').findAll(),
    ],
    everywhere: SpreadsheetApp.getActive().createTextFinder('sample').findAll().length,
    walk,
    one,
    all: [
      tab.createTextFinder('sample').replaceAllWith('test'),
      tab.createTextFinder('nothing').replaceAllWith('x'),
    ],
    values: tab.getRange('A1:A5').getDisplayValues().join(),
  }
}

function probe_sheetsRangeList() {
  const tab = probeTab_()
  const list = tab.getRangeList(['A1', 'C3:D4'])
  const { SOLID } = SpreadsheetApp.BorderStyle
  list
    .setValue('  x  ')
    .trimWhitespace()
    .setBackground('red')
    .setBackgroundRGB(0, 0, 255)
    .setFontColor('red')
    .setFontWeight('bold')
    .setFontStyle('italic')
    .setFontSize(12)
    .setFontFamily('Roboto')
    .setFontLine('underline')
  list
    .setHorizontalAlignment('right')
    .setVerticalAlignment('top')
    .setWrap(true)
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP)
    .setTextRotation(30)
    .setVerticalText(false)
    .setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT)
  list
    .setNumberFormat('0.00')
    .setNote('n')
    .setBorder(true, true, true, true, true, true, 'red', SOLID)
    .setShowHyperlink(true)
  const cell = tab.getRange('D4')
  const set = [
    cell.getValue(),
    cell.getBackground(),
    cell.getFontWeight(),
    cell.getFontStyle(),
    cell.getFontSize(),
    cell.getFontFamily(),
    cell.getFontLine(),
    cell.getHorizontalAlignment(),
    cell.getVerticalAlignment(),
    key_(cell.getWrapStrategy()),
    key_(cell.getTextDirection()),
    cell.getNumberFormat(),
    cell.getNote(),
  ]
  list.setFormula('=B1').setFormulaR1C1('=R1C1')
  const formula = cell.getFormula()
  list.clearContent().insertCheckboxes().check()
  const ticked = cell.isChecked()
  list.uncheck()
  const unticked = cell.isChecked()
  list.removeCheckboxes().clearDataValidations().clearNote().breakApart()
  list.setValue('y').clear({ contentsOnly: true })
  const kept = [cell.isBlank(), cell.getBackground()]
  list.clearFormat()
  return {
    text: String(list),
    set,
    formula,
    ticked,
    unticked,
    note: cell.getNote(),
    kept,
    cleared: list
      .clear()
      .getRanges()
      .map((range) => range.getBackground()),
  }
}
