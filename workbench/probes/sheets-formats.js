function probe_sheetsFormatDefaults() {
  const cell = probeTab_().getRange('A1')
  return [
    cell.getBackground(),
    cell.getBackgroundObject().asRgbColor().asHexString(),
    cell.getFontColorObject().asRgbColor().asHexString(),
    cell.getFontFamily(),
    cell.getFontSize(),
    cell.getFontWeight(),
    cell.getFontStyle(),
    cell.getFontLine(),
    cell.getHorizontalAlignment(),
    cell.getVerticalAlignment(),
    key_(cell.getWrapStrategy()),
    cell.getWrap(),
    cell.getTextDirection(),
    cell.getTextRotation().getDegrees(),
    cell.getTextRotation().isVertical(),
    cell.getNumberFormat(),
    cell.getNote(),
  ]
}

function probe_sheetsFormatsOfARange() {
  const range = probeTab_().getRange('A1:B1')
  const { RIGHT_TO_LEFT } = SpreadsheetApp.TextDirection
  const { WRAP } = SpreadsheetApp.WrapStrategy
  range
    .setFontWeight('bold')
    .setFontStyle('italic')
    .setFontLine('underline')
    .setFontSize(12)
    .setFontFamily('Arial,Tahoma')
  range.setFontColor('#AABBCC').setBackground('LIGHTCORAL').setNumberFormat('0.0000')
  range
    .setHorizontalAlignment('center')
    .setVerticalAlignment('middle')
    .setWrapStrategy(WRAP)
    .setTextDirection(RIGHT_TO_LEFT)
  range.setTextRotation(45).setShowHyperlink(false)
  return {
    fonts: [
      range.getFontWeights(),
      range.getFontStyles(),
      range.getFontLines(),
      range.getFontSizes(),
      range.getFontFamilies(),
    ],
    colors: [
      range.getBackgrounds(),
      range.getFontColorObjects()[0][1].asRgbColor().asHexString(),
      range.getBackgroundObjects()[0][1].asRgbColor().asHexString(),
    ],
    layout: [
      range.getNumberFormats(),
      range.getHorizontalAlignments(),
      range.getVerticalAlignments(),
      range.getWraps(),
    ],
    enums: [
      range.getWrapStrategies()[0][1] === WRAP,
      range.getTextDirections()[0][1] === RIGHT_TO_LEFT,
      range.getTextRotations()[0][1].getDegrees(),
    ],
    vertical: [
      range.setVerticalText(true).getTextRotation().isVertical(),
      range.getTextRotation().getDegrees(),
      range.setVerticalText(false).getTextRotation().isVertical(),
    ],
  }
}

function probe_sheetsFormatsByCell() {
  const range = probeTab_().getRange('A1:B1')
  const { LEFT_TO_RIGHT } = SpreadsheetApp.TextDirection
  const { CLIP, WRAP } = SpreadsheetApp.WrapStrategy
  const red = SpreadsheetApp.newColor().setRgbColor('red').build()
  range
    .setFontWeights([['bold', null]])
    .setFontStyles([['italic', 'normal']])
    .setFontLines([['line-through', 'none']])
  range
    .setFontSizes([[8, 9]])
    .setFontFamilies([['Roboto', null]])
    .setFontColors([['red', null]])
  range.setBackgrounds([['#ff0000', null]]).setNumberFormats([['0.#', 'general']])
  range.setHorizontalAlignments([['right', 'normal']]).setVerticalAlignments([['top', 'bottom']])
  range.setTextDirections([[LEFT_TO_RIGHT, null]])
  const strategies = range
    .setWrapStrategies([[CLIP, WRAP]])
    .getWrapStrategies()[0]
    .map(key_)
  const wraps = range.setWraps([[true, false]]).getWraps()
  const objects = range.setBackgroundObjects([[red, red]]).setFontColorObjects([[null, red]])
  return {
    fonts: [
      range.getFontWeights(),
      range.getFontStyles(),
      range.getFontLines(),
      range.getFontSizes(),
      range.getFontFamilies(),
    ],
    colors: [
      objects.getBackgrounds(),
      objects.getFontColorObjects()[0].map((color) => color.asRgbColor().asHexString()),
    ],
    layout: [
      range.getNumberFormats(),
      range.getHorizontalAlignments(),
      range.getVerticalAlignments(),
      wraps,
      strategies,
    ],
    directions: range.getTextDirections()[0].map(key_),
    deprecated: [range.getFontColor(), range.getFontColors()],
    shape: thrownBy_(() => range.setFontWeights([['bold']])),
  }
}

function probe_sheetsFormatNulls() {
  const cell = probeTab_().getRange('A1')
  cell
    .setFontWeight('bold')
    .setFontStyle('italic')
    .setFontLine('underline')
    .setVerticalAlignment('top')
    .setHorizontalAlignment('right')
  cell
    .setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT)
    .setBackground('red')
    .setFontColor('red')
    .setFontFamily('Roboto')
  return [
    cell.setFontWeight(null).getFontWeight(),
    cell.setFontStyle(null).getFontStyle(),
    cell.setFontLine(null).getFontLine(),
    cell.setVerticalAlignment(null).getVerticalAlignment(),
    cell.setHorizontalAlignment(null).getHorizontalAlignment(),
    cell.setTextDirection(null).getTextDirection(),
    cell.setBackground(null).getBackground(),
    cell.setFontColor(null).getFontColorObject().asRgbColor().asHexString(),
    cell.setFontFamily(null).getFontFamily(),
    cell.setNumberFormat('0.00').setNumberFormat('general').getNumberFormat(),
  ]
}

function probe_sheetsFormatNonsense() {
  const cell = probeTab_().getRange('A1').setBackground('#123456')
  return [
    cell.setBackground('foo').getBackground(),
    cell.setBackground('#gggggg').getBackground(),
    cell.setHorizontalAlignment('foo').getHorizontalAlignment(),
    cell.setHorizontalAlignment('normal').getHorizontalAlignment(),
  ]
}

function probe_sheetsWrapping() {
  const cell = probeTab_().getRange('A1')
  const { OVERFLOW, CLIP } = SpreadsheetApp.WrapStrategy
  return [
    cell.getWrap(),
    cell.setWrapStrategy(OVERFLOW).getWrap(),
    cell.clearFormat().getWrap(),
    cell.setWrapStrategy(CLIP).getWrap(),
    key_(cell.setWrap(true).getWrapStrategy()),
    key_(cell.setWrap(false).getWrapStrategy()),
  ]
}

function probe_sheetsColors() {
  const cell = probeTab_().getRange('A1')
  const builder = SpreadsheetApp.newColor()
  const unset = key_(builder.getColorType())
  const color = builder.setRgbColor('#AABBCC').build()
  const rgb = color.asRgbColor()
  return {
    texts: [String(builder), String(color)],
    types: [unset, key_(color.getColorType()), key_(rgb.getColorType()), key_(builder.getColorType())],
    parts: [
      rgb.getRed(),
      rgb.getGreen(),
      rgb.getBlue(),
      rgb.asHexString(),
      builder.asRgbColor().asHexString(),
    ],
    refusals: [
      thrownBy_(() => color.asThemeColor()),
      thrownBy_(() => builder.asThemeColor()),
      thrownBy_(() => SpreadsheetApp.newColor().asRgbColor()),
    ],
    background: [
      cell.setBackgroundRGB(255, 128, 0).getBackground(),
      cell.setBackgroundObject(color).getBackground(),
      cell.setBackgroundObject(null).getBackground(),
    ],
    font: [
      cell.setFontColorObject(color).getFontColorObject().asRgbColor().asHexString(),
      key_(cell.getBackgroundObject().getColorType()),
    ],
  }
}

function probe_sheetsBorders() {
  const range = probeTab_().getRange('A1:B2')
  range.setBorder(true, true, true, true, true, true)
  range.setBorder(true, null, null, null, null, null, 'green', SpreadsheetApp.BorderStyle.DASHED)
  return String(range.setBorder(false, false, false, false, false, false))
}

function probe_sheetsTextStyles() {
  const range = probeTab_().getRange('A1:B1')
  const plain = range.getTextStyle()
  const empty = SpreadsheetApp.newTextStyle().build()
  const style = SpreadsheetApp.newTextStyle()
    .setBold(true)
    .setItalic(true)
    .setUnderline(true)
    .setStrikethrough(true)
    .setFontSize(14)
    .setFontFamily('Roboto')
    .setForegroundColor('#AABBCC')
    .build()
  range.setTextStyle(style)
  const red = style
    .copy()
    .setForegroundColorObject(SpreadsheetApp.newColor().setRgbColor('red').build())
    .build()
  const read = (one) => [
    one.isBold(),
    one.isItalic(),
    one.isUnderline(),
    one.isStrikethrough(),
    one.getFontSize(),
    one.getFontFamily(),
    one.getForegroundColor(),
  ]
  return {
    plain: read(plain),
    empty: [...read(empty), empty.getForegroundColorObject()],
    set: range.getTextStyles()[0].map(read),
    object: style.getForegroundColorObject().asRgbColor().asHexString(),
    each: range
      .setTextStyles([[red, empty]])
      .getTextStyles()[0]
      .map((one) => one.getForegroundColor()),
    cell: [range.getFontWeight(), range.getFontSize()],
  }
}

function probe_sheetsRichText() {
  const cell = probeTab_().getRange('A1')
  const bold = SpreadsheetApp.newTextStyle().setBold(true).build()
  const italic = SpreadsheetApp.newTextStyle().setItalic(true).build()
  const value = SpreadsheetApp.newRichTextValue()
    .setText('Bold Italic Link')
    .setTextStyle(0, 4, bold)
    .setTextStyle(5, 11, italic)
    .setLinkUrl(12, 16, 'https://example.com')
    .build()
  const read = cell.setRichTextValue(value).getRichTextValue()
  return {
    text: [cell.getValue(), read.getText()],
    runs: read
      .getRuns()
      .map((run) => [
        run.getStartIndex(),
        run.getEndIndex(),
        run.getTextStyle().isBold(),
        run.getTextStyle().isItalic(),
        run.getLinkUrl(),
      ]),
    part: [read.getTextStyle(0, 4).isBold(), read.getLinkUrl(12, 16), read.getLinkUrl()],
    whole: value.copy().setTextStyle(bold).setLinkUrl('https://example.org').build().getLinkUrl(),
    plain: plainRuns_(probeTab_().getRange('A2')),
    several: probeTab_()
      .getRange('A3:B3')
      .setRichTextValues([[value, value]])
      .getRichTextValues()[0]
      .map((one) => one.getText()),
  }
}

function plainRuns_(cell) {
  const runs = cell.setValue('plain').getRichTextValue().getRuns()
  return [
    runs.length,
    runs[0].getTextStyle().isBold(),
    runs[0].getTextStyle().getFontSize(),
    runs[0].getLinkUrl(),
  ]
}

function probe_sheetsBandings() {
  const tab = probeTab_()
  const range = tab.getRange('A1:C5')
  const { CYAN } = SpreadsheetApp.BandingTheme
  const rows = range.applyRowBanding(CYAN, true, true)
  const read = (one) => [
    one.getHeaderRowColor(),
    one.getFirstRowColor(),
    one.getSecondRowColor(),
    one.getFooterRowColor(),
    one.getHeaderColumnColor(),
    one.getFirstColumnColor(),
    one.getSecondColumnColor(),
    one.getFooterColumnColor(),
  ]
  const theme = read(rows)
  const copy = rows.copyTo(tab.getRange('A7:C9'))
  rows
    .setHeaderRowColor('red')
    .setFirstRowColor('#111111')
    .setSecondRowColor('#222222')
    .setFooterRowColor(null)
    .setRange(tab.getRange('A1:B5'))
  const columns = tab.getRange('F1:H5').applyColumnBanding()
  columns
    .setHeaderColumnColor('blue')
    .setFirstColumnColor('#111111')
    .setSecondColumnColor('#222222')
    .setFooterColumnColor('#333333')
  const counts = [
    tab.getBandings().length,
    SpreadsheetApp.getActive().getBandings().length,
    range.getBandings().length,
  ]
  copy.remove()
  return {
    theme,
    changed: [notation_(rows.getRange()), ...read(rows)],
    columns: read(columns),
    counts,
    left: tab.getBandings().length,
    nulls: [thrownBy_(() => rows.setFirstRowColor(null)), thrownBy_(() => rows.setSecondRowColor(null))],
  }
}
