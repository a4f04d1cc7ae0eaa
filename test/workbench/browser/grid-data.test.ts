import fc from 'fast-check'
import { joinCells, joinLines } from '../../../workbench/browser/grid/areas'
import { fromCellData, toCellData } from '../../../workbench/browser/grid/cell-data'
import { parseBlock } from '../../../workbench/browser/grid/parse-block'
import { resolveLists } from '../../../workbench/browser/grid/resolve-lists'
import { fromStyleData, toStyleData } from '../../../workbench/browser/grid/style-data'
import { typedText } from '../../../workbench/browser/grid/typed-text'
import type { CellSnapshot, CellStyle } from '../../../workbench/sheets/snapshot'
import { numberOfRuns } from '../../support/number-of-runs'
import { book, tab } from './small-book'

const color = fc.constantFrom('#ff0000', '#1f3a4d')
const anyStyle: fc.Arbitrary<CellStyle> = fc.record(
  {
    numberFormat: fc.constantFrom('@', '0.00%', 'ddd, mmm d, yyyy'),
    background: color,
    color,
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strikethrough: fc.boolean(),
    fontFamily: fc.constantFrom('Arial', 'Georgia'),
    fontSize: fc.integer({ min: 6, max: 36 }),
    horizontal: fc.constantFrom('left' as const, 'center' as const, 'right' as const, 'general' as const),
    vertical: fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const),
    wrap: fc.constantFrom('OVERFLOW' as const, 'WRAP' as const, 'CLIP' as const),
    borders: fc.record({ top: fc.record({ style: fc.constantFrom('SOLID', 'DASHED'), color }) }),
    rotation: fc.integer({ min: 1, max: 90 }),
    direction: fc.constantFrom('LEFT_TO_RIGHT' as const, 'RIGHT_TO_LEFT' as const),
  },
  { requiredKeys: [] },
)

describe('what Univer is given', () => {
  it('comes back as the style it was', () => {
    fc.assert(
      fc.property(anyStyle, (style) => {
        expect(fromStyleData(toStyleData(style))).toEqual(style)
      }),
      numberOfRuns(100),
    )
  })

  it.each<[string, CellSnapshot]>([
    ['a text', { value: 'Reading' }],
    ['a text of digits', { value: '007' }],
    ['a number', { value: 12.5 }],
    ['yes', { value: true }],
    ['no', { value: false }],
    ['a formula with its value', { formula: '=A1', value: 3 }],
    ['a formula with an error', { formula: '=A1', error: '#REF!' }],
    ['links over parts of two lines', { value: 'See\nhere', links: [{ start: 4, end: 8, url: '#gid=5' }] }],
  ])('comes back as the content it was: %s', (_, cell) => {
    const { style: _style, ...content } = fromCellData(toCellData(cell) ?? {}, null)
    expect(content).toEqual(cell)
  })
})

describe('what Univer writes', () => {
  const checkbox: CellSnapshot = { validation: { criteria: 'CHECKBOX', values: [], allowInvalid: false } }
  it.each([
    [{ v: 'text' }, {}, 'text'],
    [{ f: '=A1', v: null }, {}, '=A1'],
    [{ v: '007', t: 4 }, {}, "'007"],
    [{ v: 1 }, checkbox, 'TRUE'],
    [{ v: 0 }, checkbox, 'FALSE'],
    [{ v: 46392, s: { n: { pattern: 'yyyy-mm-dd' } } }, {}, '2027-01-05'],
    [{ v: 46392.5 }, { style: { numberFormat: 'm/d/yyyy h:mm' } }, '2027-01-05 12:00:00'],
    [{ v: 3.5 }, { style: { numberFormat: '0.0' } }, '3.5'],
    [null, {}, ''],
  ])('is turned into what a person would have typed: %j', (data, cell, text) => {
    expect(typedText(data as Parameters<typeof typedText>[0], cell as CellSnapshot)).toBe(text)
  })
})

describe('areas', () => {
  it('joined from cells cover each of them once and nothing else', () => {
    const cell = fc.record({ row: fc.nat(6), column: fc.nat(4) })
    const cells = fc.uniqueArray(cell, { selector: ({ row, column }) => `${row},${column}` })
    fc.assert(
      fc.property(cells, (wanted) => {
        const covered = joinCells(wanted).flatMap((area) =>
          Array.from({ length: area.rows * area.columns }, (_, index) =>
            [area.row + Math.floor(index / area.columns), area.column + (index % area.columns)].join(),
          ),
        )
        expect(covered.sort()).toEqual(wanted.map(({ row, column }) => `${row},${column}`).sort())
      }),
      numberOfRuns(100),
    )
  })

  it('of lines are stretches', () => {
    expect(joinLines([7, 3, 4])).toEqual([
      { at: 3, count: 2 },
      { at: 7, count: 1 },
    ])
  })
})

describe('a text from the clipboard', () => {
  it.each([
    ['one', [['one']]],
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"two\nlines"\tx\r\n', [['two\nlines', 'x']]],
    ['"a ""word"""', [['a "word"']]],
    ['a\t\tb', [['a', '', 'b']]],
  ])('%j is cells', (text, cells) => {
    expect(parseBlock(text)).toEqual(cells)
  })
})

describe('a drop-down from a range', () => {
  it('offers each text of the range once, and changes when the range does', () => {
    const rule = { criteria: 'VALUE_IN_RANGE', values: [{ range: "'Tab 2'!A2:A" }], allowInvalid: true }
    const form = tab(1, { 0: { 0: { validation: rule } } })
    const list = (texts: string[]) =>
      tab(2, Object.fromEntries(['Header', ...texts].map((value, row) => [row, { 0: { value } }])))
    const offered = (texts: string[]) =>
      resolveLists(book([form, list(texts)]))[0]?.cells[0]?.[0]?.validation?.values[0]
    expect(offered(['Ann', 'Bo', 'Ann'])).toEqual(['Ann', 'Bo'])
    expect(offered(['Cy'])).toEqual(['Cy'])
  })
})
