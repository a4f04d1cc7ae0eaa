function probe_sheetsTabsInserted() {
  const spreadsheet = SpreadsheetApp.getActive()
  const names = () => spreadsheet.getSheets().map((tab) => tab.getName())
  const first = probeTab_()
  const s1 = spreadsheet.insertSheet('s1')
  spreadsheet.insertSheet('s2')
  const inOrder = names()
  spreadsheet.insertSheet('front', 0)
  spreadsheet.insertSheet('second', 1)
  return {
    inOrder,
    placed: names(),
    unnamed: spreadsheet.insertSheet().getName(),
    copied: spreadsheet.insertSheet('from s1', { template: s1 }).getName(),
    indexNow: first.getIndex(),
    count: spreadsheet.getNumSheets(),
    sameTab: [
      spreadsheet.getSheetById(s1.getSheetId()).getName(),
      spreadsheet.getSheetByName('s1').getSheetId() === s1.getSheetId(),
    ],
    unknown: [spreadsheet.getSheetByName('nowhere'), spreadsheet.getSheetById(42)],
    size: [s1.getMaxRows(), s1.getMaxColumns()],
    type: String(s1.getType()),
    parent: s1.getParent().getId() === spreadsheet.getId(),
    texts: [String(spreadsheet), String(s1)],
  }
}

function probe_sheetsTabNames() {
  const spreadsheet = SpreadsheetApp.getActive()
  const tab = probeTab_().setName('My tab')
  const twice = thrownBy_(() => spreadsheet.insertSheet('My tab'))
  spreadsheet.renameActiveSheet('Renamed')
  return {
    names: [tab.getName(), tab.getSheetName(), spreadsheet.getSheetName()],
    twice,
    empty: thrownBy_(() => tab.setName('')),
    tooLong: thrownBy_(() => tab.setName(new Array(102).join('x'))),
    differsInCase: thrownBy_(() => spreadsheet.insertSheet('RENAMED')),
  }
}

function probe_sheetsTabsMoved() {
  const spreadsheet = SpreadsheetApp.getActive()
  const names = () => spreadsheet.getSheets().map((tab) => tab.getName())
  probeTab_().getRange('A1').setValue('kept').setNote('note')
  const copy = spreadsheet.duplicateActiveSheet()
  const duplicated = [
    copy.getName(),
    copy.getRange('A1').getValue(),
    copy.getRange('A1').getNote(),
    spreadsheet.getActiveSheet().getName(),
  ]
  const other = copy.copyTo(spreadsheet)
  const copied = [other.getName(), other.getIndex()]
  spreadsheet.moveActiveSheet(1)
  const moved = names()
  spreadsheet.deleteSheet(other)
  const active = spreadsheet.deleteActiveSheet().getName()
  return {
    duplicated,
    copied,
    moved,
    left: names(),
    active,
    last: thrownBy_(() => spreadsheet.deleteSheet(spreadsheet.getSheets()[0])),
  }
}

function probe_sheetsTabsHidden() {
  const spreadsheet = SpreadsheetApp.getActive()
  const other = spreadsheet.insertSheet('other')
  const hidden = other.hideSheet().isSheetHidden()
  return {
    hidden,
    activeNow: spreadsheet.getActiveSheet().getName(),
    shown: other.showSheet().isSheetHidden(),
    allHidden: thrownBy_(() => {
      other.hideSheet()
      probeTab_().hideSheet()
    }),
  }
}

function probe_sheetsSpreadsheetFacts() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  SpreadsheetApp.setActiveSpreadsheet(spreadsheet)
  spreadsheet.rename('Renamed')
  spreadsheet.toast('Hello', 'Title', 3)
  SpreadsheetApp.flush()
  return {
    name: spreadsheet.getName(),
    url: spreadsheet.getUrl().indexOf(spreadsheet.getId()) > 0,
    same: SpreadsheetApp.getActive().getId() === spreadsheet.getId(),
    zone: spreadsheet.getSpreadsheetTimeZone(),
    wrongZone: thrownBy_(() => spreadsheet.setSpreadsheetTimeZone('Nowhere/Nothing')),
    recalculation: String(spreadsheet.getRecalculationInterval()),
    forms: [spreadsheet.getFormUrl(), probeTab_().getFormUrl()],
    firstTab: [spreadsheet.getSheetId(), SpreadsheetApp.getActiveSheet().getSheetId()],
  }
}

function probe_sheetsTabLooks() {
  const tab = probeTab_()
  const before = [
    tab.getTabColor(),
    tab.isRightToLeft(),
    tab.hasHiddenGridlines(),
    tab.getFrozenRows(),
    tab.getFrozenColumns(),
  ]
  tab.setTabColor('red').setRightToLeft(true).setHiddenGridlines(true)
  tab.setFrozenRows(1)
  tab.setFrozenColumns(2)
  const spreadsheet = SpreadsheetApp.getActive()
  const after = [
    tab.getTabColor(),
    tab.isRightToLeft(),
    tab.hasHiddenGridlines(),
    spreadsheet.getFrozenRows(),
    spreadsheet.getFrozenColumns(),
  ]
  spreadsheet.setFrozenRows(0)
  spreadsheet.setFrozenColumns(0)
  return {
    before,
    after,
    thawed: [tab.getFrozenRows(), tab.getFrozenColumns()],
    color: tab.setTabColor(null).getTabColor(),
  }
}

function probe_sheetsSelection() {
  const spreadsheet = SpreadsheetApp.getActive()
  const tab = probeTab_()
  const other = spreadsheet.insertSheet('other')
  const afterInsert = SpreadsheetApp.getActiveSheet().getName()
  tab.activate()
  const steps = [
    tab.setActiveRange(tab.getRange('B2:C3')),
    tab.setActiveSelection('C4'),
    tab.setCurrentCell(tab.getRange('D4')),
    spreadsheet.setActiveRange(tab.getRange('A3')),
    spreadsheet.setActiveSelection('A4:B4'),
    spreadsheet.setCurrentCell(tab.getRange('B4')),
    SpreadsheetApp.setActiveRange(tab.getRange('A5')),
    SpreadsheetApp.setCurrentCell(tab.getRange('A5')),
    tab.getRange('A6').activate(),
    tab.getRange('A6').activateAsCurrentCell(),
  ].map(notation_)
  const lists = ['A1:B2', 'D4'].length
  for (const holder of [tab, spreadsheet, SpreadsheetApp])
    holder.setActiveRangeList(tab.getRangeList(['A1:B2', 'D4']))
  tab.getRangeList(['A1:B2', 'D4']).activate()
  const selection = SpreadsheetApp.getSelection()
  return {
    afterInsert,
    steps,
    ranges: [tab, spreadsheet, SpreadsheetApp, selection].map((holder) => notation_(holder.getActiveRange())),
    lists: [tab, spreadsheet, SpreadsheetApp, selection].map(
      (holder) => holder.getActiveRangeList().getRanges().length === lists,
    ),
    cells: [tab, spreadsheet, SpreadsheetApp, selection].map((holder) => notation_(holder.getCurrentCell())),
    activeCells: [notation_(tab.getActiveCell()), notation_(spreadsheet.getActiveCell())],
    selections: [tab.getSelection(), spreadsheet.getSelection()].map((one) => one.getActiveSheet().getName()),
    sheets: [
      SpreadsheetApp.setActiveSheet(other).getName(),
      spreadsheet.setActiveSheet(tab).getName(),
      selection.getActiveSheet().getName(),
    ],
  }
}
