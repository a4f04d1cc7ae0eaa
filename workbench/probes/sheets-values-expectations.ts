import type { Probe } from './probe'

/** What the probes of sheets-values.js should give. */
export const SHEETS_VALUES_EXPECTATIONS: readonly Probe[] = [
  {
    probe: 'probe_sheetsValuesRoundTrip',
    expect: {
      before: [true, 'A1', [['']], 0, 0],
      after: [
        ['a text', 5, true],
        [1.5, '', false],
      ],
      shown: [
        ['a text', '5', 'TRUE'],
        ['1.5', '', 'FALSE'],
      ],
      corner: ['a text', 'a text'],
      size: [2, 3, 1000, 26, 'A1:C2'],
      block: [['a text', 5]],
      spreadsheet: [2, 3, 'A1:C2', [['a text']]],
      blank: ['', true, false],
      cleared: true,
    },
    source: 'sheets-behaviours 62-66, 71, 72, 74',
    covers: [
      'SpreadsheetApp.Range.getValues',
      'SpreadsheetApp.Range.setValues',
      'SpreadsheetApp.Sheet.getSheetValues',
      'SpreadsheetApp.Spreadsheet.getLastRow',
      'SpreadsheetApp.Spreadsheet.getLastColumn',
      'SpreadsheetApp.Spreadsheet.getDataRange',
      'SpreadsheetApp.Spreadsheet.getSheetValues',
      'SpreadsheetApp.Range.clearContent',
      'SpreadsheetApp.Sheet.getDataRange',
    ],
  },
  {
    probe: 'probe_sheetsValuesAsTyped',
    expect: {
      types: [
        ['number', '12', ''],
        ['number', '1,234.50', ''],
        ['number', '-5', ''],
        ['number', '50%', ''],
        ['number', '$3.20', ''],
        ['boolean', 'TRUE', ''],
        ['string', '007', ''],
        ['number', '7', ''],
        ['date', '1/5/2027', ''],
        ['date', '2027-01-05', ''],
        ['date', 'Jan 5, 2027', ''],
        ['date', '13:30', ''],
        ['string', '#ERROR!', '=A1'],
        ['string', ' =A1', ''],
        ['string', '#ERROR!', '=+44 20'],
        ['string', '@home', ''],
        ['string', 'plain', ''],
      ],
      plainText: ['1/5/2027', '@'],
    },
    source:
      "sheets-behaviours 68-70, https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluevalue; *guess*: '+…' becomes a formula; which format typing gives",
    covers: ['SpreadsheetApp.Range.setValue', 'SpreadsheetApp.Range.getValue'],
  },
  {
    probe: 'probe_sheetsDates',
    expect: {
      midnightInTokyo: '2027-01-04T15:00:00.000Z',
      noonInTokyo: ['2027-01-05T03:00:00.000Z', '1/5/2027 12:00:00'],
      numberUnderDateFormat: ['2026-01-04T15:00:00.000Z', '2026-01-05'],
      afterMovingZone: ['2027-01-05T00:00:00.000Z', '2027-01-05'],
    },
    source:
      'sheets-behaviours 67; https://developers.google.com/apps-script/reference/base/session#getscripttimezone; *guess*: how a written Date is shown',
    covers: [],
  },
  {
    probe: 'probe_sheetsLocales',
    expect: {
      day: ['2027-02-01', '2027-01-02', '2027-01-02'],
      number: ['1,5', 1.5, 1.5, 1234.5],
      now: 'de_DE',
      wrong: 'Invalid locale: nowhere',
    },
    source:
      'https://support.google.com/docs/answer/58515 says that the locale decides formats; *guess*: which texts each reads',
    covers: [
      'SpreadsheetApp.Spreadsheet.setSpreadsheetLocale',
      'SpreadsheetApp.Range.clear',
      'SpreadsheetApp.Spreadsheet.getSpreadsheetLocale',
    ],
  },
  {
    probe: 'probe_sheetsDisplayFormats',
    expect: [
      '1235',
      '1.01',
      '1,234,567',
      '-1,234.50',
      '26%',
      '25.6%',
      '-$5.00',
      'About 7',
      '1.23E+04',
      '(3)',
      'none',
      '2026-01-05',
      '1/5/2026',
      'Jan 5',
      'Monday, January 5',
      '13:30',
      '1:30 PM',
      '36:00',
      '0.1',
    ],
    source: 'https://developers.google.com/workspace/sheets/api/guides/formats',
    covers: [],
  },
  {
    probe: 'probe_sheetsValuesThatSurprise',
    expect: {
      tooLong: 'Your input contains more than the maximum of 50000 characters in a single cell.',
      undefinedIsBlank: true,
      notANumber: '#NUM!',
      arrayInACell: '[Ljava.lang.Object;',
    },
    source:
      "https://developers.google.com/apps-script/guides/v8-runtime/migration (undefined); *guess*: NaN as #NUM!, arrays as Java text; the limit's wording as quoted in public issue threads",
    covers: [],
  },
  {
    probe: 'probe_sheetsAppendRow',
    expect: {
      returned: 'Sheet1',
      values: [
        ['a', 2, true],
        ['b', '', ''],
        ['c', '', ''],
      ],
      rows: 3,
    },
    source:
      'sheets-behaviours 73; https://developers.google.com/apps-script/reference/spreadsheet/sheet#appendrowrowcontents; *guess*: a full tab grows by a row',
    covers: ['SpreadsheetApp.Sheet.appendRow', 'SpreadsheetApp.Spreadsheet.appendRow'],
  },
  {
    probe: 'probe_sheetsFormulas',
    expect: {
      fill: [
        ['=C1+$D$1', '=D1+$D$1'],
        ['=C2+$D$1', '=D2+$D$1'],
      ],
      r1c1: ['=B2', '=$A$1', '=$A5', '=E$1', '=D3'],
      back: ['=R[1]C[1]', '=R[0]C[0]', '=R12C8', '=SUM(R1C1:R2C[0])', '="A1"&R[0]C[-1]'],
      asWritten: [
        ['=SUM($C$2:$4)', '=A1'],
        ['=Value', '=$A$1'],
      ],
      asR1C1: [['=Value', '=R1C1']],
      none: '',
      cleared: [['', '=A1']],
    },
    source: 'sheets-behaviours 78, 80-86; *guess*: getFormulasR1C1 is null without a formula',
    covers: [
      'SpreadsheetApp.Range.getFormulas',
      'SpreadsheetApp.Range.setFormulaR1C1',
      'SpreadsheetApp.Range.getFormulaR1C1',
      'SpreadsheetApp.Range.setFormulas',
      'SpreadsheetApp.Range.setFormulasR1C1',
      'SpreadsheetApp.Range.getFormulasR1C1',
    ],
  },
  {
    probe: 'probe_sheetsFormulaWithoutValue',
    expect: ['=SUM(1,2)', '#ERROR!', '#ERROR!', false],
    source:
      'the workbench has no formula engine: a formula without a known value reads as an error (on Google this one is 3, sheets-behaviours 76)',
    covers: [],
  },
  {
    probe: 'probe_sheetsClearing',
    expect: {
      sheetClear: ['', '#ffffff', 'n', true],
      sheetContents: ['', '#ff0000', 'n', true],
      sheetFormats: ['x', '#ffffff', 'n', true],
      sheetNotes: ['x', '#ff0000', '', true],
      rangeClear: ['', '#ffffff', 'n', true],
      rangeContent: ['', '#ff0000', 'n', true],
      rangeFormat: ['x', '#ffffff', 'n', true],
      rangeNote: ['x', '#ff0000', '', true],
      rangeRules: ['x', '#ff0000', 'n', false],
      options: ['x', '#ff0000', '', true],
    },
    source: 'sheets-behaviours 87-94; *guess*: commentsOnly',
    covers: [
      'SpreadsheetApp.Sheet.clear',
      'SpreadsheetApp.Sheet.clearContents',
      'SpreadsheetApp.Sheet.clearFormats',
      'SpreadsheetApp.Sheet.clearNotes',
      'SpreadsheetApp.Range.clearNote',
      'SpreadsheetApp.Range.clearDataValidations',
    ],
  },
]
