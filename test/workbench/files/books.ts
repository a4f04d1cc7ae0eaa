import type { BookSnapshot, CellSnapshot, SheetSnapshot } from '../../../workbench/sheets/snapshot'

/** A tab with nothing on it but what is given. */
export function sheetWith(parts: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    id: 0,
    name: 'Sheet1',
    hidden: false,
    rowCount: 1000,
    columnCount: 26,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    cells: {},
    columnWidths: {},
    rowHeights: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    conditionalRules: [],
    protections: [],
    filter: null,
    ...parts,
  }
}

/** A book of these tabs; ids, people and zone are set so that none is a default. */
export function bookWith(sheets: SheetSnapshot[], parts: Partial<BookSnapshot> = {}): BookSnapshot {
  return {
    id: 'file-of-the-otters',
    name: 'Otter Creek teams',
    locale: 'de_DE',
    timeZone: 'Pacific/Auckland',
    owner: 'lead@otter-creek.example',
    editors: ['teacher@otter-creek.example'],
    viewers: ['board@otter-creek.example'],
    activeSheetId: sheets[0]?.id ?? 0,
    sheets,
    namedRanges: [],
    metadata: [],
    ...parts,
  }
}

export function bookWithCell(cell: CellSnapshot): BookSnapshot {
  return bookWith([sheetWith({ cells: { 1: { 2: cell } } })])
}

const header = {
  bold: true,
  background: '#1a73e8',
  color: '#ffffff',
  wrap: 'WRAP',
  vertical: 'middle',
} as const

const goals = sheetWith({
  id: 418,
  name: 'Goals',
  frozenRows: 1,
  frozenColumns: 2,
  tabColor: '#34a853',
  columnWidths: { 0: 320, 3: 80, 25: 61 },
  rowHeights: { 0: 42, 7: 30 },
  hiddenRows: [5, 9],
  hiddenColumns: [4],
  merges: [{ row: 10, column: 0, rows: 2, columns: 3 }],
  cells: {
    0: {
      0: { value: 'Goal', style: header, note: 'What we want to reach\nin one sentence' },
      1: { value: 'Due', style: header },
      2: { value: 'Share', style: header },
      3: { value: 'Done', style: header },
    },
    1: {
      0: { value: 'Second graders read 90 words a minute' },
      1: { value: 46_350, style: { numberFormat: 'yyyy-mm-dd', horizontal: 'center' } },
      2: { value: 0.725, style: { numberFormat: '0.0%', fontFamily: 'Georgia', fontSize: 12, italic: true } },
      3: { value: true },
      5: { formula: '=SUM(C2:C9)*2', value: 1.45 },
      6: { formula: '=B2&" x"', value: '46350 x' },
      7: { formula: '=A99999/0', error: '#DIV/0!' },
      8: { formula: '=1=1', value: true },
    },
    2: {
      0: { value: '=not a formula' },
      1: { value: 46_350.520_833_333_336, style: { numberFormat: 'yyyy-mm-dd hh:mm' } },
      2: { value: '007' },
      3: { value: false },
      5: { value: 'see the plan', links: [{ start: 0, end: 12, url: 'https://example.org/plan?a=1&b=2' }] },
      6: { value: 'to the list', links: [{ start: 0, end: 11, url: '#gid=77&range=B3' }] },
    },
    3: {
      0: {
        value: 'boxed',
        style: {
          strikethrough: true,
          underline: true,
          borders: {
            top: { style: 'SOLID', color: '#000000' },
            bottom: { style: 'DOUBLE', color: '#ff0000' },
            left: { style: 'DASHED', color: '#00ff00' },
            right: { style: 'SOLID_THICK', color: '#0000ff' },
          },
        },
      },
      1: { style: { background: '#fce8e6' } },
    },
  },
  conditionalRules: [
    {
      areas: [{ row: 1, column: 2, rows: 20, columns: 1 }],
      criteria: 'NUMBER_LESS_THAN',
      values: [0.5],
      style: { background: '#fce8e6', color: '#c5221f', bold: true },
    },
    {
      areas: [
        { row: 1, column: 0, rows: 20, columns: 1 },
        { row: 1, column: 5, rows: 20, columns: 1 },
      ],
      criteria: 'CUSTOM_FORMULA',
      values: ['=$D2=TRUE'],
      style: { strikethrough: true },
    },
    {
      areas: [{ row: 1, column: 0, rows: 20, columns: 1 }],
      criteria: 'TEXT_CONTAINS',
      values: ['TBD'],
      style: { italic: true },
    },
    {
      areas: [{ row: 1, column: 1, rows: 20, columns: 1 }],
      criteria: 'CELL_EMPTY',
      values: [],
      style: { background: '#fff2cc' },
    },
    {
      areas: [{ row: 1, column: 2, rows: 20, columns: 1 }],
      gradient: [
        { color: '#ffffff', type: 'MIN', value: '' },
        { color: '#57bb8a', type: 'NUMBER', value: '1' },
      ],
      style: {},
    },
  ],
  filter: { area: { row: 0, column: 0, rows: 12, columns: 4 }, criteria: {} },
})

const rules = {
  status: {
    criteria: 'VALUE_IN_LIST',
    values: [['Planned', 'Active', 'Met "all"'], true],
    allowInvalid: false,
    helpText: 'Choose one.',
  },
  member: { criteria: 'VALUE_IN_RANGE', values: [{ range: "'Goals'!A2:A" }, true], allowInvalid: true },
  done: { criteria: 'CHECKBOX', values: [], allowInvalid: false },
  due: { criteria: 'DATE_ON_OR_AFTER', values: [46_000], allowInvalid: true },
  anyDate: { criteria: 'DATE_IS_VALID_DATE', values: [], allowInvalid: false },
  share: { criteria: 'NUMBER_BETWEEN', values: [0, 1], allowInvalid: false },
  formula: { criteria: 'CUSTOM_FORMULA', values: ['=LEN(A2)>3'], allowInvalid: true },
} satisfies Record<string, CellSnapshot['validation']>

/** The rules one per column, from row 2 down to row 400. */
const ruleNames = Object.keys(rules) as (keyof typeof rules)[]

const lists = sheetWith({
  id: 77,
  name: "Anna's lists",
  hidden: true,
  cells: Object.fromEntries(
    Array.from({ length: 399 }, (_, index) => [
      index + 1,
      Object.fromEntries(ruleNames.map((name, column) => [column, { validation: rules[name] }])),
    ]),
  ),
})

/** Everything that an .xlsx file can hold, and nothing else except ids, zone and people. */
export const everythingXlsxHolds = bookWith([goals, lists], {
  activeSheetId: 418,
  namedRanges: [{ name: 'goal_titles', sheetId: 418, area: { row: 1, column: 0, rows: 50, columns: 1 } }],
})
