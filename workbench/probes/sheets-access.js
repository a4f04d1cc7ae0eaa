function emails_(users) {
  return users.map((user) => user.getEmail())
}

function probe_sheetsPeople() {
  const spreadsheet = SpreadsheetApp.getActive()
  const before = [
    spreadsheet.getOwner().getEmail(),
    emails_(spreadsheet.getEditors()),
    emails_(spreadsheet.getViewers()),
  ]
  spreadsheet
    .addEditor('ed@example.com')
    .addEditors(['ann@example.com'])
    .addViewer('vera@example.com')
    .addViewers(['vic@example.com', 'ed@example.com'])
  const after = [emails_(spreadsheet.getEditors()), emails_(spreadsheet.getViewers())]
  spreadsheet.removeEditor('ann@example.com').removeViewer('vic@example.com')
  return {
    before,
    after,
    left: [emails_(spreadsheet.getEditors()), emails_(spreadsheet.getViewers())],
    text: String(spreadsheet.getOwner()),
    refused: [
      thrownBy_(() => spreadsheet.addEditor('nobody')),
      thrownBy_(() => spreadsheet.addViewers(['vera@example.com', 'a@b'])),
    ],
  }
}

function probe_sheetsProtections() {
  const spreadsheet = SpreadsheetApp.getActive()
  const tab = probeTab_()
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType
  const onTab = tab
    .protect()
    .setDescription('whole')
    .setWarningOnly(true)
    .setUnprotectedRanges([tab.getRange('A1:B2')])
  const onRange = tab.getRange('C3:D4').protect()
  const facts = (protection) => [
    key_(protection.getProtectionType()),
    protection.getDescription(),
    protection.isWarningOnly(),
    notation_(protection.getRange()),
    notations_(protection.getUnprotectedRanges()),
    emails_(protection.getEditors()),
    protection.canEdit(),
    protection.canDomainEdit(),
    protection.getRangeName(),
  ]
  const first = [facts(onTab), facts(onRange)]
  onRange
    .addEditor('ed@example.com')
    .addEditors(['ann@example.com', 'bo@example.com'])
    .removeEditor('ed@example.com')
    .removeEditors(['bo@example.com'])
  spreadsheet.setNamedRange('Named', tab.getRange('E5:F6'))
  const named = [
    onRange.setRange(tab.getRange('C3')).getRange(),
    onRange.setRangeName('Named').getRange(),
  ].map(notation_)
  onRange.setNamedRange(spreadsheet.getNamedRanges()[0])
  const counts = [tab.getProtections(RANGE).length, spreadsheet.getProtections(SHEET).length]
  const name = onRange.getRangeName()
  const editors = emails_(onRange.getEditors())
  onRange.remove()
  return {
    first,
    editors,
    named,
    name,
    counts,
    left: [tab.getProtections(RANGE).length, spreadsheet.getProtections(SHEET).length],
    canEdit: tab.getRange('A1').canEdit(),
    refused: [
      thrownBy_(() => onTab.setRange(tab.getRange('A1'))),
      thrownBy_(() => onTab.setRangeName('Nothing')),
      thrownBy_(() => onTab.addEditor('nobody')),
    ],
    owner: thrownBy_(() => tab.getRange('Z9').setValue('the owner may')),
  }
}

function probe_sheetsNamedRanges() {
  const spreadsheet = SpreadsheetApp.getActive()
  const tab = probeTab_()
  spreadsheet.setNamedRange('First', tab.getRange('A1:B2'))
  spreadsheet.setNamedRange('Second', tab.getRange('C:C'))
  const named = spreadsheet.getNamedRanges()[0]
  const facts = [
    named.getName(),
    notation_(named.getRange()),
    named.getRange().getSheet().getName(),
    notation_(spreadsheet.getRangeByName('Second')),
  ]
  named.setName('Renamed').setRange(tab.getRange('D4'))
  const changed = spreadsheet.getNamedRanges().map((one) => [one.getName(), notation_(one.getRange())])
  const onTab = tab.getNamedRanges().length
  named.remove()
  spreadsheet.removeNamedRange('Second')
  return {
    facts,
    changed,
    onTab,
    left: spreadsheet.getNamedRanges().length,
    unknown: spreadsheet.getRangeByName('Nothing'),
    likeACell: thrownBy_(() => spreadsheet.setNamedRange('A1', tab.getRange('A1'))),
  }
}

function probe_sheetsMetadata() {
  const spreadsheet = SpreadsheetApp.getActive()
  const tab = probeTab_()
  const { PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility
  const chained = [
    String(tab.getRange('B:B').addDeveloperMetadata('k', 'column')),
    String(tab.addDeveloperMetadata('k', 'sheet')),
    String(spreadsheet.addDeveloperMetadata('k', 'book', PROJECT)),
  ]
  tab.getRange('3:3').addDeveloperMetadata('k')
  const all = spreadsheet.createDeveloperMetadataFinder().withKey('k').find()
  const read = (one) => [
    one.getKey(),
    one.getValue(),
    key_(one.getVisibility()),
    key_(one.getLocation().getLocationType()),
  ]
  const [column] = tab.getRange('B:B').getDeveloperMetadata()
  const arbitrary = ['A1:B2', 'A1', 'A2:B2', 'A1:A5'].map((a1) =>
    thrownBy_(() => tab.getRange(a1).addDeveloperMetadata('k')).slice(0, 45),
  )
  return {
    chained,
    all: all.map(read),
    onTab: tab.getDeveloperMetadata().map(read),
    onBook: spreadsheet.getDeveloperMetadata().map(read),
    onCell: tab.getRange('B2').getDeveloperMetadata().length,
    place: [
      notation_(column.getLocation().getColumn()),
      column.getLocation().getRow(),
      column.getLocation().getSpreadsheet(),
    ],
    tab: all.map((one) => one.getLocation().getSheet()).map((sheet) => sheet?.getName()),
    arbitrary,
  }
}

function probe_sheetsMetadataMoves() {
  const spreadsheet = SpreadsheetApp.getActive()
  const tab = probeTab_()
  tab.addDeveloperMetadata('k', 'v')
  const [item] = tab.getDeveloperMetadata()
  const place = () => {
    const at = item.getLocation()
    return [key_(at.getLocationType()), notation_(at.getColumn()), notation_(at.getRow())]
  }
  const places = [
    item.moveToColumn(tab.getRange('J:J')),
    item.moveToRow(tab.getRange('9:9')),
    item.moveToSheet(tab),
    item.moveToSpreadsheet(),
  ].length
  const last = place()
  const column = item.moveToColumn(tab.getRange('J:J')) && place()
  item.setKey('other').setValue('w').setVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT)
  const found = (finder) => finder.find().length
  const make = () => spreadsheet.createDeveloperMetadataFinder()
  const counts = [
    found(make().withKey('other').withValue('w')),
    found(make().withValue('v')),
    found(make().withId(item.getId())),
    found(make().withVisibility(SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT)),
    found(make().withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.COLUMN)),
    found(tab.createDeveloperMetadataFinder()),
    found(tab.getRange('J1:J5').createDeveloperMetadataFinder()),
    found(tab.getRange('J1:J5').createDeveloperMetadataFinder().onIntersectingLocations()),
  ]
  const book = item.moveToSpreadsheet().getLocation().getSpreadsheet().getId() === spreadsheet.getId()
  item.remove()
  return { places, last, column, counts, book, left: found(make()) }
}

function probe_sheetsUi() {
  return typeof SpreadsheetApp.getUi().createMenu
}
