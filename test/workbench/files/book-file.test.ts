import fc from 'fast-check'
import { packBook, unpackBook } from '../../../workbench/files/book-file'
import { sameData } from '../../../workbench/files/same-data'
import type { BookSnapshot, CellSnapshot, SheetSnapshot } from '../../../workbench/sheets/snapshot'
import { bookWith, bookWithCell, everythingXlsxHolds, sheetWith } from './books'

const numRuns = process.env.THROUGHLINE_SOAK ? 2000 : 60

async function afterRoundTrip(book: BookSnapshot): Promise<BookSnapshot> {
  const { bytes, extras } = await packBook(book)
  return unpackBook({ bytes, extras: JSON.parse(JSON.stringify(extras)) })
}

describe('packing a book', () => {
  it('leaves nothing but ids, people, zone and name to the extras where .xlsx can hold it', async () => {
    const { extras } = await packBook(everythingXlsxHolds)
    const { name, locale, timeZone, owner, editors, viewers } = everythingXlsxHolds
    expect(extras).toEqual({
      id: everythingXlsxHolds.id,
      rest: { name, locale, timeZone, owner, editors, viewers },
      sheets: everythingXlsxHolds.sheets.map((sheet) => ({
        id: sheet.id,
        fileName: sheet.name,
        rest: {},
        patches: [],
      })),
    })
  })

  it('gives back the same book', async () => {
    expect(await afterRoundTrip(everythingXlsxHolds)).toEqual(everythingXlsxHolds)
  })

  it('is the same bytes for the same book', async () => {
    expect((await packBook(everythingXlsxHolds)).bytes).toEqual((await packBook(everythingXlsxHolds)).bytes)
  })

  it('keeps a difference that many cells share once', async () => {
    const clip = { wrap: 'CLIP' } as const
    const cells = Object.fromEntries(
      Array.from({ length: 500 }, (_, row) => [
        row,
        { 0: { value: row, style: clip }, 1: { value: row, style: clip } },
      ]),
    )
    const { extras } = await packBook(bookWith([sheetWith({ cells })]))
    expect(extras.sheets[0]?.patches).toEqual([{ ranges: ['A1:B500'], set: { style: clip }, clear: [] }])
  })
})

describe('a cell that .xlsx cannot hold as it is', () => {
  it.each<[string, CellSnapshot]>([
    ['a text like an error', { value: '#REF!' }],
    ['a text like a formula', { value: '=A1' }],
    ['a text like an escape', { value: '_x000D_ and _x005F_x000D_' }],
    ['control characters', { value: 'a\u0000b\u0007c\r\nd\re\tf' }],
    ['half a surrogate pair', { value: 'a\ud83e b\udda6 c\uffff' }],
    ['spaces at both ends', { value: '  a  ' }],
    ['an empty text', { value: '' }],
    ['more text than Excel takes', { value: 'x'.repeat(50_000) }],
    ['a formula longer than Excel takes', { formula: `=${'A1+'.repeat(5000)}A1`, value: 3 }],
    ['a formula that Sheets alone knows', { formula: '=QUERY(A1:B9,"select A where B=\'x\'")', value: 'x' }],
    ['a formula whose text is like an error', { formula: '="#REF"&"!"', value: '#REF!' }],
    ['a formula with an empty text', { formula: '=""', value: '' }],
    ['a formula without a known value', { formula: '=A1' }],
    ['an error that Excel lacks', { formula: '=FOO(', error: '#ERROR!' }],
    ['a clipped text', { value: 'a', style: { wrap: 'CLIP' } }],
    [
      'an explicit default',
      { value: 'a', style: { bold: false, fontFamily: 'Arial', background: '#ffffff' } },
    ],
    ['a colour of the theme', { value: 'a', style: { color: 'ACCENT1' } }],
    ['left as Sheets means it', { value: 1, style: { horizontal: 'general-left' } }],
    [
      'turned and right-to-left text',
      { value: 'שלום', style: { rotation: -45, direction: 'RIGHT_TO_LEFT' } },
    ],
    ['stacked text', { value: 'up', style: { verticalText: true } }],
    [
      'a part that is bold',
      {
        value: 'one two',
        style: { italic: true },
        runs: [{ start: 4, end: 7, style: { bold: true, italic: false } }],
      },
    ],
    ['a link on a part', { value: 'see here', links: [{ start: 4, end: 8, url: 'https://example.org' }] }],
    ['a link to a missing tab', { value: 'x', links: [{ start: 0, end: 1, url: '#gid=999&range=A1' }] }],
    ['a note with Windows line ends', { note: 'a\r\nb ' }],
    ['a note on a blank cell', { note: 'why' }],
    [
      'a checkbox with its own values',
      { value: 'YES', validation: { criteria: 'CHECKBOX', values: ['YES', 'NO'], allowInvalid: true } },
    ],
    [
      'a list without arrow',
      { validation: { criteria: 'VALUE_IN_LIST', values: [['a'], false], allowInvalid: true } },
    ],
    ['an address rule', { validation: { criteria: 'TEXT_IS_VALID_EMAIL', values: [], allowInvalid: true } }],
    [
      'a rule about a relative day',
      { validation: { criteria: 'DATE_AFTER_RELATIVE', values: ['TODAY'], allowInvalid: true } },
    ],
    [
      'a help text longer than Excel takes',
      { validation: { criteria: 'CHECKBOX', values: [], allowInvalid: false, helpText: 'h'.repeat(400) } },
    ],
    ['a tenth of a second', { value: 46_350.123_456_789, style: { numberFormat: 'hh:mm' } }],
    [
      'a very long link',
      { value: 'x', links: [{ start: 0, end: 1, url: `https://example.org/${'a'.repeat(3000)}` }] },
    ],
  ])('comes back the same: %s', async (_, cell) => {
    const book = bookWithCell(cell)
    expect(await afterRoundTrip(book)).toEqual(book)
  })

  it.each([
    ['long', Array.from({ length: 60 }, (_, index) => `G-${index} Reading`)],
    ['with commas', ['G-014 · Reading fluency, grade 2', 'other']],
    ['with spaces at the ends', [' a ', 'b']],
  ])('a list %s stands in a tab that nobody sees, and comes back without the extras', async (_, items) => {
    const rule = { criteria: 'VALUE_IN_LIST', values: [items, true], allowInvalid: false }
    const book = bookWithCell({ validation: rule })
    const { bytes, extras } = await packBook(book)
    expect(extras.sheets).toEqual([{ id: 0, fileName: 'Sheet1', rest: {}, patches: [] }])
    expect(await unpackBook({ bytes, extras })).toEqual(book)
  })
})

describe('a tab that .xlsx cannot hold as it is', () => {
  const area = { row: 1, column: 1, rows: 3, columns: 2 }
  it.each<[string, Partial<SheetSnapshot>]>([
    ['a long name', { name: 'Goals of the school and all of its teams, year by year' }],
    ['a name with forbidden signs', { name: 'Goals [2026/27]: what? *all*' }],
    ['a name in apostrophes', { name: "'quoted'" }],
    ['a reserved name', { name: 'History' }],
    ['a grid that was cut', { rowCount: 3, columnCount: 2 }],
    ['a large grid', { rowCount: 40_000, columnCount: 30 }],
    [
      'protections',
      {
        protections: [
          {
            id: 3,
            type: 'RANGE',
            area,
            unprotected: [],
            description: 'IDs',
            warningOnly: true,
            editors: ['a@x.example'],
          },
        ],
      },
    ],
    [
      'a protected tab with open cells',
      {
        protections: [
          { id: 3, type: 'SHEET', unprotected: [area], description: '', warningOnly: false, editors: [] },
        ],
      },
    ],
    ['filter criteria', { filter: { area, criteria: { 1: { hiddenValues: ['x'] } } } }],
    [
      'a relative condition',
      {
        conditionalRules: [
          { areas: [area], criteria: 'DATE_BEFORE_RELATIVE', values: ['TODAY'], style: { bold: true } },
        ],
      },
    ],
    [
      'banding',
      {
        bandings: [
          { id: 1, area, direction: 'ROWS', header: null, first: '#ffffff', second: '#eeeeee', footer: null },
        ],
      },
    ],
    ['right-to-left columns and no lines', { rightToLeft: true, hiddenGridlines: true }],
    [
      'odd sizes',
      { columnWidths: { 0: 3, 1: 100, 2: 1999 }, rowHeights: { 0: 2, 700: 400 }, hiddenRows: [999] },
    ],
  ])('comes back the same: %s', async (_, parts) => {
    const book = bookWith([sheetWith(parts), sheetWith({ id: 2, name: 'Other' })])
    expect(await afterRoundTrip(book)).toEqual(book)
  })

  it('lets formulas and rules name a tab by the name that it has in the file', async () => {
    const name = 'Goals: all of 2026/27'
    const rule = {
      criteria: 'VALUE_IN_RANGE',
      values: [{ range: `'${name}'!A2:A` }, true],
      allowInvalid: true,
    }
    const cells = { 0: { 0: { formula: `='${name}'!A2&"'${name}'!"`, value: 'x' }, 1: { validation: rule } } }
    const book = bookWith([sheetWith({ name }), sheetWith({ id: 2, name: 'Other', cells })], {
      metadata: [{ id: 1, key: 'tab', value: 'goals', visibility: 'PROJECT', sheetId: 0, column: 3 }],
      namedRanges: [
        { name: 'open', sheetId: 0, area: { row: 1, column: 0, rows: 999, columns: 1, rowsOpen: true } },
      ],
    })
    expect(await afterRoundTrip(book)).toEqual(book)
  })
})

const inSoak = process.env.THROUGHLINE_SOAK ? it : it.skip

describe('a large book', () => {
  inSoak('of 50,000 rows and 12 columns is packed and unpacked in less than half a minute', async () => {
    const date = { numberFormat: 'yyyy-mm-dd' }
    const done = { criteria: 'CHECKBOX', values: [], allowInvalid: false }
    const row = (index: number) => [
      { value: `G-${index}` },
      { value: 46_000 + (index % 300), style: date },
      { value: index % 2 === 0, validation: done },
      ...Array.from({ length: 9 }, (_, column) => ({ value: index * column })),
    ]
    const cells = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [index, { ...row(index) }]))
    const book = bookWith([sheetWith({ rowCount: 50_000, cells })])
    const start = performance.now()
    const read = await afterRoundTrip(book)
    expect(performance.now() - start).toBeLessThan(30_000)
    expect(sameData(read, book)).toBe(true)
  })
})

describe('any book', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
  )
  const color = fc
    .integer({ min: 0, max: 0xffffff })
    .map((number) => `#${number.toString(16).padStart(6, '0')}`)
  const style = fc.record(
    {
      numberFormat: fc.constantFrom(
        '0.00',
        '@',
        'yyyy-mm-dd',
        'h:mm am/pm',
        '[h]:mm',
        '#,##0.00 "€"',
        '0.###############',
      ),
      background: color,
      color,
      bold: fc.boolean(),
      fontSize: fc.integer({ min: 6, max: 36 }),
      horizontal: fc.constantFrom('left' as const, 'center' as const, 'general' as const),
      wrap: fc.constantFrom('WRAP' as const, 'CLIP' as const, 'OVERFLOW' as const),
    },
    { requiredKeys: [] },
  )
  const cell = fc
    .record({ value, note: fc.string({ minLength: 1 }), style }, { requiredKeys: [] })
    .filter((one) => Object.keys(one).length > 0)
  const cells = fc.dictionary(
    fc.nat(30).map(String),
    fc.dictionary(fc.nat(30).map(String), cell, { minKeys: 1, maxKeys: 6 }),
    { maxKeys: 6 },
  )

  it('comes back the same', async () => {
    const asJson = cells.map((some) => JSON.parse(JSON.stringify(some)))
    await fc.assert(
      fc.asyncProperty(asJson, fc.string({ minLength: 1, maxLength: 60 }), async (some, name) => {
        const book = bookWith([sheetWith({ name, cells: some }), sheetWith({ id: 9, name: `${name}2` })])
        expect(await afterRoundTrip(book)).toEqual(book)
      }),
      { numRuns },
    )
  })
})
