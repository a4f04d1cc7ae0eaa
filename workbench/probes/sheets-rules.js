function ruleFacts_(rule) {
  return [
    key_(rule.getCriteriaType()),
    rule
      .getCriteriaValues()
      .map((value) =>
        Object.prototype.toString.call(value) === '[object Date]' ? value.toISOString() : value,
      ),
    rule.getAllowInvalid(),
    rule.getHelpText(),
  ]
}

function probe_sheetsValidationBuilder() {
  const fresh = SpreadsheetApp.newDataValidation()
  const facts = [
    String(fresh),
    fresh.getCriteriaType(),
    fresh.getCriteriaValues(),
    fresh.getHelpText(),
    fresh.getAllowInvalid(),
  ]
  const built = fresh
    .setAllowInvalid(false)
    .setHelpText('foo')
    .requireNumberGreaterThan(3)
    .requireTextContains('x')
  return {
    facts,
    onBuilder: [
      built.getAllowInvalid(),
      built.getHelpText(),
      key_(built.getCriteriaType()),
      built.getCriteriaValues(),
    ],
    rule: ruleFacts_(built.build()),
    copies: [String(built.copy()), String(built.build().copy()), String(built.build())],
    withCriteria: ruleFacts_(
      SpreadsheetApp.newDataValidation()
        .withCriteria(SpreadsheetApp.DataValidationCriteria.NUMBER_BETWEEN, [1, 5])
        .build(),
    ),
  }
}

function probe_sheetsValidationCriteria() {
  const day = new Date(Date.UTC(2012, 0, 5))
  const later = new Date(Date.UTC(2012, 6, 5))
  const make = () => SpreadsheetApp.newDataValidation()
  const builders = [
    make().requireCheckbox(),
    make().requireCheckbox('A'),
    make().requireCheckbox('A', 'B'),
    make().requireValueInList(['9', 'false', 'z']),
    make().requireValueInList(['a'], false),
    make().requireDate(),
    make().requireDateAfter(day),
    make().requireDateBefore(day),
    make().requireDateEqualTo(day),
    make().requireDateOnOrAfter(day),
    make().requireDateOnOrBefore(day),
    make().requireDateBetween(day, day),
    make().requireDateNotBetween(day, later),
    make().requireNumberBetween(1.25, 2),
    make().requireNumberNotBetween(1, 2),
    make().requireNumberEqualTo(1),
    make().requireNumberNotEqualTo(1),
    make().requireNumberGreaterThan(1),
    make().requireNumberGreaterThanOrEqualTo(1),
    make().requireNumberLessThan(1),
    make().requireNumberLessThanOrEqualTo(1),
    make().requireTextContains('t'),
    make().requireTextDoesNotContain('t'),
    make().requireTextEqualTo('t'),
    make().requireTextIsEmail(),
    make().requireTextIsUrl(),
    make().requireFormulaSatisfied('=F7'),
  ]
  return builders.map((builder) => ruleFacts_(builder.build()).slice(0, 2))
}

function probe_sheetsValidationInCells() {
  const tab = probeTab_()
  const inRange = SpreadsheetApp.newDataValidation().requireValueInRange(tab.getRange('D1:D5'), false).build()
  const inList = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build()
  const range = tab.getRange('A1:B1')
  const before = [range.getDataValidation(), range.getDataValidations()]
  range.setDataValidation(inRange)
  const values = range.getDataValidation().getCriteriaValues()
  range.setDataValidations([[inList, null]])
  return {
    before,
    source: [values[0].getA1Notation(), values[1]],
    each: range.getDataValidations()[0].map((rule) => rule && key_(rule.getCriteriaType())),
    removed: range.setDataValidation(null).getDataValidation(),
  }
}

function probe_sheetsValidationRefuses() {
  const tab = probeTab_()
  const strict = (builder) => builder.setAllowInvalid(false).build()
  tab
    .getRange('A1')
    .setDataValidation(strict(SpreadsheetApp.newDataValidation().requireValueInList(['Yes', 'No'])))
  tab.getRange('A2').setDataValidation(strict(SpreadsheetApp.newDataValidation().requireDate()))
  tab.getRange('A3').setDataValidation(strict(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5)))
  tab.getRange('A4').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberEqualTo(1).build())
  tab
    .getRange('A5')
    .setValue('kept')
    .setDataValidation(strict(SpreadsheetApp.newDataValidation().requireNumberEqualTo(1)))
  return {
    refused: [
      thrownBy_(() => tab.getRange('A1').setValue('Maybe')),
      thrownBy_(() => tab.getRange('A2').setValue('soon')),
      thrownBy_(() => tab.getRange('A3').setValue(6)),
      thrownBy_(() => tab.getRange('A1:A2').setValues([['Yes'], ['soon']])),
    ],
    nothingOfTheBlockIsWritten: tab.getRange('A1').getValue(),
    taken: [
      thrownBy_(() => tab.getRange('A1').setValue('No')),
      thrownBy_(() => tab.getRange('A2').setValue('2027-01-05')),
      thrownBy_(() => tab.getRange('A3').setValue('')),
      thrownBy_(() => tab.getRange('A4').setValue('a')),
    ],
    present: tab.getRange('A5').getValue(),
  }
}

function probe_sheetsCheckboxes() {
  const tab = probeTab_()
  const range = tab.getRange('A1:A2')
  const before = [range.isChecked(), range.check().getValues()]
  range.insertCheckboxes()
  const facts = ruleFacts_(range.getDataValidation()).slice(0, 2)
  const states = [range.isChecked(), range.check().isChecked(), range.uncheck().isChecked()]
  const mixed = tab.getRange('A1').check() && range.isChecked()
  const own = tab.getRange('B1').insertCheckboxes('YES', 'NO').check()
  const one = tab.getRange('C1').insertCheckboxes('DONE')
  const kinds = [own, one].map((cell) => cell.getDataValidation().getCriteriaValues())
  return {
    before,
    facts,
    states,
    mixed,
    own: [own.getValue(), own.uncheck().getValue()],
    kinds,
    removed: [range.removeCheckboxes().getValues(), range.getDataValidation()],
    refused: thrownBy_(() => tab.getRange('D1').insertCheckboxes().setValue('maybe')),
  }
}

function probe_sheetsNotes() {
  const range = probeTab_().getRange('A1:B1')
  return {
    before: [range.getNote(), range.getNotes()],
    all: range.setNote('n').getNotes(),
    each: range.setNotes([['a', '']]).getNotes(),
    cleared: range.setNote(null).getNotes(),
  }
}

function probe_sheetsConditionalFormats() {
  const tab = probeTab_()
  const range = tab.getRange('A1:A10')
  const make = () => SpreadsheetApp.newConditionalFormatRule().setRanges([range])
  const rule = make()
    .whenNumberGreaterThan(50)
    .setBackground('#FF0000')
    .setFontColor('#00FF00')
    .setBold(true)
    .setItalic(true)
    .setUnderline(true)
    .setStrikethrough(true)
    .build()
  const gradient = make()
    .setGradientMinpoint('#00FF00')
    .setGradientMidpointWithValue('#FFFF00', SpreadsheetApp.InterpolationType.PERCENT, '50')
    .setGradientMaxpointWithValue('#FF0000', SpreadsheetApp.InterpolationType.MAX, '')
    .build()
  const simple = make()
    .setGradientMinpointWithValue('#00FF00', SpreadsheetApp.InterpolationType.NUMBER, '1')
    .setGradientMaxpoint('red')
  tab.setConditionalFormatRules([rule, gradient, rule.copy().whenCellEmpty().build()])
  const rules = tab.getConditionalFormatRules()
  const [first, second, third] = rules
  const condition = first.getBooleanCondition()
  const points = second.getGradientCondition()
  return {
    texts: [String(make()), String(rule)],
    count: rules.length,
    ranges: [notations_(first.getRanges()), notations_(simple.getRanges())],
    condition: [
      key_(condition.getCriteriaType()),
      condition.getCriteriaValues(),
      condition.getBackground(),
      condition.getFontColor(),
      condition.getBold(),
      condition.getItalic(),
      condition.getUnderline(),
      condition.getStrikethrough(),
    ],
    gradient: [
      points.getMinColor(),
      key_(points.getMinType()),
      points.getMinValue(),
      points.getMidColor(),
      key_(points.getMidType()),
      points.getMidValue(),
      points.getMaxColor(),
      key_(points.getMaxType()),
      points.getMaxValue(),
    ],
    noOther: [
      first.getGradientCondition(),
      second.getBooleanCondition(),
      simple.getBooleanCondition(),
      key_(simple.getGradientCondition().getMinType()),
    ],
    copyKeepsFormats: [
      key_(third.getBooleanCondition().getCriteriaType()),
      third.getBooleanCondition().getBold(),
    ],
    builderCopy: key_(rule.copy().copy().getBooleanCondition().getCriteriaType()),
    refused: [
      thrownBy_(() => SpreadsheetApp.newConditionalFormatRule().build()),
      thrownBy_(() =>
        tab.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()]),
      ),
    ],
    cleared: tab.clearConditionalFormatRules() || tab.getConditionalFormatRules().length,
  }
}

function conditions_(make) {
  const day = new Date(Date.UTC(2027, 0, 5))
  const { TODAY } = SpreadsheetApp.RelativeDate
  return [
    make().whenCellEmpty(),
    make().whenCellNotEmpty(),
    make().whenDateAfter(day),
    make().whenDateBefore(day),
    make().whenDateEqualTo(day),
    make().whenDateAfter(TODAY),
    make().whenDateBefore(TODAY),
    make().whenDateEqualTo(TODAY),
    make().whenFormulaSatisfied('=A1>10'),
    make().whenNumberBetween(10, 20),
    make().whenNumberNotBetween(10, 20),
    make().whenNumberEqualTo(1),
    make().whenNumberNotEqualTo(1),
    make().whenNumberGreaterThan(1),
    make().whenNumberGreaterThanOrEqualTo(1),
    make().whenNumberLessThan(1),
    make().whenNumberLessThanOrEqualTo(1),
    make().whenTextContains('hello'),
    make().whenTextDoesNotContain('hello'),
    make().whenTextEqualTo('hello'),
    make().whenTextStartsWith('hello'),
    make().whenTextEndsWith('hello'),
    make().withCriteria(SpreadsheetApp.BooleanCriteria.TEXT_STARTS_WITH, ['prefix']),
  ]
}

function probe_sheetsConditions() {
  const read = (condition) => [key_(condition.getCriteriaType()), condition.getCriteriaValues().map(String)]
  const rules = conditions_(() => SpreadsheetApp.newConditionalFormatRule()).map((builder) =>
    read(builder.getBooleanCondition()),
  )
  const filters = conditions_(() => SpreadsheetApp.newFilterCriteria()).map((builder) =>
    read(builder.build()),
  )
  return {
    rules: rules.map((rule) => [rule[0], rule[1].length]),
    same: JSON.stringify(rules) === JSON.stringify(filters),
    relative: rules[7],
  }
}

function probe_sheetsFilters() {
  const tab = probeTab_()
  const range = tab.getRange('A1:C4')
  range.setValues([
    ['Name', 'Size', 'Kind'],
    ['b', 2, 'x'],
    ['a', 1, 'y'],
    ['c', 2, 'x'],
  ])
  const before = [tab.getFilter(), range.getFilter()]
  const filter = range.createFilter()
  const facts = [
    notation_(filter.getRange()),
    notation_(tab.getRange('Z99').getFilter().getRange()),
    thrownBy_(() => tab.getRange('E1:F2').createFilter()),
  ]
  const hide = SpreadsheetApp.newFilterCriteria().setHiddenValues(['x'])
  filter.setColumnFilterCriteria(3, hide.build())
  const hidden = [1, 2, 3, 4].map((row) => tab.isRowHiddenByFilter(row))
  const criteria = filter.getColumnFilterCriteria(3)
  filter.removeColumnFilterCriteria(3)
  const removed = filter.getColumnFilterCriteria(3)
  filter.sort(1, true)
  const ascending = tab.getRange('A1:A4').getValues().join()
  filter.sort(2, false)
  const descending = tab.getRange('A1:B4').getValues().join()
  filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(1).build())
  const byNumber = [2, 3, 4].map((row) => SpreadsheetApp.getActive().isRowHiddenByFilter(row))
  filter.remove()
  return {
    before,
    facts,
    hidden,
    hiddenValues: criteria.getHiddenValues(),
    removed,
    ascending,
    descending,
    byNumber,
    after: tab.getFilter(),
  }
}

function probe_sheetsFilterCriteria() {
  const empty = SpreadsheetApp.newFilterCriteria()
  const builder = SpreadsheetApp.newFilterCriteria().whenTextContains('a').setVisibleValues(['a', 'b'])
  const copy = builder.copy()
  builder.whenCellEmpty()
  const again = copy.build().copy()
  return {
    empty: [
      empty.getCriteriaType(),
      empty.getCriteriaValues(),
      empty.getVisibleValues(),
      empty.getHiddenValues(),
      empty.build().getCriteriaType(),
    ],
    changed: key_(builder.getCriteriaType()),
    copy: [key_(copy.getCriteriaType()), copy.getCriteriaValues(), copy.getVisibleValues()],
    again: [key_(again.build().getCriteriaType()), again.build().getVisibleValues()],
  }
}
