function filledTab_() {
  const tab = probeTab_()
  tab.getRange('A1:D3').setValues([
    ['a', 'b', 'c', 'd'],
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ])
  return tab
}

function probe_sheetsColumnsInserted() {
  const tab = filledTab_()
  const row = () => tab.getRange(1, 1, 1, tab.getLastColumn()).getValues()[0].join()
  const steps = [
    () => tab.insertColumnAfter(2),
    () => tab.insertColumnBefore(2),
    () => tab.insertColumnsAfter(2, 2),
    () => tab.insertColumnsBefore(2, 2),
    () => tab.insertColumns(2, 2),
    () => tab.deleteColumn(2),
    () => tab.deleteColumns(2, 2),
  ]
  return steps.map((step) => {
    step()
    return [row(), tab.getLastColumn(), tab.getMaxColumns()]
  })
}

function probe_sheetsRowsInserted() {
  const tab = filledTab_()
  const inside = [
    () => tab.insertRowAfter(1),
    () => tab.insertRowBefore(1),
    () => tab.insertRowsAfter(1, 2),
    () => tab.insertRowsBefore(2, 2),
    () => tab.insertRows(1),
    () => tab.deleteRow(1),
    () => tab.deleteRows(1, 2),
  ].map((step) => {
    step()
    return [tab.getLastRow(), tab.getMaxRows()]
  })
  const last = tab.getLastRow()
  tab.insertRowAfter(last + 5)
  tab.deleteRow(last + 5)
  return {
    inside,
    below: tab.getLastRow() === last,
    outOfBounds: [
      thrownBy_(() => tab.deleteRow(5000)),
      thrownBy_(() => tab.insertRowAfter(5000)),
      thrownBy_(() => tab.deleteColumns(20, 20)),
    ],
    all: thrownBy_(() => tab.deleteRows(1, tab.getMaxRows())),
  }
}

function probe_sheetsActiveTabLines() {
  const spreadsheet = SpreadsheetApp.getActive()
  filledTab_()
  const size = () => {
    const tab = spreadsheet.getActiveSheet()
    return [tab.getLastRow(), tab.getLastColumn()]
  }
  return [
    () => spreadsheet.insertColumnAfter(1),
    () => spreadsheet.insertColumnBefore(1),
    () => spreadsheet.insertColumnsAfter(1, 2),
    () => spreadsheet.insertColumnsBefore(1, 2),
    () => spreadsheet.insertRowAfter(1),
    () => spreadsheet.insertRowBefore(1),
    () => spreadsheet.insertRowsAfter(1, 2),
    () => spreadsheet.insertRowsBefore(1, 2),
    () => spreadsheet.deleteColumn(1),
    () => spreadsheet.deleteColumns(1, 2),
    () => spreadsheet.deleteRow(1),
    () => spreadsheet.deleteRows(1, 2),
  ].map((step) => {
    step()
    return size()
  })
}

function probe_sheetsThingsThatMoveAlong() {
  const tab = filledTab_()
  const spreadsheet = SpreadsheetApp.getActive()
  tab.getRange('B:B').addDeveloperMetadata('column', 'b')
  tab.getRange('3:3').addDeveloperMetadata('row', '3')
  spreadsheet.setNamedRange('Block', tab.getRange('B2:C3'))
  tab.getRange('B2').setNote('note').setBackground('red').setFormula('=A1+$C$3')
  tab
    .getRange('C2')
    .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(tab.getRange('D1:D3')).build())
  tab.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule()
      .setRanges([tab.getRange('B2:C3')])
      .whenCellEmpty()
      .build(),
  ])
  const protection = tab.getRange('B2:B3').protect()
  tab.getRange('C3:D3').merge()
  tab.setColumnWidth(2, 200)
  tab.hideColumns(4)
  tab.insertColumnBefore(2)
  tab.insertRowBefore(3)
  const place = (key) => spreadsheet.createDeveloperMetadataFinder().withKey(key).find()[0].getLocation()
  return {
    metadata: [notation_(place('column').getColumn()), notation_(place('row').getRow())],
    named: notation_(spreadsheet.getRangeByName('Block')),
    cell: [tab.getRange('C2').getNote(), tab.getRange('C2').getBackground(), tab.getRange('C2').getFormula()],
    rule: notation_(tab.getRange('D2').getDataValidation().getCriteriaValues()[0]),
    conditional: notations_(tab.getConditionalFormatRules()[0].getRanges()),
    protection: notation_(protection.getRange()),
    merge: notations_(tab.getRange('A1:Z10').getMergedRanges()),
    width: [tab.getColumnWidth(2), tab.getColumnWidth(3)],
    hidden: [tab.isColumnHiddenByUser(4), tab.isColumnHiddenByUser(5)],
  }
}

function probe_sheetsLinesMoved() {
  const tab = filledTab_()
  tab.getRange('A:A').addDeveloperMetadata('first')
  tab.moveColumns(tab.getRange('A1:B1'), 5)
  const columns = tab.getRange('A1:D1').getValues()[0].join()
  tab.moveRows(tab.getRange('3:3'), 1)
  const [metadata] = tab.createDeveloperMetadataFinder().withKey('first').find()
  return {
    columns,
    rows: tab.getRange('A1:A3').getValues().join(),
    metadata: notation_(metadata.getLocation().getColumn()),
  }
}

function probe_sheetsCellsShifted() {
  const tab = filledTab_()
  const { COLUMNS, ROWS } = SpreadsheetApp.Dimension
  const read = () =>
    tab
      .getRange('A1:E4')
      .getValues()
      .map((row) => row.join())
  tab.getRange('A2').deleteCells(COLUMNS)
  const left = read()
  tab.getRange('B1').deleteCells(ROWS)
  const up = read()
  tab.getRange('A2').insertCells(COLUMNS)
  const right = read()
  tab.getRange('A1:B1').insertCells(ROWS)
  return { left, up, right, down: read() }
}

function probe_sheetsSizes() {
  const tab = filledTab_()
  const spreadsheet = SpreadsheetApp.getActive()
  const untouched = [tab.getColumnWidth(9) > 20, tab.getRowHeight(9) > 10]
  tab.setColumnWidth(1, 200).setRowHeight(1, 31)
  tab.setColumnWidths(2, 2, 50).setRowHeights(2, 2, 40)
  const read = () => [1, 2, 3].map((line) => [tab.getColumnWidth(line), tab.getRowHeight(line)])
  const set = read()
  tab.setRowHeightsForced(2, 2, 45)
  tab.autoResizeColumn(1).autoResizeColumns(1, 3).autoResizeRows(1, 2)
  spreadsheet.autoResizeColumn(1)
  spreadsheet.setColumnWidth(5, 77)
  spreadsheet.setRowHeight(5, 66)
  return {
    untouched,
    set,
    forced: tab.getRowHeight(3),
    ofSpreadsheet: [spreadsheet.getColumnWidth(5), spreadsheet.getRowHeight(5)],
    outside: thrownBy_(() => tab.setColumnWidth(99, 10)),
  }
}

function probe_sheetsHiddenLines() {
  const tab = filledTab_()
  const spreadsheet = SpreadsheetApp.getActive()
  const rows = () => [1, 2, 3].map((row) => tab.isRowHiddenByUser(row))
  const columns = () => [1, 2, 3].map((column) => spreadsheet.isColumnHiddenByUser(column))
  tab.hideRows(2, 2)
  tab.hideColumns(2, 2)
  const hidden = [rows(), columns()]
  tab.unhideRow(tab.getRange('2:2'))
  tab.unhideColumn(tab.getRange('B:B'))
  const shown = [rows(), columns()]
  tab.showRows(3)
  tab.showColumns(3)
  tab.hideRow(tab.getRange('A1'))
  tab.hideColumn(tab.getRange('A1'))
  const again = [rows(), columns(), tab.isColumnHiddenByUser(1), spreadsheet.isRowHiddenByUser(1)]
  spreadsheet.unhideRow(tab.getRange('A1'))
  spreadsheet.unhideColumn(tab.getRange('A1'))
  spreadsheet.hideRow(tab.getRange('A3'))
  spreadsheet.hideColumn(tab.getRange('C1'))
  return { hidden, shown, again, atLast: [rows(), columns()] }
}
